import { CONTEXT } from '../context.ts';
import type { Entries } from '../entries.ts';
import { topOf } from '../folder.ts';
import type { Problem } from '../problem.ts';

/** Reports a briefing whose claims would bear the keys of entries of context.yaml, which are anchors too. */
export const checkSlugs = ({ briefings }: Entries): readonly Problem[] =>
  briefings
    .filter(({ id }) => id === CONTEXT)
    .map(({ file }) => ({
      ...topOf(file),
      code: 'reserved-slug',
      message: `"${CONTEXT}" cannot be the name of a briefing: its claims would have the anchors of context.yaml`,
      hint: `rename the file, for instance to ${CONTEXT}-1.mdx, and the briefing wherever it is named`,
    }));
