import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody } from '../../../fixtures/render-body.ts';

test('A heading has the size of its rank, and its words as an anchor', async () => {
  const html = await renderBody(minimalWithBody('## Two\n\n¶1 One.\n\n### Three'));
  expect(elementsIn(html, 'h2')).toEqual([
    { properties: { className: ['h2'], id: 'two' }, text: 'Two' },
  ]);
  expect(elementsIn(html, 'h3')).toEqual([
    { properties: { className: ['h3'], id: 'three' }, text: 'Three' },
  ]);
});
