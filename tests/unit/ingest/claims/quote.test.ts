import { expect, test } from 'vitest';
import { clauseAround } from '../../../../src/ingest/claims/quote.ts';

test('a short sentence is quoted whole', () => {
  expect(
    clauseAround('It rained. The bridge opened on 3 May.', 11, 'The bridge opened on 3 May.', 32),
  ).toBe('The bridge opened on 3 May.');
});

test('the signs within a number or a time begin no clause', () => {
  const text =
    'Engineers told Kelda Council in October that the tank under North Bridge was losing 40,000 litres of water a day after 9:30 and that it had to be mended.';
  for (const place of ['litres', 'and that'])
    expect(clauseAround(text, 0, text, text.indexOf(place))).not.toMatch(/^(?:000|30)/);
});

const LONG =
  'After many years of talk, in which nobody could agree on the colour of the railings or the width of the deck, the North Bridge opened on 3 May 1771 before a crowd that had walked from Wrayford.';

test('of a long sentence the clause around the place is quoted, in whole words', () => {
  const quote = clauseAround(LONG, 0, LONG, LONG.indexOf('3 May'));
  expect(quote).toBe(
    'the North Bridge opened on 3 May 1771 before a crowd that had walked from Wrayford.',
  );
});

test('a quote stands in the paragraph word for word and has at most 120 characters', () => {
  for (let at = 0; at < LONG.length; at += 7) {
    const quote = clauseAround(LONG, 0, LONG, at);
    expect(LONG).toContain(quote);
    expect(quote.length).toBeLessThanOrEqual(120);
    expect(quote.length).toBeGreaterThan(0);
  }
});
