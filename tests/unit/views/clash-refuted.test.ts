import { expect, test } from 'vitest';
import { buildClashes } from '../../../src/views/clash.ts';
import { citingByName } from '../../../src/views/fact.ts';
import { modelTelling } from '../../fixtures/reports.ts';

/** The one clash about the North Bridge: what each account says with the mark beside it, and what we hold. */
function clashOf(first: string, second: string) {
  const model = modelTelling({ first, second });
  const claims = model.claimsByEntity.get('north-bridge')!;
  const [clash] = buildClashes(model, claims, citingByName(model));
  const { accounts, held } = clash!;
  return {
    accounts: accounts.map(({ value, mark }) => (mark ? `${value} | ${mark.label}` : value)),
    held,
  };
}

const opens = (fields: string): string => `events:
  - { id: opens, event: opening, at: 1, type: opening, title: It opens, who: [north-bridge], ${fields} }`;
const length = (fields: string): string => `figures:
  - { id: long, at: 2, subject: north-bridge, metric: length, ${fields} }`;

test('an account that we hold to be false is marked, and we hold nothing of it', () => {
  expect(
    clashOf(
      opens('date: 2016, corrected: { date: "2015-05-15" }'),
      opens('date: "2018-05", corrected: none'),
    ),
  ).toEqual({
    accounts: ['2016', 'May 2018 | held to be false'],
    held: ['15 May 2015'],
  });
});

test('where one of two accounts is held to be false, we hold the other as it stands', () => {
  expect(clashOf(opens('date: 2016'), opens('date: "2018-05", corrected: none'))).toEqual({
    accounts: ['2016', 'May 2018 | held to be false'],
    held: ['2016'],
  });
  expect(clashOf(length('value: 60, corrected: none'), length('value: 90'))).toEqual({
    accounts: ['60 m | held to be false', '90 m'],
    held: ['90 m'],
  });
});

test('where all accounts are held to be false, nothing is held', () => {
  const denied = (date: string) => opens(`date: ${date}, corrected: none`);
  expect(clashOf(denied('2016'), denied('2018'))).toEqual({
    accounts: ['2016 | held to be false', '2018 | held to be false'],
    held: [],
  });
});
