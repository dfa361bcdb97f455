import { expect, test } from 'vitest';
import { isBriefing, textOf } from '../../../../src/markdown/render/services.ts';
import { modelOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';

const model = () =>
  modelOf({
    ...minimal,
    'pages/about.mdx': '---\ntitle: About\nsummary: It tells.\n---\n\nOne.\n',
  });
const titleOf = (address: string | undefined) =>
  textOf(model(), address === undefined ? undefined : new URL(address))?.title;

test('A file of the content is a briefing or a page by its folder and its name', () => {
  expect(titleOf('file:///work/content/briefings/opening.mdx')).toBe(
    'The opening of the North Bridge',
  );
  expect(titleOf('file:///work/content/pages/about.mdx')).toBe('About');
});

test('A file that is neither is nothing', () => {
  expect(titleOf('file:///work/content/pages/opening.mdx')).toBeUndefined();
  expect(titleOf('file:///work/content/briefings/opening.md')).toBeUndefined();
  expect(titleOf('file:///work/docs/opening.mdx')).toBeUndefined();
  expect(titleOf(undefined)).toBeUndefined();
});

test('A briefing makes claims and a page makes none', () => {
  const { briefings, pages } = model();
  expect(isBriefing(briefings.get('opening')!)).toBe(true);
  expect(isBriefing(pages.get('about')!)).toBe(false);
});
