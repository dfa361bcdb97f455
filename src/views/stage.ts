import type { Claim, Context, Model } from '../model/model.ts';
import { isToCome } from '../model/spells.ts';
import { claimWhen } from './claim-words.ts';
import { spellOf } from './spell.ts';

/** How far that had come of which nothing tells that it came about. A relation is foreseen, an event the other two. */
export const UNFINISHED = ['planned', 'announced', 'foreseen'] as const;
export type Unfinished = (typeof UNFINISHED)[number];

/**
 * How far what a claim tells had come; `undefined` where it is told as done or as holding.
 *
 * @param side `held` asks everything that the dossier tells of a relation; `said` asks the document of the claim alone
 */
export function stageOf(
  model: Model,
  claim: Claim,
  side: 'said' | 'held' = 'held',
): Unfinished | undefined {
  if (claim.kind === 'event') {
    const { stage } = claim[side];
    return stage === 'done' || (side === 'held' && isToldAsDone(model, claim)) ? undefined : stage;
  }
  if (claim.kind !== 'relation') return undefined;
  const toCome =
    side === 'held' && !claim.refuted
      ? spellOf(model, claim)?.foreseen
      : isToCome(claim[side], model.briefings.get(claim.briefing)!.source.published);
  return toCome ? 'foreseen' : undefined;
}

/** The stage of an entry of the context; only an event has one. */
export const stageOfContext = ({ kind, facts }: Context): Unfinished | undefined =>
  kind === 'event' && facts.stage !== 'done' ? facts.stage : undefined;

/** Tells whether an account of the same event has it as done. */
const isToldAsDone = ({ agreements }: Model, { key }: Claim): boolean =>
  agreements
    .get(key)!
    .claims.some(
      (other) => other.kind === 'event' && !other.refuted && other.held.stage === 'done',
    );

/** A date in words, and how far that had come which stands at it: since 2025, foreseen. */
export const withStage = (when: string, stage: Unfinished | undefined): string =>
  [when, stage].filter(Boolean).join(', ');

/** When a claim holds, and how far that had come. Empty where it is told as done and nobody dates it. */
export const timeOf = (model: Model, claim: Claim, side: 'said' | 'held' = 'held'): string =>
  withStage(claimWhen(claim, side), stageOf(model, claim, side));
