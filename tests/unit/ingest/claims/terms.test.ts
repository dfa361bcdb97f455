import { describe, expect, test } from 'vitest';
import { eventTerms, findTerms, relationTerms } from '../../../../src/ingest/claims/terms.ts';
import { vocabularySchema } from '../../../../src/schemas/vocabulary.ts';

const { relations, eventTypes } = vocabularySchema.parse({
  'entity-kinds': {},
  relations: {
    maintains: {
      label: 'maintains',
      inverse: 'maintained by',
      'inverse-sentence': 'is maintained by',
      synonyms: ['upkeep'],
      category: 'care',
    },
    'member-of': { label: 'member of', inverse: 'counts as member', category: 'care' },
  },
  'relation-categories': {},
  'event-types': {
    opening: { label: 'Opening', verb: 'opened', synonyms: ['unveils'], category: 'works' },
  },
  'event-categories': {},
  roles: {},
  metrics: {},
  topics: {},
});

describe('words of a relation are found', () => {
  const terms = relationTerms(relations);
  const told = (sentence: string): readonly string[] =>
    findTerms(sentence, terms).map(
      ({ tells, index, end }) =>
        `${tells.relation}${tells.reversed ? ' reversed' : ''}${tells.loose ? ' loosely' : ''}: ${sentence.slice(index, end)}`,
    );

  test.each([
    ['in any form of a verb', 'The council maintained it.', ['maintains: maintained']],
    [
      'the longest at a place',
      'It is maintained by them.',
      ['maintains reversed: is maintained by'],
    ],
    ['loosely by words about it', 'Its upkeep is dear.', ['maintains loosely: upkeep']],
    ['in several words', 'A member of the board.', ['member-of: member of']],
  ])('%s', (_, sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  test('and other words are not', () => {
    expect(told('Maintenance of mains is not on the list.')).toEqual([]);
  });
});

test('a type of event is found by its label, its verb and other words for it', () => {
  const terms = eventTerms(eventTypes);
  const told = (sentence: string) => findTerms(sentence, terms).map(({ tells }) => tells);
  expect(told('She opens it.')).toEqual(['opening']);
  expect(told('They unveiled it.')).toEqual(['opening']);
  expect(told('They shut it.')).toEqual([]);
});
