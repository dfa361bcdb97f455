import { modelTelling } from '../../fixtures/reports.ts';
import type { Model } from '../../../src/model/model.ts';

/** Texts that upset one format or another: a formula, markup, quotation marks, line ends, signs that turn or are wide. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1-1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("https://example.org","a, b")',
  '</script><script>alert(1)</script>',
  'a "b", \'c\'; d',
  'one\ntwo\r\nthree',
  ']]>&amp;<!-- x -->',
  '\u202eeman\u202c',
  '🌉 ᚠ 名',
  'a | b \\ c',
  'null\u0000bell\u0007',
] as const;

/**
 * A dossier in which each of them is the title of an event, and one is the name of a bridge. They are put into the model
 * itself: the check of the content refuses some of them, and a format must not rely on it.
 */
export function hostileModel(name: string = HOSTILE[0]): Model {
  const events = HOSTILE.map(
    (_, i) => `  - { id: e${i}, at: 1, type: flood, who: [north-bridge], title: Flood ${i} }\n`,
  );
  const model = structuredClone(modelTelling({ first: `events:\n${events.join('')}` }));
  for (const [i, claim] of [...model.claims.values()].entries())
    Object.assign(claim.said, { title: HOSTILE[i] });
  Object.assign(model.entities.get('north-bridge')!, { name });
  return model;
}
