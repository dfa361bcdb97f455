import { describe, expect, test } from 'vitest';
import type { Report } from '../../fixtures/reports.ts';
import { linesTold } from '../../fixtures/spell-lines.ts';
import { claimsIn, keeps, leaves, takes } from '../../fixtures/upkeep.ts';

const relations = (published: string, ...lines: readonly string[]): Report => ({
  claims: claimsIn({ relations: lines }),
  published,
});
const events = (published: string, ...lines: readonly string[]): Report => ({
  claims: claimsIn({ events: lines }),
  published,
});

describe('an end that was foreseen came about where the relation began again after it', () => {
  const first = relations('2004', keeps('a', 'since: 2000, until: "2005-12"'));
  const ended = '2000 to 2005-12; told 2004; first--a';

  test('and is told of as holding', () => {
    expect(linesTold({ first, second: relations('2012', keeps('b', 'since: 2010')) })).toEqual([
      ended,
      '2010 to ?; told 2012; second--b',
    ]);
  });

  test('and ended, or is foreseen to end', () => {
    const second = events('2013', takes('in', 'date: 2010'), leaves('out', 'date: 2012'));
    expect(linesTold({ first, second })).toEqual([ended, '2010 to 2012; second--in + second--out']);
    const lease = relations('2012', keeps('b', 'since: 2010, until: 2015'));
    expect(linesTold({ first, second: lease })).toEqual([
      ended,
      '2010 to 2015; told 2012; end foreseen; second--b',
    ]);
  });

  test('but stays foreseen where that beginning is foreseen too', () => {
    const soon = relations('2004-06', keeps('b', 'since: 2010'));
    const foreseen = `2000 to 2005-12; told 2004; end foreseen; first--a`;
    expect(linesTold({ first, second: soon })).toEqual([
      foreseen,
      '2010 to ?; foreseen; second--b',
    ]);
    expect(linesTold({ first, second: soon, third: relations('2012', keeps('c')) })).toEqual([
      ended,
      '2010 to ?; told 2012; second--b + third--c',
    ]);
  });

  test('but not where it was to begin only then itself', () => {
    const plan = relations('2004', keeps('a', 'since: 2006, until: 2008'));
    expect(
      linesTold({ first: plan, second: relations('2012', keeps('b', 'since: 2010')) }),
    ).toEqual([
      '2006 to 2008; foreseen; end foreseen; first--a',
      '2010 to ?; told 2012; second--b',
    ]);
  });

  test('but not where it may have begun before it, or began again only later', () => {
    const by = relations('2012', keeps('b', 'since: "[..2010]"'));
    expect(linesTold({ first, second: by })).toEqual([
      '2000 to ?; told 2012; first--a + second--b',
    ]);
    const held = relations('2007', keeps('b'));
    expect(linesTold({ first, second: held, third: events('2013', takes('in', 'date: 2010')) }))
      // What still held in 2007 had not ended in 2005.
      .toEqual(['2000 to ?; told 2007; first--a + second--b + third--in']);
  });
});

describe('a relation that began again within the year in which it ended', () => {
  const again = keeps('b', 'since: "2014-11"');

  test('has two spells where it is told of after that year', () => {
    const first = relations('2016', keeps('a', 'since: 2000, until: 2014'), again);
    expect(linesTold({ first })).toEqual([
      '2000 to 2014; first--a',
      '2014-11 to ?; told 2016; first--b',
    ]);
  });

  test('has them however that end is told, and twice at that', () => {
    const first = relations('2010', keeps('a'));
    const second = events('2016', leaves('out', 'date: 2014'));
    const third = relations('2016', again, keeps('c', 'until: 2014'));
    expect(linesTold({ first, second, third })).toEqual([
      '? to 2014; told 2010; first--a + second--out + third--c',
      '2014-11 to ?; told 2016; third--b',
    ]);
  });

  test('has them where that end is told more exactly as well, and where it held early in that year', () => {
    const first = relations('2014-01', keeps('a'));
    const second = events(
      '2016',
      leaves('day', 'date: "2014-05-02"'),
      leaves('year', 'date: 2014'),
    );
    expect(linesTold({ first, second, third: relations('2016', again) })).toEqual([
      '? to 2014-05-02; told 2014-01; first--a + second--day + second--year',
      '2014-11 to ?; told 2016; third--b',
    ]);
    expect(
      linesTold({
        first,
        second: relations('2016', again),
        third: events('2016', leaves('year', 'date: 2014')),
      }),
    ).toEqual([
      '? to 2014; told 2014-01; first--a + third--year',
      '2014-11 to ?; told 2016; second--b',
    ]);
  });

  test('has them where a later end alone shows it, and where its beginning is the less exact date', () => {
    const first = relations('2016', keeps('a', 'since: 2000, until: "2014-11"'));
    const second = events('2019', takes('in', 'date: 2014'), leaves('out', 'date: 2018'));
    expect(linesTold({ first, second })).toEqual([
      '2000 to 2014-11; first--a',
      '2014 to 2018; second--in + second--out',
    ]);
  });

  test('has them where its first beginning is given for the whole of that year', () => {
    const first = relations('2016', keeps('a', 'since: 2014, until: "2014-03"'), again);
    expect(linesTold({ first })).toEqual([
      '2014 to 2014-03; first--a',
      '2014-11 to ?; told 2016; first--b',
    ]);
  });

  test('has one where nothing tells of it after that year: accounts may differ on its beginning', () => {
    const first = relations('2016', keeps('a', 'since: 2013, until: 2014'));
    const second = relations('2014-02', keeps('b', 'since: "2014-01"'));
    expect(linesTold({ first, second })).toEqual([
      '2013 to 2014; told 2014-02; first--a + second--b',
    ]);
    expect(
      linesTold({ first, second, third: relations('2018', keeps('c', 'since: 2017')) }),
    ).toEqual([
      '2013 to 2014; told 2014-02; first--a + second--b',
      '2017 to ?; told 2018; third--c',
    ]);
  });

  test('has one of a claim that tells of both ends itself', () => {
    const first = relations('2013', keeps('a'));
    const second = relations('2016', keeps('b', 'since: "2014-03", until: 2014'));
    expect(linesTold({ first, second, third: relations('2018', keeps('c')) })).toEqual([
      '? to 2014; told 2013; first--a + second--b',
      '? to ?; told 2018; third--c',
    ]);
  });

  test('keeps an end to the beginning in that year where it did not hold before', () => {
    const first = relations('2010', keeps('a', 'since: 2000, until: 2005'));
    const second = events('2016', takes('in', 'date: "2014-03"'), leaves('out', 'date: 2014'));
    const third = relations('2018', keeps('b', 'since: 2017'));
    const undated = relations('2018', keeps('b'));
    const before = ['2000 to 2005; first--a', '2014-03 to 2014; second--in + second--out'];
    expect(linesTold({ first, second, third })).toEqual([
      ...before,
      '2017 to ?; told 2018; third--b',
    ]);
    expect(linesTold({ second, third: undated })).toEqual([
      before[1],
      '? to ?; told 2018; third--b',
    ]);
    expect(linesTold({ first, second, third: undated })).toEqual([
      ...before,
      '? to ?; told 2018; third--b',
    ]);
  });
});

test('a spell that ended at an open date takes in another account of its beginning, and no later one', () => {
  const claims = (since: string) =>
    relations('2020', keeps('a', 'since: 2011, until: "[2011..]"'), keeps('b', `since: ${since}`));
  expect(linesTold({ first: claims('"2011-05"') })[0]).toBe(
    '2011 to [2011..]; told 2020; first--a + first--b',
  );
  expect(linesTold({ first: claims('2015') })).toEqual([
    '2011 to [2011..]; first--a',
    '2015 to ?; told 2020; first--b',
  ]);
});

test('a document of the year in which a relation ended tells of it before that end', () => {
  const first = relations('2020', keeps('a', 'since: 2000, until: "2014-05"'));
  expect(linesTold({ first, second: relations('2014', keeps('b')) })).toEqual([
    '2000 to 2014-05; told 2014; first--a + second--b',
  ]);
});

test('a claim has one spell with its beginning, though its end may lie in the same year or later', () => {
  const first = relations('2020', keeps('a', 'since: "2012-05", until: "[2012..]"'));
  expect(linesTold({ first })).toEqual(['2012-05 to [2012..]; first--a']);
});

test('a relation that was told of as holding before an opening has no known beginning', () => {
  const first = relations('2010', keeps('a'));
  expect(linesTold({ first, second: events('2013', takes('in', 'date: 2012')) })).toEqual([
    '? to ?; told 2010; first--a + second--in',
  ]);
});

test('what began by a later year does not end a spell on its eve', () => {
  const first = relations('2019-09', keeps('a', 'since: "[..2019]"'));
  expect(linesTold({ first, second: events('2015', leaves('out', 'date: 2014')) })).toEqual([
    '? to 2014; second--out',
    '? to ?; told 2019-09; first--a',
  ]);
});
