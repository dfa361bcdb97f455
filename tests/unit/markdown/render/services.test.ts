import { expect, test } from 'vitest';
import { isBriefing } from '../../../../src/markdown/render/services.ts';
import { modelOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';

const model = () =>
  modelOf({
    ...minimal,
    'pages/about.mdx': '---\ntitle: About\nsummary: It tells.\n---\n\nOne.\n',
  });
test('A briefing makes claims and a page makes none', () => {
  const { briefings, pages } = model();
  expect(isBriefing(briefings.get('opening')!)).toBe(true);
  expect(isBriefing(pages.get('about')!)).toBe(false);
});
