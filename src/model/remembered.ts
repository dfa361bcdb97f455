import type { Model } from './model.ts';

/**
 * Makes a reading of the model that is worked out once for each model: what every one of a thousand pages looks through.
 * The model is frozen, so what was true of it stays true.
 */
export function remembered<T>(read: (model: Model) => T): (model: Model) => T {
  const known = new WeakMap<Model, { readonly value: T }>();
  return (model) => {
    const found = known.get(model) ?? { value: read(model) };
    known.set(model, found);
    return found.value;
  };
}
