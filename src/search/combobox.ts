/**
 * A field whose arrow keys choose among the rows of a grid below it, as the ARIA Authoring Practices describe an
 * editable combobox with a grid popup: the focus stays in the field, Enter opens the chosen row, with Shift, Ctrl or Cmd
 * in a new tab. Links in the rows keep their own keys and clicks.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #grid: HTMLElement;
  #rows: readonly HTMLElement[] = [];
  #active = -1;

  constructor(field: HTMLInputElement, grid: HTMLElement) {
    this.#field = field;
    this.#grid = grid;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'grid');
    field.setAttribute('aria-controls', grid.id);
    field.addEventListener('keydown', (event) => this.#onKey(event));
    this.renew();
  }

  /** Takes the rows that the grid holds now; none is chosen. */
  renew(): void {
    this.#rows = [...this.#grid.querySelectorAll<HTMLElement>('.hit:has(a)')];
    for (const [i, row] of this.#rows.entries()) row.id = `${this.#grid.id}-${i}`;
    this.#choose(-1);
    this.#field.setAttribute('aria-expanded', String(this.#rows.length > 0));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const last = this.#rows.length - 1;
    const to = {
      ArrowDown: this.#active === last ? -1 : this.#active + 1,
      ArrowUp: this.#active === -1 ? last : this.#active - 1,
    }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.#choose(to);
    }
    const link = this.#rows[this.#active]?.querySelector('a');
    if (event.key !== 'Enter' || !link) return;
    event.preventDefault();
    if (event.shiftKey || event.ctrlKey || event.metaKey) open(link.href, '_blank', 'noopener');
    else link.click();
  }

  #choose(at: number): void {
    this.#rows[this.#active]?.removeAttribute('aria-selected');
    this.#active = at;
    const row = this.#rows[at];
    if (!row) return this.#field.removeAttribute('aria-activedescendant');
    row.ariaSelected = 'true';
    row.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', row.id);
  }
}
