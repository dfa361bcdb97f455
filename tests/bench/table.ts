import type { Build, Measured } from './builds.ts';
import type { Authoring } from './dev.ts';
import type { Drawing } from './diagrams.ts';

/** A table in Markdown; the first row is its head. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .flatMap((row, i) => [
      `| ${row.join(' | ')} |`,
      ...(i === 0 ? [`|${row.map((_, n) => (n === 0 ? ' --- |' : ' ---: |')).join('')}`] : []),
    ])
    .join('\n');

/** What was measured of each size, side by side. */
export const buildsTable = (all: readonly Measured[]): string =>
  tableOf([
    ['time by the clock (of the processor)', ...all.map(() => '')],
    ['documents', ...all.map(({ documents }) => thousands(documents))],
    ...ROWS.map(([label, cell]) => [label, ...all.map(cell)]),
  ]);

const ROWS: readonly (readonly [label: string, cell: (measured: Measured) => string])[] = [
  ['entities', ({ entities }) => thousands(entities)],
  ['check', ({ check }) => times(check)],
  ['first build', ({ first }) => times(first)],
  ['… diagrams drawn', ({ first }) => thousands(first.drawn)],
  ['cold build, drawings kept', ({ cold }) => times(cold)],
  ['… diagrams reused', ({ cold }) => thousands(cold.reused)],
  ['warm build, one document touched', ({ warm }) => times(warm)],
  ['bare Astro, cold', ({ bare }) => times(bare.cold)],
  ['bare Astro, warm', ({ bare }) => times(bare.warm)],
  [
    'warm build over bare Astro',
    ({ warm, bare }) => `${(warm.seconds / bare.warm.seconds).toFixed(2)} ×`,
  ],
  ['peak memory, cold', ({ cold }) => bytes(cold.memory)],
  ['pages', ({ site }) => thousands(site.pages)],
  ['files in dist/', ({ site }) => thousands(site.files)],
  ['size of dist/', ({ site }) => bytes(site.bytes)],
  ['… of it the search index', ({ site }) => bytes(site.indexBytes)],
  ...(['home', 'one briefing', 'one profile'] as const).map(
    (name, i) =>
      [
        `${name}, compressed`,
        ({ reading }: Measured) =>
          `${bytes(reading.pages[i]!.bytes)} in ${reading.pages[i]!.requests}`,
      ] as const,
  ),
  ['search, first answer', ({ reading }) => milliseconds(reading.search.cold.median)],
  [
    'search, until the first answer, compressed',
    ({ reading: { search } }) => `${bytes(search.cold.bytes)} in ${search.cold.requests}`,
  ],
  ['search, median', ({ reading }) => milliseconds(reading.search.warm.median)],
  ['search, 95th percentile', ({ reading }) => milliseconds(reading.search.warm.p95)],
  [
    'search, median with counts shown',
    ({ reading }) => milliseconds(reading.search.counted.median),
  ],
  [
    'search, 95th percentile with counts shown',
    ({ reading }) => milliseconds(reading.search.counted.p95),
  ],
];

/** Each step of a build with its share, for every size. */
export function stepsTable(all: readonly Measured[], which: 'cold' | 'warm'): string {
  const names = [...new Set(all.flatMap((one) => one[which].steps.map(({ name }) => name)))];
  return tableOf([
    [`${which} build`, ...all.map(({ documents }) => thousands(documents))],
    ...names.map((name) => [name, ...all.map((one) => share(one[which], name))]),
  ]);
}

function share({ seconds: all, steps }: Build, name: string): string {
  const step = steps.find((one) => one.name === name);
  return step ? `${seconds(step.seconds)} (${Math.round((100 * step.seconds) / all)} %)` : '–';
}

/** Names the step of the largest cold build that takes longest. */
export function bottleneckOf(all: readonly Measured[]): string {
  const last = all.at(-1)!;
  const [longest] = last.cold.steps.toSorted((a, b) => b.seconds - a.seconds);
  return `Longest step of a cold build of ${thousands(last.documents)} documents: ${longest!.name}.`;
}

export const authoringTable = (
  { check, ready, page, edit }: Authoring,
  { drawn, kept }: Drawing,
): string =>
  tableOf([
    ['the shipped dossier', 'time'],
    ['check', seconds(check)],
    ['dev is ready', seconds(ready)],
    ['first page in dev', seconds(page)],
    ['an edit is seen', milliseconds(edit * 1000)],
    ['a diagram of ten names, drawn', milliseconds(drawn)],
    ['… kept', `${kept.toFixed(1)} ms`],
  ]);

const thousands = (n: number): string => n.toLocaleString('en');

const seconds = (n: number): string => `${n.toFixed(1)} s`;

/** By the clock, and in brackets of the processor. */
const times = (run: { readonly seconds: number; readonly processor: number }): string =>
  `${seconds(run.seconds)} (${seconds(run.processor)})`;

const milliseconds = (n: number): string => `${Math.round(n)} ms`;

/** In steps of a thousand, as hosts count. */
function bytes(n: number): string {
  if (n < 1e6) return `${(n / 1e3).toFixed(0)} kB`;
  return n < 1e9 ? `${(n / 1e6).toFixed(1)} MB` : `${(n / 1e9).toFixed(2)} GB`;
}
