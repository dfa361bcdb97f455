/** Prints the page. The control is there only where scripts run; the browser's own menu does the same. */
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => window.print());
