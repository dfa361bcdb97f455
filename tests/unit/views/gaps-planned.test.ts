import { describe, expect, test } from 'vitest';
import { citingByName } from '../../../src/views/fact.ts';
import { buildGaps } from '../../../src/views/gaps.ts';
import { modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, CLOSING, keeps, takes } from '../../fixtures/upkeep.ts';

/** What is said of the council that did not come about, as far as anybody tells. */
function unfinished(told: Readonly<Record<string, Report | string>>): readonly string[] {
  const model = modelTelling(told, CLOSING);
  return buildGaps(model, 'council', citingByName(model))
    .filter(({ text }) => text.startsWith('Only'))
    .map(
      ({ sign, text, source }) =>
        `${sign}: ${text}${source ? ` [${source.label} ¶${source.paragraph}]` : ''}`,
    );
}

describe('what was only planned', () => {
  const plan = takes('plan', 'date: 2015, stage: planned');

  test('is a gap where nothing shows that it came about', () => {
    expect(
      unfinished({ first: claimsIn({ events: [plan, takes('word', 'stage: announced')] }) }),
    ).toEqual([
      'caution: Only planned: The council takes the bridge. No claim here says whether it came about. [First ¶1]',
      'caution: Only announced: The council takes the bridge. No claim here says whether it came about. [First ¶1]',
    ]);
  });

  test('is none where the relation that it would open is told of as holding', () => {
    const claims = claimsIn({ events: [plan], relations: [keeps('a')] });
    expect(unfinished({ first: claims })).toEqual([]);
  });

  test('is a gap where that relation is told of for some alone of those it would join', () => {
    const two = plan.replace('[north-bridge]', '[north-bridge, south-bridge]');
    const claims = claimsIn({ events: [two], relations: [keeps('a')] });
    expect(unfinished({ first: claims })).toHaveLength(1);
  });

  test('is none where we hold that it was done, or that it never was to be', () => {
    const claims = claimsIn({
      events: [
        takes('a', 'stage: planned, corrected: { stage: done }'),
        takes('b', 'stage: planned, corrected: none'),
      ],
    });
    expect(unfinished({ first: claims })).toEqual([]);
  });

  test('is a gap of those alone whom a foreseen relation joins as we hold it', () => {
    const first = claimsIn({ relations: [keeps('a', 'since: 2025')] });
    const second = claimsIn({
      relations: [keeps('b', 'since: 2025, corrected: { subject: alder-works }')],
    });
    expect(unfinished({ first, second })).toEqual([
      'caution: Only foreseen: Kelda Council maintains North Bridge, since 2025. No claim here says whether it came about. [First ¶1]',
    ]);
  });

  test('is a gap as well where a relation lies after the document that tells of it', () => {
    const soon = claimsIn({ relations: [keeps('a', 'since: 2025')] });
    expect(unfinished({ first: soon })).toEqual([
      'caution: Only foreseen: Kelda Council maintains North Bridge, since 2025. No claim here says whether it came about. [First ¶1]',
    ]);
    const later = { claims: claimsIn({ relations: [keeps('a')] }), published: '2026' };
    expect(unfinished({ first: soon, second: later })).toEqual([]);
    const never = claimsIn({ relations: [keeps('a', 'since: 2025, corrected: none')] });
    expect(unfinished({ first: never })).toEqual([]);
  });
});

describe('an opening that was announced for 2021 in 2020', () => {
  const announced = (...more: readonly string[]): Report => ({
    claims: claimsIn({
      events: [takes('word', 'date: 2021, stage: announced')],
      relations: more,
    }),
    published: '2020-06',
  });
  const gap = [
    'caution: Only announced: The council takes the bridge. No claim here says whether it came about. [First ¶1]',
  ];
  const telling = (published: string, ...relations: readonly string[]): Report => ({
    claims: claimsIn({ relations }),
    published,
  });

  test('is a gap, though the relation held before: for a time, or when the document tells of it', () => {
    expect(unfinished({ first: announced(keeps('a', 'since: 2000, until: 2005')) })).toEqual(gap);
    expect(unfinished({ first: announced(keeps('a', 'since: 2000')) })).toEqual(gap);
    expect(unfinished({ first: announced(keeps('a')) })).toEqual(gap);
  });

  test('is a gap, though another document tells of an earlier time', () => {
    const past = keeps('a', 'since: 2000, until: 2005');
    expect(unfinished({ first: announced(), second: telling('2022', past) })).toEqual(gap);
    const lease = announced(keeps('a', 'since: 2000, until: "2020-12"'));
    expect(unfinished({ first: lease, second: telling('2020-09', keeps('b')) })).toEqual(gap);
  });

  test('is a gap where the relation is only foreseen as well', () => {
    const foreseen = announced(keeps('a', 'since: 2021'));
    expect(unfinished({ first: foreseen }).filter((text) => text === gap[0])).toEqual(gap);
  });

  test.each([
    ['2022', keeps('a')],
    ['2022', keeps('a', 'since: "2021-03"')],
    ['2022', keeps('a', 'since: "2020-12"')],
    ['2024', keeps('a', 'since: 2021, until: 2023')],
    ['2020-12', keeps('a')],
  ])('is none where a document of %s tells: %s', (published, relation) => {
    const past = keeps('old', 'since: 2000, until: 2005');
    const second = telling(published, relation);
    expect(unfinished({ first: announced(past), second })).toEqual([]);
  });

  test('is none where another event opened the relation in that year, or sooner', () => {
    for (const date of ['2021', '"2020-12"']) {
      const second = {
        claims: claimsIn({ events: [takes('in', `date: ${date}`)] }),
        published: '2022',
      };
      expect(unfinished({ first: announced(), second })).toEqual([]);
    }
  });
});

test('an opening that was announced without a date came about where the relation began after that', () => {
  const first = {
    claims: claimsIn({ events: [takes('word', 'stage: announced')] }),
    published: '2020',
  };
  const began = (date: string): Report => ({
    claims: claimsIn({ events: [takes('in', `date: ${date}`)] }),
    published: '2023',
  });
  expect(unfinished({ first, second: began('2019') })).toHaveLength(1);
  expect(unfinished({ first, second: began('2022') })).toEqual([]);
});

test('an opening that was planned for a year before the document that tells of it came about in that year', () => {
  const events = [takes('plan', 'date: "2015-03", stage: planned'), takes('in', 'date: 2015')];
  expect(unfinished({ first: claimsIn({ events }) })).toEqual([]);
});
