import { expect, test } from 'vitest';
import { factHref } from '../../../src/views/address.ts';
import { buildProfile, type ProfileView } from '../../../src/views/profile.ts';
import { modelTelling, type Report } from '../../fixtures/reports.ts';

const profileOf = (id: string, told: Readonly<Record<string, Report | string>>): ProfileView =>
  buildProfile(modelTelling(told), id);

const keeps = (fields = ''): string => `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge${fields} }`;

/** What a profile says of relations: what held, its lines, and those that we hold to be of others. */
const relationsOf = ({ sheet, graph, misattributed }: ProfileView) => ({
  sheet: sheet.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`),
  lines: graph.edges.map(({ from, to, fact }) => `${fact.id}: ${from} – ${to}`),
  misattributed: misattributed.map(({ id, label }) => `${id}: ${label}`),
});

test('a relation that a source gives to the wrong one stands with the right one, and with the other as one that we correct', () => {
  const told = { first: keeps(', corrected: { subject: alder-works }') };
  expect(relationsOf(profileOf('council', told))).toEqual({
    sheet: [],
    lines: [],
    misattributed: ['first--keeps: Alder Works maintains North Bridge'],
  });
  expect(profileOf('council', told).misattributed[0]!.asPrinted).toEqual([
    { text: '1 says Kelda Council maintains North Bridge', corrected: true },
  ]);
  expect(relationsOf(profileOf('alder-works', told))).toEqual({
    sheet: ['Maintains: North Bridge'],
    lines: ['first--keeps: alder-works – north-bridge'],
    misattributed: [],
  });
  expect(relationsOf(profileOf('north-bridge', told))).toEqual({
    sheet: ['Maintained by: Alder Works'],
    lines: ['first--keeps: alder-works – north-bridge'],
    misattributed: [],
  });
});

test('of two accounts of one relation that we hold to be of two parties, each stands with its own', () => {
  const told = { first: keeps(', corrected: { subject: alder-works }'), second: keeps() };
  expect(relationsOf(profileOf('council', told))).toEqual({
    sheet: ['Maintains: North Bridge'],
    lines: ['second--keeps: council – north-bridge'],
    misattributed: ['first--keeps: Alder Works maintains North Bridge'],
  });
  expect(relationsOf(profileOf('alder-works', told))).toMatchObject({
    sheet: ['Maintains: North Bridge'],
    lines: ['first--keeps: alder-works – north-bridge'],
  });
  expect(relationsOf(profileOf('north-bridge', told))).toMatchObject({
    sheet: ['Maintained by: Alder Works, Kelda Council'],
    lines: ['first--keeps: alder-works – north-bridge', 'second--keeps: council – north-bridge'],
  });
});

test('a relation that we hold not to have been is misattributed to nobody', () => {
  const told = { first: keeps(', corrected: none') };
  expect(profileOf('council', told).misattributed).toEqual([]);
});

test('every account of a relation leads to a row of the profile of the one whom we hold it to be of', () => {
  const model = modelTelling({
    first: keeps(', until: 2015, corrected: { subject: alder-works }'),
    second: keeps(', since: 2014'),
    third: keeps(', corrected: { object: south-bridge }'),
    fourth: keeps(', check: verified'),
  });
  const rows = [...model.entities.values()].flatMap(({ id, kind }) =>
    buildProfile(model, id).graph.edges.flatMap(({ fact }) =>
      [fact.id, ...fact.others].map(
        (key) => `/${model.vocabulary.kinds[kind]!.path}/${id}/#${key}`,
      ),
    ),
  );
  const hrefs = [...model.claims.values()].map((claim) => factHref(model, claim)!);
  expect(hrefs).toEqual([
    '/bodies/alder-works/#first--keeps',
    '/bodies/council/#second--keeps',
    '/bodies/council/#third--keeps',
    '/bodies/council/#fourth--keeps',
  ]);
  expect(hrefs.filter((href) => !rows.includes(href))).toEqual([]);
});
