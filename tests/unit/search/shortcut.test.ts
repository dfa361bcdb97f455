import { describe, expect, test } from 'vitest';
import { asksForSearch, type KeyPress } from '../../../src/search/shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('a key press', () => {
  test('asks for the search with a slash', () => {
    expect(asksForSearch(press('/'))).toBe(true);
  });

  test('asks for the search with Ctrl or Cmd and K', () => {
    expect(asksForSearch(press('k', { ctrlKey: true }))).toBe(true);
    expect(asksForSearch(press('K', { metaKey: true }))).toBe(true);
  });

  test('asks for nothing otherwise', () => {
    expect(asksForSearch(press('k'))).toBe(false);
    expect(asksForSearch(press('/', { ctrlKey: true }))).toBe(false);
    expect(asksForSearch(press('/', { altKey: true }))).toBe(false);
    expect(asksForSearch(press('k', { ctrlKey: true, altKey: true }))).toBe(false);
  });
});
