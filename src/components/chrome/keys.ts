/** Where the reader's choice is remembered. Storage may be refused; then the keys work, which is the rule. */
const STORED = 'keys';

/** Tells whether keys of a single letter are on. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // The choice then lasts no longer than the list is open.
  }
}
