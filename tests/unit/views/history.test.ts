import { describe, expect, test } from 'vitest';
import { citingByName } from '../../../src/views/fact.ts';
import { buildHistories, type History } from '../../../src/views/history.ts';
import { hasEnded, spellOf } from '../../../src/views/spell.ts';
import type { Files } from '../../fixtures/minimal.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, CLOSING, keeps, leaves, takes } from '../../fixtures/upkeep.ts';

const historiesOf = (
  told: Readonly<Record<string, Report | string>>,
  change: Files = {},
  id = 'council',
): readonly History[] => {
  const model = modelTelling(told, { ...CLOSING, ...change });
  return buildHistories(model, id, citingByName(model));
};

/** A history as a reader sees it. */
const read = ({ label, other, spells }: History) => [
  `${label} ${other.name}`,
  ...spells.map(({ when, state, sources, context }) =>
    [
      when,
      state,
      ...sources.map((source) => `${source.label} ¶${source.paragraph}`),
      ...context.map((entry) => `context: ${entry.label}`),
    ].join(' | '),
  ),
];

const twins = (id: string, a: string, b: string, more: string): string =>
  `id: ${id}, at: 1, subject: ${a}, relation: twin-of, object: ${b}, ${more}`;

const IN_OUT_IN = claimsIn({
  events: [takes('in', 'date: "2011-12"'), leaves('out', 'date: "2012-01"')],
  relations: [keeps('again', 'since: 2015')],
});

describe('a history', () => {
  test('tells of a relation that ended when it held, what became of it and by whom that is told', () => {
    expect(historiesOf({ first: IN_OUT_IN }).map(read)).toEqual([
      [
        'Maintains North Bridge',
        'December 2011 – January 2012 | ended | First ¶1',
        'since 2015 | held when last told of, 1 January 2020 | First ¶1',
      ],
    ]);
  });

  test('is told from the other side as well, and leads back', () => {
    const [history] = historiesOf({ first: IN_OUT_IN }, {}, 'north-bridge');
    expect(history).toMatchObject({
      label: 'Maintained by',
      other: { name: 'Kelda Council', native: undefined, href: '/bodies/council/' },
    });
  });

  test('is none where a relation held all along, or nothing is told of it', () => {
    const held = claimsIn({ relations: [keeps('a', 'since: 2015')] });
    for (const first of [held, '']) expect(historiesOf({ first })).toEqual([]);
  });

  test('is one for a relation that reads the same both ways, however it is told', () => {
    const claims = claimsIn({
      relations: [
        twins('a', 'north-bridge', 'south-bridge', 'since: 2011, until: 2012'),
        twins('b', 'south-bridge', 'north-bridge', 'since: 2015'),
      ],
    });
    expect(historiesOf({ first: claims }, {}, 'south-bridge').map(read)).toEqual([
      [
        'Twin of North Bridge',
        '2011 – 2012 | ended | First ¶1',
        'since 2015 | held when last told of, 1 January 2020 | First ¶1',
      ],
    ]);
  });

  test('sets what no source says apart from what one does', () => {
    const context = claimsIn({
      relations: [
        'id: out, subject: council, relation: maintains, object: north-bridge, until: 2012, refs: [survey-1999]',
      ],
    });
    const told = { first: claimsIn({ events: [takes('in', 'date: 2011')] }) };
    expect(historiesOf(told, { 'context.yaml': context }).map(read)).toEqual([
      [
        'Maintains North Bridge',
        '2011 – 2012 | ended | First ¶1 | context: Kelda Council maintains North Bridge',
      ],
    ]);
  });

  test('says what is not known: no date, no end, only foreseen', () => {
    const states = (second: string) =>
      historiesOf({
        first: claimsIn({ relations: [keeps('a', 'since: 2011, until: 2012')] }),
        second,
      })[0]!.spells.at(-1)!;
    expect(states(claimsIn({ relations: [keeps('b')] }))).toMatchObject({
      when: 'not dated',
      state: 'held when last told of, 2 January 2020',
    });
    expect(states(claimsIn({ events: [takes('b', 'date: 2015')] }))).toMatchObject({
      when: 'since 2015',
      state: 'no end is known',
    });
    expect(states(claimsIn({ relations: [keeps('b', 'since: 2015, until: 2025')] }))).toMatchObject(
      {
        when: '2015 – 2025',
        state: 'held when last told of, 2 January 2020; its end is foreseen',
        ended: false,
      },
    );
    expect(states(claimsIn({ relations: [keeps('b', 'since: 2025')] })).state).toBe(
      'foreseen; nothing here tells that it came about',
    );
  });
});

test('a dossier on another subject has its own histories', () => {
  const model = canals();
  const of = (id: string) => buildHistories(model, id, citingByName(model)).map(read);
  expect(of('stepan-rudakov')).toEqual([
    [
      'Engineer to Wray Canal Company',
      '1769 – 1776 | ended | Mercury, 1774 ¶2–3 | Mercury, 1774 ¶2 | Letter, 1775 ¶1 | context: The Wray Canal Company dismisses Stepan Rudakov',
    ],
  ]);
  expect(of('hester-lowe')).toEqual([
    [
      'Engineer to Proprietors of the Bramble Cut',
      '1770 – 1781 | ended | context: Hester Lowe engineer to Proprietors of the Bramble Cut',
    ],
  ]);
});

describe('the strip of a history', () => {
  const strip = (claims: string) => historiesOf({ first: claims })[0]!.strip!;

  test('runs over the years of which anything is told, with a bar for each spell', () => {
    const claims = claimsIn({
      relations: [keeps('a', 'since: 2010, until: 2011'), keeps('b', 'since: 2015, until: 2017')],
    });
    const { from, to, bars } = strip(claims);
    expect([from, to]).toEqual([2010, 2017]);
    expect(bars).toEqual([
      { x: 0, width: 24.98, openStart: false, openEnd: false },
      { x: 62.49, width: 37.51, openStart: false, openEnd: false },
    ]);
  });

  test('ends where it was last told of, if its end is only foreseen', () => {
    const claims = claimsIn({
      relations: [keeps('a', 'since: 2010, until: 2011'), keeps('b', 'since: 2019, until: 2025')],
    });
    const [, bar] = strip(claims).bars;
    expect(bar).toMatchObject({ openEnd: true });
    expect(bar!.x + bar!.width).toBeLessThan(70);
  });

  test('is open where nobody says when it began or ended, and ends when it was last told of', () => {
    const claims = claimsIn({ relations: [keeps('a', 'until: 2015'), keeps('b', 'since: 2018')] });
    expect(strip(claims).bars).toMatchObject([
      { x: 0, openStart: true, openEnd: false },
      { openStart: false, openEnd: true },
    ]);
  });
});

describe('of several spells a relation speaks of', () => {
  const spellTold = (fields: string) => {
    const model = modelTelling(
      {
        first: claimsIn({
          events: [takes('in', 'date: 2011'), leaves('out', 'date: 2012')],
          relations: [keeps('a', fields), keeps('b', 'since: 2016, check: verified')],
        }),
      },
      CLOSING,
    );
    const claim = model.claims.get('first--a')!;
    const { since, until } = spellOf(model, claim as Parameters<typeof spellOf>[1])!;
    return [since?.edtf, until?.edtf];
  };

  test('the one that it ends itself', () => {
    expect(spellTold('until: 2014')).toEqual([undefined, '2014']);
    expect(spellTold('since: 2011, until: 2012')).toEqual(['2011', '2012']);
  });

  test('the same, whichever way round it is told that reads the same both ways', () => {
    const relations = [
      twins('a', 'north-bridge', 'south-bridge', 'since: 2011'),
      twins('b', 'south-bridge', 'north-bridge', 'until: 2015'),
    ];
    const model = modelTelling({ first: claimsIn({ relations }) });
    const claim = model.claims.get('first--b')!;
    expect(spellOf(model, claim as Parameters<typeof spellOf>[1])!.since!.edtf).toBe('2011');
  });

  test('else the newest, whatever it says of the beginning', () => {
    expect(spellTold('since: 2011')).toEqual(['2016', undefined]);
  });

  test('but not one that others only foresee', () => {
    const model = modelTelling({
      first: { claims: claimsIn({ relations: [keeps('a', 'since: 2011')] }), published: '2012' },
      second: claimsIn({ relations: [keeps('b', 'until: 2015'), keeps('c', 'since: 2030')] }),
    });
    const since = (key: string) =>
      spellOf(model, model.claims.get(key) as Parameters<typeof spellOf>[1])!.since!.edtf;
    expect(since('first--a')).toBe('2011');
    expect(since('second--c')).toBe('2030');
  });
});

test.each([
  ['2014', true],
  ['[..2014]', true],
  ['[2014..]', false],
])('a spell until %s is over: %s', (until, over) => {
  const [spell] = modelTelling({
    first: claimsIn({ relations: [keeps('a', `until: "${until}"`)] }),
  }).spellsByEntity.get('council')!;
  expect(hasEnded(spell!)).toBe(over);
});
