import { keysAreOn, switchKeys } from './keys.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/', 'Ctrl K'], 'Search'],
  [['n'], 'Next note of a briefing'],
  [['p'], 'Previous note'],
  [['Esc'], 'Close the preview of a link, or this list'],
  [['?'], 'This list'],
];

let dialog: HTMLDialogElement | undefined;

/** Opens the list of keys. The browser returns the focus to where it was when the list closes. */
export function showKeys(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const list = document.createElement('dialog');
  list.className = 'keys';
  list.setAttribute('aria-labelledby', 'keys-title');
  list.append(title(), keyList(), onOff(), closer());
  // A click beside the list is a click on the dialog itself.
  list.addEventListener('click', ({ target }) => {
    if (target === list) list.close();
  });
  document.body.append(list);
  return list;
}

function title(): HTMLElement {
  const heading = create('h2', 'Keys');
  heading.id = 'keys-title';
  heading.className = 'h2';
  return heading;
}

function keyList(): HTMLElement {
  const list = create('dl');
  for (const [keys, does] of KEYS) {
    const term = create('dt');
    term.append(...keys.flatMap((key, i) => [...(i > 0 ? [' or '] : []), create('kbd', key)]));
    list.append(term, create('dd', does));
  }
  return list;
}

function onOff(): HTMLElement {
  const label = create('label');
  const box = create('input');
  box.type = 'checkbox';
  box.checked = keysAreOn();
  box.addEventListener('change', () => switchKeys(box.checked));
  label.append(box, ' Keys of a single letter or sign are on');
  return label;
}

function closer(): HTMLElement {
  const form = create('form');
  form.method = 'dialog';
  form.append(create('button', 'Close'));
  return form;
}

function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  words = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
