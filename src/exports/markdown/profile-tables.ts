/** Sections of a profile that are tables. */
import type { Clash } from '../../views/clash.ts';
import type { History } from '../../views/history.ts';
import type { FigureLine } from '../../views/profile.ts';
import { contextWords, groundLines, markWords, nameOf, sourceWords } from './facts.ts';
import {
  code,
  heading,
  joined,
  paragraph,
  strong,
  table,
  type Block,
  type LinkTo,
} from './nodes.ts';

/** What each document says, and under it what we hold. */
export const clashBlocks = (link: LinkTo, clashes: readonly Clash[]): readonly Block[] =>
  clashes.flatMap(({ title, mark, accounts, held, why }) => [
    heading(3, [title, ' ', code(mark.label)]),
    ...table(
      ['Document', 'It says', 'Of what', 'Where'],
      accounts.map(({ value, detail, source, mark: refuted }) => [
        source.document,
        joined([value, refuted && code(refuted.label)]),
        detail,
        sourceWords(link, [source]),
      ]),
    ),
    ...(held.length > 0 || why
      ? [
          paragraph(
            joined([
              held.length > 0 && [
                strong(held.length > 1 ? 'We hold each for what it tells of:' : 'We hold'),
                ` ${held.join(' and ')}.`,
              ],
              why,
            ]),
          ),
        ]
      : []),
  ]);

/** Relations that ended, one row for each time that they held. */
export const historyTable = (link: LinkTo, histories: readonly History[]) =>
  table(
    ['Relation', 'Held', 'Then', 'Source', 'As of the documents'],
    histories.flatMap(({ label, other, spells, asOf }) =>
      spells.map(({ when, state, sources, context }, i) => [
        [`${label} `, nameOf(link, other)],
        when,
        state,
        joined([
          sourceWords(link, sources),
          ...context.map((entry) => contextWords(link, { ...entry, note: undefined })),
        ]),
        i === 0 && asOf.map((told) => `${told.when}: ${told.holds ? 'yes' : 'no'}`).join('; '),
      ]),
    ),
  );

/** Two accounts of one figure are two rows. */
export const figureTable = (link: LinkTo, figures: readonly FigureLine[]) =>
  table(
    ['Figure', 'Value we hold', 'As of', 'Source', 'Verdict'],
    figures.map(({ label, value, fact }) => [
      label,
      joined([strong(value), ...groundLines(link, fact)], '. '),
      fact.when || 'not dated',
      sourceWords(link, fact.sources),
      markWords(fact.marks),
    ]),
  );
