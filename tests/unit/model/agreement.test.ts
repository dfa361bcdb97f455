import { describe, expect, test } from 'vitest';
import { valuesMeet } from '../../../src/model/agreement.ts';
import { parseValue } from '../../../src/schemas/value.ts';
import { agreementsOf } from '../../fixtures/accounts.ts';
import { minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

const event = (rest: string) =>
  `type: opening, title: The bridge opens, event: bridge-opening, ${rest}`;
const byWorks = 'who: { builder: [alder-works], work: [north-bridge] }';

const meet = (a: string, b: string): boolean => {
  const there = valuesMeet(parseValue(a), parseValue(b));
  expect(valuesMeet(parseValue(b), parseValue(a)), 'the other way round').toBe(there);
  return there;
};

describe('two values', () => {
  test.each([
    ['750', '750'],
    ['>750', '~750'],
    ['>750', '751'],
    ['>750', '>900'],
    ['>=750', '750'],
    ['<20', '10..30'],
    ['10..20', '20..30'],
    ['~60', '57'],
  ])('can both be true: %s and %s', (a, b) => {
    expect(meet(a, b)).toBe(true);
  });

  test.each([
    ['750', '751'],
    ['>750', '750'],
    ['<750', '750'],
    ['<20', '>=20'],
    ['>750', '<=750'],
    ['10..20', '21..30'],
    ['~60', '56'],
  ])('exclude each other: %s and %s', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });
});

describe('accounts of one happening', () => {
  test('agree where independent sources give dates that may be one', () => {
    expect(
      agreementsOf('events', {
        a: { claim: event(`${byWorks}, date: 2019-05`) },
        b: { claim: event(`${byWorks}, date: 2019-05-03`) },
      }),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('conflict where their dates cannot be one', () => {
    expect(
      agreementsOf('events', {
        a: { claim: event(`${byWorks}, date: 2019-04`) },
        b: { claim: event(`${byWorks}, date: 2019-05-03`) },
      }),
    ).toEqual(['a + b: conflict, 2 independent']);
  });

  test('agree where one of them gives no date', () => {
    expect(
      agreementsOf('events', {
        a: { claim: event(byWorks) },
        b: { claim: event(`${byWorks}, date: 2019-05`) },
      }),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('differ in scope where each names an actor that the other does not', () => {
    expect(
      agreementsOf('events', {
        a: { claim: event('who: { builder: [alder-works], work: [north-bridge] }') },
        b: { claim: event('who: { builder: [council], work: [north-bridge] }') },
      }),
    ).toEqual(['a + b: scope, 2 independent']);
  });

  test('differ in scope where each names another at the far end of the act', () => {
    expect(
      agreementsOf('events', {
        a: { claim: event('who: { builder: [council], work: [north-bridge] }') },
        b: { claim: event('who: { builder: [council], work: [south-bridge] }') },
      }),
    ).toEqual(['a + b: scope, 2 independent']);
  });

  test('agree where one names fewer actors, or others that did not act', () => {
    const withGuests = minimalWith(
      'vocabulary.yaml',
      'roles:\n',
      'roles:\n  guest: { label: Guest }\n',
    );
    expect(
      agreementsOf(
        'events',
        {
          a: {
            claim: event(
              'who: { builder: [alder-works, council], work: [north-bridge], guest: [gazette] }',
            ),
          },
          b: {
            claim: event('who: { builder: [council], work: [north-bridge], guest: [alder-works] }'),
          },
        },
        { 'vocabulary.yaml': withGuests['vocabulary.yaml']! },
      ),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('agree where one names nobody at one of the two ends', () => {
    expect(
      agreementsOf('events', {
        a: { claim: event('who: { builder: [council], work: [north-bridge] }') },
        b: { claim: event('who: { work: [north-bridge] }') },
      }),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('are brought together by their key alone', () => {
    const other = 'type: opening, title: The bridge opens, who: [north-bridge], date: 2019-05';
    expect(agreementsOf('events', { a: { claim: other }, b: { claim: other } })).toEqual([
      'a: single, 1 independent',
      'b: single, 1 independent',
    ]);
  });
});

describe('sources', () => {
  const claim = event(`${byWorks}, date: 2019-05`);
  const origin = (id: string, from: string) =>
    `${id}: { label: X, kind: article, confidence: verified, derives-from: [${from}] }\n`;

  test('do not confirm each other where both have one origin', () => {
    const accounts = {
      a: { claim, origin: 'council-release' },
      b: { claim, origin: 'council-release' },
    };
    expect(agreementsOf('events', accounts)).toEqual(['a + b: single, 1 independent']);
  });

  test('do not confirm each other where one derives from the other, at any remove', () => {
    const origins = {
      'origins.yaml': `${minimal['origins.yaml']}${origin('copy', 'gazette-desk')}`,
    };
    const accounts = { a: { claim, origin: 'copy' }, b: { claim, origin: 'council-release' } };
    expect(agreementsOf('events', accounts, origins)).toEqual(['a + b: single, 1 independent']);
  });

  test('count once where a third one joins them', () => {
    const origins = {
      'origins.yaml': `${origin('x', '')}${origin('y', '')}${origin('both', 'x, y')}`,
    };
    const accounts = {
      a: { claim, origin: 'x' },
      b: { claim, origin: 'y' },
      c: { claim, origin: 'both' },
    };
    expect(agreementsOf('events', accounts, origins)).toEqual(['a + b + c: single, 1 independent']);
  });

  test('conflict all the same where copies of one text differ', () => {
    const accounts = {
      a: { claim: event(`${byWorks}, date: 2018`), origin: 'council-release' },
      b: { claim: event(`${byWorks}, date: 2019`), origin: 'council-release' },
    };
    expect(agreementsOf('events', accounts)).toEqual(['a + b: conflict, 1 independent']);
  });

  test('are told apart claim by claim where a claim names an origin of its own', () => {
    const accounts = {
      a: { claim: `${claim}, origin: council-release`, origin: 'gazette-desk' },
      b: { claim: `${claim}, origin: council-release` },
    };
    expect(agreementsOf('events', accounts)).toEqual(['a + b: single, 1 independent']);
  });
});

test('The verdict compares what the sources say, not what we hold', () => {
  const corrected = (date: string) => `${byWorks}, date: ${date}, corrected: { date: 2019-05-03 }`;
  expect(
    agreementsOf('events', {
      a: { claim: event(corrected('2018')) },
      b: { claim: event(corrected('2020')) },
    }),
  ).toEqual(['a + b: conflict, 2 independent']);
  expect(
    agreementsOf('events', {
      a: { claim: event(`${byWorks}, date: 2018`) },
      b: { claim: event(`${byWorks}, date: 2018, corrected: { date: 2019 }`) },
    }),
  ).toEqual(['a + b: agree, 2 independent']);
});
