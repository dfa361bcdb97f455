/** Puts the last words of a wrong address into the search field: /bridges/nort-bridge/ most likely meant a name like it. */
const field = document.querySelector<HTMLInputElement>('form[role=search] input');
const last = location.pathname.split('/').findLast((step) => step !== '') ?? '';
if (field && field.value === '') field.value = wordsOf(last);

function wordsOf(step: string): string {
  try {
    return decodeURIComponent(step)
      .replace(/\.\w+$/, '')
      .replaceAll(/[-_+]+/g, ' ');
  } catch {
    // A stray % is part of no word.
    return '';
  }
}

// A module of its own, so that its names are.
export {};
