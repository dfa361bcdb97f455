/** Reads built pages as a tree, for tests that look for what stands in one. */
import { readFileSync } from 'node:fs';
import { htmlToHast } from 'satteri';

/** An element of a page, or a run of its text. */
export interface PageNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly PageNode[];
}

/** Reads a page, or any HTML text. */
export const readPage = (file: string): PageNode => readHtml(readFileSync(file, 'utf8'));

/** Reads the text of a page that no file holds. */
export const readHtml = (html: string): PageNode => htmlToHast(html);

/** Every element of a page, in the order in which it is read. */
export function elementsOf(node: PageNode): readonly PageNode[] {
  const below = (node.children ?? []).flatMap(elementsOf);
  return node.type === 'element' ? [node, ...below] : below;
}

/** The text that a reader sees, with white space folded; styles and scripts are not read. */
export function textOf(node: PageNode): string {
  const collect = ({ type, tagName, value, children = [] }: PageNode): string => {
    if (type === 'text') return value ?? '';
    return tagName === 'style' || tagName === 'script' ? '' : children.map(collect).join('');
  };
  return collect(node).replace(/\s+/g, ' ').trim();
}

/** The text of each row of the tables in a page. */
export const rowsOf = (page: PageNode): readonly string[] =>
  elementsOf(page)
    .filter(({ tagName }) => tagName === 'tr')
    .map(textOf);
