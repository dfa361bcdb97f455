import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import { counted, type Problem } from '../problem.ts';

/**
 * Checks findings that set a verdict. A verdict belongs to the accounts of one thing, so the claims joined must be
 * such accounts; what they are is known only when the claims of all briefings have been brought together.
 */
export function checkVerdicts(
  { findings }: Entries,
  agreements: Model['agreements'],
): readonly Problem[] {
  return findings.data.flatMap(({ id, reason, claims }, i) => {
    const groups = new Set(claims.map((key) => agreements.get(key.replace('#', '--'))));
    if (reason === undefined || groups.size === 1) return [];
    return [
      {
        ...findings.locate([i, 'claims']),
        code: 'verdict-apart',
        message: `"${id}" sets a verdict for claims about ${counted(groups.size, 'thing')}`,
        hint: 'join accounts of one thing only (one event key; one subject, relation and object; one subject and metric), or take `reason` out',
      },
    ];
  });
}
