import { describe, expect, test } from 'vitest';
import { agreementsOf } from '../../fixtures/accounts.ts';

const upkeep = (rest = '') => ({
  claim: `subject: council, relation: maintains, object: north-bridge${rest}`,
});
const length = (rest: string) => ({ claim: `subject: north-bridge, metric: length, ${rest}` });

describe('accounts of one relation', () => {
  test('are those with one subject, one relation and one object', () => {
    expect(
      agreementsOf('relations', {
        a: upkeep(),
        b: upkeep(),
        c: { claim: 'subject: council, relation: maintains, object: south-bridge' },
        d: { claim: 'subject: north-bridge, relation: maintains, object: council' },
      }),
    ).toEqual([
      'a + b: agree, 2 independent',
      'c: single, 1 independent',
      'd: single, 1 independent',
    ]);
  });

  test('are one either way round where the relation is symmetric', () => {
    expect(
      agreementsOf('relations', {
        a: { claim: 'subject: north-bridge, relation: twin-of, object: south-bridge' },
        b: { claim: 'subject: south-bridge, relation: twin-of, object: north-bridge' },
      }),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('are of two things where one ends before the other begins', () => {
    expect(
      agreementsOf('relations', {
        a: upkeep(', since: 2011, until: 2012'),
        b: upkeep(', since: 2015, until: 2016'),
      }),
    ).toEqual(['a: single, 1 independent', 'b: single, 1 independent']);
  });

  test('conflict where their times overlap and their beginnings or ends cannot be one', () => {
    expect(
      agreementsOf('relations', { a: upkeep(', since: 2011'), b: upkeep(', since: 2012') }),
    ).toEqual(['a + b: conflict, 2 independent']);
    expect(
      agreementsOf('relations', { a: upkeep(', until: 2011'), b: upkeep(', until: 2012') }),
    ).toEqual(['a + b: conflict, 2 independent']);
  });

  test('agree where a month lies in a year, or one of them gives no date', () => {
    expect(
      agreementsOf('relations', {
        a: upkeep(', since: 2011'),
        b: upkeep(', since: 2011-05'),
        c: upkeep(),
      }),
    ).toEqual(['a + b + c: agree, 3 independent']);
  });
});

describe('accounts of one figure', () => {
  test('agree where their values can both be true', () => {
    expect(agreementsOf('figures', { a: length('value: ">60"'), b: length('value: ~62') })).toEqual(
      ['a + b: agree, 2 independent'],
    );
  });

  test('conflict where their values exclude each other', () => {
    expect(agreementsOf('figures', { a: length('value: ">60"'), b: length('value: 60') })).toEqual([
      'a + b: conflict, 2 independent',
    ]);
  });

  test('differ in scope where they count different things, whatever the values', () => {
    expect(
      agreementsOf('figures', {
        a: length('value: 60, scope: deck'),
        b: length('value: 90, scope: ramps'),
      }),
    ).toEqual(['a + b: scope, 2 independent']);
    expect(
      agreementsOf('figures', { a: length('value: 60, scope: deck'), b: length('value: 60') }),
    ).toEqual(['a + b: scope, 2 independent']);
  });

  test('conflict before they differ in scope, where some of three do either', () => {
    expect(
      agreementsOf('figures', {
        a: length('value: 60, scope: deck'),
        b: length('value: 61, scope: deck'),
        c: length('value: 90, scope: ramps'),
      }),
    ).toEqual(['a + b + c: conflict, 3 independent']);
  });

  test('are of two things where they are further apart than the span of the metric', () => {
    expect(
      agreementsOf('figures', {
        a: length('value: 60, as-of: 2015'),
        b: length('value: 70, as-of: 2018-02'),
      }),
    ).toEqual(['a: single, 1 independent', 'b: single, 1 independent']);
    expect(
      agreementsOf('figures', {
        a: length('value: 60, as-of: 2015'),
        b: length('value: 70, as-of: 2017-12'),
      }),
    ).toEqual(['a + b: conflict, 2 independent']);
  });

  test('may be compared with one that has no date', () => {
    expect(
      agreementsOf('figures', { a: length('value: 60, as-of: 2015'), b: length('value: 60') }),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('of another subject or metric are of other things', () => {
    expect(
      agreementsOf('figures', {
        a: length('value: 60'),
        b: { claim: 'subject: south-bridge, metric: length, value: 60' },
        c: { claim: 'subject: north-bridge, metric: crossings, value: 60' },
      }),
    ).toHaveLength(3);
  });
});

describe('a chain of accounts', () => {
  test('is one group where the first and the last do not meet themselves', () => {
    const chain = {
      a: length('value: 60, as-of: 2012'),
      b: length('value: 60, as-of: 2014'),
      c: length('value: 60, as-of: 2016'),
    };
    expect(agreementsOf('figures', chain)).toEqual(['a + b + c: agree, 3 independent']);
  });

  test('is one group in whatever order its accounts come', () => {
    const chain = {
      a: length('value: 60, as-of: 2012'),
      b: length('value: 60, as-of: 2016'),
      c: length('value: 60, as-of: 2014'),
    };
    expect(agreementsOf('figures', chain)).toEqual(['a + b + c: agree, 3 independent']);
  });

  test('holds no conflict between accounts that are too far apart to be compared', () => {
    const chain = {
      a: length('value: 60, as-of: 2010'),
      b: length('value: 60..70, as-of: 2012'),
      c: length('value: 70, as-of: 2014-06'),
    };
    expect(agreementsOf('figures', chain)).toEqual(['a + b + c: agree, 3 independent']);
  });
});
