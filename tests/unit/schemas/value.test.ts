import { describe, expect, test } from 'vitest';
import { parseValue, valueSchema } from '../../../src/schemas/value.ts';

describe('the value of a figure', () => {
  test('is exact where it is a number alone', () => {
    expect(parseValue('750')).toEqual({ text: '750', form: 'exact', low: 750, high: 750 });
    expect(parseValue('12.5')).toMatchObject({ form: 'exact', low: 12.5, high: 12.5 });
  });

  test('is open upwards after > and >=', () => {
    expect(parseValue('>750')).toEqual({ text: '>750', form: 'more', low: 750, high: Infinity });
    expect(parseValue('>=30')).toMatchObject({ form: 'at-least', low: 30, high: Infinity });
  });

  test('reaches down to nothing after < and <=', () => {
    expect(parseValue('<20')).toMatchObject({ form: 'less', low: 0, high: 20 });
    expect(parseValue('<=20')).toMatchObject({ form: 'at-most', low: 0, high: 20 });
  });

  test('reaches five per cent to either side after ~', () => {
    expect(parseValue('~60')).toMatchObject({ form: 'about', low: 57, high: 63 });
  });

  test('has the bounds of its range', () => {
    expect(parseValue('10..20')).toEqual({ text: '10..20', form: 'range', low: 10, high: 20 });
    expect(parseValue('10..10')).toMatchObject({ form: 'range', low: 10, high: 10 });
  });

  test.each([
    '',
    'many',
    '1,200',
    '750 million',
    '-5',
    '10..',
    '..20',
    '>10..20',
    '10..20..30',
    '10...20',
    '1e6',
    '1234567890123456',
  ])('cannot be "%s"', (text) => {
    expect(() => parseValue(text)).toThrow(`"${text}" is not a value; write 750, ">750"`);
  });

  test('cannot be a range that runs backwards', () => {
    expect(() => parseValue('20..10')).toThrow(
      '"20..10" runs backwards; write the smaller number first',
    );
  });
});

describe('the schema of a value', () => {
  test('takes a bare number and a text alike', () => {
    expect(valueSchema.parse(750)).toEqual(valueSchema.parse('750'));
  });

  test('says what a value looks like to an author who writes a list', () => {
    expect(valueSchema.safeParse([10, 20]).error?.issues[0]?.message).toMatch(
      /^is not a value; write 750/,
    );
  });
});
