import { asksForSearch } from '../../search/shortcut.ts';
import { keysAreOn } from './keys.ts';

/**
 * The keys of every page: `/` and Ctrl or Cmd+K open the search, `n` and `p` step through the notes, `?` lists them.
 * Those of a single letter can be switched off (WCAG 2.2, 2.1.4), because speech input and a slip of the finger type them.
 */
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || isTyping(event.target)) return;
  const chord = event.ctrlKey || event.metaKey;
  if (!chord && !keysAreOn()) return;
  if (asksForSearch(event)) return search(event);
  if (chord || event.altKey) return;
  if (event.key === '?') return openKeys(event);
  if (event.key === 'n') return step(event, 1);
  if (event.key === 'p') step(event, -1);
});

for (const button of document.querySelectorAll('[data-keys]'))
  button.addEventListener('click', openKeys);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, textarea, select') ||
    !!target.closest('dialog'));

const searchLink = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts]');

searchLink?.addEventListener('click', (event) => {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!elsewhere) search(event);
});

/** On the search page the field takes the focus; on any other the search opens over the page. */
function search(event: Event): void {
  const field = document.querySelector<HTMLInputElement>('main site-search input');
  if (!field && !searchLink) return;
  event.preventDefault();
  if (field) field.select();
  else
    import('../search/search-dialog.ts').then(
      ({ openSearch }) => openSearch(searchLink!.href),
      // The link does without a script.
      () => location.assign(searchLink!.href),
    );
}

/** The list of keys is fetched when it is first asked for. Where it does not come, the browser's own box says them. */
function openKeys(event: Event): void {
  event.preventDefault();
  import('./keys-dialog.ts').then(
    ({ showKeys }) => showKeys(),
    // oxlint-disable-next-line no-alert -- of all boxes the only one that needs no other file
    () => alert(WITHOUT_LIST),
  );
}

const WITHOUT_LIST =
  'The list of keys could not be loaded. / opens the search; n and p go to the next note and the one before.';

/** Moves to the next note or the one before: from the one in focus, else from what is in view. */
function step(event: Event, by: 1 | -1): void {
  const notes = [...document.querySelectorAll<HTMLElement>('.note')];
  if (notes.length === 0) return;
  event.preventDefault();
  const focused = notes.findIndex((note) => note.contains(document.activeElement));
  const inView = notes.findIndex((note) => note.getBoundingClientRect().top > 0);
  const below = inView === -1 ? notes.length : inView;
  const at = focused === -1 ? (by === 1 ? below : below - 1) : focused + by;
  const note = notes[at];
  if (!note) return;
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'center' });
}
