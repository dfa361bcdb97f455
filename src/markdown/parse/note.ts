import type { Nodes, RootContent } from 'mdast';
import type { BodyFault, BodyNote } from './body.ts';
import { splitCitations } from './citation.ts';
import { isNoteKind, NOTE_KINDS, type NoteKind } from './note-kind.ts';
import { inlinePieces, writtenText } from './pieces.ts';
import { sourceOf } from './place.ts';

type Container = Extract<RootContent, { type: 'containerDirective' }>;
type Directive = Extract<
  RootContent,
  { type: 'containerDirective' | 'leafDirective' | 'textDirective' }
>;

/** A fault without its place, which is that of the note. */
type Fault = Omit<BodyFault, 'line' | 'column'>;

/** What the note itself says; its number and its paragraph depend on where it stands. */
export type NoteContent = Pick<BodyNote, 'id' | 'kind' | 'on' | 'references' | 'pieces'>;

const PATTERN =
  'write :::correction{on="words of the paragraph" id="short-name"} on a line of its own, with straight quotes that close';

/** Fault of a text that was meant to open or close a note and does not. */
export const brokenNote = (text: string): Fault => ({
  code: 'directive-broken',
  message: `a note is not well formed: ${text.trim().split('\n')[0]?.slice(0, 60)}`,
  hint: PATTERN,
});

/** Fault of a closing line where no note is open. */
export const strayClosing: Fault = {
  code: 'directive-broken',
  message: 'a line of colons stands here and closes no note',
  hint: 'take it out, or write the line :::kind{…} of the note above it',
};

/** Reads a note, or says what is wrong with it. */
export function readNote(node: Container, source: string): NoteContent | Fault {
  const kind = node.name;
  if (isOpenNote(node, source))
    return {
      code: 'directive-open',
      message: `the note :::${kind} is never closed, so it swallows what follows`,
      hint: 'end it with ::: on a line of its own',
    };
  if (!isNoteKind(kind))
    return {
      code: 'directive-kind',
      message: `"${kind}" is not a kind of note`,
      hint: `kinds: ${NOTE_KINDS.join(', ')}`,
      mistaken: { word: kind, among: NOTE_KINDS },
    };
  const text = sourceOf(node, source);
  if (!isWellFormed(text, node.attributes ?? {})) return brokenNote(text);
  return readContent(node, kind, source);
}

function readContent(node: Container, kind: NoteKind, source: string): NoteContent | Fault {
  const { on, id } = node.attributes ?? {};
  const pieces = inlinePieces(node, source);
  const lacks = !on?.trim()
    ? 'the words it is about'
    : !id
      ? 'an id'
      : pieces.length === 0
        ? 'its text'
        : undefined;
  if (!on || !id || lacks)
    return {
      code: 'note-words',
      message: `the note lacks ${lacks}`,
      hint: `write :::${kind}{on="words of the paragraph" id="short-name"}, the text, and :::`,
    };
  const references = splitCitations(writtenText(node)).flatMap((piece) =>
    'reference' in piece ? [piece.reference] : [],
  );
  return { id, kind, on, references: [...new Set(references)], pieces };
}

/** Tells a directive that was meant as a note and lacks colons from words that only have a colon in them. */
export const isMeantAsNote = ({ type, name, attributes }: Directive): boolean =>
  (type === 'leafDirective' && isNoteKind(name)) || attributes?.['on'] != null;

/**
 * A note that nothing closes ends with the file, so its last line may be the closing line of another one. Where a
 * closing line is left over behind it, it has one: the note inside it took the first for both.
 */
export function isOpenNote(node: Container, source: string): boolean {
  const text = sourceOf(node, source);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const rest = source.slice(node.position?.end.offset);
  const isLeftOver = /^[\s>]*:{3,}[ \t]*(\w?)/m.exec(rest)?.[1] === '';
  return !isLeftOver && count(/^[\s>]*:{3,}[ \t]*\r?$/gm) < count(/^[\s>]*:{3,}\w/gm);
}

/** The parser drops what it cannot read of the first line, and takes words between curly quotes for attributes. */
function isWellFormed(text: string, attributes: Readonly<Record<string, unknown>>): boolean {
  const first = text.split(/\r?\n/)[0]!;
  return (
    /^:{3,}\w+(?:\{.*\})?\s*$/.test(first) &&
    !/=\s*[“”‘’]/.test(first) &&
    Object.keys(attributes).every((name) => name === 'on' || name === 'id')
  );
}

/** Fault of a note below another block, where the page has no place for it. */
export const nestedNote = (node: Nodes & { readonly name: string }): Fault => ({
  code: 'note-place',
  message: `the note :::${node.name} stands inside another note, a list or a quotation`,
  hint: 'put it on its own, after the paragraph it belongs to',
});
