import { relationKey } from '../model/claims.ts';
import { compareDates } from '../model/dates.ts';
import type {
  Agreement,
  ComparedQuestion,
  Context,
  EdtfDate,
  Entity,
  EventFacts,
  Expectation,
  FigureFacts,
  Model,
  RelationFacts,
} from '../model/model.ts';
import { entityHref, evidenceHref } from './address.ts';
import { figureLabel, formatValue } from './claim-words.ts';
import { contextLine, contextAbout, type ContextLine } from './context.ts';
import { buildFact, groupsOf, leadOf, type Fact } from './fact.ts';

/** What answers a question about an entity: a fact of the sources, or context that none of them gives. */
export interface Answer {
  /** The event, the value, or the entity on the other side. */
  readonly text: string;
  readonly href: string | undefined;
  readonly native: Entity['nativeName'];
  readonly when: string;
  /** How far it had come, where nothing tells that it came about. */
  readonly stage: Fact['stage'];
  readonly fact: Fact | undefined;
  /** Row of the claim on the evidence page. */
  readonly evidence: string | undefined;
  readonly context: ContextLine | undefined;
  readonly sortDate: EdtfDate | undefined;
}

/** Every answer that claims and context give to a question about an entity, by the date that we hold. */
export function findAnswers(model: Model, question: Expectation, id: string): readonly Answer[] {
  return [
    ...answersFromClaims(model, question, id),
    ...contextAbout(model, id).flatMap((entry) => answerFromContext(model, question, id, entry)),
  ].toSorted((a, b) => compareDates(a.sortDate, b.sortDate));
}

/** The answers that a compared question asks for; what is done goes before what is only planned or foreseen, what is dated before what is not. */
export function pickAnswers(
  model: Model,
  question: ComparedQuestion,
  id: string,
): readonly Answer[] {
  const all = findAnswers(model, question, id);
  if (question.pick === 'all') return all;
  const done = all.filter(({ stage }) => stage === undefined);
  const among = done.length > 0 ? done : all;
  const dated = among.filter(({ sortDate }) => sortDate !== undefined);
  const ordered = dated.length > 0 ? dated : among;
  return question.pick === 'first' ? ordered.slice(0, 1) : ordered.slice(-1);
}

function answersFromClaims(model: Model, question: Expectation, id: string): readonly Answer[] {
  const claims = (model.claimsByEntity.get(id) ?? []).filter((claim) => !claim.refuted);
  const groups = groupsOf(model, claims).flatMap((group) => valuesOf(model, group));
  return groups.flatMap((group) => {
    const lead = leadOf(group);
    if (lead.kind === 'statement') return [];
    const said = matching(model, question, id, { kind: lead.kind, facts: lead.held } as Stated);
    if (!said) return [];
    const fact = buildFact(model, group);
    return [
      {
        ...said,
        when: fact.when,
        stage: fact.stage,
        fact,
        evidence: evidenceHref(model, lead),
        context: undefined,
        sortDate: fact.sortDate,
      },
    ];
  });
}

/** Accounts that hold different values of a figure, or other parties of a relation, answer apart: none are merged. */
function valuesOf(model: Model, group: Agreement): readonly Agreement[] {
  const standing = group.claims.filter((claim) => !claim.refuted);
  const byValue = Map.groupBy(standing, ({ kind, held }) => {
    if (kind === 'figure') return figureSays(model, held);
    return kind === 'relation' ? relationKey(held, model.vocabulary) : '';
  });
  return [...byValue.values()].map((claims) => ({ ...group, claims }));
}

function answerFromContext(
  model: Model,
  question: Expectation,
  id: string,
  entry: Context,
): readonly Answer[] {
  const said = matching(model, question, id, entry);
  if (!said) return [];
  const context = contextLine(model, entry);
  return [
    {
      ...said,
      when: context.when,
      stage: context.stage,
      fact: undefined,
      evidence: undefined,
      context,
      sortDate: context.sortDate,
    },
  ];
}

/** What a claim holds or context says, whichever it is. */
type Stated =
  | { readonly kind: 'event'; readonly facts: EventFacts }
  | { readonly kind: 'relation'; readonly facts: RelationFacts }
  | { readonly kind: 'figure'; readonly facts: FigureFacts };
type Said = Pick<Answer, 'text' | 'href' | 'native'>;

function matching(
  model: Model,
  { events, relations, figures }: Expectation,
  id: string,
  { kind, facts }: Stated,
): Said | undefined {
  if (kind === 'event') return events && eventSays(events, id, facts);
  if (kind === 'relation')
    return relations
      ?.map((asked) => relationSays(model, asked, id, facts))
      .find((said) => said !== undefined);
  if (!figures?.metrics.includes(facts.metric) || facts.subject !== id) return undefined;
  return { text: figureSays(model, facts), href: undefined, native: undefined };
}

const figureSays = (model: Model, facts: FigureFacts): string =>
  `${figureLabel(model, facts)}: ${formatValue(model, facts)}`;

function eventSays(
  asked: NonNullable<Expectation['events']>,
  id: string,
  { type, title, who }: EventFacts,
): Said | undefined {
  const plays = who.some(
    ({ entity, role }) =>
      entity === id && (asked.roles.length === 0 || asked.roles.includes(role ?? '')),
  );
  const beside = asked.with.length === 0 || who.some(({ entity }) => asked.with.includes(entity));
  return asked.types.includes(type) && plays && beside
    ? { text: title, href: undefined, native: undefined }
    : undefined;
}

function relationSays(
  model: Model,
  asked: NonNullable<Expectation['relations']>[number],
  id: string,
  { subject, relation, object }: RelationFacts,
): Said | undefined {
  if (!asked.types.includes(relation)) return undefined;
  const symmetric = model.vocabulary.relations[relation]!.symmetric;
  const outward = subject === id && (asked.as === 'subject' || symmetric);
  const inward = object === id && (asked.as === 'object' || symmetric);
  if (!outward && !inward) return undefined;
  const other = model.entities.get(outward ? object : subject)!;
  if (asked.with.length > 0 && !asked.with.includes(other.id)) return undefined;
  return { text: other.name, href: entityHref(model, other.id), native: other.nativeName };
}
