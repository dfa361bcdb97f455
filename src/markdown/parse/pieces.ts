import type { Nodes, Parent } from 'mdast';
import type { InlinePiece } from './body.ts';
import { splitCitations } from './citation.ts';
import { sourceOf } from './place.ts';
import { wikiTarget } from './wiki-link.ts';

/** The printed text of a node: links keep their target, citations vanish, colon runs stay as they are. */
export function inlinePieces(node: Parent, source: string): readonly InlinePiece[] {
  return joinTexts(node.children.flatMap((child) => piecesOf(child as Nodes, source)));
}

/** The text of a node as the author wrote it, markup left out. */
export function writtenText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => writtenText(child)).join('') : '';
}

function piecesOf(node: Nodes, source: string): readonly InlinePiece[] {
  if (node.type === 'text')
    return splitCitations(node.value).flatMap((piece) => ('text' in piece ? [piece] : []));
  if (node.type === 'inlineCode') return [{ text: node.value }];
  if (node.type === 'break') return [{ text: ' ' }];
  // Reported where it stands; what is checked against the paragraph sees the word that was meant.
  if (node.type === 'mdxTextExpression' && /^\w+$/.test(node.value)) return [{ text: node.value }];
  if (node.type === 'textDirective') return [{ text: sourceOf(node, source) }];
  const link = node.type === 'link' ? wikiTarget(node, source) : undefined;
  if (link) return [{ link }];
  return 'children' in node ? inlinePieces(node, source) : [];
}

function joinTexts(pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  const joined: InlinePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in piece)
      joined[joined.length - 1] = { text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
