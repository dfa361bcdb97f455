import type { Entity, Model, RelationFacts } from '../model/model.ts';
import { compareDates } from '../model/dates.ts';
import { entityHref } from './address.ts';
import { formatDate } from './date.ts';
import {
  buildFact,
  groupsOf,
  sourceLink,
  type Citing,
  type Fact,
  type SourceLink,
} from './fact.ts';
import { relationsOf } from './held-relations.ts';
import { hasEnded, spellOf } from './spell.ts';
import { counted } from '../model/problem.ts';

/** A piece of the paragraph: words, a name with its page, or the source of what was just said. */
export type GlancePiece =
  | { readonly text: string }
  | { readonly name: string; readonly href: string; readonly native: Entity['nativeName'] }
  | { readonly source: SourceLink };

/** Relations that the first sentence names, and names after one verb; more would be a list. */
const MOST_RELATIONS = 4;
const MOST_NAMES = 3;

/** An entity at a glance: one paragraph made of its claims. Empty where no claim is about it. */
export function buildGlance(model: Model, id: string, citing: Citing): readonly GlancePiece[] {
  return [
    ...relationSentence(model, id, citing),
    ...eventSentence(model, id, citing),
    ...evidenceSentence(model, id),
  ];
}

interface Clause {
  readonly verb: string;
  readonly other: Entity;
  readonly source: SourceLink;
}

/** “North Bridge is owned by the Council, was built by Ann Lee and carries the Mill Road.” Only what still held when last told of. */
function relationSentence(model: Model, id: string, citing: Citing): readonly GlancePiece[] {
  const order = Object.keys(model.vocabulary.relationCategories);
  const clauses = standingRelations(model, id).toSorted(
    (a, b) => order.indexOf(a.category) - order.indexOf(b.category),
  );
  const verbs = [...Map.groupBy(clauses, ({ verb }) => verb)].slice(0, MOST_RELATIONS);
  if (verbs.length === 0) return [];
  const { name } = model.entities.get(id)!;
  return [
    { text: `${name} ` },
    ...inSeries(
      verbs.map(([verb, list]) => [
        { text: `${verb} ` },
        ...namesOf(
          model,
          list.map(({ other, claim }) => ({
            verb,
            other,
            source: sourceLink(model, claim, citing),
          })),
        ),
      ]),
    ),
    { text: '. ' },
  ];
}

function standingRelations(model: Model, id: string) {
  return relationsOf(model, id).flatMap(({ lead: claim }) => {
    const { subject, object } = claim.held;
    const spell = spellOf(model, claim);
    if (spell && (hasEnded(spell) || spell.foreseen)) return [];
    const other = model.entities.get(subject === id ? object : subject)!;
    const verb = verbOf(model, claim.held, subject === id);
    const { category } = model.vocabulary.relations[claim.held.relation]!;
    return [{ claim, other, verb, category }];
  });
}

function verbOf(model: Model, { relation }: RelationFacts, outward: boolean): string {
  const type = model.vocabulary.relations[relation]!;
  return outward ? (type.sentence ?? type.label) : (type.inverseSentence ?? type.inverse);
}

function namesOf(model: Model, clauses: readonly Clause[]): readonly GlancePiece[] {
  const named = clauses
    .slice(0, MOST_NAMES)
    .map(({ other, source }): readonly GlancePiece[] => [
      { name: other.name, href: entityHref(model, other.id), native: other.nativeName },
      { text: ' ' },
      { source },
    ]);
  const more = clauses.length - named.length;
  return inSeries(more > 0 ? [...named, [{ text: `${more} more` }]] : named);
}

/** A, B and C. */
function inSeries(items: readonly (readonly GlancePiece[])[]): readonly GlancePiece[] {
  return items.flatMap((item, i) => {
    if (i === 0) return item;
    return [{ text: i === items.length - 1 ? ' and ' : ', ' }, ...item];
  });
}

function eventSentence(model: Model, id: string, citing: Citing): readonly GlancePiece[] {
  const events = (model.claimsByEntity.get(id) ?? []).filter(
    (claim) => claim.kind === 'event' && !claim.refuted,
  );
  const dated = groupsOf(model, events)
    .map((group) => buildFact(model, group, citing))
    .filter(({ sortDate, stage }) => sortDate !== undefined && stage === undefined)
    .toSorted((a, b) => compareDates(a.sortDate, b.sortDate) || (a.id < b.id ? -1 : 1));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return [];
  if (first === last) return [{ text: 'One dated event: ' }, ...eventPieces(first), { text: '. ' }];
  return [
    { text: `Of ${dated.length} dated events the first is ` },
    ...eventPieces(first),
    { text: ', the last ' },
    ...eventPieces(last),
    { text: '. ' },
  ];
}

const eventPieces = ({ label, when, sources }: Fact): readonly GlancePiece[] => [
  { text: `“${label}” (${when}) ` },
  ...sources.slice(0, 1).map((source) => ({ source })),
];

/** How well it is borne: 24 claims of 2 documents, from 2017 to 2020; the sources conflict on 2 points. */
function evidenceSentence(model: Model, id: string): readonly GlancePiece[] {
  const claims = model.claimsByEntity.get(id) ?? [];
  if (claims.length === 0) return [];
  const published = [...new Set(claims.map(({ briefing }) => briefing))]
    .map((slug) => model.briefings.get(slug)!.source.published)
    .toSorted(compareDates)
    .map(formatDate);
  const from =
    published.length === 1
      ? `a document of ${published[0]}`
      : `${published.length} documents, from ${published[0]} to ${published.at(-1)}`;
  const groups = groupsOf(model, claims);
  const conflicts = groups.filter(({ verdict }) => verdict === 'conflict').length;
  const corrected = claims.filter((claim) => claim.check === 'contradicted').length;
  const unconfirmed = claims.filter((claim) => claim.check === 'unconfirmed').length;
  const clauses = [
    ...(conflicts > 0 ? [`the sources conflict on ${counted(conflicts, 'point')}`] : []),
    ...(corrected > 0 ? [`the record contradicts ${counted(corrected, 'claim')}`] : []),
    ...(unconfirmed > 0
      ? [`${counted(unconfirmed, 'claim')} ${unconfirmed === 1 ? 'is' : 'are'} unconfirmed`]
      : []),
  ];
  const doubts = clauses.length > 0 ? `; ${new Intl.ListFormat('en-GB').format(clauses)}` : '';
  return [{ text: `This rests on ${counted(claims.length, 'claim')} of ${from}${doubts}.` }];
}
