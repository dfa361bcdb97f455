import { beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';
import { spellsAt } from '../../../src/model/spells.ts';
import { parseDate } from '../../../src/schemas/date.ts';

let model: Model;
beforeAll(() => {
  model = loadModel({ contentDir: 'content', base: '/' });
});

const D1 = 'kors-alipay-2017';
const D2 = 'alibaba-conciliatory-2021';
const D3 = 'tapestry-tmall-insideretail-2019';
const D4 = 'gucci-tmall-laconceria-2020';
const D5 = 'tapestry-tmall-afp-2019';

describe('what the five articles tell of one thing is brought together', () => {
  test.each([
    ['X1', 'the peace', 'conflict, 2 independent', [`${D1}--peace`, `${D4}--peace`]],
    [
      'X2',
      'the year of the suit',
      'conflict, 1 independent',
      [`${D1}--second-suit`, `${D4}--lawsuit`],
    ],
    [
      'X6',
      'the share of revenue',
      'scope, 1 independent',
      [`${D5}--chinese-share`, `${D3}--china-share`],
    ],
    [
      'X8',
      'Tmall or its luxury section',
      'scope, 1 independent',
      [`${D5}--flagships`, `${D3}--flagships`],
    ],
    [
      'X9',
      'one statement in one release',
      'single, 1 independent',
      [`${D5}--zeitlin-commitment`, `${D3}--zeitlin-commitment`, `${D3}--zeitlin-partners`],
    ],
    [
      'X10',
      'the 750 million of 2019',
      'single, 1 independent',
      [`${D5}--tmall-users`, `${D3}--tmall-users`],
    ],
    ['X10', 'the 750 million of 2020', 'single, 1 independent', [`${D4}--audience`]],
    [
      'X15',
      'who owns Kate Spade',
      'agree, 2 independent',
      [`${D1}--coach-owns-kate-spade`, `${D5}--owns-kate-spade`, `${D3}--owns-kate-spade`],
    ],
    [
      'X17',
      'whose the alliance is',
      'agree, 2 independent',
      [`${D1}--alliance-of-alibaba`, `${D3}--alliance-of-alibaba`],
    ],
    ['X18', 'whose Ant is', 'agree, 2 independent', [`${D1}--ant-alibaba`, `${D2}--ant-alibaba`]],
    [
      'X20',
      'the size of the luxury section',
      'single, 1 independent',
      [`${D2}--pavilion-storefronts`],
    ],
    [
      'X21',
      'a brand that had left the group',
      'single, 1 independent',
      [`${D1}--kering-owns-puma`],
    ],
  ])('%s, %s: %s', (_, __, verdict, claims) => {
    const group = model.agreements.get(claims[0]!)!;
    expect(group.claims.map(({ key }) => key)).toEqual(claims);
    expect(`${group.override?.computed ?? group.verdict}, ${group.independent} independent`).toBe(
      verdict,
    );
  });
});

describe('what no single article shows is said by a finding', () => {
  test.each([
    ['X1', 'two-peaces', 'conflict'],
    ['X2', 'five-years-back', 'conflict'],
    ['X3', 'who-sued', 'scope'],
    ['X4', 'three-years-or-five', 'scope'],
    ['X5', 'one-informant', 'single'],
    ['X7', 'three-openings', 'refines'],
    ['X9', 'one-release-speaks', 'single'],
    ['X10', 'one-number-two-counts', 'scope'],
    ['X11', 'buyers-and-users', 'scope'],
    ['X12', 'guess-came-true', 'sequel'],
    ['X13', 'adversary-to-ideal-place', 'reversal'],
    ['X14', 'coach-in-out-in', 'sequel'],
    ['X16', 'stuart-weitzman-turns', 'sequel'],
    ['X18', 'ant-from-suit-to-safeguard', 'irony'],
    ['X19', 'kors-is-capri', 'refines'],
    ['X21', 'kering-list-out-of-date', 'single'],
    ['X22', 'alipay-stood-for-alibaba', 'context'],
    ['X23', 'power-turns-round', 'contrast'],
    ['X24', 'no-lasting-enemies', 'echo'],
  ])('%s, %s: %s', (_, id, verdict) => {
    const finding = model.findings.find((one) => one.id === id);
    expect(finding?.verdict).toBe(verdict);
    const documents = new Set(finding!.claims.map((claim) => claim.split('#')[0]));
    expect(documents.size, 'documents joined').toBeGreaterThan(1);
  });
});

test('Each of the two articles that lean on one outlet has it among the ancestors of its account', () => {
  const ancestors = (id: string): readonly string[] => [
    id,
    ...(model.origins.get(id)?.derivesFrom ?? []).flatMap(ancestors),
  ];
  const claims = [`${D1}--second-suit`, `${D4}--lawsuit`].map((key) => model.claims.get(key)!);
  const [first, second] = claims.map(({ origin }) => new Set(ancestors(origin)));
  expect([...first!.intersection(second!)]).toEqual(['ladymax']);
});

describe('Coach on Tmall', () => {
  const spells = () =>
    model.spellsByEntity
      .get('coach')!
      .filter(({ relation, object }) => relation === 'sells-on' && object === 'tmall');

  test('is in, out, in, out and in again, though no article tells of more than one of the three', () => {
    expect(
      spells().map(({ since, until, evidence }) => [
        `${since?.edtf ?? '?'} to ${until?.edtf ?? '?'}`,
        ...evidence.map(({ key }) => key),
      ]),
    ).toEqual([
      ['2011-12 to 2012-01', 'context--coach-opens-2011', 'context--coach-closes-2012'],
      ['2015-09-04 to 2016-09', 'context--coach-opens-2015', `${D1}--coach-closes`],
      ['2019 to ?', 'context--coach-opens-2019', `${D3}--coach-on-tmall`],
    ]);
  });

  test.each([
    ['2011-12-31', 1],
    ['2014', 0],
    ['2016-01', 1],
    ['2018', 0],
    ['2020', 1],
  ])('in %s it is there, or not: %i', (date, count) => {
    expect(spellsAt(spells(), parseDate(date))).toHaveLength(count);
  });
});
