/** Fewer than two are no comparison; more than four do not fit side by side. */
const LEAST = 2;

/**
 * Puts two to four rows of the table side by side: questions down, entities across, cells copied from the page. The
 * choice lives in the address as ?e=north-bridge,old-mill. Without a choice the whole table stays.
 */
class CompareTable extends HTMLElement {
  #selects!: readonly HTMLSelectElement[];
  #all!: HTMLTableElement;
  #chosen!: HTMLElement;

  connectedCallback(): void {
    // Where public/theme.js did not come the controls are hidden: nobody could undo what the address asks for.
    if (!('js' in document.documentElement.dataset)) return;
    this.#selects = [...this.querySelectorAll('select')];
    this.#all = this.querySelector<HTMLTableElement>('[data-all]')!;
    this.#chosen = this.querySelector<HTMLElement>('[data-chosen]')!;
    const form = this.querySelector('form')!;
    form.addEventListener('change', () => this.#changed());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#choose([]);
      this.#changed();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    const wanted = new URLSearchParams(location.search).get('e')?.split(',') ?? [];
    this.#choose(wanted.filter((id) => this.#row(id)));
    this.#show();
  }

  #choose(ids: readonly string[]): void {
    for (const [i, select] of this.#selects.entries()) select.value = ids[i] ?? '';
  }

  get #ids(): readonly string[] {
    return [...new Set(this.#selects.map(({ value }) => value).filter(Boolean))];
  }

  #row(id: string): HTMLTableRowElement | null {
    return this.#all.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  }

  #changed(): void {
    // Commas part the ids; encoded they would be hard to read and to type.
    const search = this.#ids.length > 0 ? `?e=${this.#ids.join(',')}` : '';
    history.replaceState(history.state, '', location.pathname + search);
    this.#show();
  }

  #show(): void {
    const rows = this.#ids.flatMap((id) => this.#row(id) ?? []);
    const compared = rows.length >= LEAST;
    this.#all.hidden = compared;
    this.#chosen.hidden = !compared;
    this.#chosen.replaceChildren(...(compared ? [this.#sideBySide(rows)] : []));
    this.querySelector('[data-status]')!.textContent = compared
      ? `${rows.length} compared`
      : rows.length === 1
        ? 'Choose a second one to compare it with.'
        : 'All are shown. Choose two to four to put them side by side.';
  }

  #sideBySide(rows: readonly HTMLTableRowElement[]): HTMLTableElement {
    const table = document.createElement('table');
    table.className = 'side-by-side';
    table.dataset['across'] = String(rows.length);
    table.createCaption().textContent = 'Side by side';
    table.caption!.className = 'vh';
    const head = table.createTHead().insertRow();
    head.append(headCell('col', [new Text('Question')]));
    for (const row of rows) head.append(headCell('col', copies(row.cells[0]!)));
    const body = table.createTBody();
    for (const [i, question] of [...this.#all.tHead!.rows[0]!.cells].entries()) {
      if (i === 0) continue;
      const line = body.insertRow();
      line.append(headCell('row', [new Text(question.textContent.trim())]));
      for (const row of rows) line.insertCell().append(...copies(row.cells[i]!));
    }
    return table;
  }
}

const copies = (cell: Element): readonly Node[] =>
  [...cell.childNodes].map((node) => node.cloneNode(true));

function headCell(scope: 'col' | 'row', children: readonly Node[]): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.append(...children);
  return cell;
}

customElements.define('compare-table', CompareTable);
