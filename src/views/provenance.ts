import type { Briefing, Model, Origin } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { briefingHref } from './address.ts';
import { slugsInOrder } from './briefings.ts';
import { formatDate } from './date.ts';
import type { GraphNode } from './graph.ts';
import { languageNamer, translationOf } from './source.ts';
import { counted } from '../model/problem.ts';
import { lowerFirst } from './words.ts';

/** Where the documents come from: every step from origins to the briefings they end in, and the texts that are drawn. */
export interface Descent {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly DescentEdge[];
}

export interface DescentEdge {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly toHref: string | undefined;
  readonly inferred: boolean;
  readonly note: string | undefined;
  /** False for a row beyond what a legible drawing can hold. */
  readonly drawn: boolean;
}

/** Texts that a drawing of descent can hold: more than a graph of claims, for few lines cross. */
export const MOST_TEXTS = 40;

/** The descent of some documents and of the single claims in them that come from elsewhere. */
export function buildDescent(model: Model, briefings: readonly Briefing[]): Descent {
  const ends = briefings.flatMap((briefing) => {
    const origins = new Set([
      briefing.source.origin,
      ...briefing.claims.map((claim) => claim.origin),
    ]);
    return [...origins].flatMap((id) => {
      const origin = id === undefined ? undefined : model.origins.get(id);
      const { slug, title } = briefing;
      return origin
        ? [
            {
              origin,
              from: origin.id,
              to: briefingNode(slug),
              toLabel: title,
              toHref: briefingHref(model, slug),
            },
          ]
        : [];
    });
  });
  const wanted = ancestorsOf(
    model,
    ends.map((end) => end.from),
  );
  const between = [...wanted].flatMap((id) => {
    const origin = model.origins.get(id)!;
    return origin.derivesFrom.map((parent) => ({
      origin,
      from: parent,
      to: id,
      toLabel: origin.label,
      toHref: undefined,
    }));
  });
  const sameEnd = Map.groupBy(ends, ({ to }) => to);
  // An origin that reaches a document through another one needs no arrow of its own.
  const direct = ends.filter(({ from, to }) =>
    sameEnd
      .get(to)!
      .every((other) => other.from === from || !ancestorsOf(model, [other.from]).has(from)),
  );
  const noted = new Set<string>();
  const steps = [...between, ...direct];
  const texts = chooseTexts(steps);
  const edges = steps.map(({ origin, ...step }, i): DescentEdge => {
    // One origin may be several rows; what its reading rests on is said once.
    const note = noted.has(origin.id) ? undefined : origin.note;
    noted.add(origin.id);
    return {
      ...step,
      number: i + 1,
      fromLabel: model.origins.get(step.from)!.label,
      inferred: origin.confidence === 'inferred',
      note,
      drawn: texts.has(step.from) && texts.has(step.to),
    };
  });
  return {
    nodes: [
      ...originsInOrder(model, texts).map(originToNode),
      ...briefings
        .filter(({ slug }) => texts.has(briefingNode(slug)))
        .map(({ slug, short }) => ({
          id: briefingNode(slug),
          label: short,
          native: undefined,
          href: briefingHref(model, slug),
          classes: ['subject'],
          group: undefined,
        })),
    ],
    edges,
  };
}

/** The texts that are drawn: of many, those that most was made of with what was made of them, step by step. */
function chooseTexts(
  steps: readonly { readonly from: string; readonly to: string }[],
): ReadonlySet<string> {
  const made = Map.groupBy(steps, ({ from }) => from);
  const chosen = new Set<string>();
  for (const { from, to } of steps.toSorted(
    (a, b) => made.get(b.from)!.length - made.get(a.from)!.length,
  ))
    if (new Set([...chosen, from, to]).size <= MOST_TEXTS) chosen.add(from).add(to);
  return chosen;
}

/** Those of some ids that are origins, in the order of origins.yaml. */
function originsInOrder(model: Model, ids: Iterable<string>): readonly Origin[] {
  const places = originPlaces(model);
  return [...ids]
    .flatMap((id) => model.origins.get(id) ?? [])
    .toSorted((a, b) => places.get(a.id)! - places.get(b.id)!);
}

const originPlaces = remembered(
  ({ origins }): ReadonlyMap<string, number> =>
    new Map([...origins.keys()].map((id, i) => [id, i])),
);

/** An origin may bear the same id as the document that it ends in. */
const briefingNode = (slug: string): string => `briefing:${slug}`;

function ancestorsOf(
  model: Model,
  ids: readonly string[],
  seen = new Set<string>(),
): ReadonlySet<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    ancestorsOf(model, model.origins.get(id)?.derivesFrom ?? [], seen);
  }
  return seen;
}

const originToNode = ({ id, label, kind }: Origin): GraphNode => ({
  id,
  label,
  native: undefined,
  href: undefined,
  classes: [`origin-${kind}`],
  group: undefined,
});

/**
 * Where the text of a document comes from, in sentences: who published it and how it came into its language, what it
 * derives from, and how many of its claims come from somewhere of their own.
 */
export function provenanceSentence(model: Model, briefing: Briefing): string {
  const { source, claims } = briefing;
  const publisher = model.entities.get(source.publisher)!.name;
  const translation = lowerFirst(translationOf(briefing, languageNamer(model)));
  const published = `Published by ${publisher}, ${formatDate(source.published)}${translation && `, ${translation}`}.`;
  const origin = source.origin === undefined ? undefined : model.origins.get(source.origin);
  const elsewhere = new Set(
    claims
      .map((claim) => claim.origin)
      .filter((id) => id !== source.origin && model.origins.has(id)),
  );
  const own = claims.filter((claim) => elsewhere.has(claim.origin)).length;
  return [
    published,
    origin
      ? derives(model, origin)
      : 'What it derives from is not known, so it counts as a source of its own.',
    ...(own > 0
      ? [
          `${counted(own, 'claim')} in it can be followed to ${counted(elsewhere.size, 'other text')}.`,
        ]
      : []),
    ...sharing(model, briefing),
  ].join(' ');
}

function derives(model: Model, { label, confidence, derivesFrom }: Origin): string {
  const how = confidence === 'inferred' ? ', as we infer,' : '';
  const parents = derivesFrom.length;
  return `It derives${how} from: ${label}${parents > 1 ? `, which draws on ${parents} texts in turn` : ''}${
    parents === 1 ? `, which draws on: ${model.origins.get(derivesFrom[0]!)!.label}` : ''
  }.`;
}

/** Slugs of the documents that go back to each origin. */
const descendants = remembered((model): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { slug, source } of model.briefings.values())
    for (const id of source.origin === undefined ? [] : ancestorsOf(model, [source.origin])) {
      const slugs = found.get(id) ?? [];
      slugs.push(slug);
      found.set(id, slugs);
    }
  return found;
});

/** Other documents with a common ancestor: they confirm this one no more than it confirms itself. */
function sharing(model: Model, briefing: Briefing): readonly string[] {
  if (briefing.source.origin === undefined) return [];
  const mine = ancestorsOf(model, [briefing.source.origin]);
  const akin = [...mine].flatMap((id) => descendants(model).get(id) ?? []);
  const others = slugsInOrder(model, akin).filter((slug) => slug !== briefing.slug);
  if (others.length === 0) return [];
  const names = new Intl.ListFormat('en-GB').format(
    others.map((slug) => `“${model.briefings.get(slug)!.short}”`),
  );
  return [`It shares an ancestor with ${names}, so they do not confirm each other.`];
}
