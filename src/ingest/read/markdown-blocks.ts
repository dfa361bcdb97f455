import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parse } from 'yaml';
import { folded, NOTHING_DECLARED, type Block, type Declared, type MetaField } from './block.ts';
import { linkFurniture } from './links.ts';

/** Blocks of a Markdown document and what its frontmatter declares. */
export function markdownBlocks(text: string): Declared & { readonly blocks: readonly Block[] } {
  const root = markdownToMdast(text) as Root;
  const front = root.children.find(({ type }) => type === 'yaml');
  return {
    blocks: blocksIn(root, 'text'),
    ...(front && 'value' in front ? declaredBy(front.value) : NOTHING_DECLARED),
  };
}

type Kind = Block['kind'];

/** Blocks within a node; what is in a list is an item, in a quotation a quote. */
function blocksIn(node: Nodes, kind: Kind): readonly Block[] {
  switch (node.type) {
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
      return [];
    case 'heading':
      return blockOf(node, 'heading', { level: node.depth });
    case 'paragraph':
      return blockOf(node, kind, furnitureOf(node));
    case 'tableRow':
      return blockOf(node, 'table');
    case 'code':
    case 'html':
      return blockOf(node, kind);
    default: {
      const inner = INNER[node.type] ?? kind;
      return 'children' in node ? node.children.flatMap((child) => blocksIn(child, inner)) : [];
    }
  }
}

const INNER: Readonly<Partial<Record<Nodes['type'], Kind>>> = {
  listItem: 'item',
  blockquote: 'quote',
};

function blockOf(node: Nodes, kind: Kind, more: Partial<Block> = {}): readonly Block[] {
  const text = folded(wordsOf(node));
  const { start, end } = node.position!;
  return text === '' ? [] : [{ text, line: start.line, lastLine: end.line, kind, ...more }];
}

function furnitureOf(node: Nodes): Partial<Block> {
  const furniture = linkFurniture(folded(wordsOf(node)), linksIn(node).map(wordsOf));
  return furniture ? { furniture } : {};
}

/** Printed words of a node: no marks of Markdown, no tags, no pictures. */
function wordsOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<[^>]*>/g, ' ');
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map(wordsOf).join(node.type === 'tableRow' ? ' | ' : '');
}

function linksIn(node: Nodes): readonly Nodes[] {
  if (node.type === 'link' || node.type === 'linkReference') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

/** Keys under which writers and exporters put what we ask for, the likelier first. */
const KEYS: Readonly<Record<MetaField, readonly string[]>> = {
  headline: ['headline', 'title'],
  publisher: ['publisher', 'site', 'source', 'publication', 'website'],
  published: ['published', 'date', 'publish_date', 'created'],
  byline: ['author', 'authors', 'byline', 'by'],
  language: ['language', 'lang'],
  address: ['url', 'address', 'link', 'canonical', 'source'],
};

/** A source that is an address is no publisher, and only an address is one. */
function fits(field: MetaField, value: string): boolean {
  const isAddress = /^https?:\/\//.test(value);
  return field === 'address' ? isAddress : !isAddress;
}

function declaredBy(yaml: string): Declared {
  const front = frontmatter(yaml);
  const found = Object.entries(KEYS).flatMap(([field, keys]) => {
    const values = keys.map((key) => front[key]).filter((value) => value !== undefined);
    const value = values.find((text) => fits(field as MetaField, text));
    return value === undefined ? [] : [[field, value] as const];
  });
  return {
    meta: Object.fromEntries(found),
    declaredIn: Object.fromEntries(found.map(([field]) => [field, 'frontmatter'])),
  };
}

/** Plain values of the frontmatter by lower-case key; one that does not parse declares nothing, as the text is good without. */
function frontmatter(yaml: string): Readonly<Record<string, string>> {
  const entries = Object.entries(parsed(yaml) as Readonly<Record<string, unknown>>).flatMap(
    ([key, value]) => {
      const text: unknown = Array.isArray(value) ? value.join(', ') : value;
      return typeof text === 'string' || typeof text === 'number'
        ? [[key.toLowerCase(), folded(String(text))] as const]
        : [];
    },
  );
  return Object.fromEntries(entries);
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml) ?? {};
  } catch {
    return {};
  }
}
