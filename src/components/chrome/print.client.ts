/** Milliseconds that the faces have to come. */
const PATIENCE = 3000;

/**
 * Prints the page. The control is there only where scripts run; the browser's own menu does the same, but for one thing:
 * a face that only folded words use is not loaded until they are printed, and printing does not wait for it. A face that
 * does not come is not waited for either: other letters stand in for it.
 */
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => void printWithFaces());

async function printWithFaces(): Promise<void> {
  const faces = Promise.allSettled([...document.fonts].map((face) => face.load()));
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([faces, patience]);
  window.print();
}
