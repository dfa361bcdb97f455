import { addressWords } from './address-words.ts';

/** Puts the words of a wrong address into the search field. */
const field = document.querySelector<HTMLInputElement>('form[role=search] input');
if (field && field.value === '') field.value = addressWords(location.pathname);
