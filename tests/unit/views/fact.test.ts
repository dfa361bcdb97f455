import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { buildAccount, buildFact, groupsOf } from '../../../src/views/fact.ts';
import { modelTelling, readFact } from '../../fixtures/reports.ts';

const factOf = (model: Model, key: string) => buildFact(model, model.agreements.get(key)!);

const opening = (fields: string): string => `events:
  - { id: opens, event: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], ${fields} }`;

const length = (fields: string): string => `figures:
  - { id: long, at: 1, subject: north-bridge, metric: length, ${fields} }`;

test('an event is told by its title, a relation by both its ends, with the words of the vocabulary', () => {
  const model = modelTelling({
    first: `events:
  - { id: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], date: "2019-05" }
relations:
  - { id: keeps, at: [2, 4, 5], subject: council, relation: maintains, object: north-bridge, since: 2014, until: 2017 }`,
  });
  expect(readFact(factOf(model, 'first--opens'))).toBe(
    'May 2019 | The bridge opens | First ¶1 | single source',
  );
  expect(readFact(factOf(model, 'first--keeps'))).toBe(
    '2014 – 2017 | Kelda Council maintains North Bridge | First ¶2, 4–5 | single source',
  );
});

test('a figure is told by its subject, what is counted and its value; a statement by its speaker', () => {
  const model = modelTelling({
    first: `figures:
  - { id: long, at: 1, subject: north-bridge, metric: length, value: ~60, scope: deck, as-of: 2019 }
statements:
  - { id: thanks, at: 2, speaker: council, gist: The council thanks the builders. }
  - { id: grief, at: 3, attributed: some boatmen, gist: The arch is too low., date: "2019-05-03" }`,
  });
  expect(readFact(factOf(model, 'first--long'))).toBe(
    '2019 | North Bridge: Length (the deck alone) about 60 m | First ¶1 | single source',
  );
  expect(readFact(factOf(model, 'first--thanks'))).toBe(
    'not dated | Kelda Council: The council thanks the builders. | First ¶2 | single source',
  );
  expect(readFact(factOf(model, 'first--grief'))).toBe(
    '3 May 2019 | some boatmen: The arch is too low. | First ¶3 | single source',
  );
});

test.each([
  ['60', 'North Bridge: Length 60 m'],
  ['">60"', 'North Bridge: Length more than 60 m'],
  ['">=60"', 'North Bridge: Length at least 60 m'],
  ['"<60"', 'North Bridge: Length less than 60 m'],
  ['"<=60"', 'North Bridge: Length at most 60 m'],
  ['"~60"', 'North Bridge: Length about 60 m'],
  ['"10..20"', 'North Bridge: Length 10–20 m'],
  ['1234567', 'North Bridge: Length 1,234,567 m'],
  ['"1000..2500"', 'North Bridge: Length 1,000–2,500 m'],
  ['"0.125"', 'North Bridge: Length 0.125 m'],
])('a value of %s is shown as %s, unrounded', (value, label) => {
  const model = modelTelling({ first: length(`value: ${value}`) });
  expect(factOf(model, 'first--long').label).toBe(label);
});

test('two independent accounts that are compatible are marked as agreeing, with their number', () => {
  const model = modelTelling({
    first: opening('date: "2019-05"'),
    second: opening('date: "2019-05-03"'),
  });
  expect(readFact(factOf(model, 'second--opens'))).toBe(
    'May 2019 | The bridge opens | First ¶1, Second ¶1 | agree, 2 sources',
  );
});

test('a relation bears no verdict where we hold it of others than its source names, since no source tells it', () => {
  const keeps = 'id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge';
  const corrected = `${keeps}, check: contradicted, corrected: { subject: alder-works }`;
  const model = modelTelling({
    first: `relations:\n  - { ${keeps} }`,
    second: `relations:\n  - { ${corrected} }`,
  });
  const marks = (key: string) =>
    buildAccount(model, model.claims.get(key)!).marks.map(({ label }) => label);
  expect(marks('first--keeps')).toEqual(['agree, 2 sources']);
  expect(marks('second--keeps')).toEqual(['contradicted']);
});

test('two accounts that cannot both be true are marked as a conflict', () => {
  const model = modelTelling({ first: opening('date: 2018'), second: opening('date: 2019') });
  expect(factOf(model, 'first--opens').marks).toEqual([{ sign: 'conflict', label: 'conflict' }]);
});

test('two accounts that count different things are marked as differing in scope', () => {
  const model = modelTelling({
    first: length('value: 60, scope: deck'),
    second: length('value: 90, scope: ramps'),
  });
  expect(factOf(model, 'first--long').marks).toEqual([
    { sign: 'scope', label: 'differs in scope' },
  ]);
});

test('two accounts of one origin are no more than one source, and the mark says so', () => {
  const source = 'origin: council-release';
  const model = modelTelling({
    first: { claims: opening('date: 2019'), source },
    second: { claims: opening('date: 2019'), source },
  });
  expect(factOf(model, 'first--opens').marks).toEqual([
    { sign: 'single', label: 'one origin, 2 accounts' },
  ]);
});

test('beside the verdict a fact is marked with what the check found of the account that speaks for it', () => {
  const marks = (first: string, second: string) =>
    factOf(modelTelling({ first: opening(first), second: opening(second) }), 'first--opens').marks;
  const agree = { sign: 'agree', label: 'agree, 2 sources' };
  expect(marks('check: unconfirmed', 'check: unconfirmed')).toEqual([
    agree,
    { sign: 'unconfirmed', label: 'unconfirmed' },
  ]);
  expect(marks('check: unconfirmed', 'check: verified')).toEqual([
    agree,
    { sign: 'verified', label: 'verified' },
  ]);
  expect(marks('date: 2019', 'date: 2019')).toEqual([agree]);
});

test('the account that we corrected speaks for the fact, before the one that we confirmed', () => {
  const model = modelTelling({
    first: opening('date: "2018-05"'),
    second: opening('date: 2019, check: verified'),
    third: opening('date: 2017, corrected: { date: "2019-05-03" }, why: The gate bears the day.'),
  });
  const { id, others, when, why } = factOf(model, 'first--opens');
  expect([id, when, why]).toEqual(['third--opens', '3 May 2019', 'The gate bears the day.']);
  expect(others).toEqual(['first--opens', 'second--opens']);
});

test('where nothing is corrected the account that we confirmed speaks, and otherwise the first', () => {
  const told = (second: string) =>
    factOf(
      modelTelling({ first: opening('date: 2018'), second: opening(`date: 2019${second}`) }),
      'first--opens',
    ).when;
  expect(told(', check: verified')).toBe('2019');
  expect(told(', check: unconfirmed')).toBe('2018');
});

test('an account that we hold to be false never speaks for a fact that another account bears out', () => {
  const model = modelTelling({
    first: opening('date: 2018, check: verified, corrected: none'),
    second: opening('date: 2019'),
  });
  expect(factOf(model, 'first--opens')).toMatchObject({ id: 'second--opens', when: '2019' });
});

test('an account that tells an event as done speaks for it before all that only planned it', () => {
  const plan = opening('date: 2020, stage: planned, check: verified').replace(
    'The bridge opens',
    'It is to open',
  );
  const model = modelTelling({ first: plan, second: opening('date: "2021-06-15"') });
  expect(factOf(model, 'first--opens')).toMatchObject({
    id: 'second--opens',
    label: 'The bridge opens',
    when: '15 June 2021',
    stage: undefined,
    asPrinted: [{ text: 'First says 2020' }],
  });
  const denied = opening('date: "2021-06-15", corrected: none');
  expect(factOf(modelTelling({ first: plan, second: denied }), 'first--opens')).toMatchObject({
    id: 'first--opens',
    stage: 'planned',
  });
});

test('a plan and an announcement are called so, and what was done is not', () => {
  const stage = (fields: string) =>
    factOf(modelTelling({ first: opening(fields).replace('event: opens,', '') }), 'first--opens')
      .stage;
  expect(stage('stage: planned')).toBe('planned');
  expect(stage('stage: announced')).toBe('announced');
  expect(stage('stage: done')).toBeUndefined();
  expect(stage('stage: done, corrected: { stage: planned }')).toBe('planned');
});

test('a relation that its documents only foresee is called so', () => {
  const keeps = (since: string) => `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge, since: ${since} }`;
  const stage = (since: string) =>
    factOf(modelTelling({ first: keeps(since) }), 'first--keeps').stage;
  expect(stage('2025')).toBe('foreseen');
  expect(stage('2014')).toBeUndefined();
});

test('one account shown alone has its own value and source, and the verdict on all of them', () => {
  const model = modelTelling({ first: length('value: 60'), second: length('value: 90') });
  const account = buildAccount(model, model.claims.get('second--long')!);
  expect(readFact(account)).toBe('not dated | North Bridge: Length 90 m | Second ¶1 | conflict');
  expect(account.others).toEqual([]);
});

test('one account shown alone is still one of several of one origin', () => {
  const told = { claims: length('value: 60'), source: 'origin: council-release' };
  const model = modelTelling({ first: told, second: told });
  expect(readFact(buildAccount(model, model.claims.get('second--long')!))).toBe(
    'not dated | North Bridge: Length 60 m | Second ¶1 | one origin, 2 accounts',
  );
});

test('a fact that several claims of a list tell stands in it once, where the first of them is', () => {
  const model = modelTelling({
    first: `${length('value: 60')}\n${opening('date: 2019')}`,
    second: opening('date: 2019'),
  });
  const groups = groupsOf(model, [...model.claims.values()]);
  expect(groups.map((group) => group.claims.map(({ key }) => key))).toEqual([
    ['first--opens', 'second--opens'],
    ['first--long'],
  ]);
});
