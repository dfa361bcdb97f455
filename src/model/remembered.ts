import type { Model } from './model.ts';

/**
 * Makes a reading of the model, or of an entry, that is worked out once for each: what every one of a thousand pages
 * looks through. Neither is ever changed, so what was true of it stays true.
 */
export function remembered<T, Of extends object = Model>(read: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const found = known.get(of) ?? { value: read(of) };
    known.set(of, found);
    return found.value;
  };
}
