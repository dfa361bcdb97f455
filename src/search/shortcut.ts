/** What a key press tells. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Tells whether a key press asks for the search: `/` alone, or K with Ctrl or Cmd. */
export function asksForSearch({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (altKey) return false;
  return ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/';
}
