import { expect, test } from 'vitest';
import { buildProfile, type ProfileView } from '../../../src/views/profile.ts';
import type { Files } from '../../fixtures/minimal.ts';
import { minimalWith } from '../../fixtures/make-dossier.ts';
import { canals, modelTelling, readFact, type Report } from '../../fixtures/reports.ts';

const profileOf = (
  id: string,
  told: Readonly<Record<string, Report | string>>,
  change?: Files,
): ProfileView => buildProfile(modelTelling(told, change), id);

/** Sections of a profile that hold something. */
const sectionsOf = ({
  sheet,
  graph,
  timeline,
  figures,
  statements,
  notes,
  sources,
  works,
}: ProfileView) =>
  Object.entries({
    sheet,
    graph: graph.edges,
    timeline,
    figures,
    statements,
    notes,
    sources,
    works,
  })
    .filter(([, list]) => list.length > 0)
    .map(([section]) => section);

const sheetOf = ({ sheet }: ProfileView): readonly string[] =>
  sheet.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`);

const keeps = (fields = ''): string => `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge${fields} }`;

const opens = (fields: string): string => `events:
  - { id: opens, event: opens, at: 2, type: opening, title: The bridge opens, who: [north-bridge], ${fields} }`;

test('a profile of one of whom nothing is said has no section at all', () => {
  const view = profileOf('south-bridge', { first: keeps() });
  expect(sectionsOf(view)).toEqual([]);
  expect(view.basis).toEqual({
    former: [],
    documents: 0,
    allDocuments: 1,
    claims: 0,
    claimsHref: '/evidence/?entity=south-bridge',
    unconfirmed: 0,
    span: '',
  });
});

test('a section that nothing fills is empty', () => {
  expect(sectionsOf(profileOf('north-bridge', { first: keeps() }))).toEqual([
    'sheet',
    'graph',
    'sources',
  ]);
});

test('a profile says what it rests on: documents, claims, the unconfirmed ones, and from when', () => {
  expect(buildProfile(canals(), 'alder-navigation').basis).toEqual({
    former: [],
    documents: 3,
    allDocuments: 3,
    claims: 12,
    claimsHref: '/evidence/?entity=alder-navigation',
    unconfirmed: 1,
    span: '7 May 1774 to October 1781',
  });
  expect(buildProfile(canals(), 'josiah-tench').basis).toMatchObject({
    documents: 1,
    span: '7 May 1774',
  });
});

test('a profile names its kind, for the way back to the others of it', () => {
  expect(buildProfile(canals(), 'hester-lowe').kind).toEqual({
    label: 'Engineer',
    plural: 'Engineers',
    path: 'engineers',
    expects: [],
  });
});

test('a profile shows two accounts of one relation in one row with both sources', () => {
  const view = profileOf('north-bridge', { first: keeps(), second: keeps(', since: 2014') });
  expect(view.graph.edges.map(({ fact }) => readFact(fact))).toEqual([
    'not dated | Kelda Council maintains North Bridge | 1 ¶1, 2 ¶1 | agree, 2 sources',
  ]);
});

test('the fact sheet reads a relation from the side of its subject, in the words for that side', () => {
  const told = { first: keeps() };
  expect(sheetOf(profileOf('council', told))).toEqual(['Maintains: North Bridge']);
  expect(sheetOf(profileOf('north-bridge', told))).toEqual(['Maintained by: Kelda Council']);
});

test('the fact sheet leads to the other side, with its native name and the account', () => {
  const [line] = profileOf('council', { first: keeps(', since: 2014') }).sheet;
  expect(line!.values).toMatchObject([
    {
      href: '/bridges/north-bridge/',
      native: { lang: 'cy', text: 'Pont y Gogledd' },
      fact: { when: 'since 2014', sources: [{ label: '1', paragraph: '1' }] },
    },
  ]);
});

test('the fact sheet leaves out what has ended, and the relations keep it', () => {
  const view = profileOf('council', { first: keeps(', until: 2017') });
  expect(view.sheet).toEqual([]);
  expect(view.graph.edges).toMatchObject([{ when: 'until 2017', ended: true }]);
});

test('the fact sheet takes the account that speaks for a relation to say whether it has ended', () => {
  const told = { first: keeps(', until: 2017'), second: keeps(', since: 2014, check: verified') };
  expect(sheetOf(profileOf('council', told))).toEqual(['Maintains: North Bridge']);
});

test('the fact sheet has one line for one relation to several, in the order of categories', () => {
  const vocabulary = minimalWith(
    'vocabulary.yaml',
    'relation-categories:\n',
    'relation-categories:\n  kin: { label: Kin }\n',
  )['vocabulary.yaml']!.replace(
    'inverse: twin of, category: upkeep',
    'inverse: twin of, category: kin',
  );
  const claims = `${keeps()}
  - { id: builds, at: 2, subject: alder-works, relation: maintains, object: north-bridge }
  - { id: twins, at: 3, subject: north-bridge, relation: twin-of, object: south-bridge }`;
  const view = profileOf('north-bridge', { first: claims }, { 'vocabulary.yaml': vocabulary });
  expect(sheetOf(view)).toEqual([
    'Twin of: South Bridge',
    'Maintained by: Kelda Council, Alder Works',
  ]);
});

test('a relation that we hold was not stands nowhere on a profile', () => {
  const view = profileOf('council', { first: keeps(', corrected: none') });
  expect(sectionsOf(view)).toEqual(['sources']);
});

test('the timeline of a profile is in the order of the dates we hold, then of their keys, undated ones last', () => {
  const events = (list: readonly string[]) =>
    `events:\n${list.map((line) => `  - { at: 1, type: flood, who: [north-bridge], ${line} }`).join('\n')}`;
  const view = profileOf('north-bridge', {
    first: events([
      'id: undated, title: It is flooded',
      'id: late-2, title: It opens again, date: "2019-05"',
      'id: late-1, title: It opens late, date: "2019-05"',
      'id: early, title: It opens early, date: 2020, corrected: { date: 2014 }',
    ]),
  });
  expect(view.timeline.map(({ when, label }) => `${when || 'not dated'}: ${label}`)).toEqual([
    '2014: It opens early',
    'May 2019: It opens late',
    'May 2019: It opens again',
    'not dated: It is flooded',
  ]);
});

test('an event that we hold did not happen is left out of the timeline', () => {
  const view = profileOf('north-bridge', {
    first: opens('date: 2019, corrected: none').replace('event: opens,', ''),
  });
  expect(view.timeline).toEqual([]);
});

test('several accounts of one event are one row of the timeline', () => {
  const told = { first: opens('date: 2019'), second: opens('date: 2018') };
  expect(profileOf('north-bridge', told).timeline.map(readFact)).toEqual([
    '2019 | The bridge opens | 1 ¶2, 2 ¶2 | conflict',
  ]);
});

test('an event stands in the timeline of whoever takes part in it by our account or by the source’s', () => {
  const told = {
    first: opens('date: 2019, corrected: { who: [south-bridge] }').replace('event: opens,', ''),
  };
  for (const id of ['north-bridge', 'south-bridge'])
    expect(profileOf(id, told).timeline, id).toHaveLength(1);
  expect(profileOf('council', told).timeline).toEqual([]);
});
