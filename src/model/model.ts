import type { BodyNote, BodyParagraph, Body } from '../markdown/parse/body.ts';
import type { SourceRecord } from '../schemas/briefing.ts';
import type { Check, Participant, Stage } from '../schemas/claims.ts';
import type { EdtfDate } from '../schemas/date.ts';
import type { DiagramInput } from '../schemas/diagrams.ts';
import type { Alias, EntityInput } from '../schemas/entity.ts';
import type { Bearing, FindingInput, Verdict } from '../schemas/finding.ts';
import type { OriginInput } from '../schemas/origin.ts';
import type { PageInput } from '../schemas/page.ts';
import type { ComparedQuestion, ComparisonInput, Expectation } from '../schemas/question.ts';
import type { ReferenceInput } from '../schemas/reference.ts';
import type { SiteInput } from '../schemas/site.ts';
import type { FigureValue } from '../schemas/value.ts';
import type { Vocabulary } from '../schemas/vocabulary.ts';
import type { Draft } from './drafts.ts';
import type { Place } from './problem.ts';
import type { Suggestion } from './suggestions.ts';

/** The site as it is built: what the author wrote and where it will stand. */
export interface Site extends SiteInput {
  /** Path under which the site is served, with a slash at both ends: `/` or `/dossier/`. */
  readonly base: string;
  /** Whether pages have PDFs beside them. */
  readonly pdf: boolean;
}

export interface Entity extends EntityInput {
  readonly id: string;
  readonly kind: string;
  /** The first native name, with its language, as it stands after the Latin one. */
  readonly nativeName: { readonly lang: string; readonly text: string } | undefined;
}

export interface Origin extends OriginInput {
  readonly id: string;
}

export interface Reference extends ReferenceInput {
  readonly id: string;
}

interface ClaimBase {
  /** Unique in its briefing. */
  readonly id: string;
  /** Unique in the dossier: `<slug>--<id>`. */
  readonly key: string;
  /** Slug of the briefing that makes it. */
  readonly briefing: string;
  /** Paragraphs of that briefing's source, ascending, at least one. */
  readonly at: readonly number[];
  readonly quote: string | undefined;
  /** Id in origins.yaml, or `briefing:<slug>` for a document without a known origin. */
  readonly origin: string;
  readonly check: Check | undefined;
  readonly why: string | undefined;
  readonly refs: readonly string[];
  readonly printed: string | undefined;
  /** True where we hold that it is not so. */
  readonly refuted: boolean;
  readonly place: Place;
}

export interface EventFacts {
  readonly type: string;
  readonly title: string;
  readonly who: readonly Participant[];
  readonly date: EdtfDate | undefined;
  readonly stage: Stage;
}

export interface RelationFacts {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly since: EdtfDate | undefined;
  readonly until: EdtfDate | undefined;
}

export interface FigureFacts {
  readonly subject: string;
  readonly metric: string;
  readonly value: FigureValue;
  readonly asOf: EdtfDate | undefined;
  readonly scope: string | undefined;
}

export interface StatementFacts {
  readonly speaker: string | undefined;
  readonly attributed: string | undefined;
  readonly to: string | undefined;
  readonly about: readonly string[];
  readonly gist: string;
}

/** What the source says beside what we hold to be right; the two are one and the same where nothing is corrected. */
interface SaidAndHeld<F> {
  readonly said: F;
  readonly held: F;
}

export interface EventClaim extends ClaimBase, SaidAndHeld<EventFacts> {
  readonly kind: 'event';
  /** Key shared by the accounts of one happening; `<slug>/<id>` where it is shared with nobody. */
  readonly event: string;
}

export interface RelationClaim extends ClaimBase, SaidAndHeld<RelationFacts> {
  readonly kind: 'relation';
}

export interface FigureClaim extends ClaimBase, SaidAndHeld<FigureFacts> {
  readonly kind: 'figure';
}

export interface StatementClaim extends ClaimBase, SaidAndHeld<StatementFacts> {
  readonly kind: 'statement';
  /** Key shared by the accounts of one utterance; `<slug>/<id>` where it is shared with nobody. */
  readonly statement: string;
  readonly date: EdtfDate | undefined;
  readonly translated: boolean;
}

export type Claim = EventClaim | RelationClaim | FigureClaim | StatementClaim;

interface ContextBase {
  /** Unique in context.yaml. */
  readonly id: string;
  /** `context--<id>`: no claim has such a key, because no briefing is called context. */
  readonly key: string;
  readonly refs: readonly string[];
  readonly note: string | undefined;
}

/**
 * What no source says, known from works outside the dossier alone. It is no claim: nothing counts it as evidence, and
 * it is shown apart wherever it shows.
 */
export type Context =
  | (ContextBase & { readonly kind: 'event'; readonly facts: EventFacts })
  | (ContextBase & { readonly kind: 'relation'; readonly facts: RelationFacts })
  | (ContextBase & { readonly kind: 'figure'; readonly facts: FigureFacts });

/** Claims of several accounts about one thing, and how the sources stand to each other. */
export interface Agreement {
  readonly claims: readonly Claim[];
  readonly verdict: Verdict;
  /** Number of groups of accounts that share no ancestor in origins.yaml. */
  readonly independent: number;
  /** The finding by which an editor set another verdict than the computed one, and why. */
  readonly override:
    { readonly finding: string; readonly reason: string; readonly computed: Verdict } | undefined;
}

/**
 * A time during which a relation held, as far as it is known. The name is that of event-history analysis. A relation
 * that ended and began again has several.
 */
export interface Spell {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  /** `undefined` where nobody says when it began. */
  readonly since: EdtfDate | undefined;
  /** `undefined` where nothing tells of an end. */
  readonly until: EdtfDate | undefined;
  /** True where its end is what an older document foresees, and nothing tells that it came about. */
  readonly endForeseen: boolean;
  /** Publication of the newest document that tells of it as holding; `undefined` where none does. */
  readonly lastTold: EdtfDate | undefined;
  /** True where it was only foreseen: to begin after the documents that tell of it, and nothing tells that it did. */
  readonly foreseen: boolean;
  /** What its two ends rest on: claims and context, in order of time. */
  readonly evidence: readonly (Claim | Context)[];
}

export interface Briefing {
  readonly slug: string;
  readonly file: string;
  /** True in dev alone, of a draft that lacks nothing. */
  readonly draft: boolean;
  readonly title: string;
  readonly short: string;
  readonly summary: string;
  readonly keyPoints: readonly string[];
  readonly topics: readonly string[];
  readonly source: SourceRecord;
  readonly body: Body;
  readonly claims: readonly Claim[];
}

export interface Page extends PageInput {
  readonly id: string;
  readonly file: string;
  readonly body: Body;
}

/** Everything the site shows, checked, indexed and frozen. Lists are in a total order. */
export interface Model {
  readonly site: Site;
  /** Names the state of the content: eight hexadecimal digits, see edition.ts. */
  readonly edition: string;
  readonly vocabulary: Vocabulary;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly references: ReadonlyMap<string, Reference>;
  /** By date of publication, oldest first. */
  readonly briefings: ReadonlyMap<string, Briefing>;
  /** What is being written, by slug; empty where drafts are left out. One that lacks nothing is a briefing as well. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Files of drafts that are no briefing of this model. */
  readonly leftOut: readonly string[];
  readonly pages: ReadonlyMap<string, Page>;
  readonly diagrams: readonly DiagramInput[];
  readonly findings: readonly FindingInput[];
  readonly comparison: ComparisonInput;
  /** What no source says, by date. */
  readonly context: readonly Context[];
  readonly contextByEntity: ReadonlyMap<string, readonly Context[]>;
  /** Every claim by its key, briefing after briefing, in the order of paragraphs. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly claimsByEntity: ReadonlyMap<string, readonly Claim[]>;
  /** Claims resting on a paragraph, by `<slug>#<number>`. */
  readonly claimsByParagraph: ReadonlyMap<string, readonly Claim[]>;
  /** The group of accounts that each claim belongs to, by the claim's key. */
  readonly agreements: ReadonlyMap<string, Agreement>;
  /** When each relation held, in order of time, by the entities at its ends. */
  readonly spellsByEntity: ReadonlyMap<string, readonly Spell[]>;
}

export type {
  Alias,
  Bearing,
  ComparedQuestion,
  Draft,
  Expectation,
  FindingInput,
  Verdict,
  BodyNote,
  BodyParagraph,
  Check,
  EdtfDate,
  FigureValue,
  Participant,
  Stage,
  Suggestion,
  Vocabulary,
};
