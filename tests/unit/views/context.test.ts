import { expect, test } from 'vitest';
import { contextAbout, contextLine } from '../../../src/views/context.ts';
import { citingByName, citingWorks } from '../../../src/views/fact.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

const FILE = claimsIn({
  events: [
    'id: opens, type: opening, title: It opens, who: { builder: [council], work: [north-bridge] }, date: "2019-05", refs: [survey-1999], note: The day is not known.',
  ],
  relations: [
    'id: kept, subject: council, relation: maintains, object: south-bridge, since: 2011, until: 2012, refs: [survey-1999]',
    'id: twins, subject: north-bridge, relation: twin-of, object: south-bridge, refs: [survey-1999]',
  ],
  figures: [
    'id: long, subject: north-bridge, metric: length, value: ~60, scope: deck, as-of: 2014, refs: [survey-1999]',
  ],
});

const model = () => modelTelling({ first: '' }, { 'context.yaml': FILE });

test('context is one list by date, and what has no date comes last', () => {
  expect(
    model()
      .context.map((entry) => contextLine(model(), entry))
      .map(({ when, label }) => `${when || 'not dated'}: ${label}`),
  ).toEqual([
    '2011 – 2012: Kelda Council maintains South Bridge',
    '2014: North Bridge: Length (the deck alone) about 60 m',
    'May 2019: It opens',
    'not dated: North Bridge twin of South Bridge',
  ]);
});

test('an entry names the works that say so and what they leave open, and leads to its row', () => {
  const line = contextLine(model(), model().context[2]!);
  expect(line.sortDate?.edtf).toBe('2019-05');
  expect({ ...line, sortDate: undefined }).toEqual({
    id: 'context--opens',
    label: 'It opens',
    when: 'May 2019',
    sortDate: undefined,
    note: 'The day is not known.',
    works: [{ label: 'Kelda Archive', href: '/evidence/#w-survey-1999' }],
    href: '/evidence/#context--opens',
  });
});

test('an event that no document tells of says how far it had come, unless it came about', () => {
  const event = (id: string, more: string) =>
    `id: ${id}, type: flood, title: It floods, who: [council], date: 2013, refs: [survey-1999]${more}`;
  const events = [
    event('a', ', stage: planned'),
    event('b', ', stage: announced'),
    event('c', ', stage: done'),
    event('d', ''),
  ];
  const { context, ...rest } = modelTelling(
    { first: '' },
    { 'context.yaml': claimsIn({ events }) },
  );
  const stages = context.map((entry) => contextLine({ ...rest, context }, entry).stage);
  expect(stages).toEqual(['planned', 'announced', undefined, undefined]);
  expect(model().context.map((entry) => contextLine(model(), entry).stage)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a page that lists works itself leads to its own list', () => {
  const citing = { ...citingByName(model()), work: citingWorks(['survey-1999']) };
  expect(contextLine(model(), model().context[0]!, citing).works[0]).toMatchObject({
    href: '#w-survey-1999',
    number: 1,
  });
});

test('context is about those whom it names, and about nobody else', () => {
  const about = (id: string) => contextAbout(model(), id).map((entry) => entry.id);
  expect(about('council')).toEqual(['kept', 'opens']);
  expect(about('north-bridge')).toEqual(['long', 'opens', 'twins']);
  expect(about('gazette')).toEqual([]);
});

test('context is no claim: nothing counts it, and it stands in no group of accounts', () => {
  const { claims, claimsByEntity, agreements, context } = canals();
  expect(context.map(({ key }) => key)).toEqual([
    'context--lowe-surveys',
    'context--rudakov-dismissed',
    'context--cut-length',
  ]);
  expect(claims.size).toBe(25);
  expect(agreements.size).toBe(25);
  expect(claimsByEntity.get('hester-lowe')).toHaveLength(1);
});
