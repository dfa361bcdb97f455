import { describe, expect, test } from 'vitest';
import { nearest, suggest } from '../../../src/model/nearest.ts';

describe('the nearest name', () => {
  test('is the one with the fewest letters changed', () => {
    expect(nearest('north-brige', ['south-bridge', 'north-bridge'])).toBe('north-bridge');
  });

  test('is found whatever the case', () => {
    expect(nearest('NORTH-BRIDGE', ['north-bridge'])).toBe('north-bridge');
    expect(nearest('north-bridge', ['NORTH-BRIDGE'])).toBe('NORTH-BRIDGE');
  });

  test('is the first of two that are equally near', () => {
    expect(nearest('bat', ['bar', 'bag'])).toBe('bar');
  });

  test('is at most a third of the word away', () => {
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearest('abcdef', ['abcxyz'])).toBeUndefined();
  });

  test('is not any short name for any short word', () => {
    expect(nearest('ab', ['xy'])).toBeUndefined();
    expect(nearest('ab', ['ay'])).toBe('ay');
  });

  test('does not exist among no names', () => {
    expect(nearest('bridge', [])).toBeUndefined();
  });
});

describe('a suggestion', () => {
  test('asks whether the nearest name was meant', () => {
    expect(suggest('bridg', ['bridge'], 'add it')).toBe('did you mean "bridge"?');
  });

  test('falls back to advice where no name is near', () => {
    expect(suggest('canal', ['bridge'], 'add it')).toBe('add it');
  });
});
