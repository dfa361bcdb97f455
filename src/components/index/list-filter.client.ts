import { chosenInWords } from '../../search/chosen-words.ts';

/**
 * Filters and sorts a list that the page already holds. Rows bear their values as data attributes, one for each filter;
 * an attribute may hold several values. Filters and order live in the address, so a view can be sent to a colleague.
 */
class ListFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #selects!: readonly HTMLSelectElement[];
  #rows!: readonly HTMLElement[];
  #groups!: readonly HTMLElement[];
  #sorters!: readonly HTMLButtonElement[];

  connectedCallback(): void {
    // Where public/theme.js did not come the controls are hidden: nobody could undo what the address asks for.
    if (!('js' in document.documentElement.dataset)) return;
    this.#form = this.querySelector('form')!;
    this.#selects = [...this.#form.querySelectorAll('select')];
    this.#rows = [...this.querySelectorAll<HTMLElement>('[data-row]')];
    this.#groups = [...this.querySelectorAll<HTMLElement>('[data-group]')];
    this.#sorters = [...this.querySelectorAll<HTMLElement>('th[data-sort]')].map(toSorter);

    this.#form.addEventListener('change', () => this.#changed());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of this.#selects) select.value = '';
      this.#sort = '';
      this.#changed();
    });
    for (const button of this.#sorters)
      button.addEventListener('click', () => {
        const key = button.dataset['sort']!;
        const next = (this.#sort || this.#own) === key ? `-${key}` : key;
        this.#sort = next === this.#own ? '' : next;
        this.#changed();
      });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** `verdict`, `-verdict`, or nothing for the order of the page. */
  #sort = '';

  /** The column by which the page has its rows in order: the first. */
  get #own(): string | undefined {
    return this.#sorters[0]?.dataset['sort'];
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      const wanted = query.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    const sort = query.get('sort') ?? '';
    const known = this.#sorters.some(({ dataset }) => dataset['sort'] === sort.replace(/^-/, ''));
    this.#sort = known && sort !== this.#own ? sort : '';
    this.#apply();
  }

  #changed(): void {
    const query = new URLSearchParams(location.search);
    const state = [...this.#selects.map(({ name, value }) => [name, value]), ['sort', this.#sort]];
    for (const [name, value] of state as [string, string][]) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const search = query.size > 0 ? `?${query}` : '';
    history.replaceState(history.state, '', location.pathname + search);
    this.#apply();
  }

  #apply(): void {
    const shown = this.#rows.filter((row) => this.#passes(row));
    const visible = new Set(shown);
    for (const row of this.#rows) row.hidden = !visible.has(row);
    this.#order();
    for (const group of this.#groups)
      group.hidden = ![...group.querySelectorAll('[data-row]')].some((row) =>
        visible.has(row as HTMLElement),
      );
    this.#countOptions();
    const all = this.#rows.length;
    const status = this.querySelector<HTMLElement>('[data-status]')!;
    // Paper does not show the filters, so there the count says what was chosen.
    status.dataset['chosen'] = chosenInWords(this.#selects);
    status.textContent =
      shown.length === all
        ? `${all} ${this.dataset['things']}`
        : `${shown.length} of ${all} ${this.dataset['things']}${shown.length === 0 ? '. Clear a filter to see more.' : ''}`;
  }

  #passes(row: HTMLElement, except?: HTMLSelectElement): boolean {
    return this.#selects.every(
      (select) =>
        select === except || select.value === '' || valuesOf(row, select).includes(select.value),
    );
  }

  /** Each option says how many rows it would leave, given the other filters. */
  #countOptions(): void {
    for (const select of this.#selects) {
      const counts = new Map<string, number>();
      for (const row of this.#rows)
        if (this.#passes(row, select))
          for (const value of valuesOf(row, select))
            counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  /** In another order than the page's own the rows stand in one group, without the heads of the others. */
  #order(): void {
    for (const button of this.#sorters) {
      const key = button.dataset['sort'];
      const now = this.#sort || this.#own;
      button.closest('th')!.ariaSort =
        now === key ? 'ascending' : now === `-${key}` ? 'descending' : null;
    }
    if (this.#sorters.length === 0) return;
    this.toggleAttribute('data-sorted', this.#sort !== '');
    const [first] = this.#groups;
    if (this.#sort === '') {
      for (const row of this.#rows) this.#homes.get(row)!.append(row);
      return;
    }
    const key = this.#sort.replace(/^-/, '');
    const direction = this.#sort.startsWith('-') ? -1 : 1;
    const ranks = new Map(this.#rows.map((row, i) => [row, i]));
    const sorted = this.#rows.toSorted(
      (a, b) =>
        direction * this.#compare(a, b, key) ||
        (key === this.#own ? Number(isUndated(a)) - Number(isUndated(b)) : 0) ||
        direction * (ranks.get(a)! - ranks.get(b)!),
    );
    first?.append(...sorted);
  }

  /** The group in which the page had each row. */
  get #homes(): ReadonlyMap<HTMLElement, HTMLElement> {
    this.#homeOf ??= new Map(
      this.#rows.map((row) => [row, row.closest<HTMLElement>('[data-group]')!]),
    );
    return this.#homeOf;
  }

  #homeOf: ReadonlyMap<HTMLElement, HTMLElement> | undefined;

  /** By the order of the filter's options where there is one, else by the words of the row; not at all by the page's own. */
  #compare(a: HTMLElement, b: HTMLElement, key: string): number {
    if (key === this.#own) return 0;
    const select = this.#selects.find(({ name }) => name === key);
    if (select) {
      const rank = (row: HTMLElement) =>
        [...select.options].findIndex(({ value }) => value === row.dataset[key]);
      return rank(a) - rank(b);
    }
    return wordsOf(a).localeCompare(wordsOf(b), document.documentElement.lang);
  }
}

/** Only a script can sort, so only a script makes the head of a column a button. */
function toSorter(head: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['sort'] = head.dataset['sort'];
  button.append(...head.childNodes);
  head.append(button);
  return button;
}

const valuesOf = (row: HTMLElement, { name }: HTMLSelectElement): readonly string[] =>
  (row.dataset[name] ?? '').split(' ');

/** What has no date comes last, whichever way dates are sorted. */
const isUndated = (row: HTMLElement): boolean => row.dataset['year'] === 'undated';

const wordsOf = (row: HTMLElement): string => row.querySelector('th')?.textContent.trim() ?? '';

customElements.define('list-filter', ListFilter);
