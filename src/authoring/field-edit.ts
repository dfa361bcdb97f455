import {
  isNode,
  isScalar,
  isSeq,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { breakOf, endOfLine, startOfLine, type Edit } from './edit.ts';

/**
 * A value as YAML that may stand anywhere, in a flow collection too: quoted where it would be read otherwise, all in one
 * line.
 */
export function yamlText(value: unknown): string {
  const inList = stringify([value], {
    collectionStyle: 'flow',
    singleQuote: true,
    lineWidth: 0,
    minContentWidth: 0,
  });
  return inList.replace(/^\[\s*|\s*\]\s*$/g, '');
}

/** Puts a field behind another one of an entry, which may be written over several lines or in braces. */
export function insertAfter(text: string, map: YAMLMap, key: string, field: string): Edit {
  const pair = pairOf(map, key)!;
  const end = endOf(text, pair.value);
  if (map.flow) return insertion(end, `, ${field}`);
  const at = endOfLine(text, end);
  const line = `${' '.repeat(columnOf(text, startOf(pair.key)))}${field}`;
  return text[at - 1] === '\n'
    ? insertion(at, `${line}${breakOf(text)}`)
    : insertion(at, `${breakOf(text)}${line}`);
}

/** Takes a field out, and the line or the comma that it leaves. */
export function removeField(text: string, map: YAMLMap, key: string): Edit {
  const pair = pairOf(map, key)!;
  const index = map.items.indexOf(pair);
  const next = map.items[index + 1];
  const end = endOf(text, pair.value);
  if (!map.flow) return removeLines(text, startOf(pair.key), end);
  const before = map.items[index - 1];
  if (before) return removal(endOf(text, before.value), end);
  return removal(startOf(pair.key), next ? startOf(next.key) : end);
}

/** Puts an item before the others of a list; makes the list, behind the field `after`, where there is none. */
export function prependItem(
  text: string,
  map: YAMLMap,
  key: string,
  item: string,
  after: string,
): Edit {
  const list = pairOf(map, key)?.value;
  if (!isSeq(list)) return insertAfter(text, map, after, `${key}: [${item}]`);
  const first = list.items[0];
  if (first === undefined) return insertion(startOf(list) + 1, item);
  if (list.flow) return insertion(startOf(first), `${item}, `);
  const at = startOfLine(text, startOf(first));
  const indent = /^\s*/.exec(text.slice(at))![0];
  return insertion(at, `${indent}- ${item}${breakOf(text)}`);
}

/** Takes an item out of a list, and the list with its last item. */
export function removeItem(text: string, map: YAMLMap, key: string, index: number): Edit {
  const list = pairOf(map, key)!.value as YAMLSeq;
  const item = list.items[index];
  if (list.items.length === 1) return removeField(text, map, key);
  if (!list.flow) return removeLines(text, startOf(item), endOf(text, item));
  return index === 0
    ? removal(startOf(item), startOf(list.items[1]))
    : removal(endOf(text, list.items[index - 1]), endOf(text, item));
}

/** Writes another value in the place of that of a field. */
export function replaceValue(text: string, map: YAMLMap, key: string, value: string): Edit {
  const node = pairOf(map, key)!.value;
  return { start: startOf(node), end: endOf(text, node), text: yamlText(value) };
}

/** Where a node begins. */
export const startOf = (node: unknown): number => rangeOf(node)[0];

/** Where a node ends, white space and line breaks behind it left out. */
export const endOf = (text: string, node: unknown): number => {
  const [start, end] = rangeOf(node);
  return start + text.slice(start, end).trimEnd().length;
};

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = isNode(node) ? (node as Node).range : undefined;
  if (!range) throw new Error('a node that was parsed has its place');
  return [range[0], range[1]];
};

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

const columnOf = (text: string, offset: number): number => offset - startOfLine(text, offset);

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

const removal = (start: number, end: number): Edit => ({ start, end, text: '' });

/** Takes out the lines from one character to another; the last line of a file may lack its line break. */
function removeLines(text: string, from: number, to: number): Edit {
  const start = startOfLine(text, from);
  const end = endOfLine(text, to);
  if (text[end - 1] === '\n') return removal(start, end);
  return removal(Math.max(0, start - breakOf(text).length), end);
}
