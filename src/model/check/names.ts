import { idSchema } from '../../schemas/words.ts';
import { topOf } from '../folder.ts';
import { suggest } from '../nearest.ts';
import { currentIds } from './former-ids.ts';
import type { Entries } from '../entries.ts';
import type { Place, Problem } from '../problem.ts';
import type { Expectation, Participant } from '../model.ts';
import type { FieldPath } from '../yaml.ts';

/** Every id that a claim, a link or a file may name, by what it names. */
export interface KnownNames {
  readonly entity: ReadonlySet<string>;
  readonly kind: ReadonlySet<string>;
  readonly relation: ReadonlySet<string>;
  readonly 'relation category': ReadonlySet<string>;
  readonly 'event type': ReadonlySet<string>;
  readonly 'event category': ReadonlySet<string>;
  readonly role: ReadonlySet<string>;
  readonly metric: ReadonlySet<string>;
  readonly topic: ReadonlySet<string>;
  readonly origin: ReadonlySet<string>;
  readonly reference: ReadonlySet<string>;
  readonly briefing: ReadonlySet<string>;
  readonly claim: ReadonlySet<string>;
}

const HOMES: Readonly<Record<keyof KnownNames, string>> = {
  entity: 'add it to a file in entities/',
  kind: 'add it under entity-kinds in vocabulary.yaml, or rename the file',
  relation: 'add it under relations in vocabulary.yaml',
  'relation category': 'add it under relation-categories in vocabulary.yaml',
  'event type': 'add it under event-types in vocabulary.yaml',
  'event category': 'add it under event-categories in vocabulary.yaml',
  role: 'add it under roles in vocabulary.yaml',
  metric: 'add it under metrics in vocabulary.yaml',
  topic: 'add it under topics in vocabulary.yaml',
  origin: 'add it to origins.yaml',
  reference: 'add it to references.yaml',
  briefing: 'add it to briefings/',
  claim: 'write it as <briefing>#<claim id>',
};

export function collectNames(entries: Entries): KnownNames {
  const v = entries.vocabulary.data;
  const keys = (record: object): ReadonlySet<string> => new Set(Object.keys(record));
  const briefings = entries.briefings;
  return {
    entity: new Set(entries.registries.flatMap(({ data }) => Object.keys(data))),
    kind: keys(v.kinds),
    relation: keys(v.relations),
    'relation category': keys(v.relationCategories),
    'event type': keys(v.eventTypes),
    'event category': keys(v.eventCategories),
    role: keys(v.roles),
    metric: keys(v.metrics),
    topic: keys(v.topics),
    origin: keys(entries.origins.data),
    reference: keys(entries.references.data),
    briefing: new Set(briefings.map(({ id }) => id)),
    claim: new Set(
      briefings.flatMap(({ id, data }) =>
        [...data.events, ...data.relations, ...data.figures, ...data.statements].map(
          (c) => `${id}#${c.id}`,
        ),
      ),
    ),
  };
}

/** A name that a file uses, and where. */
interface Use {
  readonly what: keyof KnownNames;
  readonly name: string | undefined;
  /** Looked up only for a name that leads nowhere. */
  readonly at: () => Place;
}

/** Reports every name that leads nowhere, with the nearest one that leads somewhere. */
export function checkNames(entries: Entries, known: KnownNames): readonly Problem[] {
  // A dossier without its folder of briefings is reported once.
  const isLater = (what: keyof KnownNames): boolean =>
    !entries.folders.includes('briefings') && (what === 'briefing' || what === 'claim');
  const current = currentIds(entries);
  const nowCalled = (what: keyof KnownNames, name: string): string | undefined =>
    what === 'entity' && current.has(name)
      ? `it is called "${current.get(name)}" now; write that`
      : undefined;
  const problems = namesUsed(entries).flatMap(({ what, name, at }) =>
    name === undefined ||
    known[what].has(name) ||
    isLater(what) ||
    mayStandIn(entries.rejected, what, name)
      ? []
      : [
          {
            ...at(),
            code: `unknown-${what.replace(' ', '-')}`,
            message: `"${name}" is no ${what}${what === 'entity' ? ' of the registry' : ''}`,
            hint: nowCalled(what, name) ?? suggest(name, known[what], advice(what, known[what])),
            ...ifOfDraft(entries, what, name),
          },
        ],
  );
  // The role of several entities is one word in the file.
  return [
    ...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.column} ${p.message}`, p])).values(),
  ];
}

/** What is wrong, and what to do, where a published file names what is only being written. */
function ifOfDraft(
  { drafts }: Entries,
  what: keyof KnownNames,
  name: string,
): Partial<Pick<Problem, 'message' | 'hint'>> {
  const isNamed = what === 'briefing' || what === 'claim';
  if (!isNamed || !drafts.some(({ id }) => id === name.split('#')[0])) return {};
  return {
    message: `"${name}" is a ${what === 'claim' ? 'claim of a draft' : 'draft'}, which the site leaves out`,
    hint: 'publish the draft first (`npm run check` lists what it lacks), or take the name out',
  };
}

/** Short lists are shown whole; nobody reads through eighty names. */
function advice(what: keyof KnownNames, known: ReadonlySet<string>): string {
  return known.size > 0 && known.size <= 16
    ? `known: ${[...known].join(', ')}; or ${HOMES[what]}`
    : HOMES[what];
}

/** Where the file that would hold a name cannot be read, that file is reported itself and the name may be right. */
function mayStandIn(rejected: readonly string[], what: keyof KnownNames, name: string): boolean {
  const homes: Partial<Record<keyof KnownNames, string>> = {
    entity: 'entities/',
    origin: 'origins.yaml',
    reference: 'references.yaml',
    briefing: `briefings/${name}.mdx`,
    claim: `briefings/${name.split('#')[0]}.mdx`,
  };
  return rejected.some((file) => file.startsWith(homes[what] ?? '/'));
}

/** One after another: a large dossier has a million, of which hardly one is wrong. */
function* namesUsed(entries: Entries): Generator<Use> {
  yield* vocabularyUses(entries);
  yield* registryUses(entries);
  yield* originUses(entries);
  yield* choiceUses(entries);
  yield* comparisonUses(entries);
  yield* contextUses(entries);
  for (const briefing of entries.briefings) yield* briefingUses(briefing);
  for (const page of entries.pages) yield* bodyUses(page);
}

type Uses = readonly Use[];

const useAt =
  (locate: (path: FieldPath) => Place) =>
  (what: keyof KnownNames, name: string | undefined, path: FieldPath): Use => ({
    what,
    name,
    at: () => locate(path),
  });

type UseAt = ReturnType<typeof useAt>;

function vocabularyUses({ vocabulary: { data, locate } }: Entries): Uses {
  const use = useAt(locate);
  return [
    ...Object.entries(data.kinds).flatMap(([id, { expects }]) =>
      expects.flatMap((question, i) =>
        questionUses(use, question, ['entity-kinds', id, 'expects', i]),
      ),
    ),
    ...Object.entries(data.relations).map(([id, r]) =>
      use('relation category', r.category, ['relations', id, 'category']),
    ),
    ...Object.entries(data.eventTypes).flatMap(([id, t]) => {
      const path = ['event-types', id];
      return [
        use('event category', t.category, [...path, 'category']),
        use('role', t.from, [...path, 'from']),
        use('role', t.to, [...path, 'to']),
        use('relation', t.opens, [...path, 'opens']),
        use('relation', t.closes, [...path, 'closes']),
      ];
    }),
    ...Object.entries(data.topics).flatMap(([id, { events, relations, metrics }]) => {
      const each = (what: keyof KnownNames, list: string, names: readonly string[]) =>
        names.map((name, i) => use(what, name, ['topics', id, list, i]));
      return [
        ...each('event type', 'events', events),
        ...each('relation', 'relations', relations),
        ...each('metric', 'metrics', metrics),
      ];
    }),
  ];
}

function registryUses({ registries }: Entries): Uses {
  return registries.flatMap(({ file, kind, data, locate }) => [
    // A name that is no id is reported with the folder.
    {
      what: 'kind' as const,
      name: idSchema.safeParse(kind).success ? kind : undefined,
      at: () => topOf(file),
    },
    ...Object.entries(data).flatMap(([id, { aliases }]) =>
      aliases.map((alias, i) =>
        useAt(locate)('briefing', alias.briefing, [id, 'aliases', i, 'briefing']),
      ),
    ),
  ]);
}

function originUses({ origins: { data, locate } }: Entries): Uses {
  return Object.entries(data).flatMap(([id, { derivesFrom }]) =>
    derivesFrom.map((parent, i) => useAt(locate)('origin', parent, [id, 'derives-from', i])),
  );
}

function choiceUses({ diagrams, findings }: Entries): Uses {
  const inDiagram = useAt(diagrams.locate);
  return [
    ...diagrams.data.flatMap((d, i) => [
      ...d.nodes.map((id, n) => inDiagram('entity', id, [i, 'nodes', n])),
      ...d.relations.map((id, n) => inDiagram('relation', id, [i, 'relations', n])),
      ...d.events.map((id, n) => inDiagram('event type', id, [i, 'events', n])),
    ]),
    ...findings.data.flatMap((f, i) =>
      f.claims.map((key, n) => useAt(findings.locate)('claim', key, [i, 'claims', n])),
    ),
  ];
}

/** Names in a question, which stands in comparison.yaml or under a kind of vocabulary.yaml. */
function questionUses(use: UseAt, question: Expectation, path: FieldPath): Uses {
  const { events, relations, figures } = question;
  const each = (what: keyof KnownNames, names: readonly string[], ...steps: FieldPath) =>
    names.map((name, i) => use(what, name, [...path, ...steps, i]));
  return [
    ...each('event type', events?.types ?? [], 'events', 'types'),
    ...each('role', events?.roles ?? [], 'events', 'roles'),
    ...each('entity', events?.with ?? [], 'events', 'with'),
    ...(relations ?? []).flatMap((block, i) => [
      ...each('relation', block.types, 'relations', i, 'types'),
      ...each('entity', block.with, 'relations', i, 'with'),
    ]),
    ...each('metric', figures?.metrics ?? [], 'figures', 'metrics'),
  ];
}

function comparisonUses({ comparison: { data, locate } }: Entries): Uses {
  const use = useAt(locate);
  return [
    ...data.kinds.map((kind, i) => use('kind', kind, ['kinds', i])),
    ...data.questions.flatMap((question, i) => questionUses(use, question, ['questions', i])),
  ];
}

function contextUses({ context: { data, locate } }: Entries): Uses {
  const use = useAt(locate);
  const { events, relations, figures } = data;
  const refs = (list: string, entries: readonly { readonly refs: readonly string[] }[]) =>
    entries.flatMap((entry, i) =>
      entry.refs.map((ref, n) => use('reference', ref, [list, i, 'refs', n])),
    );
  return [
    ...refs('events', events),
    ...refs('relations', relations),
    ...refs('figures', figures),
    ...events.flatMap((fields, i) => eventUses(use, fields, ['events', i])),
    ...relations.flatMap((fields, i) => relationUses(use, fields, ['relations', i])),
    ...figures.flatMap((fields, i) => figureUses(use, fields, ['figures', i])),
  ];
}

type BriefingEntry = Entries['briefings'][number];

function briefingUses(entry: BriefingEntry): Uses {
  const { data, locate } = entry;
  const use = useAt(locate);
  return [
    use('entity', data.source.publisher, ['source', 'publisher']),
    use('origin', data.source.origin, ['source', 'origin']),
    ...data.topics.map((topic, i) => use('topic', topic, ['topics', i])),
    ...claimUses(entry),
    ...bodyUses(entry),
  ];
}

function claimUses({ data, locate }: BriefingEntry): Uses {
  const use = useAt(locate);
  const common = (
    list: string,
    claims: readonly { origin?: string | undefined; refs: readonly string[] }[],
  ) =>
    claims.flatMap((c, i) => [
      use('origin', c.origin, [list, i, 'origin']),
      ...c.refs.map((ref, n) => use('reference', ref, [list, i, 'refs', n])),
    ]);
  return [
    ...common('events', data.events),
    ...common('relations', data.relations),
    ...common('figures', data.figures),
    ...common('statements', data.statements),
    ...sidesOf('events', data.events).flatMap(({ fields, path }) => eventUses(use, fields, path)),
    ...sidesOf('relations', data.relations).flatMap(({ fields, path }) =>
      relationUses(use, fields, path),
    ),
    ...sidesOf('figures', data.figures).flatMap(({ fields, path }) =>
      figureUses(use, fields, path),
    ),
    ...sidesOf('statements', data.statements).flatMap(({ fields, path }) => [
      use('entity', fields.speaker, [...path, 'speaker']),
      use('entity', fields.to, [...path, 'to']),
      ...(fields.about ?? []).map((id, n) => use('entity', id, [...path, 'about', n])),
    ]),
  ];
}

function eventUses(
  use: UseAt,
  fields: { readonly type?: string | undefined; readonly who?: readonly Participant[] | undefined },
  path: FieldPath,
): Uses {
  return [
    use('event type', fields.type, [...path, 'type']),
    ...(fields.who ?? []).flatMap(({ entity, role }, i, who) => {
      const list = role === undefined ? [...path, 'who'] : [...path, 'who', role];
      const n = who.slice(0, i).filter((other) => other.role === role).length;
      return [use('entity', entity, [...list, n]), use('role', role, list)];
    }),
  ];
}

const relationUses = (
  use: UseAt,
  fields: { readonly [K in 'subject' | 'relation' | 'object']?: string | undefined },
  path: FieldPath,
): Uses => [
  use('entity', fields.subject, [...path, 'subject']),
  use('relation', fields.relation, [...path, 'relation']),
  use('entity', fields.object, [...path, 'object']),
];

const figureUses = (
  use: UseAt,
  fields: { readonly [K in 'subject' | 'metric']?: string | undefined },
  path: FieldPath,
): Uses => [
  use('entity', fields.subject, [...path, 'subject']),
  use('metric', fields.metric, [...path, 'metric']),
];

/** A claim's fields stand in the claim itself and again in `corrected`. */
function sidesOf<C extends { readonly corrected?: object | 'none' | undefined }>(
  list: string,
  claims: readonly C[],
): readonly {
  readonly fields: C | Extract<C['corrected'], object>;
  readonly path: FieldPath;
}[] {
  return claims.flatMap((claim, i) => {
    const { corrected } = claim;
    const path = [list, i];
    return typeof corrected === 'object'
      ? [
          { fields: claim, path },
          { fields: corrected as Extract<C['corrected'], object>, path: [...path, 'corrected'] },
        ]
      : [{ fields: claim, path }];
  });
}

function bodyUses({ file, body }: Entries['briefings'][number] | Entries['pages'][number]): Uses {
  return [
    ...body.links.map(({ line, column, target }): Use => {
      const at = (): Place => ({ file, line, column });
      return target.kind === 'entity'
        ? { what: 'entity', name: target.id, at }
        : { what: 'briefing', name: target.briefing, at };
    }),
    ...body.citations.map(({ line, column, reference }): Use => ({
      what: 'reference',
      name: reference,
      at: () => ({ file, line, column }),
    })),
  ];
}
