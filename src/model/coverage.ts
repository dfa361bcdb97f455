import type { Alias } from '../schemas/entity.ts';
import { namesOf } from './check/index.ts';
import { entitiesOf, entryToClaims } from './claims.ts';
import { contextOf, entitiesOfContext } from './context.ts';
import type { Entries } from './entries.ts';
import type { Claim, Context, EventFacts, FigureFacts, RelationFacts } from './model.ts';
import { foldSpace, opening, printedText, type PrintedNames } from './printed.ts';
import { signsOf, type Place } from './problem.ts';

/** A thing that nothing rests on, and where it stands. No problem: a source may hold what nobody needs. */
export interface Gap extends Place {
  readonly name: string;
  /** What tells an editor whether it is missed; may be empty. */
  readonly detail: string;
}

/** How many there are of one sort, and those among them that nothing rests on. */
export interface Part {
  readonly total: number;
  readonly gaps: readonly Gap[];
}

/** What of the content is not used yet, in the order of its files. */
export interface Coverage {
  /** Paragraphs that bear neither a claim nor a note, briefing by briefing. */
  readonly paragraphs: readonly (Part & { readonly briefing: string })[];
  /** Entities that no claim names. */
  readonly entities: Part;
  /** Aliases that stand in no restated text and in no claim. */
  readonly aliases: Part;
  /** Works that nothing cites. */
  readonly works: Part;
  /** Words of the vocabulary that neither a claim nor what it leads to uses. */
  readonly words: Part;
}

type BriefingEntry = Entries['briefings'][number];

/** Finds what nothing rests on, in entries that have passed every check. */
export function coverageOf(entries: Entries): Coverage {
  const claims = entries.briefings.flatMap(entryToClaims);
  const context = contextOf(entries.context.data);
  const names = namesOf(entries);
  return {
    paragraphs: entries.briefings.map((entry) => bareParagraphs(entry, names)),
    entities: unnamedEntities(entries, claims, context),
    aliases: unseenAliases(entries, claims, names),
    works: uncitedWorks(entries, claims, context),
    words: unusedWords(entries, claims, context),
  };
}

/** A paragraph of ours that renders several of the source is borne out by a claim on any of them. */
function bareParagraphs(entry: BriefingEntry, names: PrintedNames): Coverage['paragraphs'][number] {
  const { id, file, body } = entry;
  const borne = new Set([
    ...entryToClaims(entry).flatMap(({ at }) => at),
    ...body.notes.map(({ paragraph }) => paragraph),
  ]);
  const bare = body.paragraphs.filter(({ numbers }) => !numbers.some((n) => borne.has(n)));
  return {
    briefing: id,
    total: body.paragraphs.length,
    gaps: bare.map(({ label, pieces, line, column }) => ({
      file,
      line,
      column,
      name: `¶${label}`,
      detail: opening(printedText(pieces, names), 60),
    })),
  };
}

/** An entity may be needed although no claim names it, so what else names it is told. */
function unnamedEntities(
  { registries, briefings, pages }: Entries,
  claims: readonly Claim[],
  context: readonly Context[],
): Part {
  const named = new Set(claims.flatMap(entitiesOf));
  const publishers = new Set(briefings.map(({ data }) => data.source.publisher));
  const inContext = new Set(context.flatMap(entitiesOfContext));
  const linked = new Set(
    [...briefings, ...pages].flatMap(({ body }) =>
      body.links.flatMap(({ target }) => (target.kind === 'entity' ? [target.id] : [])),
    ),
  );
  const entities = registries.flatMap(({ data, locate }) =>
    Object.entries(data).map(([id, { name }]) => ({ id, name, place: locate([id]) })),
  );
  return {
    total: entities.length,
    gaps: entities
      .filter(({ id }) => !named.has(id))
      .map(({ id, name, place }) => ({
        ...place,
        name: id,
        detail: [
          name,
          ...(publishers.has(id) ? ['published a source'] : []),
          ...(linked.has(id) ? ['linked in a text'] : []),
          ...(inContext.has(id) ? ['named in context.yaml'] : []),
        ].join(', '),
      })),
  };
}

function unseenAliases(
  { registries, briefings }: Entries,
  claims: readonly Claim[],
  names: PrintedNames,
): Part {
  const words = [
    ...briefings.flatMap((entry) => restatedIn(entry, names)),
    ...claims.flatMap(wordsOfClaim),
  ];
  const text = evenQuotes(words.join('\n'));
  const aliases = registries.flatMap(({ data, locate }) =>
    Object.entries(data).flatMap(([id, entity]) =>
      entity.aliases.map((alias, i) => ({ id, alias, place: locate([id, 'aliases', i]) })),
    ),
  );
  return {
    total: aliases.length,
    gaps: aliases
      .filter(({ alias }) => !standsIn(text, alias.name))
      .map(({ id, alias, place }) => ({
        ...place,
        name: alias.name,
        detail: `${alias.kind} form of ${id}${printedAt(alias)}`,
      })),
  };
}

/** Where the registry says that a source prints the form, though we do not. */
const printedAt = ({ briefing, at }: Alias): string =>
  briefing === undefined ? '' : `, printed in ${briefing}${at ? ` ${signsOf(at)}` : ''}`;

/** Our paragraphs as a reader sees them, and the headline as it was printed. */
const restatedIn = ({ data, body }: BriefingEntry, names: PrintedNames): readonly string[] => [
  data.source.headline ?? '',
  ...body.paragraphs.map(({ pieces }) => printedText(pieces, names)),
];

/** The sentences and phrases of a claim. */
function wordsOfClaim(claim: Claim): readonly string[] {
  const { quote, printed, why } = claim;
  const titles = claim.kind === 'event' ? [claim.said.title, claim.held.title] : [];
  const sides = claim.kind === 'statement' ? [claim.said, claim.held] : [];
  const spoken = sides.flatMap(({ gist, attributed }) => [gist, attributed]);
  return [quote, printed, why, ...titles, ...spoken].filter((words) => words !== undefined);
}

const evenQuotes = (text: string): string => foldSpace(text).replaceAll('’', "'");

/**
 * Tells whether a form stands in a text by itself, at the beginning of a sentence too. Scripts without capitals set no
 * spaces between words, or join particles to them, so a letter of one may stand beside it.
 */
function standsIn(text: string, form: string): boolean {
  const wanted = evenQuotes(form);
  const capital = wanted.charAt(0).toUpperCase() + wanted.slice(1);
  const letter = String.raw`[\p{Lu}\p{Ll}\p{N}]`;
  const forms = [wanted, capital].map((each) => RegExp.escape(each)).join('|');
  return new RegExp(`(?<!${letter})(?:${forms})(?!${letter})`, 'u').test(text);
}

function uncitedWorks(
  { references: { data, locate }, briefings, pages }: Entries,
  claims: readonly Claim[],
  context: readonly Context[],
): Part {
  const cited = new Set([
    ...[...claims, ...context].flatMap(({ refs }) => refs),
    ...[...briefings, ...pages].flatMap(({ body }) => body.citations.map((c) => c.reference)),
  ]);
  const works = Object.entries(data);
  return {
    total: works.length,
    gaps: works
      .filter(([id]) => !cited.has(id))
      .map(([id, { title }]) => ({ ...locate([id]), name: id, detail: opening(title, 60) })),
  };
}

/** The way to a word in vocabulary.yaml: a list and an id in it. */
type WordPath = readonly string[];

function unusedWords(
  entries: Entries,
  claims: readonly Claim[],
  context: readonly Context[],
): Part {
  const { data, locate } = entries.vocabulary;
  const used = new Set(
    usedWords(entries, [...claims.flatMap(wordsIn), ...context.flatMap(wordsIn)]),
  );
  const words: readonly WordPath[] = [
    ...idsOf('entity-kinds', data.kinds),
    ...idsOf('relations', data.relations),
    ...idsOf('relation-categories', data.relationCategories),
    ...idsOf('event-types', data.eventTypes),
    ...idsOf('event-categories', data.eventCategories),
    ...idsOf('roles', data.roles),
    ...Object.entries(data.metrics).flatMap(([id, { scopes }]) => [
      ['metrics', id],
      ...Object.keys(scopes).map((scope) => scopePath(id, scope)),
    ]),
    ...idsOf('topics', data.topics),
  ];
  return {
    total: words.length,
    gaps: words
      .filter((path) => !used.has(nameOf(path)))
      .map((path) => ({ ...locate(path), name: nameOf(path), detail: '' })),
  };
}

const nameOf = (path: WordPath): string => path.join('.');

const idsOf = (list: string, words: object): readonly WordPath[] =>
  Object.keys(words).map((id) => [list, id]);

const scopePath = (metric: string, scope: string): WordPath => ['metrics', metric, 'scopes', scope];

/** The words that a claim or an entry of context.yaml uses, in what is said and in what is held. */
function wordsIn(stated: Claim | Context): readonly WordPath[] {
  switch (stated.kind) {
    case 'event':
      return sidesOf<EventFacts>(stated).flatMap(({ type, who }) => [
        ['event-types', type],
        ...who.flatMap(({ role }) => (role === undefined ? [] : [['roles', role]])),
      ]);
    case 'relation':
      return sidesOf<RelationFacts>(stated).map(({ relation }) => ['relations', relation]);
    case 'figure':
      return sidesOf<FigureFacts>(stated).flatMap(({ metric, scope }) => [
        ['metrics', metric],
        ...(scope === undefined ? [] : [scopePath(metric, scope)]),
      ]);
    case 'statement':
      return [];
  }
}

const sidesOf = <F>(
  stated: { readonly said: F; readonly held: F } | { readonly facts: F },
): readonly F[] => ('facts' in stated ? [stated.facts] : [stated.said, stated.held]);

/** Words used, and those that they bring with them: the relation that an event opens, a category, a topic. */
function usedWords(
  { vocabulary: { data }, registries, briefings }: Entries,
  stated: readonly WordPath[],
): readonly string[] {
  const direct = new Set(stated.map(nameOf));
  const events = Object.entries(data.eventTypes).filter(([id]) => direct.has(`event-types.${id}`));
  const begun = events.flatMap(([, { opens, closes }]) => [opens, closes]);
  const relations = Object.entries(data.relations).filter(
    ([id]) => direct.has(`relations.${id}`) || begun.includes(id),
  );
  const topics = Object.entries(data.topics).filter(
    ([id, topic]) =>
      briefings.some((briefing) => briefing.data.topics.includes(id)) ||
      topic.events.some((type) => direct.has(`event-types.${type}`)) ||
      topic.relations.some((relation) => direct.has(`relations.${relation}`)) ||
      topic.metrics.some((metric) => direct.has(`metrics.${metric}`)),
  );
  const kinds = registries.filter((registry) => Object.keys(registry.data).length > 0);
  return [
    ...direct,
    ...events.map(([, { category }]) => `event-categories.${category}`),
    ...relations.flatMap(([id, { category }]) => [
      `relations.${id}`,
      `relation-categories.${category}`,
    ]),
    ...topics.map(([id]) => `topics.${id}`),
    ...kinds.map(({ kind }) => `entity-kinds.${kind}`),
  ];
}
