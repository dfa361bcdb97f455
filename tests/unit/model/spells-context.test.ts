import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { spellsAt } from '../../../src/model/spells.ts';
import { parseDate } from '../../../src/schemas/date.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { claimsIn, CLOSING, keeps, leaves, takes } from '../../fixtures/upkeep.ts';

const relation = (id: string, more: string): string =>
  `id: ${id}, subject: council, relation: maintains, object: north-bridge, refs: [survey-1999], ${more}`;

const event = (id: string, type: string, more: string): string =>
  `id: ${id}, type: ${type}, title: It, who: { builder: [council], work: [north-bridge] }, refs: [survey-1999], ${more}`;

/** When the council maintained the bridge, with what each end rests on and the last document that tells of it. */
function spellsOf(claims: string, context: Parameters<typeof claimsIn>[0]): readonly string[] {
  const model = modelTelling({ first: claims }, { ...CLOSING, 'context.yaml': claimsIn(context) });
  return linesOf(model);
}

const linesOf = ({ spellsByEntity }: Model): readonly string[] =>
  (spellsByEntity.get('council') ?? []).map(
    ({ since, until, lastTold, evidence }) =>
      `${since?.edtf ?? '?'} to ${until?.edtf ?? '?'}, told ${lastTold?.edtf ?? 'never'}, ${evidence.map(({ key }) => key).join(' + ')}`,
  );

describe('what no source says', () => {
  test('opens and closes spells as claims do, and tells of none as holding', () => {
    const context = {
      events: [event('in', 'opening', 'date: 2011'), event('out', 'closing', 'date: 2012')],
      relations: [relation('again', 'since: 2015')],
    };
    expect(spellsOf('', context)).toEqual([
      '2011 to 2012, told never, context--in + context--out',
      '2015 to ?, told never, context--again',
    ]);
  });

  test('ends what a document tells of, and the spell keeps the date of that document', () => {
    const claims = claimsIn({ relations: [keeps('a', 'since: 2011')] });
    const context = { events: [event('out', 'closing', 'date: 2021')] };
    expect(spellsOf(claims, context)).toEqual([
      '2011 to 2021, told 2020-01-01, first--a + context--out',
    ]);
  });

  test('opens nothing where it is only announced', () => {
    const context = { events: [event('in', 'opening', 'date: 2011, stage: announced')] };
    expect(spellsOf('', context)).toEqual([]);
  });

  test('may say that a relation held, without a date, which tells nobody when', () => {
    const context = { relations: [relation('some-day', 'until: "2012-03"')] };
    expect(spellsOf('', context)).toEqual(['? to 2012-03, told never, context--some-day']);
  });
});

describe('the spells of a date', () => {
  const claims = claimsIn({
    events: [
      takes('in-1', 'date: "2011-12-05"'),
      leaves('out-1', 'date: "2012-01"'),
      takes('in-2', 'date: 2015'),
    ],
  });
  const spells = () => modelTelling({ first: claims }, CLOSING).spellsByEntity.get('council')!;
  const begun = (date: string) =>
    spellsAt(spells(), parseDate(date)).map(({ since }) => since?.edtf ?? '?');

  test.each([
    ['2011-12-04', []],
    ['2011-12-05', ['2011-12-05']],
    ['2011-12', ['2011-12-05']],
    ['2012-01-31', ['2011-12-05']],
    ['2012-02', []],
    ['2014', []],
    ['2015-06', ['2015']],
    ['2030', ['2015']],
    ['2011/2016', ['2011-12-05', '2015']],
  ])('are those in which %s lies, as far as anybody tells: %j', (date, since) => {
    expect(begun(date)).toEqual(since);
  });

  test.each([
    ['since: "[..2015-03]"', '2015-02', 0],
    ['since: "[..2015-03]"', '2015-03-31', 1],
    ['until: "[2012-05..]"', '2012-05', 1],
    ['until: "[2012-05..]"', '2012-06', 0],
    ['until: 2012', '1900', 1],
  ])('of a relation with %s, on %s, are %i', (fields, date, count) => {
    const context = { 'context.yaml': claimsIn({ relations: [relation('a', fields)] }) };
    const { spellsByEntity } = modelTelling({ first: '' }, context);
    expect(spellsAt(spellsByEntity.get('council')!, parseDate(date))).toHaveLength(count);
  });
});
