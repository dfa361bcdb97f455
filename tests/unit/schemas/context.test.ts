import { expect, test } from 'vitest';
import { contextSchema } from '../../../src/schemas/context.ts';

const refs = ['survey-1999'];
const event = { id: 'a', type: 'flood', title: 'It floods', who: ['bridge'], date: 2019, refs };
const relation = { id: 'b', subject: 'council', relation: 'maintains', object: 'bridge', refs };
const figure = { id: 'c', subject: 'bridge', metric: 'length', value: 60, 'as-of': 2019, refs };

const accepts = (list: string, ...entries: readonly object[]): boolean =>
  contextSchema.safeParse({ [list]: entries }).success;

test('Context is empty unless told', () => {
  expect(contextSchema.parse({})).toEqual({ events: [], relations: [], figures: [] });
});

test('An event of context is done unless told, and a figure writes its date as code does', () => {
  const { events, figures } = contextSchema.parse({ events: [event], figures: [figure] });
  expect(events[0]!.stage).toBe('done');
  expect(figures[0]!.asOf.edtf).toBe('2019');
  expect(accepts('events', { ...event, stage: 'announced' })).toBe(true);
});

test.each([
  ['events', event],
  ['relations', relation],
  ['figures', figure],
])('An entry of %s rests on a work at least, and none twice', (list, entry) => {
  expect(accepts(list, entry)).toBe(true);
  expect(accepts(list, { ...entry, refs: [] })).toBe(false);
  expect(accepts(list, { ...entry, refs: undefined })).toBe(false);
  expect(accepts(list, { ...entry, refs: [...refs, ...refs] })).toBe(false);
});

test.each(['at', 'quote', 'check', 'corrected', 'origin', 'why', 'printed'])(
  'An entry has no %s: no paragraph says it and no source is checked',
  (field) => {
    expect(accepts('relations', { ...relation, [field]: 1 })).toBe(false);
  },
);

test('An event and a figure have a date, and a relation may have none', () => {
  const { date: _, ...undated } = event;
  const { 'as-of': __, ...timeless } = figure;
  expect(accepts('events', undated)).toBe(false);
  expect(accepts('figures', timeless)).toBe(false);
  expect(accepts('relations', relation)).toBe(true);
});
