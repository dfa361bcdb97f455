import type { Entries } from '../entries.ts';
import type { Place, Problem } from '../problem.ts';
import type { FieldPath } from '../yaml.ts';
import { isReversed, unknownScope } from './claims.ts';
import { selfRelation, toItself } from './self-relation.ts';

/** Checks the lists that editors keep beside the briefings: context, comparison, findings, diagrams. */
export function checkLists(entries: Entries): readonly Problem[] {
  return [...checkIds(entries), ...checkContext(entries)];
}

interface WithId {
  readonly id: string;
}

/** An id is an anchor of one page, so it stands once in its file. */
function checkIds({ findings, diagrams, comparison, context }: Entries): readonly Problem[] {
  return [
    repeated(placesOf(findings.data, findings.locate)),
    repeated(placesOf(diagrams.data, diagrams.locate)),
    repeated(placesOf(comparison.data.questions, comparison.locate, 'questions')),
    repeated(
      (['events', 'relations', 'figures'] as const).flatMap((list) =>
        placesOf(context.data[list], context.locate, list),
      ),
    ),
  ].flat();
}

const placesOf = (
  list: readonly WithId[],
  locate: (path: FieldPath) => Place,
  ...steps: FieldPath
): readonly (WithId & { readonly place: Place })[] =>
  list.map(({ id }, i) => ({ id, place: locate([...steps, i, 'id']) }));

function repeated(list: readonly (WithId & { readonly place: Place })[]): readonly Problem[] {
  return list.flatMap(({ id, place }, i) => {
    const first = list.findIndex((other) => other.id === id);
    if (first === i) return [];
    return [
      {
        ...place,
        code: 'duplicate-id',
        message: `a second entry is called "${id}"; the first stands in line ${list[first]!.place.line}`,
        hint: 'give it an id of its own; it is part of an address',
      },
    ];
  });
}

/** The same rules as for claims, which no schema can see. */
function checkContext({ context: { data, locate }, vocabulary }: Entries): readonly Problem[] {
  return [
    ...data.relations.flatMap((relation, i) =>
      isReversed({ since: relation.since, until: relation.until })
        ? [
            {
              ...locate(['relations', i, 'until']),
              code: 'reversed-dates',
              message: `"${relation.id}" ends (${relation.until?.edtf}) before it begins (${relation.since?.edtf})`,
              hint: 'exchange `since` and `until`, or correct one of them',
            },
          ]
        : [],
    ),
    ...data.relations.flatMap((relation, i) => {
      const entity = toItself(relation);
      return entity === undefined
        ? []
        : [selfRelation(locate(['relations', i, 'object']), relation.id, entity)];
    }),
    ...data.figures.flatMap((figure, i) =>
      unknownScope(figure, vocabulary.data, () => locate(['figures', i, 'scope'])),
    ),
  ];
}
