import { describe, expect, test } from 'vitest';
import { citingByName } from '../../../src/views/fact.ts';
import { buildGaps, type Gap } from '../../../src/views/gaps.ts';
import { minimal, type Files } from '../../fixtures/minimal.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, CLOSING, keeps, leaves, takes } from '../../fixtures/upkeep.ts';

type Told = Readonly<Record<string, Report | string>>;

const gapsOf = (told: Told, change: Files = {}, id = 'council'): readonly Gap[] => {
  const model = modelTelling(told, { ...CLOSING, ...change });
  return buildGaps(model, id, citingByName(model));
};

const read = ({ sign, text, source }: Gap): string =>
  `${sign}: ${text}${source ? ` [${source.label} ¶${source.paragraph}]` : ''}`;

/** The gaps that begin with these words. */
const beginning = (words: string, told: Told, change?: Files, id?: string): readonly string[] =>
  gapsOf(told, change, id)
    .filter(({ text }) => text.startsWith(words))
    .map(read);

const statement = (id: string, more = ''): string =>
  `id: ${id}, at: 3, speaker: council, gist: It is so.${more && `, ${more}`}`;

describe('what no check confirmed', () => {
  test('is a gap with its date, the reason and its source, each claim one', () => {
    const claims = claimsIn({
      relations: [keeps('a', 'since: 2014, check: unconfirmed, why: No deed was found.')],
      statements: [statement('b', 'check: unconfirmed'), statement('c', 'check: verified')],
    });
    expect(beginning('Unconfirmed', { first: claims })).toEqual([
      'unconfirmed: Unconfirmed: Kelda Council maintains North Bridge, since 2014. No deed was found. [First ¶1]',
      'unconfirmed: Unconfirmed: Kelda Council: It is so. [First ¶3]',
    ]);
  });
});

test('an unconfirmed claim of what is only to come says so', () => {
  const first = claimsIn({
    events: [takes('a', 'date: 2025, stage: planned, check: unconfirmed')],
  });
  expect(beginning('Unconfirmed', { first })).toEqual([
    'unconfirmed: Unconfirmed: The council takes the bridge, 2025, planned. [First ¶1]',
  ]);
});

describe('what is expected of every entity of the kind', () => {
  const expects = {
    'vocabulary.yaml': minimal['vocabulary.yaml']!.replace(
      'path: bodies }',
      'path: bodies, expects: [{ title: what it keeps, relations: { types: maintains, as: subject } }, { title: how busy it is, figures: { metrics: crossings } }] }',
    ),
  };
  const told = { first: claimsIn({ statements: [statement('a')] }) };

  test('is a gap for each question that no claim answers', () => {
    expect(beginning('No claim says', told, expects)).toEqual([
      'caution: No claim says what it keeps.',
      'caution: No claim says how busy it is.',
    ]);
    const answered = { first: claimsIn({ relations: [keeps('a')] }) };
    expect(beginning('No claim says', answered, expects)).toEqual([
      'caution: No claim says how busy it is.',
    ]);
  });

  test('is a gap though context answers, because no document does', () => {
    const context = claimsIn({
      figures: [
        'id: a, subject: council, metric: crossings, value: 5, as-of: 2019, refs: [survey-1999]',
      ],
    });
    expect(
      beginning('No claim says how', told, { ...expects, 'context.yaml': context }),
    ).toHaveLength(1);
  });

  test('is nothing to an entity of another kind', () => {
    const bridge = { first: claimsIn({ relations: [keeps('a')] }) };
    expect(beginning('No claim says', bridge, expects, 'north-bridge')).toEqual([]);
  });
});

test('how much rests on one independent source is said, unless nothing does', () => {
  const one = claimsIn({ relations: [keeps('a')] });
  const more = claimsIn({
    relations: [keeps('a')],
    statements: [statement('b'), statement('c')],
  });
  const thin = (told: Told) =>
    gapsOf(told)
      .filter(({ sign }) => sign === 'single')
      .map(read);
  expect(thin({ first: more })).toEqual([
    'single: Every fact here rests on one independent source.',
  ]);
  expect(thin({ first: more, second: one })).toEqual([
    'single: 2 of the 3 facts here rest on one independent source each.',
  ]);
  expect(thin({ first: one, second: one })).toEqual([]);
});

test('words that went through another language are counted, and those alone', () => {
  const words = (...ids: readonly string[]) =>
    claimsIn({
      statements: [...ids.map((id) => statement(id, 'translated: true')), statement('own')],
    });
  const rest = 'went through another language: the sense is known, the wording is not.';
  expect(beginning('The words', { first: words('a') })).toEqual([
    `caution: The words of one statement ${rest}`,
  ]);
  expect(beginning('The words', { first: words('a', 'b') })).toEqual([
    `caution: The words of 2 statements ${rest}`,
  ]);
  expect(beginning('The words', { first: words() })).toEqual([]);
});

describe('the age of the evidence', () => {
  const at = (published: string, ...lines: readonly string[]): Report => ({
    claims: claimsIn({ relations: lines }),
    published,
  });
  const twins = 'id: b, at: 2, subject: council, relation: twin-of, object: gazette';

  test('is said: the newest document, and the oldest on which something holding stands', () => {
    const told = { first: at('2018', keeps('a', 'since: 2014')), second: at('2019-05', twins) };
    expect(beginning('No document', told)).toEqual([
      'caution: No document after May 2019 says anything of it. The oldest evidence for something given as holding is of 2018: Kelda Council maintains North Bridge. [First ¶1]',
    ]);
  });

  test('is that of the newest document alone where what holds stands on it too', () => {
    const told = { first: at('2018', keeps('a')), second: at('2019', keeps('a')) };
    expect(beginning('No document', told)).toEqual([
      'caution: No document after 2019 says anything of it.',
    ]);
  });

  test('does not count what has ended, whoever tells of the end', () => {
    const told = {
      first: at('2018', keeps('a', 'since: 2014')),
      second: { claims: claimsIn({ events: [leaves('out', 'date: 2019')] }), published: '2020' },
    };
    expect(beginning('No document', told)).toEqual([
      'caution: No document after 2020 says anything of it.',
    ]);
  });
});

test('of one of whom nothing is said nothing is missing', () => {
  expect(gapsOf({ first: '' })).toEqual([]);
});

test('a dossier on another subject has its own gaps', () => {
  const model = canals();
  expect(buildGaps(model, 'cold-hatch', citingByName(model)).map(read)).toEqual([
    'caution: No claim says how high it lies.',
    'single: Every fact here rests on one independent source.',
    'caution: No document after 7 May 1774 says anything of it.',
  ]);
});
