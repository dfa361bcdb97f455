import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody } from '../../../fixtures/render-body.ts';

test('A table scrolls by itself, and can be reached by keyboard', async () => {
  const html = await renderBody(minimalWithBody('¶1 One.\n\n| a | b |\n|---|---|\n| c | d |'));
  const [box] = elementsIn(html, 'div.scroll');
  expect(box?.properties).toMatchObject({ tabIndex: 0, role: 'group' });
  expect(elementsIn(html, 'table')).toHaveLength(1);
  expect(box?.text).toContain('d');
});
