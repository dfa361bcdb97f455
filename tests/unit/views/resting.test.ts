import { expect, test } from 'vitest';
import { buildProfile } from '../../../src/views/profile.ts';
import { buildEdgeRows } from '../../../src/views/edge-rows.ts';
import { buildRestingFacts } from '../../../src/views/resting.ts';
import { entityHref } from '../../../src/views/address.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';
import type { Model } from '../../../src/model/model.ts';

/** The facts under a paragraph of the briefing `first`, or under a run of paragraphs that stand as one. */
function restingOn(paragraphs: readonly number[], first: Report | string) {
  const model = modelTelling({ first });
  return buildRestingFacts(model, model.briefings.get('first')!, paragraphs);
}

const CLAIMS = `events:
  - { id: opens, at: 1, quote: Sentence 1, type: opening, title: The bridge opens, who: [north-bridge], date: "2019-05-03" }
relations:
  - { id: keeps, at: [1, 2], subject: council, relation: maintains, object: north-bridge }
statements:
  - { id: grief, at: 3, attributed: an old boatman, gist: The water is cold., check: unconfirmed }`;

test('a paragraph lists the facts that rest on it, each with its date and a link to its row', () => {
  expect(restingOn([1], CLAIMS)).toEqual([
    {
      claim: 'opens',
      anchored: true,
      label: 'The bridge opens, 3 May 2019',
      href: '/bridges/north-bridge/#first--opens',
      verdict: 'single',
      verdictLabel: 'single source',
    },
    {
      claim: 'keeps',
      anchored: false,
      label: 'Kelda Council maintains North Bridge',
      href: '/bodies/council/#first--keeps',
      verdict: 'single',
      verdictLabel: 'single source',
    },
  ]);
});

test('a paragraph on which nothing rests lists nothing', () => {
  expect(restingOn([4], CLAIMS)).toEqual([]);
});

test('a fact that nobody confirmed is marked as unconfirmed before anything else', () => {
  expect(restingOn([3], CLAIMS)).toMatchObject([
    { verdict: 'unconfirmed', verdictLabel: 'unconfirmed' },
  ]);
});

test('a fact about no entity leads back to the paragraph', () => {
  expect(restingOn([3], CLAIMS)[0]!.href).toBe('#p3');
});

test('a claim bears its anchor once: in its words, or in the line under its first paragraph', () => {
  const anchored = (n: number) =>
    restingOn([n], CLAIMS).map(({ claim, anchored: elsewhere }) => `${claim} ${elsewhere}`);
  expect(anchored(1)).toEqual(['opens true', 'keeps false']);
  expect(anchored(2)).toEqual(['keeps true']);
});

test('paragraphs that stand as one list a fact of several of them once', () => {
  expect(restingOn([1, 2], CLAIMS).map(({ claim }) => claim)).toEqual(['opens', 'keeps']);
});

test('a fact that accounts contradict says so under each of its paragraphs', () => {
  const opens = (date: string) => `events:
  - { id: opens, event: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], date: ${date} }`;
  const model = modelTelling({ first: opens('2018'), second: opens('2019') });
  for (const briefing of model.briefings.values())
    expect(buildRestingFacts(model, briefing, [1])).toMatchObject([{ verdictLabel: 'conflict' }]);
});

test('a paragraph tells what its own source says of a fact, as we hold it', () => {
  const opens = (title: string, date: string) => `events:
  - { id: opens, event: opens, at: 1, type: opening, title: ${title}, who: [north-bridge], ${date} }`;
  const model = modelTelling({
    first: opens('The bridge opens', 'date: 2017, corrected: { date: 2018 }'),
    second: opens('The new bridge opens', 'date: 2018'),
  });
  const labels = [...model.briefings.values()].flatMap((briefing) =>
    buildRestingFacts(model, briefing, [1]).map(({ label }) => label),
  );
  expect(labels).toEqual(['The bridge opens, 2018', 'The new bridge opens, 2018']);
});

/** Every anchor that the rows of a profile bear. */
function anchorsOn(model: Model, id: string): readonly string[] {
  const view = buildProfile(model, id);
  const rows = buildEdgeRows(model, view.graph, id, new Set(['relation'])).flatMap(
    (group) => group.rows,
  );
  return [
    ...rows.flatMap((row) => (row.id === undefined ? [] : [row.id, ...row.anchors])),
    ...view.timeline.flatMap((fact) => [fact.id, ...fact.others]),
    ...[...view.figures, ...view.statements].map(({ fact }) => fact.id),
  ];
}

test('every fact under a paragraph leads to a row that stands on the profile it names', () => {
  const model = canals();
  const anchors = new Set(
    [...model.entities.keys()].flatMap((id) =>
      anchorsOn(model, id).map((anchor) => `${entityHref(model, id)}#${anchor}`),
    ),
  );
  const hrefs = [...model.briefings.values()].flatMap((briefing) =>
    briefing.body.paragraphs.flatMap(({ numbers }) =>
      buildRestingFacts(model, briefing, numbers).map(({ href }) => href),
    ),
  );
  expect(hrefs).toHaveLength(25);
  for (const href of hrefs) expect(anchors).toContain(href);
});

test('no id stands twice on a profile', () => {
  const model = canals();
  for (const id of model.entities.keys()) {
    const anchors = anchorsOn(model, id);
    expect(anchors, id).toEqual([...new Set(anchors)]);
  }
});

test('under its paragraph, what we hold not to have happened says so', () => {
  const model = modelTelling({
    first: `events:
  - { id: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], date: 2018, corrected: none }`,
  });
  const [fact] = buildRestingFacts(model, model.briefings.get('first')!, [1]);
  expect(fact).toMatchObject({
    label: 'The bridge opens, 2018',
    verdictLabel: 'held to be false',
  });
});

test('under its paragraph, what is only to come says so', () => {
  const labels = restingOn(
    [1],
    `events:
  - { id: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], date: 2025, stage: planned }
relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: 2025 }`,
  ).map(({ label }) => label);
  expect(labels).toEqual([
    'The bridge opens, 2025, planned',
    'Kelda Council maintains North Bridge, since 2025, foreseen',
  ]);
});
