import { describe, expect, test } from 'vitest';
import { diagramsOf, stepsOf, type Line } from '../../bench/steps.ts';

const LINES: readonly Line[] = [
  { at: 5, text: '13:37:19 [types] Generated 2.42s' },
  { at: 7, text: '13:37:19 [dossier:diagrams] 2 drawn, 364 reused' },
  { at: 7, text: '13:37:19 [build] ✓ Completed in 2.69s.' },
  { at: 8, text: '13:37:19 [build] Building static entrypoints...' },
  { at: 10, text: '13:37:21 [vite] ✓ built in 2.86s' },
  { at: 11, text: ' generating static routes ' },
  { at: 15, text: '13:37:26 ✓ Completed in 4.43s.' },
  { at: 15, text: '13:37:26 [build] ✓ Completed in 7.55s.' },
  {
    at: 19,
    text: '13:37:28 [dossier:search-index] 171 pages and 1019 entries indexed, 1.5 s after the last page',
  },
];

describe('the steps of a build', () => {
  test('take up its whole time, each from its line to the next', () => {
    expect(stepsOf(LINES, 20)).toEqual([
      { name: 'settings and content', seconds: 5 },
      { name: 'diagrams', seconds: 3 },
      { name: 'bundles', seconds: 3 },
      { name: 'pages', seconds: 4 },
      { name: 'cards and copies', seconds: 2.5 },
      { name: 'rest of the search index', seconds: 2.5 },
    ]);
  });

  test('count what has no line of its own to the step before', () => {
    const some = LINES.filter(({ text }) => !text.includes('[types]'));
    expect(stepsOf(some, 20).slice(0, 3)).toEqual([
      { name: 'settings and content', seconds: 8 },
      { name: 'bundles', seconds: 3 },
      { name: 'pages', seconds: 4 },
    ]);
  });

  test('are one where nothing is printed', () => {
    expect(stepsOf([], 4)).toEqual([{ name: 'settings and content', seconds: 4 }]);
  });
});

describe('the diagrams of a build', () => {
  test('are those that it drew and those that it kept', () => {
    expect(diagramsOf(LINES)).toEqual({ drawn: 2, reused: 364 });
  });

  test('are none where no line counts them', () => {
    expect(diagramsOf([])).toEqual({ drawn: 0, reused: 0 });
  });
});
