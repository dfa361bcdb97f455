import { readSearch, writeSearch, type Search } from './address.ts';
import { ChoicesForm } from './choices-form.ts';
import { Combobox } from './combobox.ts';
import { Finder, type Findings } from './finder.ts';
import { buildGroups } from './groups.ts';
import type { Display } from './hit.ts';
import { make } from './hit-list.ts';
import { SearchEngine } from './pagefind.ts';

/** Results that are shown at a time where they are of one kind. */
const PAGE = 10;

/** Milliseconds without a key press after which a query is taken as typed: then its address is too. */
const PAUSE = 120;

/** Milliseconds without an answer after which the reader is told what else can be done. A late answer is still shown. */
const PATIENCE = 10_000;

/** Ends in one letter, with which so many words begin that it is no query until the reader pauses. */
const BEGINS = /(?:^|\s)[-"“]?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;

/** What the page says instead of results; the words stand in the page, as elements with data-state. */
type State = 'idle' | 'found' | 'empty' | 'failed' | 'unbuilt';

/** What an entry of the history keeps beside its address. */
interface Entry {
  readonly shown?: number;
  readonly scroll?: number;
}

/** How the words were read, where it is not as they were typed. */
const READINGS: Readonly<Record<NonNullable<Findings['reading']>['how'], string>> = {
  respelt: 'Not every word is spelt that way here. Showing results for ',
  some: 'No text has all of these words. Showing texts that have some of them: ',
};

/**
 * The search of the built site, on its own page and in the dialog. On the page everything that was asked lives in the
 * address: it is replaced while the reader types; what is sent or chosen is a step that Back returns to. Nothing is
 * loaded before the first key.
 */
class SiteSearch extends HTMLElement {
  readonly #engine = new SearchEngine(this.dataset['base'] ?? '/', document.documentElement.lang);
  readonly #display = JSON.parse(this.dataset['display'] ?? '{}') as Display;
  readonly #pageTitle = document.title;
  #field!: HTMLInputElement;
  #grid!: HTMLElement;
  #choices: ChoicesForm | undefined;
  #combobox!: Combobox;
  #finder!: Finder;

  #findings: Findings | undefined;
  #shown = PAGE;
  /** The query that Back should return to. */
  #submitted = '';
  /** Ends the search before the last one, so that an answer to an older question is never shown. */
  #asking = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // An element that is moved is connected anew.
    if (this.#choices) return;
    const form = this.querySelector<HTMLFormElement>('form.filters')!;
    this.#field = this.querySelector('input')!;
    this.#grid = this.querySelector('[role=grid]')!;
    this.#choices = new ChoicesForm(form);
    this.#finder = new Finder(this.#engine, this.#choices.facets);
    this.#combobox = new Combobox(this.#field, this.#grid);

    this.#field.addEventListener('input', (event) => {
      // The letters of an input method are no query until they are composed.
      if (!(event instanceof InputEvent && event.isComposing)) this.#typed();
    });
    this.#field.addEventListener('compositionend', () => this.#typed());
    this.#field.form!.addEventListener('submit', (event) => this.#submit(event));
    form.addEventListener('change', () => this.#step());
    // The form is empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => this.#step()));
    form.closest('details')?.addEventListener('toggle', () => void this.#showCounts());
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    if (this.#isDialog) return;
    history.scrollRestoration = 'manual';
    addEventListener('popstate', () => this.#restore());
    addEventListener('scrollend', () => this.#keep({ scroll: scrollY }));
    this.#restore();
    if (this.#field.value === '') this.#field.focus();
  }

  get #isDialog(): boolean {
    return this.closest('dialog') !== null;
  }

  get #asked(): Search {
    return { query: this.#field.value.trim(), ...this.#choices!.read() };
  }

  /** The address of what is asked, on the search page. */
  get #address(): string {
    return writeSearch(new URL(this.#field.form!.action).href, this.#asked);
  }

  /** Searches at once; the address follows when the reader pauses, since browsers let it change only so often. */
  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), PAUSE);
    if (!BEGINS.test(this.#asked.query)) return void this.#search();
    if (!import.meta.env.DEV) this.#engine.load().catch(() => {});
  }

  /** Takes what stands in the field as typed. */
  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isDialog) history.replaceState(null, '', this.#address);
    if (BEGINS.test(this.#asked.query)) void this.#search();
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    if (this.#isDialog) return location.assign(this.#address);
    if (this.#asked.query === this.#submitted) return;
    // What was typed has replaced the query before it, which is put back first.
    const before = writeSearch(location.href, { ...this.#asked, query: this.#submitted });
    history.replaceState(null, '', before);
    this.#step();
  }

  /** Searches for what is asked now, as a step to which Back returns. The dialog leads to the page instead. */
  #step(): void {
    clearTimeout(this.#timer);
    if (this.#isDialog) return location.assign(this.#address);
    history.pushState(null, '', this.#address);
    this.#submitted = this.#asked.query;
    void this.#search();
  }

  #keep(entry: Entry): void {
    history.replaceState({ ...(history.state as Entry | null), ...entry }, '');
  }

  /** Takes what was asked, and how much of it was shown, from the address and its entry in the history. */
  #restore(): void {
    clearTimeout(this.#timer);
    const { shown, scroll = 0 } = (history.state ?? {}) as Entry;
    const asked = readSearch(location.href, this.#choices!.facets);
    this.#field.value = asked.query;
    this.#submitted = asked.query;
    this.#choices!.write(asked);
    void this.#search(shown).then(() => scrollTo({ top: scroll, behavior: 'instant' }));
  }

  async #search(shown = PAGE): Promise<void> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const asked = this.#asked;
    const title = asked.query === '' ? '' : `${asked.query} · `;
    if (!this.#isDialog) document.title = `${title}${this.#pageTitle}`;
    this.#findings = undefined;
    if (asked.query === '') return this.#show('idle');
    if (import.meta.env.DEV) return this.#show('unbuilt');
    const late = setTimeout(() => signal.aborted || this.#show('failed'), PATIENCE);
    try {
      const findings = await this.#finder.find(asked, signal);
      const rows = await this.#rows(findings, shown);
      signal.throwIfAborted();
      this.#findings = findings;
      this.#shown = shown;
      this.#show(findings.count + findings.near.length === 0 ? 'empty' : 'found', rows);
      // The answer is painted first.
      setTimeout(() => void this.#showCounts());
    } catch {
      if (!signal.aborted) this.#show('failed');
    } finally {
      clearTimeout(late);
    }
  }

  /** Counts what each choice would leave, where choices can be seen; without the counts they can still be made. */
  async #showCounts(): Promise<void> {
    const findings = this.#findings;
    if (!findings || this.#isDialog || !this.#choices!.isOpen) return;
    const counts = await this.#finder.counts(findings).catch(() => undefined);
    if (counts && findings === this.#findings) this.#choices!.showCounts(counts);
  }

  #rows(findings: Findings, most: number): Promise<readonly HTMLElement[]> {
    const label = (kind: string) => this.#choices!.label(kind);
    return buildGroups(findings, { display: this.#display, most, label });
  }

  #clicked({ target }: Event): void {
    const button = (target as Element).closest<HTMLElement>('button[data-does]');
    const { does, kind = '' } = button?.dataset ?? {};
    // Whoever comes back from a result finds the query that led to it.
    if (this.#timer !== undefined) this.#settle();
    if (does === 'more') this.#showMore().catch(() => this.#show('failed'));
    if (does === 'again') {
      this.#engine.startAgain();
      // The button goes with its words.
      this.#field.focus();
      void this.#search();
    }
    if (does === 'clear') this.#choices!.clear();
    if (does === 'all') {
      this.#choices!.choose('kind', kind);
      this.#step();
      this.#field.focus();
      scrollTo({ top: 0, behavior: 'instant' });
    }
  }

  async #showMore(): Promise<void> {
    if (!this.#findings) return;
    const { signal } = this.#asking;
    const before = this.#grid.querySelectorAll('.hit').length;
    const rows = await this.#rows(this.#findings, this.#shown + PAGE);
    if (signal.aborted) return;
    this.#shown += PAGE;
    this.#show('found', rows);
    if (!this.#isDialog) this.#keep({ shown: this.#shown });
    // The button has gone; reading goes on at the first new result.
    this.#grid.querySelectorAll('.hit')[before]?.querySelector('a')?.focus();
  }

  #show(state: State, rows: readonly HTMLElement[] = []): void {
    this.#grid.replaceChildren(...(state === 'found' ? rows : []));
    this.#combobox.renew();
    this.dataset['shows'] = state;
    for (const element of this.querySelectorAll<HTMLElement>('[data-state]'))
      element.hidden = element.dataset['state'] !== state;
    this.querySelector<HTMLAnchorElement>('a[data-page]')!.href = this.#address;
    this.querySelector<HTMLElement>('[data-does=clear]')!.hidden = this.#choices!.inWords() === '';
    this.#tell(state);
  }

  /** Says how many results there are, and how the words were read. */
  #tell(state: State): void {
    const line = this.querySelector<HTMLElement>('[data-count]')!;
    const { query, reading, count } = { ...this.#findings?.search, ...this.#findings };
    line.replaceChildren();
    if (query === undefined || count === undefined || !['found', 'empty'].includes(state)) return;
    const quoted = `“${query.replace(/^["“]([^"“”]*)["”]$/, '$1')}”`;
    const results = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;
    const chosen = this.#choices!.inWords();
    line.append(`${results} for ${quoted}${chosen === '' ? '' : `, ${chosen}`}.`);
    if (reading && state === 'found')
      line.append(` ${READINGS[reading.how]}`, make('b', {}, [reading.words]), '.');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.key !== 'Escape' || this.#isDialog) return;
    if (event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    if (event.target === this.#field && this.#field.value !== '') {
      this.#field.value = '';
      this.#typed();
    }
    this.#field.focus();
  }
}

customElements.define('site-search', SiteSearch);
