import { dateOf } from '../model/claims.ts';
import { datesMeet } from '../model/dates.ts';
import type {
  Agreement,
  Claim,
  EdtfDate,
  EventClaim,
  EventFacts,
  FigureClaim,
  FigureFacts,
  Model,
} from '../model/model.ts';
import { claimHref, paragraphLabel } from './address.ts';
import { formatDate, formatSpan } from './date.ts';
import { lowerFirst } from './words.ts';

/** How accounts stand to each other, or that a fact-check found nothing; written out, never colour alone. */
export interface VerdictMark {
  readonly verdict: 'agree' | 'conflict' | 'scope' | 'single' | 'unconfirmed';
  readonly label: string;
}

/** A link to the words a fact stands on. */
export interface SourceLink {
  /** Short name of the document, or its number in a page's list of sources. */
  readonly label: string;
  readonly paragraph: string;
  readonly href: string;
}

/** What a source gives in place of what we hold. */
export interface PrintedLine {
  readonly text: string;
  /** True for a correction, false where ours is only more exact. */
  readonly corrected: boolean;
}

/** A fact as every list shows it: what we hold, what was printed, where it stands, how the sources agree. */
export interface Fact {
  /** Key of the claim that speaks for the fact; the anchor of its row. */
  readonly id: string;
  /** Keys of the other accounts, anchors as well. */
  readonly others: readonly string[];
  readonly label: string;
  /** Empty where no source dates it. */
  readonly when: string;
  readonly sortDate: EdtfDate | undefined;
  /** What the sources say where we hold something else. */
  readonly asPrinted: readonly PrintedLine[];
  readonly why: string | undefined;
  readonly marks: readonly VerdictMark[];
  readonly sources: readonly SourceLink[];
  readonly quote: string | undefined;
  /** How far an event had come, where it was not yet done. */
  readonly stage: 'planned' | 'announced' | undefined;
}

/** Names a document in source links; a profile hands in the numbers of its own list. */
export type SourceLabel = (briefing: string) => string;

export const shortName =
  (model: Model): SourceLabel =>
  (slug) =>
    model.briefings.get(slug)!.short;

/** Makes one fact of a group of accounts. */
export function buildFact(
  model: Model,
  group: Agreement,
  label: SourceLabel = shortName(model),
): Fact {
  const lead = leadOf(group);
  return {
    id: lead.key,
    others: group.claims.filter((claim) => claim !== lead).map((claim) => claim.key),
    label: claimLabel(model, lead),
    when: claimWhen(lead),
    sortDate: dateOf(lead),
    asPrinted: group.claims.flatMap((claim) => {
      const line = asPrinted(model, claim, lead, label(claim.briefing));
      return line === undefined ? [] : [line];
    }),
    why: lead.why,
    marks: verdictMarks(group),
    sources: group.claims.map((claim) => ({
      label: label(claim.briefing),
      paragraph: paragraphLabel(claim.at),
      href: claimHref(model, claim),
    })),
    quote: lead.quote,
    stage: lead.kind === 'event' && lead.held.stage !== 'done' ? lead.held.stage : undefined,
  };
}

/** Makes a fact of one account alone: its own value and source, and how it stands to the other accounts. */
export function buildAccount(
  model: Model,
  claim: Claim,
  label: SourceLabel = shortName(model),
): Fact {
  const group = model.agreements.get(claim.key)!;
  return { ...buildFact(model, { ...group, claims: [claim] }, label), marks: verdictMarks(group) };
}

/** The groups that a list of claims belongs to, each once, in the order of the list. */
export function groupsOf(model: Model, claims: readonly Claim[]): readonly Agreement[] {
  return [...new Set(claims.map((claim) => model.agreements.get(claim.key)!))];
}

export function verdictMarks(group: Agreement): readonly VerdictMark[] {
  const { verdict, claims, independent } = group;
  const label = {
    agree: `agree, ${independent} sources`,
    conflict: 'conflict',
    scope: 'differs in scope',
    single: claims.length === 1 ? 'single source' : `one origin, ${claims.length} accounts`,
  }[verdict];
  const unconfirmed = claims.every((claim) => claim.check === 'unconfirmed');
  return [
    { verdict, label },
    ...(unconfirmed ? [{ verdict: 'unconfirmed' as const, label: 'unconfirmed' }] : []),
  ];
}

/** The account that speaks for a group: one that a check corrected or confirmed, never one that we hold to be false. */
export function leadOf({ claims }: Agreement): Claim {
  const standing = claims.filter((claim) => !claim.refuted);
  return (
    standing.find((claim) => claim.said !== claim.held) ??
    standing.find((claim) => claim.check === 'verified') ??
    standing[0] ??
    claims[0]!
  );
}

/** A claim in one line, without its date. */
export function claimLabel(model: Model, claim: Claim, side: 'said' | 'held' = 'held'): string {
  const name = (id: string) => model.entities.get(id)!.name;
  switch (claim.kind) {
    case 'event':
      return claim[side].title;
    case 'relation': {
      const { subject, relation, object } = claim[side];
      return `${name(subject)} ${model.vocabulary.relations[relation]!.label} ${name(object)}`;
    }
    case 'figure':
      return `${name(claim[side].subject)}: ${figureLabel(model, claim[side])} ${formatValue(model, claim[side])}`;
    case 'statement':
      return `${speakerOf(model, claim[side])}: ${claim[side].gist}`;
  }
}

/** When a claim holds, in words; empty where nobody says. */
export function claimWhen(claim: Claim, side: 'said' | 'held' = 'held'): string {
  if (claim.kind === 'relation') return formatSpan(claim[side].since, claim[side].until);
  const date = dateOf(claim, side);
  return date ? formatDate(date) : '';
}

/** What is counted, with its scope: Users (mobile monthly active). */
export function figureLabel(model: Model, { metric, scope }: FigureFacts): string {
  const { label, scopes } = model.vocabulary.metrics[metric]!;
  return scope === undefined ? label : `${label} (${scopes[scope]})`;
}

/** A value with its unit: more than 750 million. */
export function formatValue(model: Model, { metric, value }: FigureFacts): string {
  const number = (n: string) => Number(n).toLocaleString('en-GB', { maximumFractionDigits: 20 });
  const digits = value.text.replace(/^(>=|<=|[><~])/, '');
  const shown = digits.includes('..') ? digits.split('..').map(number).join('–') : number(digits);
  const words = {
    exact: '',
    more: 'more than ',
    'at-least': 'at least ',
    less: 'less than ',
    'at-most': 'at most ',
    about: 'about ',
    range: '',
  }[value.form];
  return words + model.vocabulary.metrics[metric]!.unit.replace('{n}', shown);
}

export const speakerOf = (
  model: Model,
  {
    speaker,
    attributed,
  }: { readonly speaker: string | undefined; readonly attributed: string | undefined },
): string => (speaker === undefined ? attributed! : model.entities.get(speaker)!.name);

/**
 * What a source says, where that is not what the fact shows. A value that ours only makes more exact is shown as well,
 * since no source carries ours, but it is no correction.
 *
 * @param lead the account that speaks for the fact; another account may give another value that nobody corrected
 */
function asPrinted(
  model: Model,
  claim: Claim,
  lead: Claim,
  source: string,
): PrintedLine | undefined {
  const quoted = claim.printed === undefined ? undefined : `prints “${claim.printed}”`;
  if (claim.refuted)
    return {
      text: `${source} ${quoted ?? 'says so'}; we hold that it did not happen`,
      corrected: true,
    };
  const clauses = [...dateInstead(claim, lead, quoted), ...restInstead(model, claim)];
  return clauses.length === 0
    ? undefined
    : { text: `${source} ${clauses.join('; ')}`, corrected: contradicts(claim) };
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
  return claim.kind === 'relation'
    ? differ(claim.said.since, claim.held.since) || differ(claim.said.until, claim.held.until)
    : differ(dateOf(claim, 'said'), dateOf(claim, 'held'));
}
