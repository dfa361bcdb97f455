import type { Entries } from '../entries.ts';
import type { Agreement, Model } from '../model.ts';
import { counted, type Place, type Problem } from '../problem.ts';

/**
 * Checks findings that set a verdict. A verdict belongs to the accounts of one thing, so the claims joined must be
 * such accounts, and no other finding may set theirs: one of the two reasons would be lost. What accounts there are is
 * known only when the claims of all briefings have been brought together.
 */
export function checkVerdicts(
  { findings: { data, locate } }: Entries,
  agreements: Model['agreements'],
): readonly Problem[] {
  const setBy = new Map<Agreement | undefined, Setter>();
  return data.flatMap(({ id, reason, claims }, i) => {
    if (reason === undefined) return [];
    const groups = new Set(claims.map((key) => agreements.get(key.replace('#', '--'))));
    if (groups.size !== 1) return [verdictApart(id, groups.size, locate([i, 'claims']))];
    const [group] = groups;
    const place = locate([i, 'verdict']);
    const first = setBy.get(group);
    if (!first) setBy.set(group, { id, place });
    return first ? [verdictTwice(id, first, place)] : [];
  });
}

/** The first finding that sets the verdict of some accounts. */
interface Setter {
  readonly id: string;
  readonly place: Place;
}

const verdictApart = (id: string, things: number, place: Place): Problem => ({
  ...place,
  code: 'verdict-apart',
  message: `"${id}" sets a verdict for claims about ${counted(things, 'thing')}`,
  hint: 'join accounts of one thing only (one event key; one subject, relation and object; one subject and metric), or take `reason` out',
});

const verdictTwice = (id: string, first: Setter, place: Place): Problem => ({
  ...place,
  code: 'verdict-twice',
  message: `"${id}" sets the verdict of accounts whose verdict "${first.id}" sets already, in ${first.place.file}:${first.place.line}:${first.place.column}`,
  hint: 'keep `reason` in one of the two, with the verdict that holds, and take it out of the other',
});
