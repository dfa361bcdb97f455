import '../../search/site-search.client.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page. The search itself is taken from the search page, so that there is one of it and no
 * page carries it; where that page cannot be had, the reader is led to it. The browser returns the focus when the
 * dialog closes.
 *
 * @param href address of the search page
 */
export async function openSearch(href: string): Promise<void> {
  try {
    dialog ??= build(await fetchSearch(href));
  } catch {
    return location.assign(href);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

async function fetchSearch(href: string): Promise<Element> {
  const answer = await fetch(href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const search = page.querySelector('site-search');
  if (!answer.ok || !search) throw new Error(`${href} holds no search.`);
  return document.importNode(search, true);
}

function build(search: Element): HTMLDialogElement {
  const box = document.createElement('dialog');
  box.className = 'search-dialog';
  box.ariaLabel = 'Search';
  const close = document.createElement('form');
  close.method = 'dialog';
  const button = document.createElement('button');
  button.textContent = 'Close';
  close.append(button);
  box.append(search, close);
  // A click beside the box is a click on the dialog itself; a result on this very page closes it too.
  box.addEventListener('click', ({ target }) => {
    if (target === box || (target as Element).closest('a[href]')) box.close();
  });
  // A field of type `search` would keep Escape to itself, to be emptied.
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    box.close();
  });
  document.body.append(box);
  return box;
}
