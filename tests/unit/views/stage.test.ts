import { expect, test } from 'vitest';
import { stageOf, timeOf } from '../../../src/views/stage.ts';
import { modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, keeps, takes } from '../../fixtures/upkeep.ts';

/** How far the claim `first--a` had come: as we hold it, and as its document says. */
function stagesIn(told: Readonly<Record<string, Report | string>>) {
  const model = modelTelling(told);
  const claim = model.claims.get('first--a')!;
  return [stageOf(model, claim), stageOf(model, claim, 'said')];
}

const relation = (more: string): string => claimsIn({ relations: [keeps('a', more)] });
const event = (more: string): string => claimsIn({ events: [takes('a', more)] });

test('an event is planned or announced as its claim has it, and what is done has no stage', () => {
  expect(stagesIn({ first: event('stage: planned') })).toEqual(['planned', 'planned']);
  expect(stagesIn({ first: event('stage: announced') })).toEqual(['announced', 'announced']);
  expect(stagesIn({ first: event('date: 2018') })).toEqual([undefined, undefined]);
  expect(stagesIn({ first: event('stage: planned, corrected: { stage: done }') })).toEqual([
    undefined,
    'planned',
  ]);
});

test('an event that one document announces and another tells as done has come about', () => {
  const first = event('stage: announced, event: taking');
  const later = claimsIn({ events: [takes('b', 'date: 2019, event: taking')] });
  expect(stagesIn({ first, later })).toEqual([undefined, 'announced']);
  const denied = claimsIn({ events: [takes('b', 'date: 2019, event: taking, corrected: none')] });
  expect(stagesIn({ first, later: denied })).toEqual(['announced', 'announced']);
});

test('a relation that is to begin after its document is foreseen', () => {
  expect(stagesIn({ first: relation('since: 2025') })).toEqual(['foreseen', 'foreseen']);
  expect(stagesIn({ first: relation('since: 2014') })).toEqual([undefined, undefined]);
  expect(stagesIn({ first: relation('') })).toEqual([undefined, undefined]);
});

test('a relation that another document tells of as holding was foreseen by the first alone', () => {
  const later = { claims: claimsIn({ relations: [keeps('b')] }), published: '2026' };
  expect(stagesIn({ first: relation('since: 2025'), later })).toEqual([undefined, 'foreseen']);
});

test('a date that we correct tells of what we hold alone', () => {
  expect(stagesIn({ first: relation('since: 2025, corrected: { since: 2015 }') })).toEqual([
    undefined,
    'foreseen',
  ]);
  expect(stagesIn({ first: relation('since: 2015, corrected: { since: 2025 }') })).toEqual([
    'foreseen',
    undefined,
  ]);
});

test('a relation that we hold never to have been is foreseen where its document only foresaw it', () => {
  expect(stagesIn({ first: relation('since: 2025, corrected: none') })).toEqual([
    'foreseen',
    'foreseen',
  ]);
});

test('what is to come is told with how far it had come', () => {
  const timeIn = (first: string) => {
    const model = modelTelling({ first });
    return timeOf(model, model.claims.get('first--a')!);
  };
  expect(timeIn(relation('since: 2025'))).toBe('since 2025, foreseen');
  expect(timeIn(event('date: 2025, stage: planned'))).toBe('2025, planned');
  expect(timeIn(event('stage: planned'))).toBe('planned');
  expect(timeIn(relation('since: 2014'))).toBe('since 2014');
});
