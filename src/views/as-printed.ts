import { dateOf } from '../model/claims.ts';
import { datesMeet } from '../model/dates.ts';
import type {
  Claim,
  EdtfDate,
  EventClaim,
  EventFacts,
  FigureClaim,
  Model,
} from '../model/model.ts';
import { claimLabel, claimWhen, figureLabel, formatValue, speakerOf } from './claim-words.ts';
import { lowerFirst } from './words.ts';

/** What a source gives in place of what we hold. */
export interface PrintedLine {
  readonly text: string;
  /** True for a correction, false where ours is only more exact. */
  readonly corrected: boolean;
}

/**
 * What a source says, where that is not what the fact shows. A value that ours only makes more exact is shown as well,
 * since no source carries ours, but it is no correction.
 *
 * @param lead the account that speaks for the fact; another account may give another value that nobody corrected
 */
export function asPrinted(
  model: Model,
  claim: Claim,
  lead: Claim,
  source: string,
): PrintedLine | undefined {
  const quoted = claim.printed === undefined ? undefined : `prints “${claim.printed}”`;
  if (claim.refuted)
    return { text: `${source} ${refutedWords(model, claim, quoted)}`, corrected: true };
  const clauses = [...dateInstead(claim, lead, quoted), ...restInstead(model, claim)];
  return clauses.length === 0
    ? undefined
    : { text: `${source} ${clauses.join('; ')}`, corrected: contradicts(claim) };
}

/** What we hold to be false. A figure is told without its value, so that the line has to give it. */
function refutedWords(model: Model, claim: Claim, quoted: string | undefined): string {
  const says = claim.kind === 'figure' ? `says ${figureInstead(model, claim)}` : 'says so';
  return `${quoted ?? says}; we hold that it ${claim.kind === 'event' ? 'did not happen' : 'is not so'}`;
}

/** The date that the source gives in place of the one shown, and its own words for it. */
function dateInstead(claim: Claim, lead: Claim, quoted: string | undefined): readonly string[] {
  if (claim.kind === 'figure') return [];
  const when = claimWhen(claim, 'said');
  const differs = when !== '' && when !== claimWhen(lead, 'held');
  if (quoted === undefined) return differs ? [`says ${when}`] : [];
  if (differs) return [`${quoted}, that is, ${when}`];
  return claim.said === claim.held ? [] : [quoted];
}

/** What else a check corrected: the words, the actors, the stage, the value, the speaker. */
function restInstead(model: Model, claim: Claim): readonly string[] {
  if (claim.said === claim.held) return [];
  switch (claim.kind) {
    case 'event': {
      const { said, held } = claim;
      return [
        ...(said.title === held.title ? [] : [`puts it as: ${said.title}`]),
        ...actorsInstead(model, claim),
        ...(said.stage === held.stage ? [] : [`tells it as ${said.stage}`]),
      ];
    }
    case 'relation': {
      const label = claimLabel(model, claim, 'said');
      return label === claimLabel(model, claim) ? [] : [`says ${label}`];
    }
    case 'figure':
      return [`says ${figureInstead(model, claim)}`];
    case 'statement': {
      const { said, held } = claim;
      const speaker = speakerOf(model, said);
      return [
        ...(speaker === speakerOf(model, held) ? [] : [`names ${speaker}`]),
        ...(said.gist === held.gist ? [] : [`says ${said.gist}`]),
      ];
    }
  }
}

function figureInstead(model: Model, claim: FigureClaim): string {
  const { said, held } = claim;
  const subject =
    said.subject === held.subject ? '' : `${model.entities.get(said.subject)!.name}: `;
  const when = claimWhen(claim, 'said');
  const date = when !== '' && when !== claimWhen(claim, 'held') ? `, ${when}` : '';
  return `${subject}${lowerFirst(figureLabel(model, said))} ${formatValue(model, said)}${date}`;
}

/** Whom the source names in an event, where a check found others. */
function actorsInstead(model: Model, { said, held }: EventClaim): readonly string[] {
  const idsOf = ({ who }: EventFacts) => new Set(who.map(({ entity }) => entity));
  if (idsOf(said).symmetricDifference(idsOf(held)).size === 0) return [];
  const names = [...idsOf(said)].map((id) => model.entities.get(id)!.name);
  return [`names ${new Intl.ListFormat('en-GB').format(names)}`];
}

/** Tells a correction from a date that ours only makes more exact. */
function contradicts(claim: Claim): boolean {
  if (claim.check === 'contradicted') return true;
  const differ = (said: EdtfDate | undefined, held: EdtfDate | undefined): boolean =>
    said !== undefined && held !== undefined && !datesMeet(said, held);
  if (claim.kind !== 'relation') return differ(dateOf(claim, 'said'), dateOf(claim, 'held'));
  const { said, held, check } = claim;
  // Another party is another relation, unless the check says that ours is the more exact.
  const isOfOthers = said.subject !== held.subject || said.object !== held.object;
  return (
    (isOfOthers && check !== 'refined') ||
    differ(said.since, held.since) ||
    differ(said.until, held.until)
  );
}
