import { expect, test } from 'vitest';
import { readContent } from '../../../../src/model/load.ts';
import { SOUND } from '../../../fixtures/drafts.ts';
import { makeDossier, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';

const { [OPENING]: text, ...rest } = minimal;

test('No briefing is called context, since its claims would bear the anchors of context.yaml', () => {
  const files = { ...rest, 'briefings/context.mdx': text! };
  expect(reportOf(files)).toMatchInlineSnapshot(`
    "briefings/context.mdx:1:1  reserved-slug
      "context" cannot be the name of a briefing: its claims would have the anchors of context.yaml
      → rename the file, for instance to context-1.mdx, and the briefing wherever it is named"
  `);
});

test('A draft of that name is told so before it is published', () => {
  const contentDir = makeDossier({ ...minimal, 'briefings/context.mdx': SOUND });
  const { problems, drafts } = readContent({ contentDir, base: '/' });
  expect(problems).toEqual([]);
  expect(drafts.map(({ lacks }) => lacks.map(({ code }) => code))).toEqual([['reserved-slug']]);
});

test('A briefing may have the word in its name, and a page of prose the name itself', () => {
  const page = '---\ntitle: Context\nsummary: It tells.\n---\n\nIt tells.\n';
  const files = { ...rest, 'briefings/context-2019.mdx': text!, 'pages/context.mdx': page };
  expect(reportOf(files)).toBe('');
});
