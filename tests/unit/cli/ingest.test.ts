import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDossier, problemsOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { runCommand } from '../../fixtures/run-command.ts';

const NOTICE = `Kelda Gazette

North Bridge to close for the winter

4 November 2022

The North Bridge will close on 14 November for five months, Kelda Council said yesterday.

“We have found 240 loose bolts,” said Ada Pell, surveyor of the council.

Share this page
`;

const DRAFT = 'briefings/north-bridge-close-winter-2022.mdx';

/** Runs the command on documents beside a minimal dossier; paths are given from where both stand. */
async function ingest(
  documents: Readonly<Record<string, string | Uint8Array>>,
  options: readonly string[] = ['in'],
  prepare: (content: string, folder: string) => void = () => {},
) {
  const folder = makeDossier({ 'in/.keep': '' });
  const content = makeDossier(minimal);
  for (const [name, text] of Object.entries(documents))
    writeFileSync(join(folder, 'in', name), text);
  prepare(content, folder);
  const paths = options.map((option) => (/^in\b/.test(option) ? join(folder, option) : option));
  const run = () => runCommand('ingest', content, paths);
  const short = (text: string): string =>
    text.replaceAll(`${folder}/`, '').replaceAll(/[^\s"=]*\/dossier-\w+\//g, '');
  const ran = await run();
  return {
    code: ran.code,
    stdout: short(ran.stdout),
    stderr: short(ran.stderr),
    content,
    read: (file: string) => readFileSync(join(content, file), 'utf8'),
    again: async () => {
      const { code, stdout, stderr } = await run();
      return { code, stdout: short(stdout), stderr: short(stderr) };
    },
    folder,
  };
}

test('a document becomes a draft with its record, its text, links and suggested claims', async () => {
  const { code, stdout, stderr, read } = await ingest({ 'notice.txt': NOTICE }, [
    '--text',
    'verbatim',
    'in/notice.txt',
  ]);
  expect(stderr).toBe('');
  expect(stdout).toBe(`in/notice.txt: ${DRAFT}, 2 paragraphs, 3 pieces left out, 4 suggested claims

\`npm run check\` lists what a draft lacks, \`npm run dev\` shows it; \`npm run build\` leaves it out.
`);
  expect(code).toBe(0);
  expect(read(DRAFT)).toBe(`---
# Written by \`npm run ingest\`. Shown by \`npm run dev\` alone; \`npm run check\` lists what is still to be done.

draft: true
title:
short: Kelda Gazette, 2022
summary:
source:
  headline: North Bridge to close for the winter
  publisher: gazette
  published: 2022-11-04 # printed in line 5: “4 November 2022”
  language: en
  translation: none
  quality: good
  file: notice.txt
  sha256: b1268b5a876e53f53a989eb39edb801ce9612464970ac7fa1fe62964ed1f5aac
  digests: 3726502d ec04b591
  paragraphs: 2

# Left out of the text, by line of the document:
#   1 (above the headline): Kelda Gazette
#   5 (date line): 4 November 2022
#   11 (share buttons): Share this page

# Names that the registry does not know; add who matters and link them in the text:
#   npm run add -- KIND ada-pell "Ada Pell" --summary "…"  # once, ¶2

# Suggested claims: take out \`draft: true\` of what the document does claim, and delete the others.
events:
  - draft: true
    id: event-p1
    at: 1
    quote: The North Bridge will close on 14 November for five months, Kelda Council said yesterday.
    type:
    title:
    stage: announced
    who: [north-bridge, council]
    date: 2022-11-14
    printed: 14 November
figures:
  - draft: true
    id: count-p2
    at: 2
    quote: “We have found 240 loose bolts,” said Ada Pell, surveyor of the council.
    subject:
    metric:
    value: "240"
    printed: 240 loose bolts
statements:
  - draft: true
    id: council-p1
    at: 1
    quote: The North Bridge will close on 14 November for five months, Kelda Council said yesterday.
    speaker: council
    about: [north-bridge]
    date: 2022-11-03
    gist:
  - draft: true
    id: statement-p2
    at: 2
    quote: “We have found 240 loose bolts,” said Ada Pell, surveyor of the council.
    attributed: Ada Pell
    gist:
---

¶1 The [[north-bridge|North Bridge]] will close on 14 November for five months, [[council|Kelda Council]] said yesterday.

¶2 “We have found 240 loose bolts,” said Ada Pell, surveyor of the council.
`);
});

test('without the words of the document, a draft is a frame to be restated, and they stand in comments alone', async () => {
  const { read } = await ingest({ 'notice.txt': NOTICE });
  const [, frontmatter, body] = read(DRAFT).split(/^---$/m);
  expect(body).toBe('\n\n¶1 …\n\n¶2 …\n');
  expect(frontmatter).toContain(`statements:
  # “The North Bridge will close on 14 November for five months, Kelda Council said yesterday.”
  - draft: true
    id: council-p1
    at: 1
    speaker: council
`);
  const written = frontmatter!.split('\n').filter((line) => !/^\s*#/.test(line));
  expect(written.join('\n')).not.toContain('loose bolts,');
});

test('once its empty fields are filled in and its suggestions settled, a draft is a briefing', async () => {
  const { read } = await ingest({ 'notice.txt': NOTICE }, ['--text', 'verbatim', 'in']);
  const finished = read(DRAFT)
    .replace('draft: true\ntitle:', 'title: The North Bridge is to close')
    .replace('summary:', 'summary: The North Bridge closes for a winter of repairs.')
    .replace(/figures:[^]*?(?=statements:)/, '')
    .replace('  - draft: true\n    id: event-p1', '  - id: closing')
    .replace('type:\n    title:', 'type: flood\n    title: The North Bridge closes')
    .replace(/ {2}- draft: true\n {4}id: council-p1[^]*?gist:\n/, '')
    .replace('  - draft: true\n    id: statement-p2', '  - id: bolts')
    .replace('gist:', 'gist: There are 240 loose bolts.');
  expect(problemsOf({ ...minimal, [DRAFT]: finished })).toEqual([]);
});

test('the options say when and by whom a document was published, and what its page is called', async () => {
  const { code, read } = await ingest(
    { 'letter.txt': 'They came yesterday, with a lamp each, and left before dawn.\n' },
    ['--published', '1999-03-02', '--publisher', 'council', '--slug', 'lamps', 'in/letter.txt'],
  );
  expect(code).toBe(0);
  expect(read('briefings/lamps.mdx')).toContain('  publisher: council\n  published: 1999-03-02');
  expect(read('briefings/lamps.mdx')).toContain('date: 1999-03-01');
});

test('a page that restates another document is never overwritten', async () => {
  const { code, stderr, read } = await ingest({ 'notice.txt': NOTICE }, ['in'], (content) =>
    writeFileSync(join(content, DRAFT), 'mine'),
  );
  expect(stderr).toBe(
    `in/notice.txt: ${DRAFT} is there already and restates another document; give this one an address of its own with --slug\n`,
  );
  expect(code).toBe(1);
  expect(read(DRAFT)).toBe('mine');
});

test('a document that was taken in before is left alone, and no fault', async () => {
  const { again, read } = await ingest({ 'notice.txt': NOTICE });
  const before = read(DRAFT);
  expect(await again()).toEqual({
    code: 0,
    stdout: `in/notice.txt: restated already in ${DRAFT}; left alone\n`,
    stderr: '',
  });
  expect(read(DRAFT)).toBe(before);
});

test('of two files with the same bytes the first is taken in', async () => {
  const { code, stdout } = await ingest({ 'a.txt': NOTICE, 'b.txt': NOTICE });
  expect(stdout).toContain('[2/2] in/b.txt: the same document as in/a.txt; left alone\n');
  expect(stdout).toContain('2 documents: 1 written as drafts, 1 taken in before.\n');
  expect(code).toBe(0);
});

test('of a document that changed, a comparison says what, and the page stays as it is', async () => {
  const { again, read, folder, content } = await ingest({ 'notice.txt': NOTICE });
  const before = read(DRAFT);
  const changed = NOTICE.replace('240 loose', '260 loose');
  writeFileSync(join(folder, 'in/notice.txt'), changed);
  const second = await again();
  const [name] = readdirSync(join(content, 'changes'));
  expect(second).toEqual({
    code: 0,
    stdout: `in/notice.txt: differs from what ${DRAFT} restates; the page was left as it is, and changes/${name} says what changed\n`,
    stderr: '',
  });
  expect(read(DRAFT)).toBe(before);
  expect(name).toMatch(/^north-bridge-close-winter-2022-[0-9a-f]{8}\.md$/);
  expect(read(`changes/${name}`)).toContain(
    '| ¶2 | ¶2 | changed | “We have found 260 loose bolts,” said Ada Pell, surveyor of the |',
  );
  expect(read(`changes/${name}`)).toContain(
    '- claim `count-p2`: ¶2 changed\n- claim `statement-p2`: ¶2 changed\n',
  );
  expect((await again()).stdout).toContain(`as changes/${name} tells already`);
});

test('a changed document is known again under another name, and another document of the same name is not it', async () => {
  const { again, folder } = await ingest({ 'notice.txt': NOTICE });
  rmSync(join(folder, 'in/notice.txt'));
  const more = NOTICE.replace('Share', 'The lamps of the bridge stay lit all winter.\n\nShare');
  writeFileSync(join(folder, 'in/saved-again.txt'), more);
  expect((await again()).stdout).toContain(
    `in/saved-again.txt: differs from what ${DRAFT} restates`,
  );
  rmSync(join(folder, 'in/saved-again.txt'));
  writeFileSync(
    join(folder, 'in/notice.txt'),
    'Eels came up the weir in great numbers, and nobody knew why.\n',
  );
  expect((await again()).stdout).toContain('in/notice.txt: briefings/notice.mdx, 1 paragraph');
});

test('of many files each has a line, a bad one stops none, and the end counts them', async () => {
  const { code, stdout, stderr } = await ingest({
    'a.txt': '',
    'b.txt': NOTICE,
    'c.txt': Uint8Array.of(0, 1, 2, 3, 0, 255, 254),
    'd.html': '<html><body><nav><a href="/">Home</a> <a href="/b">Bridges</a></nav></body></html>',
    'notes.docx': 'not read in folders',
  });
  expect(stdout).toContain(`[2/4] in/b.txt: ${DRAFT}, 2 paragraphs`);
  expect(stdout).toContain('\n4 documents: 1 written as drafts, 3 refused.\n');
  expect(stderr.split('\n').map((line) => line.replace(/;.*/, ''))).toEqual([
    '[1/4] in/a.txt: is empty: the file has 0 bytes',
    '[3/4] in/c.txt: holds bytes that are no text',
    '[4/4] in/d.html: holds no paragraph of text, only lines such as menus, headings or links',
    '',
  ]);
  expect(code).toBe(1);
});

test.each([
  [
    'a file that is not there',
    ['in/none.txt'],
    /^in\/none\.txt: .*(?:not there|does not exist|no such)/,
  ],
  ['a folder without documents', ['in'], /^in: the folder holds no document/],
  ['a format that is not read', ['in/x.docx'], /^in\/x\.docx: \.docx cannot be read; export it/],
])('%s is refused in one line', async (_, options, line) => {
  const { code, stderr } = await ingest({}, options, (_content, folder) => {
    if (options[0] === 'in/x.docx') writeFileSync(join(folder, 'in/x.docx'), 'x');
  });
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd()).not.toContain('\n');
  expect(code).toBe(1);
});

test('a link that leads out of a folder is not followed', async () => {
  const { code, stderr } = await ingest({ 'notice.txt': NOTICE }, ['in'], (content, folder) => {
    writeFileSync(join(content, 'secret.txt'), NOTICE);
    symlinkSync(join(content, 'secret.txt'), join(folder, 'in/link.txt'));
  });
  expect(stderr).toMatch(/^in\/link\.txt: the link leads out of /);
  expect(code).toBe(1);
});

test.each([
  [['--text', 'all', 'in'], '--text is outline or verbatim, not "all".'],
  [['--slug', '../x', 'in'], '--slug "../x" cannot be part of an address'],
  [['--published', '4 May', 'in'], '"4 May" is not a date'],
  [[], 'No file was named.'],
])('options that cannot be followed, %j, are explained with the usage', async (options, reason) => {
  const { code, stderr, content } = await ingest({ 'notice.txt': NOTICE }, options);
  expect(stderr).toContain(reason);
  expect(stderr).toContain('Usage: npm run ingest');
  expect(code).toBe(2);
  expect(existsSync(join(content, DRAFT))).toBe(false);
});

test('a publisher that nobody knows is refused with the nearest name', async () => {
  const { code, stderr } = await ingest({ 'notice.txt': NOTICE }, ['--publisher', 'gazete', 'in']);
  expect(stderr).toBe('--publisher: no entity is called "gazete"; did you mean "gazette"?\n');
  expect(code).toBe(1);
});

test('content without a vocabulary is reported, and nothing is written', async () => {
  const { code, stderr } = await ingest({ 'notice.txt': NOTICE }, ['in'], (content) =>
    rmSync(join(content, 'vocabulary.yaml')),
  );
  expect(stderr).toContain('vocabulary.yaml:1:1  missing-file');
  expect(code).toBe(1);
});

test('a content folder that is not there is reported as such', async () => {
  const folder = makeDossier({ 'in/notice.txt': NOTICE });
  const { code, stderr } = await runCommand('ingest', join(folder, 'dosier'), [folder]);
  expect(stderr).toContain('there is no content folder at dosier\n');
  expect(code).toBe(1);
});
