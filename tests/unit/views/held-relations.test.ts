import { expect, test } from 'vitest';
import { heldRelations } from '../../../src/views/held-relations.ts';
import { modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../fixtures/upkeep.ts';

/** The relations among the claims of some briefings, each by the account that speaks and all that are with it. */
function relationsIn(
  told: Readonly<Record<string, Report | string>>,
  briefings: readonly string[] = Object.keys(told),
): readonly string[] {
  const model = modelTelling(told);
  const claims = [...model.claims.values()].filter(({ briefing }) => briefings.includes(briefing));
  return heldRelations(model, claims).map(
    ({ lead, group }) => `${lead.key} of ${group.claims.map(({ key }) => key).join(', ')}`,
  );
}

const says = (more = ''): string => claimsIn({ relations: [keeps('a', more)] });
const CORRECTED = says('corrected: { subject: alder-works }');

test('accounts of one relation that we hold to tell of the same stand together', () => {
  expect(relationsIn({ first: says(), second: says('since: 2014, check: verified') })).toEqual([
    'second--a of first--a, second--a',
  ]);
});

test('accounts that we hold to tell of other parties stand apart', () => {
  expect(relationsIn({ first: says(), second: CORRECTED, third: says() })).toEqual([
    'first--a of first--a, third--a',
    'second--a of second--a',
  ]);
});

test('an account that we hold to be false stands with those that name the same parties', () => {
  const told = { first: says('corrected: none'), second: says(), third: CORRECTED };
  expect(relationsIn(told)).toEqual(['second--a of first--a, second--a', 'third--a of third--a']);
  expect(relationsIn({ first: says('corrected: none') })).toEqual([]);
});

test('of relations that other documents tell of, those alone are told that the claims hold', () => {
  expect(relationsIn({ first: says(), second: CORRECTED }, ['first'])).toEqual([
    'first--a of first--a',
  ]);
});

test('a relation that reads the same both ways is one, whichever way it is told', () => {
  const twins = (subject: string, object: string) =>
    claimsIn({
      relations: [`id: a, at: 1, subject: ${subject}, relation: twin-of, object: ${object}`],
    });
  expect(
    relationsIn({
      first: twins('north-bridge', 'south-bridge'),
      second: twins('south-bridge', 'north-bridge'),
    }),
  ).toEqual(['first--a of first--a, second--a']);
});
