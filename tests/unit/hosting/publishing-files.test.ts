/** Files by which hosts and GitHub build the site. None of them can be tried here, so what they name must be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: object;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: {
    readonly matrix: { readonly include: readonly { readonly run: string }[] };
  };
  readonly steps: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, string>>;
  }[];
}

const FOLDER = '.github/workflows';
const workflow = (name: string) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Workflow;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

/** Scripts that a text runs; `npm ci` and `npm audit` are npm's own. */
const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run )?(?!(?:ci|audit)\b)([a-z][\w:]*)/g)].map(([, name]) => name!);

describe.each([
  ...readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`),
  'netlify.toml',
  'wrangler.toml',
  '.ci/run',
])('%s', (file) => {
  test('runs scripts of package.json', () => {
    const text = readFileSync(file, 'utf8').replaceAll(/^ *#(?! The build command).*$/gm, '');
    const names = scriptsIn(text);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe.each(readdirSync(FOLDER))('the workflow %s', (name) => {
  const { permissions, jobs } = workflow(name);

  test('may read the code, and a job may do more only where it says so', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  test('takes the Node.js that the repository names', () => {
    const setups = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(setups.length).toBeGreaterThan(0);
    for (const setup of setups)
      expect(existsSync(setup.with?.['node-version-file'] ?? '')).toBe(true);
  });
});

test('the checks of the workflow are those of npm test, and those behind nginx', () => {
  const { jobs } = workflow('ci.yml');
  const runs = Object.values(jobs).flatMap(({ strategy, steps }) => [
    ...(strategy?.matrix.include ?? []).map(({ run }) => run),
    ...steps.flatMap(({ run }) => run ?? []),
  ]);
  const asked = scriptsIn(runs.join('\n')).toSorted();
  const tested = [...readFileSync('tests/run.ts', 'utf8').matchAll(/script: '([^']+)'/g)];
  expect(asked).toEqual(tested.map(([, script]) => script!).toSorted());
});

test('only the job that publishes may write to GitHub Pages', () => {
  const { jobs } = workflow('pages.yml');
  expect(Object.entries(jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
    ['build', { contents: 'read', pages: 'read' }],
    ['deploy', { pages: 'write', 'id-token': 'write' }],
  ]);
});
