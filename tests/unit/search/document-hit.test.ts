import { describe, expect, test } from 'vitest';
import { documentHit } from '../../../src/search/hit.ts';
import type { FoundPage } from '../../../src/search/pagefind.ts';
import { display, page, part, written } from './found.ts';

/** A briefing of nine words, each in a place of its own. */
const suit = (given: Partial<FoundPage>): FoundPage =>
  page({
    url: '/briefings/suit/',
    content: 'gate gate gate weir gate gates. lock lock weir.',
    meta: { title: 'The suit 诉讼', date: '4 May 2019' },
    ...given,
  });

const places = (given: Partial<FoundPage>, asked: readonly string[]): readonly string[] =>
  documentHit(suit(given), display, asked).parts.map(({ place }) => place);

describe('a document', () => {
  test('bears its title, its date and its address with the words that were found', () => {
    const hit = documentHit(suit({ locations: [0, 3, 5] }), display, ['gate', 'weir']);
    expect(written(hit.title)).toBe('The suit <zh-Hans>诉讼');
    expect(hit).toMatchObject({
      href: '/briefings/suit/?found=gate+weir+gates',
      date: '4 May 2019',
      parts: [],
      others: [],
    });
  });

  test('has no parts where its head alone was found', () => {
    const head = { title: 'The suit', url: '/briefings/suit/', excerpt: 'a', locations: [0] };
    expect(places({ locations: [0], sub_results: [head] }, ['gate'])).toEqual([]);
  });

  test('shows a part as its place and its words, and leads there', () => {
    const sub_results = [part('¶1', 0, [3], { excerpt: '¶1 The <mark>weir</mark> is shut.' })];
    const hit = documentHit(suit({ locations: [3], sub_results }), display, ['weir']);
    expect(hit.parts).toHaveLength(1);
    expect(hit.parts[0]).toMatchObject({
      kind: 'part',
      place: '¶1',
      href: '/briefings/suit/?found=weir#¶1',
      chapter: undefined,
    });
    expect(written(hit.parts[0]!.words)).toBe('The [weir] is shut.');
  });
});

describe('the parts of a document', () => {
  test('come by the words that are rare in it, not by how often a common one is repeated', () => {
    const sub_results = [part('¶1', 0, [0, 1, 2, 4]), part('¶2', 5, [8])];
    expect(places({ locations: [0, 1, 2, 3, 4, 8], sub_results }, ['gate', 'weir'])).toEqual([
      '¶2',
      '¶1',
    ]);
  });

  test('come by how many of the words they have', () => {
    const sub_results = [part('¶1', 0, [3]), part('¶2', 3, [3, 4])];
    expect(places({ locations: [3, 4], sub_results }, ['gate', 'weir'])).toEqual(['¶2', '¶1']);
  });

  test('count the forms of a word as that word', () => {
    // “gates.” is a gate, of which there are three; the one weir is rarer.
    const sub_results = [part('¶1', 4, [5]), part('¶2', 3, [3])];
    expect(places({ locations: [0, 4, 5, 3], sub_results }, ['gate', 'weir'])).toEqual([
      '¶2',
      '¶1',
    ]);
  });

  test('of one weight stand in the order of the page', () => {
    const sub_results = [part('¶1', 0, [0]), part('¶2', 1, [1]), part('¶3', 2, [2])];
    expect(places({ locations: [0, 1, 2], sub_results }, ['gate'])).toEqual(['¶1', '¶2', '¶3']);
  });

  test('are no headings of its text, but those that every page of the kind has', () => {
    const heading = (id: string) => ({ anchor: { element: 'h2', id, location: 0 } });
    const sub_results = [
      part('The gate', 0, [0], heading('the-gate')),
      part('Timeline', 1, [1], heading('h-timeline')),
      part('¶1', 2, [2]),
    ];
    expect(places({ locations: [0, 1, 2], sub_results }, ['gate'])).toEqual(['Timeline', '¶1']);
  });

  test('name the heading of the text above them', () => {
    const anchors = [
      { element: 'p', id: 'p1', text: '¶1', location: 0 },
      { element: 'h2', id: 'the-weir', text: 'The weir', location: 3 },
      { element: 'h2', id: 'the-lock', text: 'The lock', location: 6 },
      { element: 'h2', id: 'h-timeline', text: 'Timeline', location: 7 },
    ];
    const sub_results = [part('¶1', 0, [0]), part('¶2', 4, [4]), part('¶3', 8, [8])];
    const { parts } = documentHit(
      suit({ locations: [0, 4, 8], sub_results, anchors }),
      display,
      [],
    );
    expect(Object.fromEntries(parts.map(({ place, chapter }) => [place, chapter]))).toEqual({
      '¶1': undefined,
      '¶2': 'The weir',
      '¶3': 'The lock',
    });
  });

  test('are three with their words; up to nine others are named, in the order of the page', () => {
    const content = Array.from({ length: 14 }, () => 'gate').join(' ');
    const numbers = [...Array(14).keys()];
    // The two words of the last part put it first.
    const sub_results = numbers.map((i) => part(`¶${i + 1}`, i, i === 13 ? [i, 14] : [i]));
    const found = suit({
      content: `${content} weir`,
      locations: [...numbers, 14],
      sub_results: sub_results.toReversed(),
    });
    const hit = documentHit(found, display, ['gate', 'weir']);
    expect(hit.parts.map(({ place }) => place)).toEqual(['¶14', '¶13', '¶12']);
    expect(hit.others.map(({ label }) => label)).toEqual([
      '¶3',
      '¶4',
      '¶5',
      '¶6',
      '¶7',
      '¶8',
      '¶9',
      '¶10',
      '¶11',
    ]);
    expect(hit.others[0]?.href).toBe('/briefings/suit/?found=gate+weir#¶3');
  });
});
