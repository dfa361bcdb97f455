import { describe, expect, test } from 'vitest';
import { buildEvidencePages } from '../../../src/views/evidence-pages.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

const OPENS = claimsIn({
  events: ['id: opens, at: 1, type: opening, title: It opens, who: [north-bridge], date: 2019'],
});

describe('below the ledger', () => {
  test('stand the findings, the context and the works, by publisher and date', () => {
    const references = `survey-1999: { title: Survey, publisher: Kelda Archive, kind: primary }
press-2: { title: Late, publisher: Coast Press, date: 2001, kind: secondary }
press-1: { title: Early, publisher: Coast Press, date: 1999, kind: secondary }
`;
    const [view] = buildEvidencePages(
      modelTelling(
        { first: OPENS },
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
  const pages = () => buildEvidencePages(canals('/dossier/'), { rows: 24, documents: 3 });

  test('is one page up to that number', () => {
    const most = { rows: 25, documents: 1 };
    expect(buildEvidencePages(canals(), most).map(({ path }) => path)).toEqual(['evidence']);
  });

  test('is an index and a page for each document, with all of its claims', () => {
    expect(pages().map(({ path, title, claims }) => [path, title, claims.length])).toEqual([
      ['evidence', 'Evidence', 0],
      ['evidence/wray-cut-1774', 'Evidence: The opening at Cold Hatch, as the Mercury told it', 11],
      ['evidence/rudakov-letter-1775', 'Evidence: A letter from the summit', 5],
      ['evidence/bramble-report-1781', 'Evidence: The proprietors look back', 9],
    ]);
    expect(pages()[1]!.claims.every(({ briefing }) => briefing === 'wray-cut-1774')).toBe(true);
  });

  test('has findings, context and works on the index alone, which counts the claims of each page', () => {
    const [index, ...parts] = pages();
    expect(index!.parts).toEqual([
      {
        title: 'The opening at Cold Hatch, as the Mercury told it',
        href: '/dossier/evidence/wray-cut-1774/',
        holds: '11 claims',
      },
      {
        title: 'A letter from the summit',
        href: '/dossier/evidence/rudakov-letter-1775/',
        holds: '5 claims',
      },
      {
        title: 'The proprietors look back',
        href: '/dossier/evidence/bramble-report-1781/',
        holds: '9 claims',
      },
    ]);
    expect([index!.findings, index!.context, index!.works].map(({ length: n }) => n)).toEqual([
      3, 3, 3,
    ]);
    for (const part of parts)
      expect([part.findings, part.context, part.works, part.parts]).toEqual([[], [], [], []]);
  });

  test('says on each page whose claims it holds', () => {
    const [index, part] = pages();
    expect(index!.lead).toMatch(/^Every claim in the dossier, with the paragraph/);
    expect(part!.lead).toMatch(/^Every claim of this document, with the paragraph/);
    expect(buildEvidencePages(modelTelling({ first: '' }))[0]!.lead).toBe(
      'No document makes a claim yet.',
    );
  });

  test('leads from the page of a document back to the index', () => {
    expect(pages().map(({ crumb }) => crumb.map(({ label, href }) => [label, href]))).toEqual([
      [],
      [
        ['Evidence', '/dossier/evidence/'],
        ['The opening at Cold Hatch, as the Mercury told it', undefined],
      ],
      [
        ['Evidence', '/dossier/evidence/'],
        ['A letter from the summit', undefined],
      ],
      [
        ['Evidence', '/dossier/evidence/'],
        ['The proprietors look back', undefined],
      ],
    ]);
  });
});

describe('a ledger with more documents than one index holds', () => {
  const told = {
    first: { claims: OPENS, published: '1860-05' },
    second: { claims: OPENS, published: '1861' },
    third: { claims: '', published: '1860-09-01' },
  };
  const pages = () => buildEvidencePages(modelTelling(told), { rows: 1, documents: 2 });

  test('is an index of the years in which they were published, and an index for each year', () => {
    expect(pages().map(({ path, title }) => `${path} | ${title}`)).toEqual([
      'evidence | Evidence',
      'evidence/year/1860 | Evidence: documents of 1860',
      'evidence/first | Evidence: The first report',
      'evidence/third | Evidence: The third report',
      'evidence/year/1861 | Evidence: documents of 1861',
      'evidence/second | Evidence: The second report',
    ]);
    expect(pages()[0]!.parts).toEqual([
      { title: '1860', href: '/evidence/year/1860/', holds: '2 documents, 1 claim' },
      { title: '1861', href: '/evidence/year/1861/', holds: '1 document, 1 claim' },
    ]);
    expect(pages()[1]!.parts).toEqual([
      { title: 'The first report', href: '/evidence/first/', holds: '1 claim' },
      { title: 'The third report', href: '/evidence/third/', holds: '0 claims' },
    ]);
  });

  test('leads from the page of a document to the index of its year', () => {
    expect(pages()[4]!.lead).toBe('Each document has a page with all of its claims.');
    expect(pages()[2]!.crumb).toEqual([
      { label: 'Evidence', href: '/evidence/' },
      { label: 'Documents of 1860', href: '/evidence/year/1860/' },
      { label: 'The first report', href: undefined },
    ]);
  });
});
