const root = document.documentElement;
const plain = root.dataset['printUrl'] ?? '';

/** The foot of a sheet says what was chosen and asked on the page too, as far as the address holds it. */
addEventListener('beforeprint', () => {
  const asked = [...new URLSearchParams(location.search)].map((pair) => pair.join('='));
  root.dataset['printUrl'] = asked.length === 0 ? plain : `${plain}?${asked.join('&')}`;
});
