import type { FoundName } from '../names/names.ts';
import { clauseAround } from './quote.ts';
import type { Ground, ReadParagraph, ReadSentence, Suggestion } from './suggestion.ts';
import type { FoundTerm, RelationTerm } from './terms.ts';

/**
 * A relation where its words stand between two names. Words that only have to do with it count between kinds of entity
 * that the dossier has joined so, or in apposition (“N, keeper of M”); and nothing counts between kinds that it has not,
 * where it has used the relation.
 */
export function relationsIn(
  { text, index, names }: ReadSentence,
  { n, text: paragraph }: ReadParagraph,
  terms: readonly FoundTerm<RelationTerm>[],
  { index: { kinds }, usage }: Ground,
): readonly Extract<Suggestion, { list: 'relations' }>[] {
  return terms.flatMap(({ tells: { relation, reversed, loose }, index: from, end }) => {
    const before = names.findLast((name) => name.index - index + name.words.length <= from);
    const after = names.find((name) => name.index - index >= end);
    if (!before || !after || before.entity === after.entity) return [];
    const [subject, object] = reversed
      ? [after.entity, before.entity]
      : [before.entity, after.entity];
    const pair = (a: string, b: string): string => `${kinds.get(a)}>${kinds.get(b)}`;
    const used = usage.relations.get(relation);
    const isSaid = !loose || isApposition(text, before, [from, end], after, index);
    const fits = used?.has(pair(subject, object)) ?? isSaid;
    const fitsTurned = loose && (used?.has(pair(object, subject)) ?? false);
    if (!fits && !fitsTurned) return [];
    return [
      {
        list: 'relations' as const,
        id: `${relation}-p${n}`,
        at: n,
        quote: clauseAround(paragraph, index, text, index + from),
        subject: fits ? subject : object,
        relation,
        object: fits ? object : subject,
      },
    ];
  });
}

/** Whether words stand between two names as what the first is of the second: “N, the keeper of M”. */
const isApposition = (
  text: string,
  before: FoundName,
  [from, end]: readonly [number, number],
  after: FoundName,
  start: number,
): boolean =>
  /^,\s+(?:[\p{Ll}-]+\s+){0,3}$/u.test(
    text.slice(before.index - start + before.words.length, from),
  ) && /^\s+(?:of|at|for)\s+(?:the\s+)?$/.test(text.slice(end, after.index - start));

/** Relations of a paragraph without those that it tells twice. */
export const onceEach = (
  relations: readonly Extract<Suggestion, { list: 'relations' }>[],
): readonly Suggestion[] =>
  [
    ...new Map(
      relations.map((r) => [`${r.relation} ${r.subject} ${r.object}`, r] as const).toReversed(),
    ).values(),
  ].toReversed();
