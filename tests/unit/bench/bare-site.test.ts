import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBareSite } from '../../bench/bare-site.ts';

const BRIEFING = `---
title: The opening
short: Opening
---

¶1 [[north-bridge]] opened on [[kelda-council|the council’s]] day.

:::context{on="opened" id="day"}
It rained. [@ledger-1]
:::

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`

## After it
`;

test('A bare site holds each briefing as plain Markdown, without what only our site understands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bare-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeBareSite(folder, { 'briefings/opening.mdx': BRIEFING, 'site.yaml': 'title: Bridges' });
  expect(readdirSync(join(folder, 'src/texts'))).toEqual(['opening.md']);
  expect(readFileSync(join(folder, 'src/texts/opening.md'), 'utf8')).toBe(`---
title: The opening
---

¶1 north-bridge opened on the council’s day.


It rained. 




## After it
`);
});
