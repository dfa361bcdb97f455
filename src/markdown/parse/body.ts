import type { Code, Heading, Link, Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { splitCitations } from './citation.ts';
import { isNoteKind, type NoteKind } from './note-kind.ts';
import { paragraphNumbers } from './paragraph-number.ts';
import { wikiTarget, type WikiTarget } from './wiki-link.ts';

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of printed text: plain, or a link whose words may depend on the registry. */
export type InlinePiece = { readonly text: string } | { readonly link: WikiTarget };

/** A paragraph that renders one or more paragraphs of the source. */
export interface BodyParagraph extends Place {
  readonly numbers: readonly number[];
  readonly label: string;
  readonly pieces: readonly InlinePiece[];
}

/** An editor's note: a directive after its paragraph. Numbers run through the page in reading order. */
export interface BodyNote extends Place {
  readonly id: string;
  readonly kind: NoteKind;
  readonly number: number;
  /** Words of the paragraph that the note is about. */
  readonly on: string;
  /** Number of the first source paragraph that the note belongs to. */
  readonly paragraph: number;
  readonly references: readonly string[];
  readonly pieces: readonly InlinePiece[];
}

export interface BodyHeading extends Place {
  readonly text: string;
  readonly depth: number;
}

export interface BodyLink extends Place {
  readonly target: WikiTarget;
}

export interface BodyCitation extends Place {
  readonly reference: string;
}

export interface BodyDiagram extends Place {
  readonly text: string;
  readonly title: string | undefined;
}

/** What is wrong with the Markdown itself; the model turns it into a problem of the file. */
export interface BodyFault extends Place {
  readonly code: 'mdx-syntax' | 'directive-kind' | 'directive-open' | 'directive-broken' | 'note-words' | 'note-place' | 'paragraph-sign';
  readonly message: string;
  readonly hint: string;
  /** The word that a nearest valid name is looked for. */
  readonly word?: string;
}

/** Everything the model needs to know of a body, with places; nothing here depends on the registry. */
export interface Body {
  readonly paragraphs: readonly BodyParagraph[];
  readonly notes: readonly BodyNote[];
  readonly headings: readonly BodyHeading[];
  readonly links: readonly BodyLink[];
  readonly citations: readonly BodyCitation[];
  readonly diagrams: readonly BodyDiagram[];
  readonly faults: readonly BodyFault[];
}

/** Switches of the parser; the site's build uses the same, so both see one tree. */
export const FEATURES = { directive: true, wikilinks: true, smartPunctuation: false } as const;

/** Reads a whole .mdx file; places count in that file, frontmatter included. Never throws: faults are listed. */
export function parseBody(source: string): Body {
  const collected = makeCollector();
  const tree = parseTree(source, collected.faults);
  let paragraph: BodyParagraph | undefined;
  for (const node of tree?.children ?? []) {
    if (node.type === 'paragraph') paragraph = readParagraph(node, source, collected) ?? paragraph;
    else if (node.type === 'containerDirective') readNote(node, source, paragraph, collected);
    else if (node.type === 'heading') collected.headings.push(readHeading(node));
    else if (node.type === 'code' && node.lang === 'mermaid') collected.diagrams.push(readDiagram(node));
    readInline(node, source, collected);
  }
  return collected;
}

type Collector = { -readonly [K in keyof Body]: Body[K][number][] };

const makeCollector = (): Collector => ({
  paragraphs: [], notes: [], headings: [], links: [], citations: [], diagrams: [], faults: [],
});

const placeOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

const PLACE_IN_MESSAGE = /(\d+):(\d+)/;

function parseTree(source: string, faults: BodyFault[]): Root | undefined {
  try {
    return mdxToMdast(source, { features: FEATURES }) as Root;
  } catch (error) {
    const message = (error as Error).message;
    const place = PLACE_IN_MESSAGE.exec(message);
    faults.push({
      code: 'mdx-syntax',
      line: Number(place?.[1] ?? 1),
      column: Number(place?.[2] ?? 1),
      message: `the text cannot be read as MDX: ${message.split('\n')[0]}`,
      hint: 'a bare <, { or } opens markup in MDX; write \\<, \\{ or \\}, or put the text in `code`',
    });
    return undefined;
  }
}

function readParagraph(node: Paragraph, source: string, out: Collector): BodyParagraph | undefined {
  const first = node.children[0];
  const text = first?.type === 'text' ? first.value : '';
  if (/^:{2,}\s*\w/.test(text)) {
    out.faults.push({
      ...placeOf(node),
      code: 'directive-broken',
      message: `a note is not well formed: ${text.split('\n')[0]?.slice(0, 60)}`,
      hint: 'write :::correction{on="words of the paragraph" id="short-name"} on a line of its own, with straight quotes that close',
    });
  }
  if (!text.startsWith('¶')) return undefined;
  const sign = paragraphNumbers(text);
  if (!sign) {
    out.faults.push({
      ...placeOf(node),
      code: 'paragraph-sign',
      message: `"${text.slice(0, 12)}" is not a paragraph sign`,
      hint: 'begin the paragraph with ¶12 or ¶12–14 and a space',
    });
    return undefined;
  }
  const [head, ...rest] = inlinePieces(node, source);
  const opening = head && 'text' in head ? [{ text: head.text.slice(sign.length) }] : [];
  const paragraph = {
    ...placeOf(node),
    numbers: sign.numbers,
    label: sign.label,
    pieces: [...opening, ...rest],
  };
  out.paragraphs.push(paragraph);
  return paragraph;
}

type Directive = Extract<RootContent, { type: 'containerDirective' }>;

function readNote(node: Directive, source: string, paragraph: BodyParagraph | undefined, out: Collector): void {
  const place = placeOf(node);
  const text = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (!/\n\s*:{3,}\s*$/.test(text)) {
    out.faults.push({
      ...place,
      code: 'directive-open',
      message: `the note :::${node.name} is never closed, so it swallows what follows`,
      hint: 'end it with ::: on a line of its own',
    });
    return;
  }
  if (!isNoteKind(node.name)) {
    out.faults.push({
      ...place,
      code: 'directive-kind',
      message: `"${node.name}" is not a kind of note`,
      hint: 'kinds: translation, correction, context, corroboration, conflict, arithmetic, caution',
      word: node.name,
    });
    return;
  }
  const { on, id } = node.attributes ?? {};
  if (!on || !id) {
    out.faults.push({
      ...place,
      code: 'note-words',
      message: `the note lacks ${on ? 'an id' : 'the words it is about'}`,
      hint: `write :::${node.name}{on="words of the paragraph" id="short-name"}`,
    });
    return;
  }
  if (!paragraph) {
    out.faults.push({
      ...place,
      code: 'note-place',
      message: 'the note stands before any numbered paragraph',
      hint: 'put it after the paragraph it belongs to',
    });
    return;
  }
  const references = textsOf(node).flatMap((value) =>
    splitCitations(value).flatMap((piece) => ('reference' in piece ? [piece.reference] : [])),
  );
  out.notes.push({
    ...place,
    id,
    kind: node.name,
    number: out.notes.length + 1,
    on,
    paragraph: paragraph.numbers[0]!,
    references: [...new Set(references)],
    pieces: inlinePieces(node, source),
  });
}

const readHeading = (node: Heading): BodyHeading => ({
  ...placeOf(node),
  text: textsOf(node).join(''),
  depth: node.depth,
});

const readDiagram = (node: Code): BodyDiagram => ({
  ...placeOf(node),
  text: node.value,
  title: /^\s*accTitle\s*:\s*(.+)$/m.exec(node.value)?.[1]?.trim(),
});

/** Lists the links and citations below a node. */
function readInline(node: Nodes, source: string, out: Collector): void {
  if (node.type === 'link') {
    const target = wikiTarget(node, source);
    if (target) out.links.push({ ...placeOf(node), target });
  }
  if (node.type === 'text') {
    for (const piece of splitCitations(node.value))
      if ('reference' in piece) out.citations.push({ ...placeOf(node), reference: piece.reference });
  }
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    out.faults.push({
      ...placeOf(node),
      code: 'mdx-syntax',
      message: `{${node.value}} would be run as code`,
      hint: 'write \\{ and \\} for braces that are to be read',
    });
  }
  if ('children' in node) for (const child of node.children) readInline(child, source, out);
}

function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : [];
}

/** The printed text of a node: links keep their target, citations vanish, colon runs stay as they are. */
function inlinePieces(node: Parent, source: string): readonly InlinePiece[] {
  return joinTexts(node.children.flatMap((child) => piecesOf(child as Nodes, source)));
}

function piecesOf(node: Nodes, source: string): readonly InlinePiece[] {
  if (node.type === 'text')
    return splitCitations(node.value).flatMap((piece) => ('text' in piece ? [piece] : []));
  if (node.type === 'inlineCode') return [{ text: node.value }];
  if (node.type === 'break') return [{ text: ' ' }];
  if (node.type === 'textDirective')
    return [{ text: source.slice(node.position?.start.offset, node.position?.end.offset) }];
  const link = node.type === 'link' ? wikiTarget(node as Link, source) : undefined;
  if (link) return [{ link }];
  return 'children' in node ? inlinePieces(node, source) : [];
}

function joinTexts(pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  const joined: InlinePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in piece) joined[joined.length - 1] = { text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
