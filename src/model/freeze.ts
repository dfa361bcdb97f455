/** Freezes plain data all the way down, maps included, so that no view can change what another one shows. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) closeMap(value);
  Object.freeze(value);
  const items = value instanceof Map ? value.values() : Object.values(value);
  for (const item of items) freeze(item);
  return value;
}

/** `Object.freeze` leaves the entries of a map open, so the ways to change them are taken away. */
function closeMap(map: ReadonlyMap<unknown, unknown>): void {
  const refuse = () => {
    throw new TypeError('the model is frozen');
  };
  for (const method of ['set', 'delete', 'clear'])
    Object.defineProperty(map, method, { value: refuse });
}
