/** The grade that Mozilla's Observatory gives the headers of the built site, by its own grader and without the network. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, copyProject, makeFolder, removeFolder } from '../build/build-site.ts';
import { readHeaderRules } from '../e2e/serve.ts';

const GRADER = join(import.meta.dirname, 'node_modules/@mdn/mdn-http-observatory');
const folder = makeFolder();

/** What the tests use of the package, which has no types. */
interface Outcome {
  result: string | null;
}
type Headers = ReadonlyMap<string, string>;
interface Grader {
  readonly ALL_TESTS: readonly ((requests: unknown) => Outcome)[];
  readonly MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
  readonly getScoreModifier: (result: string) => number;
  readonly getGradeForScore: (score: number) => { readonly score: number; readonly grade: string };
  readonly parseHttpEquivHeaders: (html: string, url: string) => Map<string, readonly string[]>;
}

let grader: Grader;
let site: string;

beforeAll(async () => {
  if (!existsSync(GRADER))
    throw new Error('The grader is not installed: npm ci --ignore-scripts --prefix tests/deploy');
  // The list of hosts that browsers know to speak https; no host of these tests is in it.
  writeFileSync(join(GRADER, 'conf/hsts-preload.json'), '{}');
  const parts = await Promise.all(
    ['constants', 'grader/charts', 'grader/grader', 'retriever/utils'].map(
      (part) => import(join(GRADER, `src/${part}.js`)) as Promise<Partial<Grader>>,
    ),
  );
  grader = Object.assign({}, ...parts) as Grader;
  site = join(folder, 'site');
  const project = copyProject(join(folder, 'project'), 'shared');
  const { code, stdout, stderr } = await buildSite(project, { OUT_DIR: site });
  expect(code, `${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

/** Grades a page as the Observatory grades an address, of which this is what it would have fetched. */
function gradeOf(
  html: string,
  headers: Headers,
): { readonly grade: string; readonly score: number } {
  const response = {
    headers: {
      ...Object.fromEntries(headers),
      get: (name: string) => headers.get(name.toLowerCase()) ?? null,
    },
    request: { headers: { get: () => null } },
    status: 200,
    statusText: 'OK',
    verified: true,
    data: html,
    config: { headers: { get: () => null } },
    httpEquiv: grader.parseHttpEquivHeaders(html, 'https://example.org/'),
  };
  const url = (address: string, status: number) => ({ url: new URL(address), status });
  const requests = {
    hostname: 'example.org',
    resources: { path: html },
    responses: {
      auto: response,
      cors: response,
      http: response,
      https: response,
      httpRedirects: [url('http://example.org/', 301), url('https://example.org/', 200)],
      httpsRedirects: [url('https://example.org/', 200)],
    },
    session: {
      url: new URL('https://example.org/'),
      response,
      redirectHistory: [],
      jar: { serializeSync: () => ({ cookies: [] }) },
    },
  };
  const points = grader.ALL_TESTS.map((run) => run(requests).result)
    .filter((result) => result !== null)
    .map((result) => grader.getScoreModifier(result));
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 100);
  const lost = sum(points.filter((one) => one < 0));
  return grader.getGradeForScore(
    lost >= grader.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(points) : lost,
  );
}

/** The headers of every answer, as the build wrote them. */
function headersOfSite(): Headers {
  const rules = readHeaderRules(readFileSync(join(site, '_headers'), 'utf8'));
  const every = rules.find(({ path }) => path === '/*')!;
  return new Map(every.headers.map(([name, value]) => [name.toLowerCase(), value]));
}

const pageOf = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

test('the grader is one that tells good headers from none', () => {
  expect(grader.ALL_TESTS.length).toBeGreaterThan(8);
  expect(gradeOf('<!doctype html><title>Bare</title>', new Map())).toEqual({
    grade: 'D',
    score: 30,
  });
});

test.each(['', 'briefings', 'search', 'network'])(
  'on a host that sends the headers, the page /%s earns A+ and 130 points',
  (path) => {
    expect(gradeOf(pageOf(path), headersOfSite())).toEqual({ grade: 'A+', score: 130 });
  },
);

test('on a host that sends none but that of https, the page by itself earns B', () => {
  const sent = new Map([['strict-transport-security', 'max-age=63072000']]);
  expect(gradeOf(pageOf(''), sent)).toEqual({ grade: 'B', score: 75 });
});
