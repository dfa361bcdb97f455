import type { Block } from '../read/block.ts';
import { shapeReason, isDateLine, isRelativeTime } from './furniture-shapes.ts';
import { sectionOf, wordsReason, type Section } from './furniture-words.ts';
import { endsSentence, isProse, isShort, lengthOf } from './prose.ts';

/** Letters of a line, up to which its words may show that it is furniture. */
const LINE = 160;
/** Letters of a line that is a paragraph even among furniture. */
const PARAGRAPH = 140;

/** Why each block is none of the text, as far as it shows at once; `undefined` for the others. */
export function reasonsFor(
  blocks: readonly Block[],
  format: string,
): readonly (string | undefined)[] {
  const own = blocks.map(reasonOf);
  const posts = blocks.map(({ text }, i) => {
    const after = blocks[i + 1];
    return after && isRelativeTime(after.text) && !sectionOf(text) ? 'post of a reader' : undefined;
  });
  const sections = sectionReasons(blocks, own);
  const reasons = blocks.map((_, i) => own[i] ?? posts[i] ?? sections[i]);
  const first = blocks.findIndex(({ text }, i) => !reasons[i] && isProse(text));
  const packed = format === 'text' ? packedReasons(blocks, reasons, first) : [];
  return reasons.map((reason, i) => reason ?? packed[i]);
}

/** Why a block is none of the text, seen by itself. */
export function reasonOf({ text, kind, furniture }: Block): string | undefined {
  if (furniture) return furniture;
  if (kind === 'table') return 'table';
  if (kind === 'caption') return 'caption';
  if (lengthOf(text) > LINE) return undefined;
  return shapeReason(text) ?? wordsReason(text);
}

/** Share of the document's prose that must stand before a line for it to end the text. */
const BEFORE: Readonly<Record<Section, number>> = {
  comments: 0.4,
  'another article': 0.5,
  'end of the text': 0.3,
  'related links': 0,
};

/** Lines that open comments, links or another article, and what belongs to them. */
function sectionReasons(
  blocks: readonly Block[],
  own: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const weights = blocks.map(({ text }, i) => (own[i] || !isProse(text) ? 0 : text.length));
  const all = sum(weights);
  const reasons: (string | undefined)[] = blocks.map(() => undefined);
  for (const [i, { text }] of blocks.entries()) {
    const section = reasons[i] ? undefined : sectionOf(text);
    if (!section) continue;
    const end =
      section === 'related links'
        ? linksAfter(blocks, own, i)
        : sum(weights.slice(0, i)) >= all * BEFORE[section] && all > 0
          ? blocks.length
          : i + 1;
    for (let at = i; at < end; at++) reasons[at] ??= reasonOfSection(section);
  }
  return reasons;
}

const reasonOfSection = (section: Section): string =>
  section === 'end of the text' ? 'after the end of the text' : section;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Where the links after a line such as "Related reading" end: at a paragraph. Where the text goes on after them, only what
 * stands packed under the line is theirs, since a short paragraph may follow.
 */
function linksAfter(
  blocks: readonly Block[],
  own: readonly (string | undefined)[],
  start: number,
): number {
  const isLink = (i: number): boolean =>
    Boolean(own[i]) || (!isProse(blocks[i]!.text) && blocks[i]!.kind !== 'heading');
  let end = start + 1;
  while (end < blocks.length && isLink(end) && !sectionOf(blocks[end]!.text)) end++;
  const goesOn =
    blocks.slice(end).some(({ text }, i) => !own[end + i] && isProse(text)) &&
    !blocks.slice(end).some(({ text }) => opensTail(text));
  if (!goesOn) return end;
  let packed = start + 1;
  while (packed < end && blocks[packed]!.line <= blocks[packed - 1]!.lastLine + 1) packed++;
  return packed;
}

const opensTail = (text: string): boolean =>
  ['comments', 'another article'].includes(sectionOf(text) ?? '');

/**
 * Lines packed without a blank one between them are of one kind: where a third of them is furniture, all are. Above the first
 * paragraph they are not, since a headline may stand packed on a date and a name.
 */
function packedReasons(
  blocks: readonly Block[],
  reasons: readonly (string | undefined)[],
  first: number,
): readonly (string | undefined)[] {
  const groups: number[][] = [];
  blocks.forEach(({ line }, i) => {
    if (i > 0 && line === blocks[i - 1]!.lastLine + 1) groups.at(-1)!.push(i);
    else groups.push([i]);
  });
  const found = new Map(
    groups.flatMap((group) => {
      const sure = group.map((i) => reasons[i]).filter((reason) => reason !== undefined);
      const isLoose = group.every((i) => lengthOf(blocks[i]!.text) < PARAGRAPH);
      return group.length > 1 && group[0]! > first && isLoose && sure.length * 3 >= group.length
        ? group.map((i) => [i, `beside: ${sure[0]}`] as const)
        : [];
    }),
  );
  return blocks.map((_, i) => found.get(i));
}

/** Words beside the date in a line above the text: "Issued by … on …", "Posted on the notice board on …". */
const HEAD_WORDS = 8;
const HEAD_LENGTH = 120;
export const isHeadDateLine = (text: string): boolean =>
  lengthOf(text) <= HEAD_LENGTH && isDateLine(text, HEAD_WORDS);

/** A short line without a mark at its end: a heading, a signature, a label. */
export const isLabel = ({ text, kind }: Block): boolean =>
  kind === 'heading' ||
  (kind === 'text' && isShort(text) && !endsSentence(text) && !/[:：;；,，]$/u.test(text));

/** An address to write or go to. */
export const CONTACT = /https?:\/\/|\bwww\.|\S@\S+\.\p{L}{2}|(?:\+|\b0)\d[\d ()/-]{7,}\d/u;
