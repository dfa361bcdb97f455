import { expect, test } from 'vitest';
import { write } from '../../../../src/exports/fields.ts';
import { relationType } from '../../../../src/exports/records/claim-kinds.ts';
import { claimType } from '../../../../src/exports/records/claim.ts';
import { claimsOf } from '../../../../src/exports/records/claims.ts';
import { TABLES } from '../../../../src/exports/tables.ts';
import type { Model } from '../../../../src/model/model.ts';
import { modelTelling } from '../../../fixtures/reports.ts';
import { claimsIn, keeps, takes } from '../../../fixtures/upkeep.ts';

const claimTold = (fields: string) => {
  const model = modelTelling({ first: claimsIn({ relations: [keeps('a', fields)] }) });
  return write(claimType, model.claims.get('first--a')!, model);
};

test('the end of a relation has a field of its own, and is never its date', () => {
  const ended = claimTold('until: 2017');
  expect(ended).toMatchObject({ until: '2017', source_until: '2017' });
  expect(ended).not.toHaveProperty('date');
  expect(ended).not.toHaveProperty('source_date');
  expect(claimTold('since: 2014, until: 2017')).toMatchObject({ date: '2014', until: '2017' });
});

test('a corrected end stands beside the one that the document has', () => {
  const told = claimTold('since: 2014, until: 2017, corrected: { until: 2018 }');
  expect(told).toMatchObject({ until: '2018', source_until: '2017' });
});

test('a refuted claim has the dates of its document and none that we hold', () => {
  const told = claimTold('since: 2014, until: 2017, check: contradicted, corrected: none');
  expect(told).toMatchObject({ refuted: true, source_date: '2014', source_until: '2017' });
  expect(told).not.toHaveProperty('date');
  expect(told).not.toHaveProperty('until');
});

const foreseenIn = (model: Model) =>
  claimsOf(model.claims.values(), 'relation').map((claim) => [
    claim.key,
    write(relationType, claim, model)['foreseen'],
  ]);

test('a relation that was to begin after its document is foreseen until another tells that it holds', () => {
  const soon = { claims: claimsIn({ relations: [keeps('a', 'since: 2020-06')] }) };
  expect(foreseenIn(modelTelling({ first: soon }))).toEqual([['first--a', true]]);
  const later = { claims: claimsIn({ relations: [keeps('a')] }), published: '2021' };
  expect(foreseenIn(modelTelling({ first: soon, later }))).toEqual([
    ['first--a', false],
    ['later--a', false],
  ]);
});

test('the table of relations has a column for what was only foreseen', () => {
  const model = modelTelling({ first: claimsIn({ relations: [keeps('a', 'since: 2025')] }) });
  const [head, row] = TABLES.find(({ name }) => name === 'relations')!
    .file(model)
    .split('\r\n');
  const at = head!.split(',').indexOf('foreseen');
  expect(row!.split(',').at(at)).toBe('true');
});

test('every claim says in one field how far that had come of which nothing tells that it came about', () => {
  const model = modelTelling({
    first: claimsIn({
      events: [
        takes('a', 'date: 2025, stage: planned'),
        takes('b', 'date: 2018').replace('north', 'south'),
      ],
      relations: [
        keeps('c', 'since: 2025'),
        keeps('d', 'since: 2025, corrected: none').replace('north', 'south'),
      ],
    }),
  });
  const stages = [...model.claims.values()].map((claim) => write(claimType, claim, model)['stage']);
  expect(stages).toEqual(['planned', undefined, 'foreseen', undefined]);
});

const notes = new Map(claimType.fields.map(({ name, about }) => [name, about]));

test('fields that a reader could take for what we hold, or for good, say what they are', () => {
  expect(notes.get('label')).toContain('of a refuted claim, as the document has it');
  expect(notes.get('check')).toContain('what the document says, not of what we hold');
  expect(notes.get('agreement')).toContain('may change between editions');
});
