import type { Block } from '../read/block.ts';
import { joinCutSentences } from './cut-sentences.ts';
import { CONTACT, isHeadDateLine, isLabel, reasonOf, reasonsFor } from './furniture.ts';
import { headlineOf } from './headline.ts';
import { isProse, lengthOf, wordCount } from './prose.ts';
import type { RawDocument } from '../read/read.ts';

/** A paragraph of the document's text. */
export interface SourceParagraph {
  /** From 1. */
  readonly n: number;
  readonly text: string;
  readonly line: number;
  readonly page?: number;
}

/** A line or block that is none of the text. */
export interface LeftOut {
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
  /** In words: "navigation", "comments", "page number". */
  readonly why: string;
  /** Number of the paragraph that it precedes; one more than there are where it follows the last. */
  readonly before: number;
}

/** A subhead within the text. */
export interface SubHeading {
  readonly text: string;
  readonly line: number;
  /** Number of the paragraph that it precedes. */
  readonly before: number;
}

/** A document divided into its text and what surrounds it; every block is in exactly one of the four. */
export interface Division {
  readonly headline?: Block;
  readonly paragraphs: readonly SourceParagraph[];
  readonly headings: readonly SubHeading[];
  readonly leftOut: readonly LeftOut[];
}

/** What becomes of a block: kept, a heading of what follows, or left out for a reason. */
type Part = 'headline' | 'paragraph' | 'heading' | { readonly why: string };

/**
 * Divides a document into paragraphs and furniture.
 *
 * What is in doubt is kept: an editor sees a needless line and deletes it, but does not see a missing paragraph. What is
 * left out is listed with the reason.
 */
export function divide(document: RawDocument): Division {
  const isFurniture = (block: Block): boolean => reasonOf(block) !== undefined;
  const whole =
    document.format === 'text' ? joinCutSentences(document.blocks, isFurniture) : document.blocks;
  const blocks = whole.flatMap(withoutDate);
  const parts = partsOf(blocks, document);
  const headline = blocks[parts.indexOf('headline')];
  let kept = 0;
  const before = parts.map((part) => (part === 'paragraph' ? ++kept : kept + 1));
  const select = <T>(pick: (block: Block, part: Part, n: number) => T | undefined): readonly T[] =>
    blocks.map((block, i) => pick(block, parts[i]!, before[i]!)).filter((one) => one !== undefined);
  return {
    ...(headline && { headline }),
    paragraphs: select(({ text, line, page }, part, n) =>
      part === 'paragraph' ? { n, text, line, ...(page && { page }) } : undefined,
    ),
    headings: select(({ text, line }, part, n) =>
      part === 'heading' ? { text, line, before: n } : undefined,
    ),
    leftOut: select(({ text, line, lastLine }, part, n) =>
      typeof part === 'string' ? undefined : { line, lastLine, text, why: part.why, before: n },
    ),
  };
}

/** A date that an export put before the first words of a paragraph, as a block of its own. */
function withoutDate(block: Block): readonly Block[] {
  const { 1: date, 2: text } =
    /^((?:date|datum|fecha|data)\s*:?\s*\d{4}-\d\d(?:-\d\d)?)\s+(.{20,})$/iu.exec(block.text) ?? [];
  return date && text
    ? [
        { ...block, text: date, lastLine: block.line },
        { ...block, text },
      ]
    : [block];
}

function partsOf(blocks: readonly Block[], document: RawDocument): readonly Part[] {
  const reasons = reasonsFor(blocks, document.format);
  const first = blocks.findIndex(({ text }, i) => !reasons[i] && isProse(text));
  const last = blocks.findLastIndex(({ text }, i) => !reasons[i] && isProse(text));
  const headline = headlineOf(blocks, reasons, first, document.meta.headline);
  const words = wordsIn(blocks);
  const parts = blocks.map((block, i): Part => {
    if (i === headline) return 'headline';
    const why = reasons[i] ?? (isRepeated(blocks, i, headline) ? 'headline, repeated' : undefined);
    if (why) return { why };
    if (i < first || first < 0) return partAbove(block, i < headline);
    if (isStray(block, words) && document.format === 'text')
      return { why: 'stands alone: a caption or a link' };
    if (isLabel(block)) return 'heading';
    return i > last && CONTACT.test(block.text) ? { why: 'contact' } : 'paragraph';
  });
  return headingsOfText(parts);
}

/** A line above the first paragraph. */
function partAbove(block: Block, isAboveHeadline: boolean): Part {
  if (isHeadDateLine(block.text)) return { why: 'date line' };
  if (isAboveHeadline) return { why: 'above the headline' };
  return isLabel(block) ? 'heading' : 'paragraph';
}

const isRepeated = (blocks: readonly Block[], i: number, headline: number): boolean =>
  headline >= 0 && blocks[i]!.text.toLowerCase() === blocks[headline]!.text.toLowerCase();

/** A heading stands above text; between it and the text may be furniture and further headings. What has no text under it is none. */
function headingsOfText(parts: readonly Part[]): readonly Part[] {
  let follows: Part | undefined;
  return parts
    .toReversed()
    .map((part): Part => {
      if (part === 'heading' && follows !== 'paragraph')
        return { why: 'after the end of the text' };
      if (part === 'paragraph' || part === 'headline') follows = part;
      return part;
    })
    .toReversed();
}

/** How often each word stands in the document. */
function wordsIn(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const words = blocks.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

/** A name of which the text says nothing, on a line of its own: what is left of a picture's caption or a link. */
function isStray({ text, kind }: Block, words: ReadonlyMap<string, number>): boolean {
  if (kind !== 'text' || lengthOf(text) > 40) return false;
  const isName = /^(?:\p{Lu}[\p{L}'’-]*\s?){2,3}$/u.test(text);
  const own = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return isName && wordCount(text) > 1 && own.every((word) => words.get(word) === 1);
}
