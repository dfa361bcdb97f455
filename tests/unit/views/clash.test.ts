import { describe, expect, test } from 'vitest';
import { buildClashes, type Clash } from '../../../src/views/clash.ts';
import { citingByName } from '../../../src/views/fact.ts';
import type { Files } from '../../fixtures/minimal.ts';
import { modelTelling, type Report } from '../../fixtures/reports.ts';

const clashesOf = (
  told: Readonly<Record<string, Report | string>>,
  change?: Files,
  id = 'north-bridge',
): readonly Clash[] => {
  const model = modelTelling(told, change);
  return buildClashes(model, model.claimsByEntity.get(id) ?? [], citingByName(model));
};

/** A clash as a reader sees it, without the words of its sources. */
const read = ({ title, mark, accounts, held, why }: Clash) => ({
  title,
  mark: mark.label,
  accounts: accounts.map(
    ({ value, detail, source }) => `${source.label} ¶${source.paragraph}: ${value} | ${detail}`,
  ),
  held,
  why,
});

const opens = (fields: string, title = 'It opens'): string => `events:
  - { id: opens, event: opening-2019, at: 1, type: opening, title: ${title}, ${fields} }`;
const WHO = 'who: { builder: [council], work: [north-bridge] }';
const length = (fields: string): string => `figures:
  - { id: long, at: 2, subject: north-bridge, metric: length, ${fields} }`;

describe('accounts that differ stand side by side', () => {
  test('with the date that each gives, where they are of an event', () => {
    expect(
      clashesOf({
        first: opens(`${WHO}, date: 2018`),
        second: opens(`${WHO}, date: "2019-05"`, 'The bridge opens'),
        third: opens(WHO),
      }).map(read),
    ).toEqual([
      {
        title: 'It opens',
        mark: 'conflict',
        accounts: [
          'First ¶1: 2018 | It opens',
          'Second ¶1: May 2019 | The bridge opens',
          'Third ¶1: no date | It opens',
        ],
        held: [],
        why: undefined,
      },
    ]);
  });

  test('with how far it had come by each that tells of what was still to come', () => {
    const [clash] = clashesOf({
      first: opens(`${WHO}, date: 2025, stage: planned`),
      second: opens(`${WHO}, date: 2018`),
    }).map(read);
    expect(clash).toMatchObject({
      accounts: ['First ¶1: 2025, planned | It opens', 'Second ¶1: 2018 | It opens'],
      held: [],
    });
  });

  test('with those whom each names in another way, where they are of other actors', () => {
    expect(
      clashesOf({
        first: opens('who: { builder: [council], work: [north-bridge] }'),
        second: opens('who: { builder: [alder-works], work: [north-bridge] }'),
      }).map(read),
    ).toEqual([
      {
        title: 'It opens',
        mark: 'differs in scope',
        accounts: [
          'First ¶1: Builder: Kelda Council | It opens',
          'Second ¶1: Builder: Alder Works | It opens',
        ],
        held: [],
        why: undefined,
      },
    ]);
  });

  test('with both ends where both differ', () => {
    const [clash] = clashesOf({
      first: opens('who: { builder: [council, gazette], work: [north-bridge] }'),
      second: opens('who: { builder: [alder-works], work: [south-bridge] }'),
    });
    expect(clash!.accounts.map(({ value }) => value)).toEqual([
      'Builder: Kelda Council, Kelda Gazette; Work: North Bridge',
      'Builder: Alder Works; Work: South Bridge',
    ]);
  });

  test('with the dates alone where those conflict, be the actors others as well', () => {
    const [clash] = clashesOf({
      first: opens('who: { builder: [council], work: [north-bridge] }, date: 2018'),
      second: opens('who: { builder: [alder-works], work: [north-bridge] }, date: 2019'),
    });
    expect(clash!.accounts.map(({ value }) => value)).toEqual(['2018', '2019']);
  });

  test('with all whom each names, where the type of event has no ends', () => {
    const floods = (who: string) => opens(`who: [${who}]`).replace('type: opening', 'type: flood');
    const [clash] = clashesOf({
      first: floods('north-bridge'),
      second: floods('south-bridge, council'),
    });
    expect(clash!.accounts.map(({ value }) => value)).toEqual([
      'North Bridge',
      'South Bridge, Kelda Council',
    ]);
  });

  test('with the value of each, what it counts and when, where they are of a figure', () => {
    expect(
      clashesOf({
        first: length('value: 60, scope: deck, as-of: 2019'),
        second: length('value: ">90", scope: ramps'),
      }).map(read),
    ).toEqual([
      {
        title: 'North Bridge: length',
        mark: 'differs in scope',
        accounts: [
          'First ¶2: 60 m | Length (the deck alone), 2019',
          'Second ¶2: more than 90 m | Length (the deck and its ramps)',
        ],
        held: [],
        why: undefined,
      },
    ]);
  });

  test('with the time of each, where they are of a relation', () => {
    const keeps = (since: string) =>
      `relations:\n  - { id: keeps, at: 3, subject: council, relation: maintains, object: north-bridge, since: ${since} }`;
    expect(clashesOf({ first: keeps('2011'), second: keeps('2012') }).map(read)).toMatchObject([
      {
        title: 'Kelda Council maintains North Bridge',
        accounts: [
          'First ¶3: since 2011 | Kelda Council maintains North Bridge',
          'Second ¶3: since 2012 | Kelda Council maintains North Bridge',
        ],
      },
    ]);
  });
});

describe('what we hold', () => {
  test('stands under the accounts where a check settles them, with the reason', () => {
    const [clash] = clashesOf({
      first: opens(`${WHO}, date: 2018`),
      second: opens(
        `${WHO}, date: 2017, corrected: { date: "2018-05-03" }, why: The gate bears the day.`,
      ),
    });
    expect(clash).toMatchObject({ held: ['2018', '3 May 2018'], why: 'The gate bears the day.' });
  });

  test('is one value where both come to the same', () => {
    const [clash] = clashesOf({
      first: opens(`${WHO}, date: "2018-05-03"`),
      second: opens(`${WHO}, date: 2017, corrected: { date: "2018-05-03" }`),
    });
    expect(clash!.held).toEqual(['3 May 2018']);
  });

  test('has the reason of the editor, where one set the verdict, and the mark says so', () => {
    const finding =
      '- { id: it, title: A, text: B., verdict: scope, claims: ["first#opens"], reason: One counts the trial run. }\n';
    const [clash] = clashesOf(
      { first: opens(`${WHO}, date: 2018, why: Unread.`), second: opens(`${WHO}, date: 2019`) },
      { 'findings.yaml': finding },
    );
    expect([clash!.mark.label, clash!.why]).toEqual([
      'differs in scope, by the editor',
      'One counts the trial run.',
    ]);
    expect(clash!.accounts.map(({ value }) => value)).toEqual(['2018', '2019']);
  });
});

test('accounts that agree, and a claim that no other meets, clash with nothing', () => {
  expect(clashesOf({ first: length('value: 60') })).toEqual([]);
  const told = { first: `${opens(`${WHO}, date: 2019`)}\n${length('value: 60')}` };
  expect(clashesOf({ ...told, second: opens(`${WHO}, date: "2019-05"`) })).toEqual([]);
});

test('a clash is told to those alone whom it names', () => {
  const told = { first: length('value: 60'), second: length('value: 90') };
  expect(clashesOf(told)).toHaveLength(1);
  expect(clashesOf(told, {}, 'south-bridge')).toEqual([]);
});
