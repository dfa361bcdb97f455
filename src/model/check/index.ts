import { entryToClaims } from '../claims.ts';
import type { Entries } from '../entries.ts';
import type { PrintedNames } from '../printed.ts';
import type { Problem } from '../problem.ts';
import { checkAddresses } from './addresses.ts';
import { checkBodies } from './bodies.ts';
import { checkClaims } from './claims.ts';
import { checkFormerIds } from './former-ids.ts';
import { checkLists } from './lists.ts';
import { checkNames, collectNames } from './names.ts';
import { checkRegistry } from './registry.ts';
import { checkSlugs } from './slugs.ts';

/** Checks everything that a schema cannot see in one file, and returns every problem found. */
export function checkEntries(entries: Entries): readonly Problem[] {
  const claims = entries.briefings.flatMap(entryToClaims);
  const names = namesOf(entries);
  return [
    ...checkNames(entries, collectNames(entries)),
    ...checkRegistry(entries),
    ...checkFormerIds(entries),
    ...checkSlugs(entries),
    ...checkLists(entries),
    ...checkBodies(entries, names),
    ...checkAddresses(entries),
    ...checkClaims(entries, claims, names),
  ];
}

/** The words that links print, read from entries. */
export function namesOf(entries: Entries): PrintedNames {
  const entities = new Map(entries.registries.flatMap(({ data }) => Object.entries(data)));
  const briefings = new Map(entries.briefings.map(({ id, data }) => [id, data.short]));
  return { entity: (id) => entities.get(id)?.name, briefing: (slug) => briefings.get(slug) };
}
