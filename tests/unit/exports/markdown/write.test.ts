import { array, assert, constantFrom, property } from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  code,
  heading,
  item,
  list,
  paragraph,
  quotation,
  strong,
  table,
  type Block,
} from '../../../../src/exports/markdown/nodes.ts';
import { writeMarkdown } from '../../../../src/exports/markdown/write.ts';
import { nodesOf, readBack, wordsOf } from './read-back.ts';

const link = (url: string, words: string) => ({
  type: 'link' as const,
  url,
  children: [{ type: 'text' as const, value: words }],
});

/** Where words may stand, each with words of ours on both sides. */
const PLACES: Readonly<Record<string, (words: string) => readonly Block[]>> = {
  'a paragraph': (words) => [paragraph(words)],
  'the middle of a line': (words) => [paragraph([strong('a'), ' ', words, ' ', code('b')])],
  'beside a link': (words) => [paragraph([link('/a/', 'a'), words, link('/b/', 'b')])],
  'a heading': (words) => [heading(2, words)],
  'an item of a list': (words) => list([item(words, list([item(words)]))]),
  'a note': (words) => [quotation([paragraph(words)])],
  'a cell': (words) => table(['a', 'b'], [[words, strong(words)]]),
  'a link': (words) => [paragraph(link('/a/', words))],
};

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'a <b> c',
  'an _em_ word',
  'an &copy; sign',
  'look!',
  'a <javascript:x> c',
  '[x](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  'a | b | c',
  '|---|',
  '# not a heading',
  '- not an item',
  '1. not a number',
  '12) not a number',
  '> not a quotation',
  '*not* _em_ **strong** ~~struck~~ `code`',
  '&lt;b&gt; &#60;i&#62; &copy;',
  '[^1] [a][b] [c]',
  '\\<b> \\\\ back\\slash',
  '```',
  '---',
  '===',
  '+ plus',
  '~ tilde ~ tilde',
  '<!-- x -->',
  '<https://example.org>',
  '(in brackets) after',
  ' padded ',
  'https://example.org and www.example.org and a@example.org',
  'www.example.org',
  'a@example.org',
];

describe.each(Object.entries(PLACES))('words in %s', (_, place) => {
  test.each(HOSTILE)('are read as the words that they are: %j', (words) => {
    const tree = readBack(writeMarkdown(place(words)));
    expect(signsOf(tree)).toBe(signsOf({ type: 'root', children: [...place(words)] }));
    expect(shapeOf(tree)).toEqual(shapeOf(readBack(writeMarkdown(place('word')))));
  });

  test('are read as the words that they are, whatever signs they hold', () => {
    const signs = [...'ab1 .,:;()[]<>{}*_~`#|\\/&!=+-"\'@$%^?¶’“”–名'];
    const words = array(constantFrom(...signs), { minLength: 1, maxLength: 12 }).map(
      (list) => `x${list.join('')}x`,
    );
    const shape = shapeOf(readBack(writeMarkdown(place('word'))));
    assert(
      property(words, (text) => {
        const tree = readBack(writeMarkdown(place(text)));
        expect(signsOf(tree)).toBe(signsOf({ type: 'root', children: [...place(text)] }));
        expect(shapeOf(tree)).toEqual(shape);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

/** The signs of a text; a cell of a table keeps no space at its ends. */
const signsOf = (root: Root): string => wordsOf(root).replaceAll(' ', '');

/** The kinds of node in a tree, without the text. Some readers make links of bare addresses; those are not of ours. */
const shapeOf = (root: Root): readonly string[] =>
  nodesOf(root).flatMap((node) => {
    const isBare = node.type === 'link' && /^(https?|mailto):/.test(node.url);
    return node.type === 'text' || isBare ? [] : [node.type];
  });

test('what Markdown of GitHub has beside the common one is written so that it is read as such', () => {
  const source = 'One ~~gone~~ word[^a].\n\n[^a]: A note.\n\n    And more of it.\n';
  expect(writeMarkdown(readBack(source).children as Block[])).toBe(source);
});

test('an address with brackets or spaces stays one address', () => {
  for (const url of ['https://example.org/a_(b)', '/a b/', '/a)b', '/<a>'])
    expect(nodesOf(readBack(writeMarkdown([paragraph(link(url, 'words'))])))).toContainEqual(
      expect.objectContaining({ type: 'link', url }),
    );
});
