import { expect, test } from 'vitest';
import { minimal } from '../../../fixtures/minimal.ts';
import { renderBody, textOf } from '../../../fixtures/render-body.ts';

test('A briefing reads in the order in which it is written', async () => {
  const html = await renderBody(minimal);
  const lines = html
    .replace(/<details.*?<\/details>/gs, '')
    .replaceAll('</p>', '</p>\n')
    .split('\n');
  expect(lines.map(textOf).filter(Boolean)).toEqual([
    '¶1The bridge by Alder Works opened on Friday.1',
    '1Correction',
    'Friday] It was a Saturday.work survey-1999',
    '¶2The council keeps it; its deck is about 60 metres long.',
    '¶3The council thanked the builders.',
  ]);
});
