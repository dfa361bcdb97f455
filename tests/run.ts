/**
 * `npm test`: every check of the project, one after another. A failed one stops none of the others. With `--deploy`, those
 * behind nginx too, which must be installed for them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkOutcome, summary, testsOutcome } from './outcome.ts';
import type { Row } from './outcome.ts';

/** A step: a script of package.json, and the runner whose report says how many tests it ran. */
interface Step {
  readonly name: string;
  readonly script: string;
  readonly runner?: 'vitest' | 'playwright';
}

const STEPS: readonly Step[] = [
  { name: 'Format', script: 'format:check' },
  { name: 'Lint', script: 'lint' },
  { name: 'Types', script: 'types' },
  { name: 'Unused code', script: 'unused' },
  { name: 'Content', script: 'check' },
  { name: 'Unit tests', script: 'test:unit', runner: 'vitest' },
  { name: 'Build tests', script: 'test:build', runner: 'vitest' },
  { name: 'Site build', script: 'build' },
  { name: 'Browser tests', script: 'test:e2e', runner: 'playwright' },
];

const DEPLOY: Step = { name: 'Tests behind nginx', script: 'test:deploy', runner: 'vitest' };

/** Settings of one's own site; the tests are about the shipped one. */
const SETTINGS = ['CONTENT_DIR', 'BASE_PATH', 'SITE_URL', 'OUT_DIR'];

const { values } = parseArgs({ options: { deploy: { type: 'boolean', default: false } } });
const reports = mkdtempSync(join(tmpdir(), 'dossier-test-'));
const rows: Row[] = [];
for (const step of values.deploy ? [...STEPS, DEPLOY] : STEPS) {
  process.stdout.write(`\n━━ ${step.name}: npm run ${step.script}\n`);
  rows.push(await run(step));
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${summary(rows)}\n`);
process.exitCode = rows.some(({ failed }) => failed > 0) ? 1 : 0;

async function run({ name, script, runner }: Step): Promise<Row> {
  const start = performance.now();
  const report = join(reports, `${script.replace(':', '-')}.json`);
  const inherited = Object.entries(process.env).filter(([key]) => !SETTINGS.includes(key));
  const environment = {
    ...Object.fromEntries(inherited),
    ASTRO_TELEMETRY_DISABLED: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const code = await exitCode(
    ['--run', script, '--', ...reportOptions(runner, report)],
    environment,
  );
  const outcome = runner ? testsOutcome(code, readIfThere(report)) : checkOutcome(code);
  return { name, ...outcome, seconds: (performance.now() - start) / 1000 };
}

function reportOptions(runner: Step['runner'], report: string): readonly string[] {
  if (runner === 'vitest')
    return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runner === 'playwright' ? ['--reporter=line,json'] : [];
}

/** Runs Node and shows what it prints. */
function exitCode(parameters: readonly string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn(process.execPath, parameters, {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
