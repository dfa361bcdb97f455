import { expect, test } from 'vitest';
import { freeze } from '../../../src/model/freeze.ts';

test('Frozen data rejects changes at every depth', () => {
  const data = freeze({ list: [{ name: 'a' }] });
  expect(() => Object.assign(data, { list: [] })).toThrow(TypeError);
  expect(() => data.list.push({ name: 'b' })).toThrow(TypeError);
  expect(() => Object.assign(data.list[0]!, { name: 'b' })).toThrow(TypeError);
});

test('A frozen map can be read and not changed, nor can what it holds', () => {
  const map = freeze(new Map([['a', { name: 'a' }]]));
  expect(map.get('a')).toEqual({ name: 'a' });
  expect([...map.keys()]).toEqual(['a']);
  expect(() => map.set('b', { name: 'b' })).toThrow('the model is frozen');
  expect(() => map.delete('a')).toThrow('the model is frozen');
  expect(() => map.clear()).toThrow('the model is frozen');
  expect(() => Object.assign(map.get('a')!, { name: 'b' })).toThrow(TypeError);
});

test('Plain values are handed back as they are', () => {
  expect(freeze('text')).toBe('text');
  expect(freeze(null)).toBeNull();
});

test('Data that holds itself is frozen once', () => {
  const data: { self?: unknown } = {};
  data.self = data;
  expect(Object.isFrozen(freeze(data))).toBe(true);
});
