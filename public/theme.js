// Runs before the first paint, so that a page never shows in the wrong theme first. Sets data-js,
// which lets controls that need scripts appear, and data-theme where the reader has made a choice.
(() => {
  const root = document.documentElement;
  const media = '(prefers-color-scheme: ';
  root.dataset.js = '';

  function show(theme) {
    const fixed = theme === 'light' || theme === 'dark';
    if (fixed) root.dataset.theme = theme;
    else delete root.dataset.theme;
    document.querySelectorAll('meta[name=theme-color]').forEach((meta, dark) => {
      const own = dark ? 'dark' : 'light';
      meta.media = !fixed ? media + own + ')' : own === theme ? 'all' : 'not all';
    });
  }

  function read() {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // storage refused: the system decides
    }
  }

  show(read());
  addEventListener('theme', (event) => show(event.detail));
  addEventListener('storage', () => show(read()));
})();
