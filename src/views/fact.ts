import { dateOf, relationKey } from '../model/claims.ts';
import { printedNames, printedText, opening } from '../model/printed.ts';
import type { Agreement, Claim, EdtfDate, Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { claimHref, pageHref, paragraphLabel } from './address.ts';
import { asPrinted, type PrintedLine } from './as-printed.ts';
import { claimLabel, claimWhen } from './claim-words.ts';
import { formatDate } from './date.ts';
import { referenceLabel } from './source.ts';
import { stageOf, type Unfinished } from './stage.ts';
import { checkMark, verdictMark, type Mark } from './verdict.ts';

/** A link to the words a fact stands on. */
export interface SourceLink {
  /** Short name of the document, or its number in a page's list of sources. */
  readonly label: string;
  readonly paragraph: string;
  readonly href: string;
  /** Which document that is: North Bridge report, 22 August 1817. */
  readonly document: string;
  /** Our words that the fact rests on; the beginning of the paragraph where no words were marked. */
  readonly words: string;
}

/** A work that a check rests on, and where its record stands. */
export interface WorkLink {
  readonly label: string;
  readonly href: string;
  /** Its number in the list of works of the same page, by which paper finds it. */
  readonly number: number | undefined;
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
  /** Works that the check rests on. */
  readonly works: readonly WorkLink[];
  /** The verdict on its sources, then what a check found. */
  readonly marks: readonly Mark[];
  readonly sources: readonly SourceLink[];
  /** How far it had come, where nothing tells that it came about. */
  readonly stage: Unfinished | undefined;
}

/** How a page names documents in its source links, and where the records of works stand. */
export interface Citing {
  /** Short name of a document, or its number in the page's own list. */
  readonly document: (briefing: string) => string;
  readonly work: (reference: string) => Pick<WorkLink, 'href' | 'number'>;
}

/** Citing on a page that has no list of sources of its own: documents by name, works as /evidence/ lists them. */
export const citingByName = (model: Model): Citing => ({
  document: (slug) => model.briefings.get(slug)!.short,
  work: (id) => ({ href: `${pageHref(model.site, 'evidence')}#w-${id}`, number: undefined }),
});

/** Makes one fact of a group of accounts, or of some of them; the verdict is on all of them. */
export function buildFact(
  model: Model,
  group: Agreement,
  citing: Citing = citingByName(model),
): Fact {
  const lead = leadOf(group);
  const check = checkMark(lead.check);
  return {
    id: lead.key,
    others: group.claims.filter((claim) => claim !== lead).map((claim) => claim.key),
    label: claimLabel(model, lead),
    when: claimWhen(lead),
    sortDate: dateOf(lead),
    asPrinted: group.claims.flatMap((claim) => {
      const line = asPrinted(model, claim, lead, citing.document(claim.briefing));
      return line === undefined ? [] : [line];
    }),
    why: [lead.why, group.override?.reason].filter(Boolean).join(' ') || undefined,
    works: workLinks(model, lead.refs, citing),
    marks: [...verdictOn(model, lead), ...(check ? [check] : [])],
    sources: group.claims.map((claim) => sourceLink(model, claim, citing)),
    stage: stageOf(model, lead),
  };
}

/** How the accounts stand to each other; nothing of a relation between others than they name, which none of them tells. */
function verdictOn(model: Model, lead: Claim): readonly Mark[] {
  const ofOthers =
    lead.kind === 'relation' &&
    relationKey(lead.said, model.vocabulary) !== relationKey(lead.held, model.vocabulary);
  return ofOthers ? [] : [verdictMark(model.agreements.get(lead.key)!)];
}

/** How a page cites works that it lists itself, in this order. */
export function citingWorks(works: readonly string[]): Citing['work'] {
  const numbers = new Map(works.map((id, i) => [id, i + 1]));
  return (reference) => ({ href: `#w-${reference}`, number: numbers.get(reference) });
}

export const workLinks = (
  model: Model,
  refs: readonly string[],
  citing: Citing,
): readonly WorkLink[] =>
  refs.map((id) => ({
    label: referenceLabel(model.references.get(id)!),
    ...citing.work(id),
  }));

/** The link from a fact to the words of one account. */
export const sourceLink = (model: Model, claim: Claim, citing: Citing): SourceLink => ({
  label: citing.document(claim.briefing),
  ...wordsByClaim(model).get(claim.key)!,
});

/** Where each claim stands and what it rests on there, by its key: the same wherever the claim is cited. */
const wordsByClaim = remembered((model) => {
  const names = printedNames(model);
  return new Map(
    [...model.briefings.values()].flatMap(({ short, source, body, claims }) => {
      const document = `${short}, ${formatDate(source.published)}`;
      return claims.map((claim): readonly [string, Omit<SourceLink, 'label'>] => {
        const paragraph = body.paragraphs.find(({ numbers }) => numbers.includes(claim.at[0]!))!;
        const words = claim.quote ?? opening(printedText(paragraph.pieces, names), MOST_WORDS);
        const href = claimHref(model, claim);
        return [claim.key, { paragraph: paragraphLabel(claim.at), href, document, words }];
      });
    }),
  );
});

/** Characters of a paragraph that stand for a claim without marked words. */
const MOST_WORDS = 140;

/** Makes a fact of one account alone: its own value and source, and how it stands to the other accounts. */
export function buildAccount(
  model: Model,
  claim: Claim,
  citing: Citing = citingByName(model),
): Fact {
  const group = model.agreements.get(claim.key)!;
  return buildFact(model, { ...group, claims: [claim] }, citing);
}

/** The groups that a list of claims belongs to, each once, in the order of the list. */
export function groupsOf(model: Model, claims: readonly Claim[]): readonly Agreement[] {
  return [...new Set(claims.map((claim) => model.agreements.get(claim.key)!))];
}

/**
 * The account that speaks for a group: one that a check corrected or confirmed, else the first. Never one that we hold to
 * be false where another stands, nor one of a plan where another has the event as done.
 */
export function leadOf({ claims }: Agreement): Claim {
  const standing = claims.filter((claim) => !claim.refuted);
  const done = standing.filter(isDone);
  const among = done.length > 0 ? done : standing;
  return (
    among.find((claim) => claim.said !== claim.held) ??
    among.find((claim) => claim.check === 'verified') ??
    among[0] ??
    claims[0]!
  );
}

const isDone = (claim: Claim): boolean => claim.kind === 'event' && claim.held.stage === 'done';
