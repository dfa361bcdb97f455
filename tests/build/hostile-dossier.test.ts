/** Words that could break out of a page, a feed, a table or a drawing are words wherever they are written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseHtml } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { makeHostile, type Filled } from '../fixtures/hostile.ts';
import { buildSite, copyProject, filesIn, makeFolder, removeFolder } from './build-site.ts';
import { elementsIn, faultsOf, wordsOf } from './output-faults.ts';

/** Which hostile words stand where; another one makes another dossier. */
const SEED = 1;

/** Words of the vocabulary that this dossier gives no page an occasion to print, and how a source prints a date. */
const UNPRINTED = /^(?:vocabulary\.yaml\.|origins\.yaml\..*\.note$|.*\.printed$)/;

/** What an editor may write in a text that is no code for any reader of it. */
const BODY = `
Code is \`<x-evil>\` and \`</script>\`; signs are \\<x-evil\\>, &lt;x-evil&gt; and &#60;x-evil&#62;.
A [link](https://example.org/?a=<x-evil>"onx=1 "a title \\"><x-evil> of it") stays a link, &lbrace;x&rbrace; and \\{x\\} stay signs.

\`\`\`mermaid
flowchart TD
  accTitle: Signs "in" a drawing
  accDescr: Two boxes with signs that mean something in HTML.
  a["#lt;x-evil#gt; #quot;onx=1"] --> b["#35;60;script#35;62;"]
\`\`\`
`;

const folder = makeFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
let filled: readonly Filled[] = [];

const contents = (path: string): Buffer => readFileSync(join(site, path));
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

beforeAll(async () => {
  const hostile = makeHostile('tests/fixtures/dossiers/canals', SEED);
  filled = hostile.filled;
  for (const [path, text] of Object.entries(hostile.files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), path === 'pages/about.mdx' ? text + BODY : text);
  }
  const file = join(content, 'site.yaml');
  const security = { contact: 'mailto:safety@example.org', expires: '2027-06-30' };
  const { url: _, ...rest } = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, stringify({ ...rest, security }));
  const project = copyProject(join(folder, 'project'), 'shared');
  const environment = { CONTENT_DIR: content, OUT_DIR: site, SITE_URL: 'https://example.org' };
  const { code, stdout, stderr } = await buildSite(project, environment);
  expect(code, `hostile words of seed ${SEED}\n${stdout}${stderr}`).toBe(0);
});

afterAll(() => removeFolder(folder));

test('no file of the site holds markup, a script, a formula or an address that the words brought in', () => {
  const files = filesIn(site);
  const forms = new Set(files.map((file) => file.split('.').at(-1)));
  expect(['html', 'json', 'pf_fragment', 'svg'].filter((form) => !forms.has(form))).toEqual([]);
  expect(files.flatMap((path) => faultsOf({ path, bytes: contents(path) }))).toEqual([]);
});

test(`pages print every word of them as it was written, with those of seed ${SEED}`, () => {
  const words = filesIn(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const page = parseHtml(contents(file).toString());
      const values = elementsIn(page).flatMap(({ attrs }) => attrs.map(({ value }) => value));
      return [wordsOf(page), ...values].join(' ');
    });
  const all = folded(words.join(' '));
  expect(filled.length).toBeGreaterThan(150);
  const lost = filled.filter(({ text }) => !all.includes(folded(text).replace(/\.$/, '')));
  expect(lost.filter(({ path }) => !UNPRINTED.test(path))).toEqual([]);
  expect(lost.length).toBeLessThan(30);
});

test('security.txt says whom to tell, until when, in which language, and where it stands', () => {
  expect(contents('.well-known/security.txt').toString()).toBe(`Contact: mailto:safety@example.org
Expires: 2027-06-30T23:59:59Z
Preferred-Languages: en
Canonical: https://example.org/.well-known/security.txt
`);
});

describe('the look through the files finds', () => {
  test.each([
    ['an element of the words', 'a.html', '<p><x-evil></p>', 'a.html: <x-evil>'],
    ['a script', 'a.html', '<script>a()</script>', 'a.html: script: a()'],
    ['a handler', 'a.html', '<p onclick="a()">', 'a.html: p onclick'],
    ['a style', 'a.html', '<p style="top:0">', 'a.html: p style'],
    ['an image of elsewhere', 'a.html', '<img src="//b.org/a.png">', 'a.html: <img> of elsewhere'],
    [
      'an address that runs',
      'a.html',
      '<a href=" java\tscript:a()">',
      'a.html: a href= java\tscript:a()',
    ],
    [
      'a script in a drawing',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'a.svg: <x-evil>',
    ],
    ['a formula', 'a.csv', 'name\n=1+1\n', 'a.csv: formula: =1+1'],
    ['an element in a feed', 'a.xml', '<feed><x-evil/></feed>', 'a.xml: <x-evil>'],
    ['a doctype', 'a.xml', '<!DOCTYPE a><a/>', 'a.xml: a doctype'],
    ['markup in Markdown', 'a.md', 'a <x-evil>b', 'a.md: HTML: <x-evil>'],
    [
      'an image in Markdown',
      'a.md',
      '![a](https://b.org/a.png)',
      'a.md: image: https://b.org/a.png',
    ],
  ])('%s', (_, path, text, fault) => {
    expect(faultsOf({ path, bytes: Buffer.from(text) })).toContain(fault);
  });

  test.each([
    ['a.json', '{"a": 1,}', 'a.json: no JSON'],
    ['a.graphml', '<a><b></a>', 'a.graphml: not well formed'],
    ['a.html', '<script type="application/ld+json">{"a":"<"}</script>', 'a.html: a < in JSON-LD'],
  ])('what is broken in %s', (path, text, fault) => {
    expect(faultsOf({ path, bytes: Buffer.from(text) }).join()).toContain(fault);
  });

  test('and nothing in what is harmless', () => {
    const html = '<a href="https://b.org/">&lt;x-evil&gt;</a><script src="/a.js"></script>';
    expect(faultsOf({ path: 'a.html', bytes: Buffer.from(html) })).toEqual([]);
    expect(faultsOf({ path: 'a.csv', bytes: Buffer.from("a,b\n'=1,-12.5\n") })).toEqual([]);
  });
});
