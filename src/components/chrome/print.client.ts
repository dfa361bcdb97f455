/**
 * Prints the page. The control is there only where scripts run; the browser's own menu does the same, but for one thing:
 * a face that only folded words use is not loaded until they are printed, and printing does not wait for it.
 */
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => void printWithFaces());

async function printWithFaces(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  window.print();
}
