import type { Graph, Thing, WithContext } from 'schema-dts';

/**
 * JSON-LD as text that may stand within a script element: no sign in it can end the element or begin a comment there,
 * and none of it is a line break to older readers of scripts.
 */
export const jsonLdText = (data: Graph | WithContext<Exclude<Thing, string>>): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => String.raw`\u` + sign.charCodeAt(0).toString(16).padStart(4, '0'),
  );
