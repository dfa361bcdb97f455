import { expect, test } from 'vitest';
import { element, text } from '../../../../src/markdown/render/element.ts';
import { isA, replaceNodes } from '../../../../src/markdown/render/tree.ts';

const part = element('part', 'p', {}, [text('one'), element('mark', 'b', {}, [text('two')])]);

test('Nodes are replaced wherever they stand, in the order of the text', () => {
  const seen: string[] = [];
  const replaced = replaceNodes([text('zero'), part], (node) => {
    if (!isA(node, 'text')) return undefined;
    seen.push(node.value);
    return node.value === 'one' ? [] : [text(`${node.value}, `), text('and')];
  });
  expect(seen).toEqual(['zero', 'one', 'two']);
  expect(replaced).toEqual([
    text('zero, '),
    text('and'),
    element('part', 'p', {}, [element('mark', 'b', {}, [text('two, '), text('and')])]),
  ]);
});

test('What takes the place of a node is not looked into again', () => {
  const doubled = replaceNodes([text('one')], (node) =>
    isA(node, 'text') ? [element('part', 'p', {}, [node, node])] : undefined,
  );
  expect(doubled).toEqual([element('part', 'p', {}, [text('one'), text('one')])]);
});

test('The one who replaces is told what a node stands in', () => {
  const parents: (string | undefined)[] = [];
  replaceNodes([part], (_, parent) => {
    parents.push(parent?.type);
    return undefined;
  });
  expect(parents).toEqual([undefined, 'part', 'part', 'mark']);
});
