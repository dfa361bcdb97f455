import { describe, expect, test } from 'vitest';
import { buildEdgeRows } from '../../../src/views/edge-rows.ts';
import { buildProfile, type ProfileView } from '../../../src/views/profile.ts';
import type { Files } from '../../fixtures/minimal.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, CLOSING, keeps, leaves, takes } from '../../fixtures/upkeep.ts';

const profileOf = (
  told: Readonly<Record<string, Report | string>>,
  change: Files = {},
  id = 'council',
): ProfileView => buildProfile(modelTelling(told, { ...CLOSING, ...change }), id);

/** The fact sheet as a reader sees it: what holds, and by what date a document says so. */
const sheetOf = ({ sheet }: ProfileView): readonly string[] =>
  sheet.flatMap(({ label, values }) =>
    values.map(({ text, lastTold, fact }) =>
      [
        `${label} ${text}`,
        ...(lastTold ? [`as of ${lastTold}`] : []),
        ...(fact.stage ? [fact.stage] : []),
      ].join(', '),
    ),
  );

describe('the fact sheet', () => {
  const holding = claimsIn({ relations: [keeps('a', 'since: 2014')] });

  test('says as of when a document tells of each as holding', () => {
    expect(sheetOf(profileOf({ first: { claims: holding, published: '2018-05' } }))).toEqual([
      'Maintains North Bridge, as of May 2018',
    ]);
  });

  test('takes the newest document that does, whichever account speaks for the relation', () => {
    const told = {
      first: {
        claims: claimsIn({ relations: [keeps('a', 'check: verified')] }),
        published: '2018',
      },
      second: { claims: holding, published: '2020-02' },
    };
    expect(sheetOf(profileOf(told))).toEqual(['Maintains North Bridge, as of February 2020']);
  });

  test('leaves out what a closing event ended, in a document or outside of them', () => {
    const out = claimsIn({ events: [leaves('out', 'date: 2021')] });
    expect(
      sheetOf(profileOf({ first: holding, second: { claims: out, published: '2022' } })),
    ).toEqual([]);
    const context =
      'events: [{ id: out, type: closing, title: It leaves, who: { builder: [council], work: [north-bridge] }, date: 2021, refs: [survey-1999] }]\n';
    expect(sheetOf(profileOf({ first: holding }, { 'context.yaml': context }))).toEqual([]);
  });

  test('shows again what began again', () => {
    const claims = claimsIn({
      events: [leaves('out', 'date: 2015'), takes('in', 'date: 2017')],
      relations: [keeps('a', 'since: 2014')],
    });
    expect(sheetOf(profileOf({ first: claims }))).toEqual([
      'Maintains North Bridge, as of 1 January 2020',
    ]);
  });

  test('shows one that ended and began again once, by the account that tells of it as holding', () => {
    const claims = claimsIn({ relations: [keeps('a', 'until: 2014'), keeps('b', 'since: 2016')] });
    const view = profileOf({ first: claims });
    expect(view.sheet.flatMap(({ values }) => values.map(({ fact }) => fact.when))).toEqual([
      'since 2016',
    ]);
    expect(view.graph.edges.map(({ when, ended }) => `${when}: ${ended}`)).toEqual([
      'until 2014: true',
      'since 2016: false',
    ]);
  });

  test('says of what is to come that it is foreseen', () => {
    expect(
      sheetOf(profileOf({ first: claimsIn({ relations: [keeps('a', 'since: 2025')] }) })),
    ).toEqual(['Maintains North Bridge, foreseen']);
  });
});

const FINDING: Files = {
  'findings.yaml':
    '- { id: it, title: A, text: B., verdict: irony, claims: ["second#words", "first#a"] }\n',
};

describe('a profile', () => {
  const told = {
    first: claimsIn({ relations: [keeps('a')] }),
    second: claimsIn({ statements: ['id: words, at: 4, speaker: gazette, gist: It is so.'] }),
    third: claimsIn({ statements: ['id: words, at: 4, speaker: gazette, gist: It is so.'] }),
  };

  test('lists the documents that a finding about it joins, and cites each by its number', () => {
    const view = profileOf(told, FINDING);
    expect(view.sources.map(({ number, slug, cited }) => `${number} ${slug} ¶${cited}`)).toEqual([
      '1 first ¶1',
      '2 second ¶4',
    ]);
    expect(
      view.findings[0]!.sources.map(({ label, paragraph }) => `${label} ¶${paragraph}`),
    ).toEqual(['2 ¶4', '1 ¶1']);
  });

  test('does not count those among the documents that say something of its subject', () => {
    expect(profileOf(told, FINDING).basis).toMatchObject({ documents: 1, claims: 1 });
  });

  test('has nothing across documents to tell of one of whom none says anything', () => {
    const view = profileOf({ first: told.first }, {}, 'gazette');
    expect([view.glance, view.clashes, view.findings, view.histories, view.gaps]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  test('lists the works behind the context that it shows, and links to its own list of them', () => {
    const context =
      'relations: [{ id: kept, subject: council, relation: maintains, object: south-bridge, since: 2001, until: 2002, refs: [survey-1999] }]\n';
    const view = profileOf({ first: told.first }, { 'context.yaml': context });
    expect(view.works.map(({ id }) => id)).toEqual(['survey-1999']);
    expect(view.context[0]!.works).toEqual([
      { label: 'Kelda Archive', href: '#w-survey-1999', number: 1 },
    ]);
    expect(view.histories[0]!.spells[0]!.context[0]!.works[0]!.href).toBe('#w-survey-1999');
  });
});

test('whatever a profile cites stands in its own lists of documents and works, under its number there', () => {
  const model = canals();
  for (const id of model.entities.keys()) {
    const { works, sources, ...view } = buildProfile(model, id);
    const text = JSON.stringify(view);
    const cited = [...text.matchAll(/"label":"(\d+)","paragraph"/g)].map(([, number]) =>
      Number(number),
    );
    expect(
      cited.filter((n) => n < 1 || n > sources.length),
      id,
    ).toEqual([]);
    const linked = [...text.matchAll(/"href":"#w-([^"]+)","number":(\d+)/g)];
    expect(linked.length, id).toBe(text.split('"#w-').length - 1);
    const listed = works.map((work) => `${work.number} ${work.id}`);
    expect(
      linked.filter(([, work, number]) => !listed.includes(`${number} ${work}`)),
      id,
    ).toEqual([]);
  }
});

test('a profile has no link to itself', () => {
  const model = canals();
  for (const { id, kind } of model.entities.values()) {
    const view = buildProfile(model, id);
    const rows = buildEdgeRows(model, view.graph, id, new Set(['relation']));
    const { entity: _, ...sections } = view;
    const shown = JSON.stringify({ ...sections, rows });
    expect(shown, id).not.toContain(`"/${model.vocabulary.kinds[kind]!.path}/${id}/"`);
  }
});
