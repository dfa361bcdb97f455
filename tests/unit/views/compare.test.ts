import { describe, expect, test } from 'vitest';
import { buildCompare, type CompareView } from '../../../src/views/compare.ts';
import { minimalWith } from '../../fixtures/make-dossier.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

const QUESTIONS = `kinds: [body, bridge]
questions:
  - { id: upkeep, title: Keeps, relations: { types: maintains, as: subject } }
  - { id: floods, title: Floods, events: { types: flood } }
`;

const compared = (claims: string, comparison = QUESTIONS): CompareView | undefined =>
  buildCompare(modelTelling({ first: claims }, { 'comparison.yaml': comparison }));

/** The table as a reader sees it: each name with its cells. */
const table = (view: CompareView | undefined): readonly string[] =>
  view!.entries.map(
    ({ name, cells }) =>
      `${name} | ${cells
        .map(({ answers, more }) =>
          [...answers.map(({ text }) => text), ...(more > 0 ? [`${more} more`] : [])].join(', '),
        )
        .join(' | ')}`,
  );

const keeps = (id: string, subject: string, object: string) =>
  `id: ${id}, at: 1, subject: ${subject}, relation: maintains, object: ${object}`;
const flood = (n: number) =>
  `id: flood-${n}, at: 1, type: flood, title: Flood ${n}, who: [north-bridge], date: 201${n}`;

describe('the comparison', () => {
  test('puts the questions to every entity of its kinds that answers one, by name', () => {
    const claims = claimsIn({
      relations: [
        keeps('a', 'gazette', 'north-bridge'),
        keeps('b', 'alder-works', 'north-bridge'),
        keeps('c', 'alder-works', 'south-bridge'),
      ],
      events: [flood(1)],
    });
    const view = compared(claims);
    expect(view!.questions).toEqual([
      { id: 'upkeep', title: 'Keeps' },
      { id: 'floods', title: 'Floods' },
    ]);
    expect(table(view)).toEqual([
      'Alder Works | North Bridge, South Bridge | ',
      'Kelda Gazette | North Bridge | ',
      'North Bridge |  | Flood 1',
    ]);
  });

  test('leaves out entities of other kinds', () => {
    const claims = claimsIn({
      relations: [keeps('a', 'council', 'north-bridge')],
      events: [flood(1)],
    });
    expect(table(compared(claims, QUESTIONS.replace('[body, bridge]', 'bridge')))).toEqual([
      'North Bridge |  | Flood 1',
    ]);
  });

  test('leads to the profile of each, and names it in its own script', () => {
    expect(compared(claimsIn({ events: [flood(1)] }))!.entries).toMatchObject([
      {
        id: 'north-bridge',
        href: '/bridges/north-bridge/',
        native: { lang: 'cy', text: 'Pont y Gogledd' },
      },
    ]);
  });

  test('shows three answers in a cell, and says how many more there are', () => {
    const floods = (count: number) =>
      table(compared(claimsIn({ events: Array.from({ length: count }, (_, i) => flood(i + 1)) })));
    expect(floods(3)).toEqual(['North Bridge |  | Flood 1, Flood 2, Flood 3']);
    expect(floods(5)).toEqual(['North Bridge |  | Flood 1, Flood 2, Flood 3, 2 more']);
  });

  test('picks what a question asks for', () => {
    const last = QUESTIONS.replace('types: flood }', 'types: flood }, pick: last');
    expect(table(compared(claimsIn({ events: [flood(1), flood(2)] }), last))).toEqual([
      'North Bridge |  | Flood 2',
    ]);
  });

  test('sorts names as the language of the site does', () => {
    const bodies = minimalWith('entities/body.yaml', 'name: Alder Works', 'name: Ärmel Works');
    const claims = claimsIn({
      relations: [keeps('a', 'alder-works', 'north-bridge'), keeps('b', 'gazette', 'north-bridge')],
    });
    const view = buildCompare(
      modelTelling(
        { first: claims },
        { 'comparison.yaml': QUESTIONS, 'entities/body.yaml': bodies['entities/body.yaml']! },
      ),
    );
    expect(view!.entries.map(({ name }) => name)).toEqual(['Ärmel Works', 'Kelda Gazette']);
  });
});

test('a dossier that asks nothing has no comparison, and one that nobody answers an empty one', () => {
  expect(buildCompare(modelTelling({ first: '' }))).toBeUndefined();
  expect(compared('')!.entries).toEqual([]);
});

test('a dossier on another subject is compared by its own questions', () => {
  expect(table(buildCompare(canals()))).toEqual([
    'Hester Lowe |  |  | Proprietors of the Bramble Cut | ',
    'Josiah Tench |  |  | Wray Canal Company | ',
    'Proprietors of the Bramble Cut | A second summit is to be begun | Wray Canal Company |  | Outlay: about £12 thousand',
    'Stepan Rudakov | Stepan Rudakov enters the service of the Wray Canal Company |  | Wray Canal Company | ',
    'Wray Canal Company | The upper canal opens | Proprietors of the Bramble Cut |  | Outlay: at least £40 thousand',
  ]);
});
