import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyProject, filesIn, makeFolder, removeFolder, runShell } from './build-site.ts';
import { readPage, textOf } from './page.ts';

const guide = readFileSync('content/README.md', 'utf8');
const [, walk = ''] = /^## The five-minute walk\n([^]*?)\n## /m.exec(guide) ?? [];

/** What the walk tells a reader to run, and what it says is printed then. */
const blocks = [...walk.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}));
const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);

const folder = makeFolder();
const project = join(folder, 'project');
const page = (path: string) => readPage(join(project, 'dist', path, 'index.html'));
const frontmatterOf = (text: string) =>
  parse(/^---\n([^]*?)\n---/.exec(text)![1]!) as {
    readonly source: Readonly<Record<string, unknown>>;
  };

const DRAFT = join(project, 'harbour/briefings/ferry-2024.mdx');

/** What each block of commands printed, and the draft before it is edited. */
const printed: string[] = [];
let draft: string;

/** What a block tells the terminal to keep for those after it. */
const exportsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name, to]) => [name!, to!]),
  );

/** Pastes one block after another into a terminal. */
beforeAll(async () => {
  copyProject(project, 'shared');
  let kept = {};
  for (const text of commands) {
    kept = { ...kept, ...exportsIn(text) };
    const { code, stdout, stderr } = await runShell(project, text, kept);
    expect(code, `${text}\n${stdout}${stderr}`).toBe(0);
    printed.push(stdout);
    if (text.includes('npm run ingest')) draft = readFileSync(DRAFT, 'utf8');
  }
});

afterAll(() => removeFolder(folder));

describe('the five-minute walk of the guide', () => {
  test('leads from a text file over a draft to a build, by the commands of the project', () => {
    const run = commands.join('').matchAll(/^npm run ([a-z]+)/gm);
    expect([...run].map(([, name]) => name)).toEqual([
      'new',
      'add',
      'add',
      'add',
      'ingest',
      'check',
      'check',
      'build',
    ]);
    expect(commands.join('')).toContain("cat > ferry.txt <<'END'");
  });

  test('prints what it says', () => {
    const told = blocks.flatMap(({ language, text }, i) => {
      const before = blocks.slice(0, i).filter((block) => block.language === 'sh').length - 1;
      const [start = ''] = text.trim().split('…');
      return language === 'text' ? [{ start, isThere: printed[before]!.includes(start) }] : [];
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter(({ isThere }) => !isThere)).toEqual([]);
  });

  test('edits the draft that the command wrote, and keeps its record', () => {
    expect(draft).toMatch(/^draft: true$/m);
    const [before, after] = [draft, readFileSync(DRAFT, 'utf8')].map(frontmatterOf);
    const { publisher, published, byline, file, sha256, digests, paragraphs } = after!.source;
    expect(before!.source).toMatchObject({
      publisher,
      published,
      byline,
      file,
      sha256,
      digests,
      paragraphs,
    });
  });

  test('ends with the page of the briefing, its note and its names', () => {
    const text = textOf(page('briefings/ferry-2024'));
    expect(text).toContain('The Exmere ferry is to sail again on 1 May 2024');
    expect(text).toContain('A broken engine has kept it in port since September 2022.');
    expect(text).toContain('Twenty months, from September 2022 to May 2024.');
    expect(text).not.toContain('We ought to have told people sooner');
  });

  test('ends with profiles made of the claims', () => {
    expect(textOf(page('organisations/exmere-harbour-trust'))).toContain('42 people');
    expect(textOf(page('people/tomas-reed'))).toContain('Exmere Harbour Trust');
    expect(filesIn(join(project, 'dist'))).toContain('timeline/index.html');
  });
});
