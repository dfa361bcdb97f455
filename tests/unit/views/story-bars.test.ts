import { expect, test } from 'vitest';
import { buildStory, type Story } from '../../../src/views/story.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

const VOCABULARY =
  minimal['vocabulary.yaml']!.replace(
    /event-types:\n(?: {2}.*\n)+/,
    `event-types:
  aid: { label: Aid, category: works, stance: with }
  suit: { label: Suit, category: works, stance: against }
`,
  ) + 'stances: { title: Two hands, against: Against the bridges, with: For the bridges }\n';

const event = (id: string, type: string, date: string): string =>
  `id: ${id}, at: 1, type: ${type}, who: [north-bridge], date: "${date}", title: ${id.toUpperCase()}`;

/** The story of five events of two years, of which an opening finding joins the first. */
function storyOf(most: number): Story {
  const claims = claimsIn({
    events: [
      event('a', 'aid', '2018-03'),
      event('b', 'aid', '2018-05'),
      event('c', 'suit', '2018-06'),
      event('d', 'suit', '2019'),
      event('e', 'aid', '2019-12'),
    ],
  });
  const finding =
    '- { id: f, title: F, text: It is so., verdict: single, home: true, claims: ["first#a"] }\n';
  const files = { 'vocabulary.yaml': VOCABULARY, 'findings.yaml': finding };
  return buildStory(modelTelling({ first: claims }, files), most)!;
}

test('where the events are too many for a dot each, a year has a bar on each side, all to one scale', () => {
  const story = storyOf(4);
  expect(story.bars.map(({ side, title, height }) => [side, title, height])).toEqual([
    ['with', '2018: 2 events', 180],
    ['against', '2018: 1 event', 90],
    ['against', '2019: 1 event', 90],
    ['with', '2019: 1 event', 90],
  ]);
  expect(story.bars.map(({ href }) => href)).toEqual([
    '/timeline/#y-2018',
    '/timeline/#y-2018',
    '/timeline/#y-2019',
    '/timeline/#y-2019',
  ]);
  expect(story.key).toBe(
    '5 events. The bar of a year is as tall as its events are many, 2 at the most; a dot is an event that a finding below joins.',
  );
});

test('beside the bars stand the dots that a finding joins, with their words, and no others', () => {
  const story = storyOf(4);
  expect(story.marks.map(({ title, label }) => [title, label?.lines])).toEqual([
    ['March 2018: A', ['A']],
  ]);
  for (const bar of story.bars.filter(({ side }) => side === 'with')) {
    expect(bar.y + bar.height).toBeLessThan(story.axis);
    expect(bar.y).toBeGreaterThan(story.marks[0]!.y);
  }
  for (const bar of story.bars.filter(({ side }) => side === 'against')) {
    expect(bar.y).toBeGreaterThan(story.axis + 17);
    expect(bar.y + bar.height).toBeLessThan(story.height - 17);
  }
});

test('the bars of two years stand beside each other within the drawing', () => {
  const { bars, width } = storyOf(4);
  const [first, , second] = bars as [(typeof bars)[0], unknown, (typeof bars)[0]];
  expect(first.x).toBe(0);
  expect(second.x).toBeGreaterThan(first.x + first.width);
  expect(second.x + second.width).toBeLessThanOrEqual(width);
});

test('up to the number of dots there is no bar, and nothing to explain', () => {
  const story = storyOf(5);
  expect([story.bars, story.key, story.marks.length]).toEqual([[], '', 5]);
});
