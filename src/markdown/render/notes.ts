import type { Briefing, BodyNote, Page } from '../../model/model.ts';
import { APPARATUS, element, tagOf, text } from './element.ts';
import { glyph, isBlue } from './paragraphs.ts';
import { searchedAs, UNSEARCHED } from './searched.ts';
import { childrenOf, isA, withChildren, type BodyNode, type Step } from './tree.ts';

/** Role by which the sheet knows a note. */
export const NOTE = 'margin-note';

/** Turns `:::kind{on id}` into a note with its number, its kind, the words it is about, and its references last. */
export function notes({ body }: Briefing | Page): Step {
  const byId = new Map(body.notes.map((note) => [note.id, note]));
  return (blocks) =>
    blocks.map((block) => {
      if (!isA(block, 'containerDirective')) return block;
      const note = byId.get(block.attributes?.['id'] ?? '');
      return note ? aside(note, block.children) : block;
    });
}

function aside(note: BodyNote, content: readonly BodyNode[]): BodyNode {
  const { id, kind, number, on } = note;
  const head = element(
    'note-head',
    'p',
    { className: ['note-head'], id: `nh-${id}`, ...UNSEARCHED },
    [
      element(
        'back',
        'a',
        { href: `#on-${id}`, ariaLabel: `Note ${number}, back to the marked words` },
        [text(String(number))],
      ),
      glyph(kind),
      text(kind[0]!.toUpperCase() + kind.slice(1)),
    ],
  );
  const lemma = [element('lemma', 'span', { className: ['lemma'] }, [text(on)]), text('] ')];
  const [first, ...rest] = content.map(referencesLast);
  // Words cannot stand in a list or a table, so the lemma then has a line of its own.
  const opened =
    first?.type === 'paragraph'
      ? [withChildren(first, [...lemma, ...childrenOf(first)])]
      : [element('lemma-line', 'p', {}, lemma), ...(first ? [first] : [])];
  const className = ['note', ...(isBlue(kind) ? ['note-blue'] : [])];
  const found = searchedAs(`Note ${number}, ${kind}`);
  return element(
    NOTE,
    'aside',
    { className, id: `n-${id}`, ariaLabelledBy: `nh-${id}`, ...found },
    [head, ...opened, ...rest],
  );
}

const isCitation = (node: BodyNode): boolean => node.type === APPARATUS && tagOf(node) === 'a';

/** Moves the citations of a paragraph to a line of their own at its end. */
function referencesLast(block: BodyNode): BodyNode {
  const children = childrenOf(block);
  const cited = children.filter(isCitation);
  if (cited.length === 0) return block;
  const joined = cited.flatMap((node, i) => (i === 0 ? [node] : [text('; '), node]));
  const kept = children.flatMap((node, i) => {
    if (isCitation(node)) return [];
    const [last, next] = [children[i - 1], children[i + 1]];
    return next && isCitation(next)
      ? [closedUp(node, last !== undefined && isCitation(last))]
      : [node];
  });
  return withChildren(block, [...kept, element('ref', 'span', { className: ['ref'] }, joined)]);
}

/** Text before a citation that moves away: without the space, and without the sign between two citations. */
function closedUp(node: BodyNode, betweenTwo: boolean): BodyNode {
  if (!isA(node, 'text')) return node;
  const value = node.value.trimEnd();
  return text(betweenTwo && /^\s*[;,]?$/.test(value) ? '' : value);
}
