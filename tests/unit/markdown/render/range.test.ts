import { describe, expect, test } from 'vitest';
import { APPARATUS, element, text } from '../../../../src/markdown/render/element.ts';
import { findWords, plainText, wrapRange } from '../../../../src/markdown/render/range.ts';
import { childrenOf, type BodyNode } from '../../../../src/markdown/render/tree.ts';

const link = (...children: readonly BodyNode[]) => element('link', 'a', {}, children);
const added = (words: string) => element(APPARATUS, 'span', {}, [text(words)]);

/** Nodes as text: links in angle brackets, wrapped runs in square ones, the first of them starred. */
const shown = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      const inner =
        'value' in node && node.value !== undefined ? node.value : shown(childrenOf(node));
      const signs: Readonly<Record<string, readonly [string, string]>> = {
        link: ['<', '>'],
        first: ['*[', ']'],
        other: ['[', ']'],
        [APPARATUS]: ['(', ')'],
      };
      const [open, close] = signs[node.type] ?? ['', ''];
      return `${open}${inner}${close}`;
    })
    .join('');

const wrapped = (nodes: readonly BodyNode[], words: string): string =>
  shown(
    wrapRange(nodes, findWords(plainText(nodes), words)!, (inner, first) =>
      element(first ? 'first' : 'other', 'span', {}, inner),
    ),
  );

describe('plain text', () => {
  test('has no words that were added', () => {
    expect(plainText([text('one '), added('I'), link(text('two'))])).toBe('one two');
  });

  test('has a space for a break', () => {
    expect(plainText([text('one'), { type: 'break' }, text('two')])).toBe('one two');
  });
});

describe('words', () => {
  test('are found over links and added words', () => {
    const nodes = [text('one '), link(text('two')), added('II'), text(' three')];
    expect(findWords(plainText(nodes), 'two three')).toEqual({ start: 4, end: 13 });
  });

  test.each([
    ['one two\nthree', 'two three', 'two\nthree'],
    ['one \n two  three four', 'one two', 'one \n two'],
    ['one \n two  three four', 'two three four', 'two  three four'],
    ['one \n two  three', ' two\n', 'two'],
    ['one  two, one two', 'one two', 'one  two'],
  ])('are found whatever the white space: %j', (words, wanted, found) => {
    const range = findWords(words, wanted)!;
    expect(words.slice(range.start, range.end)).toBe(found);
    expect(range.start).toBe(words.indexOf(found));
  });

  test('are taken as they are, not as a pattern', () => {
    expect(findWords('cost $5 (new).', '$5 (new).')).toEqual({ start: 5, end: 14 });
    expect(findWords('abc', 'a.c')).toBeUndefined();
  });
});

describe('a wrapped range', () => {
  test.each([
    ['one two three', 'two', 'one *[two] three'],
    ['one two three', 'one two three', '*[one two three]'],
  ])('cuts the text and keeps every character: %s', (words, range, expected) => {
    expect(wrapped([text(words)], range)).toBe(expected);
  });

  test('holds whole links', () => {
    expect(wrapped([text('one '), link(text('two')), text(' three')], 'two three')).toBe(
      'one *[<two> three]',
    );
  });

  test('is cut where it begins or ends inside a link', () => {
    expect(wrapped([text('one '), link(text('two three')), text(' four')], 'three four')).toBe(
      'one <two *[three]>[ four]',
    );
    expect(wrapped([text('one '), link(text('two three'))], 'one two')).toBe(
      '*[one ]<[two] three>',
    );
  });

  test('holds words that were added in the middle, and not those at its end', () => {
    expect(wrapped([link(text('one')), added('I'), text(' two')], 'one two')).toBe(
      '*[<one>(I) two]',
    );
    expect(wrapped([link(text('one')), added('I'), text(' two')], 'one')).toBe('*[<one>](I) two');
  });
});
