import type { BodyNote, BodyParagraph, Body } from '../markdown/parse/body.ts';
import type { SourceRecord } from '../schemas/briefing.ts';
import type { Check, Participant, Stage } from '../schemas/claims.ts';
import type { EdtfDate } from '../schemas/date.ts';
import type { DiagramInput } from '../schemas/diagrams.ts';
import type { Alias, EntityInput } from '../schemas/entity.ts';
import type { FindingInput } from '../schemas/finding.ts';
import type { OriginInput } from '../schemas/origin.ts';
import type { PageInput } from '../schemas/page.ts';
import type { ReferenceInput } from '../schemas/reference.ts';
import type { SiteInput } from '../schemas/site.ts';
import type { FigureValue } from '../schemas/value.ts';
import type { Vocabulary } from '../schemas/vocabulary.ts';
import type { Place } from './problem.ts';

/** The site as it is built: what the author wrote and where it will stand. */
export interface Site extends SiteInput {
  /** Path under which the site is served, with a slash at both ends: `/` or `/dossier/`. */
  readonly base: string;
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
  /** True where we hold that it did not happen. */
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
  readonly date: EdtfDate | undefined;
  readonly translated: boolean;
}

export type Claim = EventClaim | RelationClaim | FigureClaim | StatementClaim;

export type Verdict = 'agree' | 'conflict' | 'scope' | 'single';

/** Claims of several accounts about one thing, and how the sources stand to each other. */
export interface Agreement {
  readonly claims: readonly Claim[];
  readonly verdict: Verdict;
  /** Number of groups of accounts that share no ancestor in origins.yaml. */
  readonly independent: number;
}

export interface Briefing {
  readonly slug: string;
  readonly file: string;
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
  readonly vocabulary: Vocabulary;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly references: ReadonlyMap<string, Reference>;
  /** By date of publication, oldest first. */
  readonly briefings: ReadonlyMap<string, Briefing>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly diagrams: readonly DiagramInput[];
  readonly findings: readonly FindingInput[];
  /** Every claim by its key, briefing after briefing, in the order of paragraphs. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly claimsByEntity: ReadonlyMap<string, readonly Claim[]>;
  /** Claims resting on a paragraph, by `<slug>#<number>`. */
  readonly claimsByParagraph: ReadonlyMap<string, readonly Claim[]>;
  /** The group of accounts that each claim belongs to, by the claim's key. */
  readonly agreements: ReadonlyMap<string, Agreement>;
}

export type {
  Alias,
  BodyNote,
  BodyParagraph,
  Check,
  EdtfDate,
  FigureValue,
  Participant,
  Stage,
  Vocabulary,
};
