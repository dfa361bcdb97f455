/** Copies a citation, and says so where the button stands. */
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-copy]')];
/** Buttons of the page's own citations hold the pattern for its claims: `{claim}`, `{at}`, `{id}`. */
const patterns = buttons.map((button) => button.dataset['claim']).filter((p) => p !== undefined);
/** Where the reader's style is kept: its place among the patterns. */
const STORED = 'cite';

for (const button of buttons)
  button.addEventListener('click', () => {
    const place = patterns.indexOf(button.dataset['claim'] ?? '');
    if (place >= 0) remember(place);
    void copy(button, button.parentElement?.querySelector('span')?.textContent ?? '');
  });

if (patterns.length > 0)
  for (const rests of document.querySelectorAll('.rests'))
    rests.addEventListener('toggle', () => offer(rests), { once: true });

/** Gives each fact that rests on a paragraph a button of its own, when the list is first opened. */
function offer(rests: Element): void {
  const at = rests.closest('.para')?.querySelector('.pno')?.textContent ?? '';
  for (const fact of rests.querySelectorAll('li')) {
    const link = fact.querySelector('a');
    const id = fact.id.slice(2) || link?.hash.split('--').at(-1);
    if (!link || !id || id.startsWith('#')) continue;
    const claim = link.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Cite';
    button.setAttribute('aria-label', `Cite: ${claim}`);
    button.addEventListener('click', () => void copy(button, fill({ claim, at, id })));
    fact.append(' ', button);
  }
}

/** A claim that closes itself gets no second full stop. */
const fill = (values: Readonly<Record<string, string>>): string =>
  (patterns[recall()] ?? patterns[0]!).replace(
    /\{(claim|at|id)\}(\.?)/g,
    (_, name: string, stop: string) => {
      const value = values[name]!;
      return /[.?!…]$/.test(value) ? value : value + stop;
    },
  );

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    answer(button, 'Copied', 'Citation copied');
  } catch {
    // Without a secure address there is no clipboard. The citation of a fact stands nowhere yet, to be marked and copied.
    if (!('copy' in button.dataset)) {
      if (!(button.nextSibling instanceof Text)) button.after('');
      button.nextSibling!.textContent = ` ${text}`;
    }
    answer(button, 'Not copied', 'The browser refused to copy. The words stand beside the button.');
  }
}

function answer(button: HTMLButtonElement, label: string, words: string): void {
  button.removeAttribute('aria-label');
  button.textContent = label;
  const status = document.querySelector('[data-cited]');
  if (status) status.textContent = words;
}

function recall(): number {
  try {
    return Number(localStorage.getItem(STORED));
  } catch {
    return 0;
  }
}

function remember(place: number): void {
  try {
    localStorage.setItem(STORED, String(place));
  } catch {
    // Kept for this click alone.
  }
}
