import { describe, expect, test } from 'vitest';
import { namedBy } from '../../../src/search/naming.ts';
import { page } from './found.ts';

describe('a page is named', () => {
  const shop = page({
    meta: {
      title: 'Bridge Shop',
      native: '大桥商店',
      names: 'Bridge Shop / 大桥商店 / Pont y Siop / Shoppe',
    },
  });

  test('by the whole of any of its names, whatever the accents, capitals, quotation marks and spaces', () => {
    for (const name of ['bridge shop', '“Bridge Shop”', 'BRIDGESHOP', '大桥商店', 'Pônt y  siop'])
      expect(namedBy(shop, name), name).toBe('whole');
    expect(namedBy(page({ meta: { title: 'About' } }), 'about')).toBe('whole');
  });

  test('by the beginning or the end of its first name, of four letters or more', () => {
    expect(namedBy(shop, 'Bridge')).toBe('beginning');
    expect(namedBy(shop, 'bri')).toBeUndefined();
    expect(namedBy(shop, 'shop')).toBe('end');
    expect(namedBy(shop, 'Shopp')).toBeUndefined();
  });

  test('by any two signs of its native name', () => {
    expect(namedBy(shop, '商店')).toBe('beginning');
    expect(namedBy(shop, '商')).toBeUndefined();
  });

  test('by nothing else', () => {
    expect(namedBy(shop, 'Bridge Shop Kelda')).toBeUndefined();
    expect(namedBy(shop, '“”')).toBeUndefined();
  });
});
