/** The last words of an address: /bridges/nort-bridge/ most likely meant a name like “nort bridge”. */
export function addressWords(path: string): string {
  const last = path.split('/').findLast((step) => step !== '') ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/\.\w+$/, '')
      .replaceAll(/[-_+]+/g, ' ');
  } catch {
    // A stray % is part of no word.
    return '';
  }
}
