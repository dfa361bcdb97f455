import type { Search } from './address.ts';
import { chosenInWords } from './chosen-words.ts';

/** The form of filters and order, as src/components/search/SearchChoices.astro makes it. */
export class ChoicesForm {
  readonly #form: HTMLFormElement;
  /** Names of what results can be chosen by beside their years. */
  readonly facets: readonly string[];

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.facets = this.#facetSelects.map(({ name }) => name);
  }

  /** Whether the choices can be seen; on a phone they may be folded away. */
  get isOpen(): boolean {
    return this.#form.closest('details')?.open ?? true;
  }

  /** What is chosen. */
  read(): Omit<Search, 'query'> {
    const data = new FormData(this.#form);
    const get = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const names = this.#facetSelects.map(({ name }) => name).filter((name) => get(name) !== '');
    return {
      values: Object.fromEntries(names.map((name) => [name, get(name)])),
      from: get('from'),
      to: get('to'),
      sort: get('sort') === 'date' ? 'date' : 'relevance',
    };
  }

  /** Shows a choice. A value that the form does not offer is left out. */
  write({ values, from, to, sort }: Omit<Search, 'query'>): void {
    const chosen: Readonly<Record<string, string>> = { ...values, from, to, sort };
    for (const select of this.#form.querySelectorAll('select')) {
      const value = chosen[select.name] ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    // On a phone the choices are folded away until one is made.
    const made = Object.keys(values).length > 0 || from !== '' || to !== '' || sort === 'date';
    const fold = this.#form.closest('details');
    if (fold) fold.open = made || !matchMedia('(width < 40rem)').matches;
  }

  choose(name: string, value: string): void {
    const select = this.#select(name);
    if (select) select.value = value;
  }

  clear(): void {
    this.#form.reset();
  }

  /** Writes beside each value how many results it would leave. A value that would leave none cannot be chosen. */
  showCounts(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
    for (const select of this.#facetSelects)
      for (const option of select.options) {
        const count = counts.get(select.name)?.get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && option.value !== '' && !option.selected;
      }
  }

  /** Name of a value as the form has it: Claims. */
  label(value: string): string {
    const option = this.#form.querySelector<HTMLElement>(`option[value="${CSS.escape(value)}"]`);
    return option?.dataset['label'] ?? value;
  }

  inWords(): string {
    const selects = [...this.#form.querySelectorAll('select')];
    return chosenInWords(selects.filter(({ name }) => name !== 'sort'));
  }

  get #facetSelects(): readonly HTMLSelectElement[] {
    return [...this.#form.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
  }

  #select(name: string): HTMLSelectElement | null {
    return this.#form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }
}
