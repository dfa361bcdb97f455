import { asksForSearch } from './shortcut.ts';

/** Leads to the search field from anywhere, except while the reader is typing. */
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || !asksForSearch(event) || isTyping(event.target)) return;
  const field = document.querySelector<HTMLInputElement>('site-search input');
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts]');
  if (!field && !link) return;
  event.preventDefault();
  // The search page takes the focus itself.
  if (field) field.select();
  else location.assign(link!.href);
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));
