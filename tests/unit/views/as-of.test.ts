import { expect, test } from 'vitest';
import { citingByName } from '../../../src/views/fact.ts';
import { buildHistories } from '../../../src/views/history.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { claimsIn, CLOSING, keeps, leaves } from '../../fixtures/upkeep.ts';

const asOf = (told: Parameters<typeof modelTelling>[0]) =>
  buildHistories(
    modelTelling(told, CLOSING),
    'council',
    citingByName(modelTelling(told, CLOSING)),
  ).map((history) => history.asOf);

test('a history says whether it held when each document was published, where that changed', () => {
  const told = {
    early: { published: '2010', claims: claimsIn({ relations: [keeps('a', 'since: 2005')] }) },
    late: { published: '2016', claims: claimsIn({ events: [leaves('b', 'date: "2014"')] }) },
    later: { published: '2018', claims: claimsIn({ events: [leaves('c', 'date: "2014"')] }) },
  };
  expect(asOf(told)).toEqual([
    [
      { when: '2010', holds: true },
      { when: '2016', holds: false },
    ],
  ]);
});

test('a history says nothing of the time before the first document that tells of what nobody dates', () => {
  const told = {
    early: {
      published: '2010',
      claims: claimsIn({
        relations: [keeps('a', 'since: 2005').replace('north-bridge', 'alder-works')],
      }),
    },
    late: { published: '2016', claims: claimsIn({ relations: [keeps('b', 'until: 2020')] }) },
    later: { published: '2022', claims: claimsIn({ events: [leaves('c', 'date: "2020"')] }) },
  };
  expect(asOf(told)).toEqual([
    [
      { when: '2016', holds: true },
      { when: '2022', holds: false },
    ],
  ]);
});

test('a history says nothing of the time after an end that is only foreseen', () => {
  const told = {
    early: {
      published: '2018',
      claims: claimsIn({
        relations: [keeps('a', 'since: 2005, until: 2010'), keeps('b', 'since: 2015, until: 2020')],
      }),
    },
    later: {
      published: '2022',
      claims: claimsIn({
        relations: [keeps('c', 'since: 2005').replace('north-bridge', 'alder-works')],
      }),
    },
  };
  expect(asOf(told)).toEqual([[{ when: '2018', holds: true }]]);
});
