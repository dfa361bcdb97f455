import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, checkContent, copyProject, makeFolder, removeFolder } from './build-site.ts';
import type { Ended } from './build-site.ts';

/** Every problem of tests/fixtures/dossiers/broken/, in the order of the report. */
const PROBLEMS = [
  'briefings/claims.mdx:13 lonely-event',
  'briefings/claims.mdx:14 duplicate-claim',
  'briefings/claims.mdx:16 reversed-dates',
  'briefings/claims.mdx:17 self-relation',
  'briefings/claims.mdx:19 missing-paragraph',
  'briefings/claims.mdx:20 lonely-statement',
  'briefings/claims.mdx:21 quote-missing',
  'briefings/claims.mdx:22 quote-repeated',
  'briefings/claims.mdx:23 draft-claim',
  'briefings/context.mdx:1 reserved-slug',
  'briefings/markup.mdx:14 mdx-syntax',
  'briefings/names.mdx:12 unknown-origin',
  'briefings/names.mdx:13 unknown-topic',
  'briefings/names.mdx:15 unknown-event-type',
  'briefings/names.mdx:16 unknown-role',
  'briefings/names.mdx:18 unknown-metric',
  'briefings/names.mdx:19 unknown-scope',
  'briefings/names.mdx:21 unknown-entity',
  'briefings/names.mdx:21 unknown-reference',
  'briefings/names.mdx:24 unknown-briefing',
  'briefings/names.mdx:26 unknown-paragraph',
  'briefings/notes.mdx:14 note-place',
  'briefings/notes.mdx:24 duplicate-note',
  'briefings/notes.mdx:28 note-words-repeated',
  'briefings/notes.mdx:32 note-words-missing',
  'briefings/notes.mdx:36 note-id',
  'briefings/notes.mdx:40 directive-kind',
  'briefings/notes.mdx:44 note-words',
  'briefings/notes.mdx:48 directive-broken',
  'briefings/notes.mdx:58 note-order',
  'briefings/notes.mdx:62 directive-open',
  'briefings/paragraphs.mdx:11 paragraph-missing',
  'briefings/paragraphs.mdx:18 paragraph-order',
  'briefings/paragraphs.mdx:20 paragraph-twice',
  'briefings/paragraphs.mdx:22 paragraph-outside',
  'briefings/paragraphs.mdx:24 paragraph-sign',
  'briefings/paragraphs.mdx:26 paragraph-empty',
  'briefings/text.mdx:14 unknown-component',
  'briefings/text.mdx:16 broken-link',
  'briefings/text.mdx:16 link-address',
  'briefings/text.mdx:18 stray-image',
  'briefings/text.mdx:21 diagram-kind',
  'briefings/text.mdx:24 fence-open',
  'diagrams.yaml:4 unknown-relation',
  'entities/beacon.yaml:1 unknown-kind',
  'entities/lamp.yaml:1 duplicate-entity',
  'entities/lamp.yaml:2 shared-name',
  'entities/lamp.yaml:3 alias-paragraph',
  'entities/lamp.yaml:5 former-id-taken',
  'findings.yaml:6 unknown-claim',
  'findings.yaml:7 duplicate-id',
  'glossary.yaml:1 unread-file',
  'origins.yaml:4 origin-circle',
  'pages/bell.mdx:3 control-character',
  'pages/fields.mdx:2 missing-field',
  'pages/fields.mdx:2 unknown-field',
  'pages/fields.mdx:3 invalid-field',
  'pages/folder.mdx:1 unreadable-file',
  'pages/latin.mdx:3 not-utf8',
  'pages/no-frontmatter.mdx:1 missing-frontmatter',
  'pages/Two_Words.mdx:1 file-name',
  'pages/yaml.mdx:2 yaml-syntax',
  'site.yaml:10 unknown-page',
  'site.yaml:11 site-address',
  'vocabulary.yaml:4 shared-path',
  'vocabulary.yaml:6 unknown-relation-category',
  'vocabulary.yaml:10 unknown-event-category',
];

/** Problems of a folder that is no dossier at all; a dossier cannot have them beside others. */
const WITHOUT_A_DOSSIER = ['missing-content', 'missing-file', 'no-briefing'];

/** A file too large for a repository, and what is looked at when all else is right; tests/fixtures/mutations/ has them. */
const ELSEWHERE = ['too-large', 'verdict-apart', 'verdict-twice'];

const folder = makeFolder();
const site = join(folder, 'site');
const environment = { CONTENT_DIR: 'tests/fixtures/dossiers/broken', OUT_DIR: site };
let project: string;
let build: Ended;

beforeAll(async () => {
  project = copyProject(join(folder, 'project'), 'shared');
  build = await buildSite(project, environment);
});

afterAll(() => removeFolder(folder));

/** The heads of a report: file, line and code of each problem. */
const headsIn = (report: string): readonly string[] =>
  [...report.matchAll(/^tests\/fixtures\/dossiers\/broken\/(\S+):(\d+):\d+ {2}(\S+)$/gm)].map(
    ([, file, line, code]) => `${file}:${line} ${code}`,
  );

test('a build of a broken dossier fails and lists every problem by file, line and code', () => {
  expect(build.code).toBe(1);
  expect(headsIn(build.stderr)).toEqual(PROBLEMS);
  expect(build.stderr).toContain(`${PROBLEMS.length} problems in the content. Nothing was built.`);
});

test('each problem says what is wrong and what to do about it', () => {
  const problems = build.stderr.trim().split('\n\n').slice(0, -1);
  expect(problems).toHaveLength(PROBLEMS.length);
  for (const problem of problems) expect(problem).toMatch(/^\S+ {2}\S+\n {2}\S.+\n {2}→ \S.+$/);
});

test('the build prints the same report as the check, that nothing was built, and nothing else', async () => {
  const check = await checkContent(project, environment);
  expect(check.code).toBe(1);
  expect(build.stderr).toBe(check.stderr.replace(/\n$/, ' Nothing was built.\n'));
  expect(build.stdout).toBe('');
});

test('a build of a broken dossier writes nothing', () => {
  expect(existsSync(site)).toBe(false);
  expect(readdirSync(project)).not.toContain('dist');
});

test('a folder that holds no dossier is reported with the files that it lacks', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { code, stderr } = await buildSite(project, { CONTENT_DIR: empty });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /site\.yaml:1:1 {2}missing-file\n[^]*vocabulary\.yaml:1:1 {2}missing-file\n/,
  );
});

test('a dossier without a briefing is told what to add first', async () => {
  const bare = join(folder, 'bare');
  cpSync('tests/fixtures/dossiers/canals', bare, { recursive: true });
  rmSync(join(bare, 'briefings'), { recursive: true });
  const { code, stderr } = await buildSite(project, { CONTENT_DIR: bare });
  expect(code).toBe(1);
  expect(stderr).toMatch(/briefings\/:1:1 {2}no-briefing\n.*\n.*add the first document/);
});

test('a content folder that does not exist is reported with the setting to correct', async () => {
  const { code, stderr } = await buildSite(project, { CONTENT_DIR: join(folder, 'nowhere') });
  expect(code).toBe(1);
  expect(stderr).toMatch(/missing-content\n.*there is no content folder[^]*CONTENT_DIR/);
});

test('a diagram that cannot be drawn ends the build with a report of its own, and no stack', async () => {
  const drawn = join(folder, 'drawn');
  cpSync('tests/fixtures/dossiers/canals', drawn, { recursive: true });
  const file = join(drawn, 'briefings/wray-cut-1774.mdx');
  const text = readFileSync(file, 'utf8').replace(
    'brook[Bramble Brook] -->',
    'brook[Bramble Brook ~~>',
  );
  writeFileSync(file, text);
  const line = text.slice(0, text.indexOf('brook[Bramble')).split('\n').length;
  const { code, stderr } = await buildSite(project, { CONTENT_DIR: drawn, OUT_DIR: site });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^\S+wray-cut-1774\.mdx:\d+:1 {2}diagram-syntax\n {2}Mermaid .+\n {2}→ .+\n\n1 problem in the content/,
  );
  expect(stderr).toContain(`wray-cut-1774.mdx:${line}:1`);
  expect(stderr).not.toContain('Stack trace');
  expect(existsSync(site)).toBe(false);
});

test('every problem that the engine can report has an example', () => {
  const sources = ['src/model', 'src/markdown/parse'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8')),
  );
  const codes = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /\bcode(?::| =)\s*(?:[^,;'\n]*\?\s*)?'([a-z0-9-]+)'(?:\s*:\s*'([a-z0-9-]+)')?/g,
      ),
    ].flatMap(([, one, other]) => [one, other].filter((code) => code !== undefined)),
  );
  const shown = [
    ...PROBLEMS.map((problem) => problem.split(' ')[1]),
    ...WITHOUT_A_DOSSIER,
    ...ELSEWHERE,
  ];
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !shown.includes(code))).toEqual([]);
});
