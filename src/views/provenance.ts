import type { Briefing, Model, Origin } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { briefingHref } from './address.ts';
import { formatDate } from './date.ts';
import type { GraphNode } from './graph.ts';
import { languageNamer, translationOf } from './source.ts';
import { counted } from '../model/problem.ts';
import { lowerFirst } from './words.ts';

/** Where the documents come from: origins, and the briefings they end in. */
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
}

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
  // An origin that reaches a document through another one needs no arrow of its own.
  const direct = ends.filter(
    ({ from, to }) =>
      !ends.some(
        (other) =>
          other.to === to && other.from !== from && ancestorsOf(model, [other.from]).has(from),
      ),
  );
  const noted = new Set<string>();
  const edges = [...between, ...direct].map(({ origin, ...step }, i): DescentEdge => {
    // One origin may be several rows; what its reading rests on is said once.
    const note = noted.has(origin.id) ? undefined : origin.note;
    noted.add(origin.id);
    return {
      ...step,
      number: i + 1,
      fromLabel: model.origins.get(step.from)!.label,
      inferred: origin.confidence === 'inferred',
      note,
    };
  });
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: [
      ...[...model.origins.values()].filter(({ id }) => touched.has(id)).map(originToNode),
      ...briefings
        .filter(({ slug }) => touched.has(briefingNode(slug)))
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

/** The documents that go back to each origin. */
const descendants = remembered((model): ReadonlyMap<string, readonly Briefing[]> => {
  const found = new Map<string, Briefing[]>();
  for (const briefing of model.briefings.values()) {
    const { origin } = briefing.source;
    for (const id of origin === undefined ? [] : ancestorsOf(model, [origin])) {
      const list = found.get(id) ?? [];
      list.push(briefing);
      found.set(id, list);
    }
  }
  return found;
});

/** Other documents with a common ancestor: they confirm this one no more than it confirms itself. */
function sharing(model: Model, briefing: Briefing): readonly string[] {
  if (briefing.source.origin === undefined) return [];
  const mine = ancestorsOf(model, [briefing.source.origin]);
  const akin = new Set([...mine].flatMap((id) => descendants(model).get(id) ?? []));
  const others = [...model.briefings.values()].filter((b) => b !== briefing && akin.has(b));
  if (others.length === 0) return [];
  const names = new Intl.ListFormat('en-GB').format(others.map(({ short }) => `“${short}”`));
  return [`It shares an ancestor with ${names}, so they do not confirm each other.`];
}
