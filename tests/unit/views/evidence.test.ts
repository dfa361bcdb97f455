import { describe, expect, test } from 'vitest';
import { ledgerOf as ledgerOfClaims, type Ledger } from '../../../src/views/evidence.ts';
import { modelTelling, readFact, type Report } from '../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../fixtures/upkeep.ts';

function ledgerOf(told: Readonly<Record<string, Report | string>>): Ledger {
  const model = modelTelling(told);
  return ledgerOfClaims(model, [...model.claims.values()]);
}

/** The rows of a ledger under their years. */
const rowsIn = ({ years }: Ledger): readonly (readonly string[])[] =>
  years.map(({ label, rows }) => [label, ...rows.map(({ fact }) => readFact(fact))]);

const facet = ({ facets }: Ledger, name: string): readonly string[] =>
  facets
    .find((one) => one.name === name)!
    .options.map(({ value, label, count }) => `${value}: ${label}, ${count}`);

const length = (id: string, more: string) =>
  `id: ${id}, at: 2, subject: north-bridge, metric: length, ${more}`;
const FIRST = claimsIn({
  events: [
    'id: opens, at: 1, type: opening, title: It opens, who: { builder: [alder-works], work: [north-bridge] }, date: "[..2019-03]", check: verified',
  ],
  relations: [keeps('keeps', 'since: 2014, check: unconfirmed')],
  figures: [length('long', 'value: 60, as-of: 2019, check: refined, corrected: { value: 61 }')],
  statements: ['id: words, at: 3, speaker: council, gist: It is so.'],
});
const SECOND = claimsIn({
  relations: [keeps('keeps', 'since: 2014')],
  figures: [length('long', 'value: 90')],
});

describe('the ledger', () => {
  test('has a row for every claim, year after year by the date we hold, the undated last', () => {
    const view = ledgerOf({ first: FIRST, second: SECOND });
    expect(rowsIn(view)).toEqual([
      [
        '2014',
        'since 2014 | Kelda Council maintains North Bridge | First ¶1 | agree, 2 sources, unconfirmed',
        'since 2014 | Kelda Council maintains North Bridge | Second ¶1 | agree, 2 sources',
      ],
      [
        '2019',
        '2019 | North Bridge: Length 61 m | First ¶2 | conflict, refined',
        'by March 2019 | It opens | First ¶1 | single source, verified',
      ],
      [
        'undated',
        'not dated | Kelda Council: It is so. | First ¶3 | single source',
        'not dated | North Bridge: Length 90 m | Second ¶2 | conflict',
      ],
    ]);
    expect(view.count).toBe(6);
  });

  test('says of a relation that its document only foresees that it is to come', () => {
    const first = claimsIn({ relations: [keeps('keeps', 'since: 2025')] });
    expect(rowsIn(ledgerOf({ first }))).toEqual([
      [
        '2025',
        'since 2025 | Kelda Council maintains North Bridge (foreseen) | First ¶1 | single source',
      ],
    ]);
  });

  test('names twelve other accounts beside a claim, and how many more there are', () => {
    const slugs = Array.from({ length: 15 }, (_, i) => `report-${i}`);
    const told = (many: number) =>
      ledgerOf(
        Object.fromEntries(
          slugs.slice(0, many).map((slug) => [
            slug,
            {
              published: '2020-02',
              claims: claimsIn({ relations: [keeps('keeps', 'since: 2014')] }),
            },
          ]),
        ),
      ).years[0]!.rows[0]!;
    expect(told(15)).toMatchObject({ others: { length: 12 }, further: 2 });
    expect(told(13)).toMatchObject({ others: { length: 12 }, further: 0 });
  });

  test('shows beside a claim what the check found, the verdict and the other accounts', () => {
    const [, row] = ledgerOf({ first: FIRST, second: SECOND }).years[0]!.rows;
    expect(row).toMatchObject({
      kind: 'relation',
      check: undefined,
      verdict: { sign: 'agree', label: 'agree, 2 sources' },
      others: [{ label: 'First', paragraph: '1', href: '/briefings/first/#c-keeps' }],
      values: {
        kind: 'relation',
        entity: ['council', 'north-bridge'],
        briefing: 'second',
        year: '2014',
        check: 'unchecked',
        verdict: 'agree',
      },
    });
  });

  test('shows a claim that we hold to be false, which no timeline does', () => {
    const claims = claimsIn({ relations: [keeps('keeps', 'corrected: none')] });
    expect(ledgerOf({ first: claims }).years[0]!.rows[0]!.fact.asPrinted).toEqual([
      { text: 'First says so; we hold that it is not so', corrected: true },
    ]);
  });

  test('can be filtered by kind, name, document, year, check and verdict, with the rows of each', () => {
    const view = ledgerOf({ first: FIRST, second: SECOND });
    expect(view.facets.map(({ name, label }) => `${name} ${label}`)).toEqual([
      'kind Kind',
      'entity About',
      'briefing Document',
      'year Year',
      'check Check',
      'verdict Verdict',
    ]);
    expect(facet(view, 'kind')).toEqual([
      'event: events, 1',
      'relation: relations, 2',
      'figure: figures, 2',
      'statement: statements, 1',
    ]);
    expect(facet(view, 'entity')).toEqual([
      'alder-works: Alder Works, 1',
      'council: Kelda Council, 3',
      'north-bridge: North Bridge, 5',
    ]);
    expect(facet(view, 'briefing')).toEqual(['first: First, 4', 'second: Second, 2']);
    expect(facet(view, 'year')).toEqual(['2014: 2014, 2', '2019: 2019, 2', 'undated: undated, 2']);
    expect(facet(view, 'check')).toEqual([
      'verified: verified, 1',
      'refined: refined, 1',
      'unconfirmed: unconfirmed, 1',
      'unchecked: unchecked, 3',
    ]);
    expect(facet(view, 'verdict')).toEqual([
      'agree: agree, 2',
      'conflict: conflict, 2',
      'single: single source, 2',
    ]);
  });

  test('of an empty dossier has no years', () => {
    expect(ledgerOf({ first: '' })).toMatchObject({ years: [], count: 0 });
  });
});
