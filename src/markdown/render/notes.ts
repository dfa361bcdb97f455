import type { MdastPluginDefinition } from 'satteri';
import type { Briefing, BodyNote, Page } from '../../model/model.ts';
import { childrenOf, element, text, withChildren, type BodyNode } from './element.ts';
import { glyph, isBlue } from './paragraphs.ts';

/** Role by which the sheet knows a note. */
export const NOTE = 'margin-note';

/** Turns `:::kind{on id}` into a note with its number, its kind, the words it is about, and its references last. */
export function notes(briefing: Briefing | Page): MdastPluginDefinition {
  const byId = new Map(briefing.body.notes.map((note) => [note.id, note]));
  return {
    name: 'notes',
    containerDirective(node, context) {
      const note = byId.get(node.attributes?.['id'] ?? '');
      if (!note) return;
      const content = childrenOf(node as BodyNode);
      context.replaceNode(node, aside(note, content) as Parameters<typeof context.replaceNode>[1]);
    },
  };
}

function aside(note: BodyNote, content: readonly BodyNode[]): BodyNode {
  const { id, kind, number, on } = note;
  const head = element('note-head', 'p', { className: ['note-head'], id: `nh-${id}` }, [
    element('back', 'a', { href: `#on-${id}`, ariaLabel: `Note ${number}, back to the marked words` }, [
      text(String(number)),
    ]),
    glyph(kind),
    text(kind[0]!.toUpperCase() + kind.slice(1)),
  ]);
  const lemma = [element('lemma', 'span', { className: ['lemma'] }, [text(on)]), text('] ')];
  const [first, ...rest] = content.map(referencesLast);
  const opened = first ? [withChildren(first, [...lemma, ...childrenOf(first)])] : [];
  const className = ['note', ...(isBlue(kind) ? ['note-blue'] : [])];
  return element(NOTE, 'aside', { className, id: `n-${id}`, ariaLabelledBy: `nh-${id}` }, [
    head,
    ...opened,
    ...rest,
  ]);
}

const isCitation = (node: BodyNode): boolean =>
  node.type === 'apparatus' && (node.data as { hName?: string } | undefined)?.hName === 'a';

/** Moves the citations of a paragraph to a line of their own at its end. */
function referencesLast(block: BodyNode): BodyNode {
  const children = childrenOf(block);
  const cited = children.filter(isCitation);
  if (cited.length === 0) return block;
  const joined = cited.flatMap((node, i) => (i === 0 ? [node] : [text('; '), node]));
  return withChildren(block, [
    ...children.filter((node) => !isCitation(node)),
    element('ref', 'span', { className: ['ref'] }, joined),
  ]);
}
