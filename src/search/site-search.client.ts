import { queryOf, withQuery } from './address.ts';
import type { Scripts } from './excerpt.ts';
import { buildHit, namesFirst } from './hit.ts';
import { hitItem } from './hit-list.ts';
import { SearchEngine, type Found } from './pagefind.ts';

/** Results that are shown at a time. */
const PAGE = 10;

/** Milliseconds without a key press after which a query is taken as typed. */
const PAUSE = 150;

/** What the page says instead of results; the words stand in the page, as elements with data-state. */
type State = 'idle' | 'found' | 'empty' | 'failed' | 'unbuilt';

/**
 * The search of the built site. The query lives in the address: it is replaced while the reader types, a submitted one
 * is a step that Back returns to. Nothing is loaded before the first key.
 */
class SiteSearch extends HTMLElement {
  readonly #engine = new SearchEngine(this.dataset['base'] ?? '/');
  readonly #scripts = JSON.parse(this.dataset['scripts'] ?? '{}') as Scripts;
  readonly #pageTitle = document.title;
  #field!: HTMLInputElement;
  #list!: HTMLOListElement;
  #more!: HTMLButtonElement;
  #count!: HTMLElement;

  #found: readonly Found[] = [];
  /** The query that Back should return to. */
  #submitted = '';
  /** Counts searches, so that an answer to an older one is dropped. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#field = this.querySelector('input')!;
    this.#list = this.querySelector('ol')!;
    this.#more = this.querySelector('button[data-more]')!;
    this.#count = this.querySelector('[data-count]')!;

    this.#field.addEventListener('input', (event) => {
      // The letters of an input method are no query until they are composed.
      if (!(event instanceof InputEvent && event.isComposing)) this.#typed();
    });
    this.#field.addEventListener('compositionend', () => this.#typed());
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
    if (this.#query === '') this.#field.focus();
  }

  get #query(): string {
    return this.#field.value.trim();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    if (this.#query !== '' && !import.meta.env.DEV) this.#engine.load().catch(() => {});
    this.#timer = setTimeout(() => {
      history.replaceState(null, '', withQuery(location.href, this.#query));
      void this.#search();
    }, PAUSE);
  }

  #submit(): void {
    clearTimeout(this.#timer);
    if (this.#query === this.#submitted) return;
    // What was typed has replaced the query before it, which is put back first.
    history.replaceState(null, '', withQuery(location.href, this.#submitted));
    history.pushState(null, '', withQuery(location.href, this.#query));
    this.#submitted = this.#query;
    void this.#search();
  }

  /** Takes the query, and how many results were shown, from the address and its entry in the history. */
  #restore(): void {
    clearTimeout(this.#timer);
    const query = queryOf(location.href);
    const { shown } = (history.state ?? {}) as { readonly shown?: number };
    this.#field.value = query;
    this.#submitted = query;
    void this.#search(shown);
  }

  async #search(shown = PAGE): Promise<void> {
    const query = this.#query;
    const run = ++this.#run;
    document.title = query === '' ? this.#pageTitle : `${query} · ${this.#pageTitle}`;
    if (query === '') return this.#show('idle');
    if (import.meta.env.DEV) return this.#show('unbuilt');
    try {
      const found = await this.#engine.search(query);
      const items = await this.#load(found.slice(0, shown), query);
      if (run !== this.#run) return;
      this.#found = found;
      this.#show(found.length === 0 ? 'empty' : 'found', items);
    } catch {
      if (run === this.#run) this.#show('failed');
    }
  }

  async #load(found: readonly Found[], query: string): Promise<readonly HTMLLIElement[]> {
    const pages = await Promise.all(found.map(({ data }) => data()));
    return namesFirst(pages, query).map((page) => hitItem(buildHit(page, this.#scripts)));
  }

  #show(state: State, items: readonly HTMLLIElement[] = []): void {
    this.#list.replaceChildren(...items);
    for (const element of this.querySelectorAll<HTMLElement>('[data-state]'))
      element.hidden = element.dataset['state'] !== state;
    this.#tellCount(state);
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    const { length } = this.#list.children;
    const items = await this.#load(this.#found.slice(length, length + PAGE), this.#query);
    if (run !== this.#run) return;
    this.#list.append(...items);
    this.#tellCount('found');
    history.replaceState({ shown: this.#list.children.length }, '');
    // The button may be gone now; reading goes on at the first new result.
    items[0]?.querySelector('a')?.focus();
  }

  #tellCount(state: State): void {
    const [all, shown] = [this.#found.length, this.#list.children.length];
    this.#more.hidden = state !== 'found' || shown >= all;
    const query = `“${this.#query.replaceAll(/^["“]|["”]$/g, '')}”`;
    const results = all === 1 ? '1 result' : `${all} results`;
    const first = shown < all ? `, the first ${shown} are shown` : '';
    if (state === 'found') this.#count.textContent = `${results} for ${query}${first}.`;
    else this.#count.textContent = state === 'empty' ? `No results for ${query}.` : '';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.#escape(event);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event);
  }

  /** Clears the field; from a result, goes back to it. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault();
    if (event.target === this.#field) {
      this.#field.value = '';
      this.#typed();
    }
    this.#field.focus();
  }

  /** Moves between the field, the results and their parts, and the button after them. */
  #move(event: KeyboardEvent): void {
    const links = this.#list.querySelectorAll<HTMLElement>('h3 a, .parts a');
    const stops = [this.#field, ...links, ...(this.#more.hidden ? [] : [this.#more])];
    const at = stops.findIndex((stop) => stop === event.target);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('site-search', SiteSearch);
