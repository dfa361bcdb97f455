/** A line that a build printed, and when. */
export interface Line {
  /** Seconds since the build was started. */
  readonly at: number;
  readonly text: string;
}

/** A part of a build. */
export interface Step {
  readonly name: string;
  readonly seconds: number;
}

/** What comes before the first line: the content is read for the settings, and the fonts are cut. */
const FIRST = 'settings and content';

/** The words at which each step begins, in the order of a build. */
const BEGINNINGS: readonly (readonly [name: string, words: RegExp])[] = [
  ['diagrams', /\[types\] Generated/],
  ['bundles', /\[build\] Building static entrypoints/],
  ['pages', /generating static routes/],
  ['cards and copies', /\[build\] ✓ Completed in/],
];

/** The last step says itself what it took when all pages were there. */
const INDEXED = /\[dossier:search-index\] .* ([\d.]+) s after/;

/**
 * Cuts the time of a build into its steps, by the lines that Astro and our integrations print anyway. A step whose line
 * is missing belongs to the one before it.
 *
 * @param end seconds from the start to the end of the build
 */
export function stepsOf(lines: readonly Line[], end: number): readonly Step[] {
  const starts = [{ name: FIRST, at: 0 }];
  let rest = lines;
  for (const [name, words] of BEGINNINGS) {
    const found = rest.findIndex(({ text }) => words.test(text));
    if (found < 0) continue;
    starts.push({ name, at: rest[found]!.at });
    rest = rest.slice(found + 1);
  }
  const indexed = rest.find(({ text }) => INDEXED.test(text));
  if (indexed) {
    const seconds = Number(INDEXED.exec(indexed.text)![1]);
    starts.push({
      name: 'rest of the search index',
      at: Math.max(starts.at(-1)!.at, indexed.at - seconds),
    });
  }
  return starts.map(({ name, at }, i) => ({ name, seconds: (starts[i + 1]?.at ?? end) - at }));
}

const DRAWN = /\[dossier:diagrams\] (\d+) drawn, (\d+) reused/;

/** How many diagrams a build drew, and how many it took from its cache. */
export function diagramsOf(lines: readonly Line[]): {
  readonly drawn: number;
  readonly reused: number;
} {
  const [, drawn = 0, reused = 0] =
    lines.map(({ text }) => DRAWN.exec(text)).find((match) => match !== null) ?? [];
  return { drawn: Number(drawn), reused: Number(reused) };
}
