import type { Code, Definition, Heading, Link, Nodes, Paragraph, Root, Text } from 'mdast';
import { mdxToMdast } from 'satteri';
import { addressFaults, isOwnAddress } from './address.ts';
import { splitCitations } from './citation.ts';
import { diagramFault } from './diagram-kind.ts';
import { findLosses, findNestedNotes, syntaxFault, tooDeepFault, withoutEchoes } from './loss.ts';
import type { NoteKind } from './note-kind.ts';
import { readNote } from './note.ts';
import { paragraphNumbers } from './paragraph-number.ts';
import { inlinePieces, writtenText } from './pieces.ts';
import { placeAt, placeOf, type Place } from './place.ts';
import { UNSEEN, unseenFault } from './unseen.ts';
import { strayBrackets, wikiFaults, wikiTarget, type WikiTarget } from './wiki-link.ts';

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

/** A link to a page of the site by its address. */
export interface BodyAddress extends Place {
  readonly url: string;
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
  readonly code:
    | 'mdx-syntax'
    | 'directive-kind'
    | 'directive-open'
    | 'directive-broken'
    | 'note-words'
    | 'note-place'
    | 'paragraph-sign'
    | 'unknown-component'
    | 'stray-image'
    | 'link-address'
    | 'broken-link'
    | 'fence-open'
    | 'diagram-kind'
    | 'control-character';
  readonly message: string;
  readonly hint: string;
  /** A word that stands where one of some others is expected; the nearest of them is better advice than the hint. */
  readonly mistaken?: { readonly word: string; readonly among: readonly string[] };
}

/** Everything the model needs to know of a body, with places; nothing here depends on the registry. */
export interface Body {
  readonly paragraphs: readonly BodyParagraph[];
  readonly notes: readonly BodyNote[];
  readonly headings: readonly BodyHeading[];
  readonly links: readonly BodyLink[];
  readonly addresses: readonly BodyAddress[];
  readonly citations: readonly BodyCitation[];
  readonly diagrams: readonly BodyDiagram[];
  readonly faults: readonly BodyFault[];
}

/** Switches of the parser; the site's build uses the same, so both see one tree. */
export const FEATURES = { directive: true, wikilinks: true, smartPunctuation: false } as const;

/** Reads a whole .mdx file; places count in that file, frontmatter included. Never throws: faults are listed. */
export function parseBody(source: string): Body {
  const collected = makeCollector();
  try {
    readTree(parseTree(source, collected.faults), source, collected);
  } catch (error) {
    // The one thing that a tree can do to who walks through it.
    if (!(error instanceof RangeError)) throw error;
    collected.faults.push(tooDeepFault);
  }
  return { ...collected, faults: withoutEchoes(collected.faults) };
}

function readTree(tree: Root | undefined, source: string, collected: Collector): void {
  let above: Above = 'nothing';
  for (const node of tree?.children ?? []) {
    if (node.type === 'paragraph') above = readParagraph(node, source, collected) ?? above;
    else if (node.type === 'containerDirective') addNote(node, source, above, collected);
    else if (node.type === 'heading') collected.headings.push(readHeading(node));
    readWithin(node, source, collected);
    collected.faults.push(...findNestedNotes(node, source));
  }
}

/** What stands above a note: nobody can say to which paragraph it belongs where the sign of one is broken. */
type Above = BodyParagraph | 'nothing' | 'broken sign';

type Collector = { -readonly [K in keyof Body]: Body[K][number][] };

const makeCollector = (): Collector => ({
  paragraphs: [],
  notes: [],
  headings: [],
  links: [],
  addresses: [],
  citations: [],
  diagrams: [],
  faults: [],
});

function parseTree(source: string, faults: BodyFault[]): Root | undefined {
  try {
    return mdxToMdast(source, { features: FEATURES }) as Root;
  } catch (error) {
    faults.push(syntaxFault((error as Error).message, source));
    return undefined;
  }
}

function readParagraph(node: Paragraph, source: string, out: Collector): Above | undefined {
  const first = node.children[0];
  const text = first?.type === 'text' ? first.value : '';
  if (!text.startsWith('¶')) return undefined;
  const sign = paragraphNumbers(text);
  if (!sign) {
    out.faults.push({
      ...placeOf(node),
      code: 'paragraph-sign',
      message: `"${text.slice(0, 12)}" is not a paragraph sign`,
      hint: 'begin the paragraph with ¶12 and a space; ¶12–14 covers three of the source',
    });
    return 'broken sign';
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

function addNote(
  node: Parameters<typeof readNote>[0],
  source: string,
  above: Above,
  out: Collector,
): void {
  const read = readNote(node, source);
  if ('code' in read) out.faults.push({ ...placeOf(node), ...read });
  else if (typeof above === 'object')
    out.notes.push({
      ...placeOf(node),
      ...read,
      number: out.notes.length + 1,
      paragraph: above.numbers[0]!,
    });
  else if (above === 'nothing')
    out.faults.push({
      ...placeOf(node),
      code: 'note-place',
      message: 'the note stands before any numbered paragraph',
      hint: 'put it after the paragraph it belongs to',
    });
}

const readHeading = (node: Heading): BodyHeading => ({
  ...placeOf(node),
  text: writtenText(node),
  depth: node.depth,
});

const readDiagram = (node: Code): BodyDiagram => ({
  ...placeOf(node),
  text: node.value,
  title: /^\s*accTitle\s*:\s*(.+)$/m.exec(node.value)?.[1]?.trim(),
});

const ownAddresses = (node: Link | Definition): readonly BodyAddress[] =>
  isOwnAddress(node.url) ? [{ ...placeOf(node), url: node.url }] : [];

/** Lists the links, citations and diagrams below a node, and what would be lost or run as code. */
function readWithin(node: Nodes, source: string, out: Collector): void {
  if (node.type === 'link') {
    const target = wikiTarget(node, source);
    const faults = target ? wikiFaults(node, target) : addressFaults(node);
    if (target && faults.length === 0) out.links.push({ ...placeOf(node), target });
    if (!target && faults.length === 0) out.addresses.push(...ownAddresses(node));
    out.faults.push(...faults);
  }
  if (node.type === 'definition') out.addresses.push(...ownAddresses(node));
  if (node.type === 'text') {
    out.citations.push(...readCitations(node, source));
    out.faults.push(...strayBrackets(node, source));
    // As the character itself it would have been found when the file was read; here it is written as a reference.
    const unseen = UNSEEN.exec(node.value);
    if (unseen) out.faults.push({ ...placeOf(node), ...unseenFault(unseen[0]) });
  }
  if (node.type === 'code' && node.lang === 'mermaid') {
    const diagram = readDiagram(node);
    out.diagrams.push(diagram);
    out.faults.push(...diagramFault(diagram));
  }
  out.faults.push(...findLosses(node, source));
  if ('children' in node) for (const child of node.children) readWithin(child, source, out);
}

/** A text may run over several lines, so each citation is looked up in the file. */
function readCitations(node: Text, source: string): readonly BodyCitation[] {
  let from = node.position?.start.offset ?? 0;
  return splitCitations(node.value).flatMap((piece) => {
    if ('text' in piece) return [];
    from = Math.max(from, source.indexOf(`[@${piece.reference}]`, from)) + 1;
    return [{ ...placeAt(source, from - 1), reference: piece.reference }];
  });
}
