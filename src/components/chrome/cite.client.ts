/** Copies a citation, and says so where the button stands. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button));

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.parentElement?.querySelector('span')?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    const status = document.querySelector('[data-cited]');
    if (status) status.textContent = 'Citation copied';
  } catch {
    // Without a secure address there is no clipboard; a click on the words marks them.
  }
}
