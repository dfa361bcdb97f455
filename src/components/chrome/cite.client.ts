/** Copies a citation, and says so where the button stands. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => {
    const text = button.parentElement?.querySelector('span')?.textContent ?? '';
    // Without a secure address there is no clipboard; the words can be marked by hand.
    void navigator.clipboard?.writeText(text).then(
      () => {
        button.textContent = 'Copied';
      },
      () => undefined,
    );
  });
