import { describe, expect, test } from 'vitest';
import { buildEvidence, type EvidenceView } from '../../../src/views/evidence.ts';
import { canals, modelTelling, readFact, type Report } from '../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../fixtures/upkeep.ts';

const ledgerOf = (told: Readonly<Record<string, Report | string>>): EvidenceView =>
  buildEvidence(modelTelling(told))[0]!;

/** The rows of a ledger under their years. */
const rowsIn = ({ years }: EvidenceView): readonly (readonly string[])[] =>
  years.map(({ label, rows }) => [label, ...rows.map(({ fact }) => readFact(fact))]);

const facet = ({ facets }: EvidenceView, name: string): readonly string[] =>
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
    expect([view.path, view.count, view.parts]).toEqual(['evidence', 6, []]);
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
      { text: 'First says so; we hold that it did not happen', corrected: true },
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

describe('below the ledger', () => {
  test('stand the findings, the context and the works, by publisher and date', () => {
    const references = `survey-1999: { title: Survey, publisher: Kelda Archive, kind: primary }
press-2: { title: Late, publisher: Coast Press, date: 2001, kind: secondary }
press-1: { title: Early, publisher: Coast Press, date: 1999, kind: secondary }
`;
    const [view] = buildEvidence(
      modelTelling(
        { first: FIRST },
        {
          'references.yaml': references,
          'findings.yaml':
            '- { id: a, title: A, text: B., verdict: single, claims: ["first#opens"] }\n',
          'context.yaml': claimsIn({
            figures: [
              'id: long, subject: north-bridge, metric: length, value: 5, as-of: 1900, refs: [press-1]',
            ],
          }),
        },
      ),
    );
    expect(view!.findings.map(({ id }) => id)).toEqual(['a']);
    expect(view!.context.map(({ id }) => id)).toEqual(['context--long']);
    expect(view!.works.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 press-1',
      '2 press-2',
      '3 survey-1999',
    ]);
  });
});

describe('a ledger with more claims than one page holds', () => {
  const pages = () => buildEvidence(canals('/dossier/'), 24);

  test('is one page up to that number', () => {
    expect(buildEvidence(canals(), 25).map(({ path }) => path)).toEqual(['evidence']);
  });

  test('is an index and a page for each document, with all of its claims', () => {
    expect(pages().map(({ path, title, count }) => [path, title, count])).toEqual([
      ['evidence', 'Evidence', 0],
      ['evidence/wray-cut-1774', 'Evidence: The opening at Cold Hatch, as the Mercury told it', 11],
      ['evidence/rudakov-letter-1775', 'Evidence: A letter from the summit', 5],
      ['evidence/bramble-report-1781', 'Evidence: The proprietors look back', 9],
    ]);
    expect(pages()[1]!.years.flatMap(({ rows }) => rows)).toHaveLength(11);
  });

  test('has findings, context and works on the index alone, which counts the claims of each page', () => {
    const [index, ...parts] = pages();
    expect(index!.parts.map(({ title, count }) => `${title} ${count}`)).toEqual([
      'The opening at Cold Hatch, as the Mercury told it 11',
      'A letter from the summit 5',
      'The proprietors look back 9',
    ]);
    expect([index!.findings, index!.context, index!.works].map(({ length: n }) => n)).toEqual([
      3, 3, 3,
    ]);
    for (const part of parts)
      expect([part.findings, part.context, part.works, part.parts]).toEqual([[], [], [], []]);
  });

  test('is reached from the index, page by page', () => {
    expect(pages()[0]!.parts.map(({ href }) => href)).toEqual([
      '/dossier/evidence/wray-cut-1774/',
      '/dossier/evidence/rudakov-letter-1775/',
      '/dossier/evidence/bramble-report-1781/',
    ]);
  });
});
