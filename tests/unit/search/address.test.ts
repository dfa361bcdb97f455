import { describe, expect, test } from 'vitest';
import { queryOf, withQuery } from '../../../src/search/address.ts';

describe('the address of a search', () => {
  test('holds the query', () => {
    expect(queryOf('https://example.org/search/?q=Kai+Yun')).toBe('Kai Yun');
    expect(queryOf('https://example.org/search/?q=%E5%A4%A9%E7%8C%AB')).toBe('天猫');
  });

  test('holds none where there is none, or only spaces', () => {
    expect(queryOf('https://example.org/search/')).toBe('');
    expect(queryOf('https://example.org/search/?q=++')).toBe('');
  });

  test('takes a new query', () => {
    expect(withQuery('https://example.org/a/search/?q=Gucci', 'H&M "shop"')).toBe(
      'https://example.org/a/search/?q=H%26M+%22shop%22',
    );
  });

  test('loses the parameter with the query, and what pointed into the old results', () => {
    expect(withQuery('https://example.org/search/?q=Gucci#main', '')).toBe(
      'https://example.org/search/',
    );
  });

  test('keeps other parameters', () => {
    expect(withQuery('https://example.org/search/?kind=Brand', 'Gucci')).toBe(
      'https://example.org/search/?kind=Brand&q=Gucci',
    );
  });
});
