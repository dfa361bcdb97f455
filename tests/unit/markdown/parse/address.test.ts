import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/markdown/parse/body.ts';

const faults = (text: string): readonly string[] =>
  parseBody(text).faults.map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`,
  );

describe('a link of Markdown', () => {
  test.each([
    '[a](https://example.org/a)',
    '[a](http://example.org)',
    '[a](mailto:a@example.org)',
    '[a](/method/)',
    '[a](../method/)',
    '[a](#p3)',
    'https://example.org and www.example.org and a@example.org',
  ])('leads to an address: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('is reported where it would run as code', () => {
    expect(faults('One\n[two](javascript:alert(1)) [three](data:text/html,x).')).toEqual([
      '2:1 link-address: "javascript:alert(1)" is no address',
      '2:28 link-address: "data:text/html,x" is no address',
    ]);
  });

  test('is reported where its address lacks the beginning, or is not there', () => {
    expect(faults('[a](example.org) [b]()')).toEqual([
      '1:1 link-address: "example.org" is no address',
      '1:18 link-address: the link has no address',
    ]);
  });
});
