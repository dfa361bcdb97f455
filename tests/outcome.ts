/** What a step of `npm test` came to, read from how it ended and what it reports. */
import { z } from 'zod';

/** How many tests a step ran. A step that is no set of tests counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Why a step failed of which no test did. */
  readonly note?: string;
}

/** Counts of the two test runners, as their JSON reporters write them. */
const reportSchema = z.union([
  z
    .object({ numTotalTests: z.number(), numPassedTests: z.number() })
    .transform((report) => ({ total: report.numTotalTests, passed: report.numPassedTests })),
  z
    .object({
      stats: z.object({
        expected: z.number(),
        unexpected: z.number(),
        flaky: z.number(),
        skipped: z.number(),
      }),
    })
    .transform(({ stats: { expected, unexpected, flaky, skipped } }) => ({
      total: expected + unexpected + flaky + skipped,
      passed: expected,
    })),
]);

/** Outcome of a step that is one check: its exit code says it all. */
export const checkOutcome = (code: number | null): Outcome =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, note: endedWith(code) };

/**
 * Outcome of a step that runs tests. What did not pass has failed: a skipped test and one that
 * passed at the second try as well.
 *
 * @param code - how the runner ended
 * @param report - the text of its JSON report; undefined when it wrote none
 */
export function testsOutcome(code: number | null, report: string | undefined): Outcome {
  const counts = readCounts(report);
  if (!counts) return { passed: 0, failed: 1, note: `no report; ${endedWith(code)}` };
  const { total, passed } = counts;
  if (total === 0) return { passed: 0, failed: 1, note: 'ran no test' };
  if (code !== 0 && passed === total) return { passed, failed: 1, note: endedWith(code) };
  return { passed, failed: total - passed };
}

function readCounts(report: string | undefined): z.output<typeof reportSchema> | undefined {
  try {
    return reportSchema.parse(JSON.parse(report ?? ''));
  } catch {
    return undefined;
  }
}

const endedWith = (code: number | null): string =>
  code === null ? 'was ended from outside' : `ended with exit code ${code}`;

/** A step that is over. */
export interface Row extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/** The table at the end of a run; its last line is the sum. */
export function summary(rows: readonly Row[]): string {
  const cells = rows.map(({ name, seconds, ...outcome }) => [
    name,
    inWords(outcome),
    seconds.toFixed(1),
  ]);
  const table = [['Step', 'Result', 'Seconds'], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map(([name = '', result = '', seconds = '']) =>
    [name.padEnd(widths[0]!), result.padEnd(widths[1]!), seconds.padStart(widths[2]!)].join('  '),
  );
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return `${lines.join('\n')}\n\n${sum((row) => row.passed)} passed, ${sum((row) => row.failed)} failed`;
}

function inWords({ passed, failed, note }: Outcome): string {
  const counts = [passed > 0 && `${passed} passed`, failed > 0 && `${failed} failed`];
  return [counts.filter(Boolean).join(', '), note && `(${note})`].filter(Boolean).join(' ');
}
