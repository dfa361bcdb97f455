import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { buildFact, citingByName, citingWorks } from '../../../src/views/fact.ts';
import { modelTelling } from '../../fixtures/reports.ts';

const factOf = (model: Model, key: string, citing = citingByName(model)) =>
  buildFact(model, model.agreements.get(key)!, citing);

const opening = (fields: string): string => `events:
  - { id: opens, event: opens, at: 1, type: opening, title: The bridge opens, who: [north-bridge], ${fields} }`;

const length = (fields: string): string => `figures:
  - { id: long, at: 1, subject: north-bridge, metric: length, ${fields} }`;

test('each source of a fact leads to its words in the briefing, and says which words those are', () => {
  const model = modelTelling({
    first: opening('date: 2019, quote: tence 1'),
    second: opening('date: 2019'),
  });
  expect(factOf(model, 'first--opens').sources).toEqual([
    {
      label: 'First',
      paragraph: '1',
      href: '/briefings/first/#c-opens',
      document: 'First, 1 January 2020',
      words: 'tence 1',
    },
    {
      label: 'Second',
      paragraph: '1',
      href: '/briefings/second/#c-opens',
      document: 'Second, 2 January 2020',
      words: 'Sentence 1.',
    },
  ]);
});

test('of a long paragraph the beginning stands for a claim without marked words', () => {
  const body = `¶1 ${'Water. '.repeat(30)}`;
  const model = modelTelling({ first: { claims: length('value: 60'), body } });
  const { words } = factOf(model, 'first--long').sources[0]!;
  expect(words).toHaveLength(140);
  expect(words).toMatch(/^Water\. .*…$/);
});

test('the works that a check rests on lead to their records, wherever a page keeps those', () => {
  const model = modelTelling({ first: length('value: 60, check: verified, refs: [survey-1999]') });
  const label = 'Kelda Archive';
  expect(factOf(model, 'first--long').works).toEqual([
    { label, href: '/evidence/#w-survey-1999', number: undefined },
  ]);
  const citing = { document: () => '7', work: citingWorks(['map-1850', 'survey-1999']) };
  const fact = factOf(model, 'first--long', citing);
  expect(fact.works).toEqual([{ label, href: '#w-survey-1999', number: 2 }]);
  expect(fact.sources[0]!.label).toBe('7');
});
