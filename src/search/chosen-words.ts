/** What is chosen in a form, in words: bridge North Bridge, from 2016. */
export function chosenInWords(selects: readonly HTMLSelectElement[]): string {
  return selects
    .flatMap((select) => {
      const option = select.selectedOptions[0];
      if (!option || option.value === '') return [];
      const label = select.closest('label')?.firstChild?.textContent?.trim().toLowerCase();
      return [`${label} ${option.dataset['label'] ?? option.value}`];
    })
    .join(', ');
}
