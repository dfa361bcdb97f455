/**
 * Source links say on hover and focus what they lead to; the style sheet does that. Escape puts it away, and the next
 * move of the pointer or the focus brings it back (WCAG 2.2, 1.4.13: dismissible).
 */
const { dataset } = document.documentElement;

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') dataset['undescribed'] = '';
});
for (const moved of ['pointerover', 'focusin'])
  addEventListener(moved, () => {
    if ('undescribed' in dataset) delete dataset['undescribed'];
  });
