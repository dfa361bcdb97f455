import '../../search/site-search.client.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page. The search itself is taken from the search page, so that there is one of it and no
 * page carries it; where that page cannot be had, the dialog says so and what else there is, and the page under it is
 * kept. The browser returns the focus when the dialog closes.
 *
 * @param href address of the search page
 */
export async function openSearch(href: string): Promise<void> {
  try {
    dialog ??= build(await fetchSearch(href));
  } catch {
    return apologise(href);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

/** Says that there is no search now, and leads to what does without it. */
function apologise(href: string): void {
  const words = document.createElement('p');
  words.role = 'alert';
  const again = document.createElement('button');
  again.className = 'apply';
  again.textContent = 'Try again';
  const [names, briefings, page] = [
    ['../names/', 'Names'],
    ['../briefings/', 'Briefings'],
    ['', 'the search page'],
  ].map(([path = '', text = '']) => {
    const link = document.createElement('a');
    link.href = new URL(path, href).href;
    link.textContent = text;
    return link;
  });
  words.append(
    'The search could not be loaded. ',
    again,
    ' Without it ',
    names!,
    ' has every name and ',
    briefings!,
    ' every text. Or go to ',
    page!,
    '.',
  );
  const box = build(words);
  box.addEventListener('close', () => box.remove());
  again.addEventListener('click', () => {
    box.close();
    void openSearch(href);
  });
  box.showModal();
  again.focus();
}

/** Milliseconds to wait for the search page. */
const PATIENCE = 10_000;

/**
 * Takes the search out of its page. The browser itself reads what it fetches as a page, so no script makes markup of text,
 * which Trusted Types would refuse.
 */
async function fetchSearch(href: string): Promise<Element> {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.open('GET', href);
  request.timeout = PATIENCE;
  const ended = new Promise((resolve) => {
    request.addEventListener('loadend', resolve);
  });
  request.send();
  await ended;
  const search = request.status === 200 && request.responseXML?.querySelector('site-search');
  if (!search) throw new Error(`${href} holds no search.`);
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
