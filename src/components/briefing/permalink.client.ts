/** Milliseconds for which a paragraph says that its address was copied. */
const SHOWN = 1600;

/** The number of a paragraph is a link to it; a click also copies the address, ready for an email. */
document.querySelector('.text')?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.pno');
  // Without a secure address there is no clipboard; the link still works.
  if (!link || !('clipboard' in navigator)) return;
  void navigator.clipboard.writeText(link.href).then(
    () => say(link),
    () => undefined,
  );
});

function say(link: HTMLElement): void {
  link.dataset['copied'] = 'copied';
  const status = document.querySelector('[data-said]');
  if (status) status.textContent = `Link to paragraph ${link.textContent} copied`;
  setTimeout(() => delete link.dataset['copied'], SHOWN);
}
