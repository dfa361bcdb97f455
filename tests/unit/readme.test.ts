import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

/** Commands that npm has of its own. */
const NPM_OWN = ['ci', 'install', 'run'];

/** What is made by a command, not kept in the repository. */
const MADE = /^(dist|node_modules|test-results|playwright-report)(\/|$)/;

/** Files of the repository by their endings; `astro.config.mjs` is one, `example.org` is not. */
const FILE = /\.(astro|css|json|md|mdx|mjs|svg|ts|txt|yaml|yml)$|^LICENSE$/;

const FENCES = /^```[^]*?^```/gm;

/** What is set as code: within a line, and the words of whole blocks. */
const spans = [...readme.replace(FENCES, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
const blocks = readme.match(FENCES) ?? [];

/**
 * The part of a path that is written out: `content/briefings/` of `content/briefings/<slug>.mdx`.
 * Nothing of an address (`/brands/`), of a package (`@astrojs/mdx`) or of a command.
 */
function pathIn(span: string): readonly string[] {
  const isPath = /^[\w.][\w./<>*{}…-]*$/.test(span) && (span.includes('/') || FILE.test(span));
  const [written = ''] = span.split(/[^/]*[<*{…]/);
  return isPath && written !== '' && !MADE.test(written) ? [written] : [];
}

test('every path that the README sets as code is in the repository', () => {
  const words = blocks.flatMap((block) => block.split(/[\s,]+/));
  const paths = [...spans, ...words].flatMap(pathIn);
  expect(paths.length).toBeGreaterThan(5);
  // A file of a dossier may be named as it is called in the content folder: `site.yaml`.
  const isThere = (path: string) => existsSync(path) || existsSync(`content/${path}`);
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('every file that the README links to is in the repository', () => {
  const targets = [...readme.matchAll(/\]\(<?([^)>\s]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(
    ([, inline, defined]) => (inline ?? defined)!,
  );
  const files = targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.replace(/#.*/, ''));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('every npm command that the README names is a script of package.json', () => {
  const code = [...spans, ...blocks].join('\n');
  const names = [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name!);
  expect(names).toEqual(expect.arrayContaining(['start', 'test', 'check']));
  const missing = names.filter((name) => !(name in scripts) && !NPM_OWN.includes(name));
  expect(missing).toEqual([]);
});
