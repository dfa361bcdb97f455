import { describe, expect, test } from 'vitest';
import { modelTelling } from '../../fixtures/reports.ts';
import { lineOf, linesTold } from '../../fixtures/spell-lines.ts';
import { claimsIn, keeps, leaves, takes } from '../../fixtures/upkeep.ts';

const relations = (...lines: readonly string[]): string => claimsIn({ relations: lines });
const events = (...lines: readonly string[]): string => claimsIn({ events: lines });

describe('a relation that held, ceased and held again', () => {
  const spells = [
    '2011 to 2012; first--a',
    '2015 to 2016; first--b',
    '2019 to ?; told 2020-01-01; first--c',
  ];

  test('has a spell for each time, by the dates of relations', () => {
    const claims = relations(
      keeps('c', 'since: 2019'),
      keeps('a', 'since: 2011, until: 2012'),
      keeps('b', 'since: 2015, until: 2016'),
    );
    expect(linesTold({ first: claims })).toEqual(spells);
  });

  test('has a spell for each time, by the events that open and close it', () => {
    const claims = events(
      takes('in-1', 'date: 2011'),
      leaves('out-1', 'date: 2012'),
      takes('in-2', 'date: 2015'),
      leaves('out-2', 'date: 2016'),
      takes('in-3', 'date: 2019'),
    );
    expect(linesTold({ first: claims })).toEqual([
      '2011 to 2012; first--in-1 + first--out-1',
      '2015 to 2016; first--in-2 + first--out-2',
      '2019 to ?; first--in-3',
    ]);
  });

  test('has its ends from either, whichever document tells of them', () => {
    expect(
      linesTold({
        first: relations(keeps('a', 'since: 2011')),
        second: events(leaves('out', 'date: 2012')),
      }),
    ).toEqual(['2011 to 2012; first--a + second--out', '? to ?; told 2020-01-01; first--a']);
    expect(
      linesTold({
        first: { claims: relations(keeps('a', 'since: 2011')), published: '2011-06' },
        second: events(leaves('out', 'date: 2012')),
      }),
    ).toEqual(['2011 to 2012; told 2011-06; first--a + second--out']);
  });
});

describe('a spell', () => {
  test('lies with both entities at its ends, and with nobody else', () => {
    const { spellsByEntity } = modelTelling({ first: relations(keeps('a')) });
    expect([...spellsByEntity.keys()]).toEqual(['council', 'north-bridge']);
    expect(spellsByEntity.get('north-bridge')).toEqual(spellsByEntity.get('council'));
  });

  test('is one, whichever way a relation is told that reads the same both ways', () => {
    const twins = (id: string, a: string, b: string, more: string) =>
      `id: ${id}, at: 1, subject: ${a}, relation: twin-of, object: ${b}, ${more}`;
    const claims = relations(
      twins('a', 'north-bridge', 'south-bridge', 'since: 2011'),
      twins('b', 'south-bridge', 'north-bridge', 'until: 2012'),
    );
    const { spellsByEntity } = modelTelling({ first: { claims, published: '2011-06' } });
    expect(spellsByEntity.get('south-bridge')!.map(lineOf)).toEqual([
      '2011 to 2012; told 2011-06; end foreseen; first--a + first--b',
    ]);
  });

  test('is not one with that of the same two the other way round, where the two differ', () => {
    const claims = relations(
      'id: a, at: 1, subject: council, relation: maintains, object: gazette',
      'id: b, at: 1, subject: gazette, relation: maintains, object: council',
    );
    expect(linesTold({ first: claims })).toHaveLength(2);
  });

  test('has one end, though two documents tell of it more and less exactly', () => {
    expect(
      linesTold({
        first: relations(keeps('a', 'since: 2011, until: "2016-05"')),
        second: events(leaves('out', 'date: "2016-05-13"')),
      }),
    ).toEqual(['2011 to 2016-05-13; first--a + second--out']);
  });

  test('has its beginning, though its end is given for the whole of that year', () => {
    expect(linesTold({ first: relations(keeps('a', 'since: "2014-03", until: 2014')) })).toEqual([
      '2014-03 to 2014; first--a',
    ]);
  });

  test('is opened by nothing that is planned, announced, undated or told without its roles', () => {
    const claims = events(
      takes('plan', 'date: 2011, stage: planned'),
      takes('word', 'date: 2012, stage: announced'),
      takes('some-day'),
      'id: list, at: 1, type: opening, title: It opens, who: [council, north-bridge], date: 2013',
    );
    expect(linesTold({ first: claims })).toEqual([]);
  });

  test('is closed by nothing that is planned', () => {
    const claims = events(takes('in', 'date: 2011'), leaves('out', 'date: 2015, stage: planned'));
    expect(linesTold({ first: claims })).toEqual(['2011 to ?; first--in']);
  });

  test('rests on what we hold, and on nothing that we hold not to have been', () => {
    const claims = claimsIn({
      relations: [
        keeps('a', 'since: 2011, corrected: { since: 2010, until: 2012 }'),
        keeps('b', 'since: 2015, corrected: none'),
      ],
      events: [takes('in', 'date: 2017, corrected: none')],
    });
    expect(linesTold({ first: claims })).toEqual(['2010 to 2012; first--a']);
  });
});

describe('the time at which a relation was last told of as holding', () => {
  test('is the publication of a document that tells of it without a date', () => {
    expect(linesTold({ first: relations(keeps('a')) })).toEqual([
      '? to ?; told 2020-01-01; first--a',
    ]);
  });

  test('is that of the newest document, in whatever order they are read', () => {
    const told = { claims: relations(keeps('a')) };
    expect(
      linesTold({
        first: { ...told, published: '2019' },
        second: { ...told, published: '2018' },
      }),
    ).toEqual(['? to ?; told 2019; second--a + first--a']);
  });

  test('does not lie in a document that tells of the end; an end to come leaves it holding', () => {
    expect(linesTold({ first: relations(keeps('a', 'since: 2014, until: 2017')) })).toEqual([
      '2014 to 2017; first--a',
    ]);
    expect(linesTold({ first: relations(keeps('a', 'since: 2014, until: 2025')) })).toEqual([
      '2014 to 2025; told 2020-01-01; end foreseen; first--a',
    ]);
  });

  test('may lie after an end, and then the relation held again', () => {
    const told = {
      first: events(takes('in', 'date: 2011'), leaves('out', 'date: 2012')),
      second: relations(keeps('a')),
    };
    expect(linesTold(told)).toEqual([
      '2011 to 2012; first--in + first--out',
      '? to ?; told 2020-01-02; second--a',
    ]);
  });

  test('is none for a relation that is only foreseen, until a document tells of it', () => {
    const soon = relations(keeps('a', 'since: 2020-06'));
    expect(linesTold({ first: soon })).toEqual(['2020-06 to ?; foreseen; first--a']);
    expect(
      linesTold({ first: soon, second: { claims: relations(keeps('b')), published: '2021' } }),
    ).toEqual(['2020-06 to ?; told 2021; first--a + second--b']);
  });

  describe('is followed by an end that is foreseen', () => {
    const lease = { claims: relations(keeps('a', 'since: 2014, until: 2025')), published: '2020' };
    const foreseen = '2014 to 2025; told 2020; end foreseen; first--a';

    test('whether or not its document tells of the beginning with it', () => {
      expect(linesTold({ first: lease })).toEqual([foreseen]);
      const apart = relations(keeps('a', 'until: 2025'), keeps('b', 'since: 2014'));
      expect(linesTold({ first: { claims: apart, published: '2020' } })).toEqual([
        '2014 to 2025; told 2020; end foreseen; first--b + first--a',
      ]);
    });

    test('until a document tells that it came about, or that the end came sooner or later', () => {
      const endings = [
        [relations(keeps('b', 'until: 2025')), '2025'],
        [events(leaves('b', 'date: 2022')), '2022'],
        [events(leaves('b', 'date: 2027')), '2027'],
      ] as const;
      for (const [claims, end] of endings)
        expect(linesTold({ first: lease, second: { claims, published: '2028' } })).toEqual([
          `2014 to ${end}; told 2020; first--a + second--b`,
        ]);
    });

    test('until a document tells of the relation as holding after it', () => {
      const holds = (published: string) => ({ claims: relations(keeps('b')), published });
      expect(linesTold({ first: lease, second: holds('2023') })).toEqual([
        '2014 to 2025; told 2023; end foreseen; first--a + second--b',
      ]);
      expect(linesTold({ first: lease, second: holds('2026') })).toEqual([
        '2014 to ?; told 2026; first--a + second--b',
      ]);
    });

    test('and is that which the newest document foresees', () => {
      for (const end of ['2030', '2024']) {
        const newer = { claims: relations(keeps('b', `until: ${end}`)), published: '2023' };
        expect(linesTold({ first: lease, second: newer })).toEqual([
          `2014 to ${end}; told 2023; end foreseen; first--a + second--b`,
        ]);
      }
    });

    test('and ends no later spell, nor is one that we set right', () => {
      const again = events(leaves('b', 'date: 2022'), takes('c', 'date: 2023'));
      expect(linesTold({ first: lease, second: { claims: again, published: '2024' } })).toEqual([
        '2014 to 2022; told 2020; first--a + second--b',
        '2023 to ?; second--c',
      ]);
      const ours = relations(keeps('a', 'since: 2014, corrected: { until: 2025 }'));
      expect(linesTold({ first: { claims: ours, published: '2020' } })).toEqual([
        '2014 to 2025; told 2020; first--a',
      ]);
    });
  });

  test('reaches to the end of a month or a year in which the document was published', () => {
    const claims = relations(keeps('a', 'since: "2019-09-12"'));
    expect(linesTold({ first: { claims, published: '2019-09' } })).toEqual([
      '2019-09-12 to ?; told 2019-09; first--a',
    ]);
  });
});
