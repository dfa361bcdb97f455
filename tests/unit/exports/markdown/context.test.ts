import { expect, test } from 'vitest';
import { markdownPages } from '../../../../src/exports/markdown/pages.ts';
import { modelTelling } from '../../../fixtures/reports.ts';
import { claimsIn } from '../../../fixtures/upkeep.ts';
import { readBack, wordsOf } from './read-back.ts';

const event = (id: string, title: string, more: string) =>
  `id: ${id}, type: opening, title: ${title}, who: { builder: [council] }, refs: [survey-1999], ${more}`;

const CONTEXT = claimsIn({
  events: [
    event('soon', 'The ferry opens', 'date: 2013, stage: announced, note: It never came.'),
    event('once', 'The lock opens', 'date: 2012'),
  ],
});

const COMPARISON =
  'kinds: [body]\nquestions: [{ id: it, title: It, events: { types: opening } }]\n';

/** What the page at a path says in its Markdown. */
function wordsAt(path: string): string {
  const model = modelTelling(
    { first: '' },
    { 'context.yaml': CONTEXT, 'comparison.yaml': COMPARISON },
  );
  const page = markdownPages(model).find((each) => each.path === path)!;
  return wordsOf(readBack(page.write(() => '')));
}

test.each(['timeline', 'evidence', 'bodies/council', 'compare'])(
  'what stands outside the documents says on %s, once, how far it had come',
  (path) => {
    const words = wordsAt(path);
    expect(words).toContain('Outside the documents: The ferry opens (announced)');
    expect(words.match(/announced/g)).toHaveLength(1);
    expect(words).toContain('Outside the documents: The lock opens (Kelda Archive)');
  },
);
