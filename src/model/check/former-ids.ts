import type { Entries } from '../entries.ts';
import type { Problem } from '../problem.ts';

/**
 * Checks the ids that entities once had. Each is an address that leads to one entity for ever, so no other may have it,
 * now or formerly.
 */
export function checkFormerIds({ registries }: Entries): readonly Problem[] {
  const present = new Set(registries.flatMap(({ data }) => Object.keys(data)));
  const owner = new Map<string, string>();
  return registries.flatMap(({ data, locate }) =>
    Object.entries(data).flatMap(([id, { formerIds }]) =>
      formerIds.flatMap((former, i) => {
        const other = owner.get(former);
        if (other === undefined) owner.set(former, id);
        const message = present.has(former)
          ? `"${former}" is no former id of "${id}": ${former === id ? 'it is its id now' : 'an entity has that id'}`
          : other !== undefined && other !== id
            ? `"${former}" is a former id of both "${other}" and "${id}"`
            : undefined;
        return message === undefined
          ? []
          : [
              {
                ...locate([id, 'former-ids', i]),
                code: 'former-id-taken',
                message,
                hint: 'take it out here, or at the other; its address can lead to one of them alone',
              },
            ];
      }),
    ),
  );
}

/** What each id that an entity once had is called now. */
export const currentIds = ({ registries }: Entries): ReadonlyMap<string, string> =>
  new Map(
    registries.flatMap(({ data }) =>
      Object.entries(data).flatMap(([id, { formerIds }]) =>
        formerIds.map((former) => [former, id] as const),
      ),
    ),
  );
