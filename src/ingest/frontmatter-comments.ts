import type { LeftOut } from './divide/paragraphs.ts';
import type { DraftRecord } from './frontmatter.ts';
import type { Candidate } from './names/candidates.ts';
import { idOf } from './slug.ts';

/** Most characters of words that a comment repeats. */
const MOST_IN_COMMENT = 60;

/** How to add a publisher that the registry does not know. */
export function publisherComment({
  publisher,
  publisherId,
  publisherKind = 'KIND',
}: DraftRecord): readonly string[] {
  if (publisher === undefined || publisherId !== undefined) return [];
  return [
    `The registry does not know the publisher, ${publisher}. To add it:`,
    `  ${addCommand(publisherKind, publisher)}`,
  ];
}

/** What was left out of the text, and why, with its lines of the document. */
export function leftOutComment(leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return [];
  return [
    'Left out of the text, by line of the document:',
    ...inRuns(leftOut).map(({ line, lastLine, text, why }) => {
      const lines = line === lastLine ? `${line}` : `${line}–${lastLine}`;
      return `  ${lines} (${why}): ${beginning(text)}`;
    }),
    '',
  ];
}

/** Neighbours that were left out for one reason, as one. */
const inRuns = (leftOut: readonly LeftOut[]): readonly LeftOut[] =>
  leftOut.reduce<readonly LeftOut[]>((runs, piece) => {
    const last = runs.at(-1);
    if (last?.why !== piece.why || piece.line > last.lastLine + 2) return [...runs, piece];
    const text = `${last.text} · ${piece.text}`;
    return [...runs.slice(0, -1), { ...last, lastLine: piece.lastLine, text }];
  }, []);

/** Names that may be worth an entity, each as the command that adds it. */
export function candidatesComment(candidates: readonly Candidate[]): readonly string[] {
  if (candidates.length === 0) return [];
  return [
    'Names that the registry does not know; add who matters and link them in the text:',
    ...candidates.map(
      ({ name, kind, times, paragraphs }) =>
        `  ${addCommand(kind ?? 'KIND', name)}  # ${times === 1 ? 'once' : `${times} times`}, ${signs(paragraphs)}`,
    ),
    '',
  ];
}

const signs = (paragraphs: readonly number[]): string =>
  `${paragraphs
    .slice(0, 5)
    .map((n) => `¶${n}`)
    .join(' ')}${paragraphs.length > 5 ? ' …' : ''}`;

/** A command for a shell. Quotation marks and what a shell would read are left out of the name. */
const addCommand = (kind: string, name: string): string =>
  `npm run add -- ${kind} ${idOf(name) || 'ID'} "${name.replace(/["$`\\!]/g, '')}" --summary "…"`;

const beginning = (text: string): string =>
  text.length > MOST_IN_COMMENT ? `${text.slice(0, MOST_IN_COMMENT - 1).trimEnd()}…` : text;
