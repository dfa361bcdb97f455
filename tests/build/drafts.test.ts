import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildSite,
  copyProject,
  digestsIn,
  filesIn,
  makeFolder,
  removeFolder,
  serveDev,
} from './build-site.ts';
import type { DevServer } from './build-site.ts';
import { elementsOf, readHtml, textOf } from './page.ts';

const CANALS = 'tests/fixtures/dossiers/canals';
const folder = makeFolder();
const content = join(folder, 'content');
const drafted = join(content, 'briefings/ferry-1790.mdx');
const outline = join(content, 'briefings/toll-1791.mdx');
let project: string;

/** A draft that lacks nothing but has a suggestion left. Its words, and the sign Ω, are in no other file. */
const FERRY = `---
draft: true
title: The ferry at Zwyncote
short: Ferry
summary: A ferry crosses at Zwyncote.
source:
  publisher: wrayford-mercury
  published: "1790"
  language: en
  translation: none
  quality: fair
  paragraphs: 1
events:
  - { draft: true, id: crossing, at: 1, printed: a ferry Ω crossed }
---

¶1 A ferry crossed the [[alder-navigation]] at Zwyncote.
`;

/** A draft as it comes from a document. */
const TOLL = `---
draft: true
source:
  headline: Tolls at Zwyncote
  published: "1791"
  language: en
  translation: none
  quality: fair
  paragraphs: 2
figures:
  - { draft: true, id: toll, at: 2, printed: four pence, value: "4" }
---

¶1 …

¶2 …
`;

beforeAll(() => {
  project = copyProject(join(folder, 'project'), 'shared');
  cpSync(CANALS, content, { recursive: true });
  writeFileSync(drafted, FERRY);
  writeFileSync(outline, TOLL);
});

afterAll(() => removeFolder(folder));

describe('a build of a dossier with drafts', () => {
  const sites = { with: join(folder, 'with'), without: join(folder, 'without') };
  let printed: string;

  beforeAll(async () => {
    for (const [dossier, OUT_DIR] of [
      [CANALS, sites.without],
      [content, sites.with],
    ] as const) {
      const { code, stdout, stderr } = await buildSite(project, { CONTENT_DIR: dossier, OUT_DIR });
      expect(code, `${stdout}${stderr}`).toBe(0);
      printed = stdout;
    }
  });

  test('is byte for byte the build without them: no page, count, index, edition or font knows of them', () => {
    expect(filesIn(sites.with)).toContain('briefings/wray-cut-1774/index.html');
    expect(digestsIn(sites.with)).toEqual(digestsIn(sites.without));
  });

  test('holds none of their words, and nothing of what dev shows of drafts', () => {
    const text = filesIn(sites.with)
      .filter((file) => /\.(html|css|js|json|xml|txt|svg)$/.test(file))
      .map((file) => readFileSync(join(sites.with, file), 'utf8'))
      .join('\n');
    expect(text).toContain('Cold Hatch');
    expect(text).not.toMatch(/Zwyncote|ferry-1790|toll-1791|draft-mark/);
  });

  test('says in one line which drafts it leaves out', () => {
    const lines = printed.split('\n').filter((line) => line.includes('[dossier:drafts]'));
    expect(lines).toEqual([
      expect.stringContaining('left out: briefings/ferry-1790.mdx, briefings/toll-1791.mdx'),
    ]);
  });
});

describe('dev', () => {
  let server: DevServer;
  const read = async (path: string) => readHtml(await server.get(path));
  const readText = async (path: string): Promise<string> => textOf(await read(path));

  beforeAll(async () => {
    server = await serveDev(project, { CONTENT_DIR: content });
  });

  afterAll(() => server.stop());

  const MARK = 'Draft: left out of the published site';

  test('shows a draft that lacks nothing as a briefing, with its mark and the claims suggested', async () => {
    const text = await readText('/briefings/ferry-1790/');
    expect(text).toContain(MARK);
    expect(text).toContain('1 suggested claim to accept or delete; it lacks nothing else');
    expect(text).toMatch(/A ferry crossed the Alder Navigation at Zwyncote\./);
    expect(text).toMatch(/Suggested claims.*¶1.*Event crossing.*a ferry Ω crossed/);
    const links = elementsOf(await read('/briefings/ferry-1790/')).map(
      (e) => e.properties?.['href'],
    );
    expect(links).toContain('/waterways/alder-navigation/');
  });

  test('shows of a draft that lacks something what it lacks and what there is, with its mark', async () => {
    const text = await readText('/briefings/toll-1791/');
    expect(text).toContain(MARK);
    expect(text).toMatch(
      /`title` is missing\s*→ add it\..*briefings\/toll-1791\.mdx:2:1 missing-field/,
    );
    expect(text).toMatch(/¶1 is not restated yet.*¶2 is not restated yet/);
    expect(text).toMatch(/Headline\s*Tolls at Zwyncote/);
    expect(text).toMatch(/Suggested claims.*Figure toll.*four pence.*value\s*4/);
  });

  test('marks drafts where briefings are listed, and nothing else', async () => {
    for (const path of ['/', '/briefings/']) {
      const text = await readText(path);
      expect(text, path).toMatch(/The ferry at Zwyncote.*Draft, left out of the published site/);
      expect(text.match(/Draft, left out/g), path).toHaveLength(1);
    }
    expect(await readText('/briefings/')).toMatch(/Drafts.*toll-1791: 1 suggested claim/);
    expect(await readText('/briefings/wray-cut-1774/')).not.toContain(MARK);
  });

  test('shows a draft anew after an edit, and goes on when it breaks', async () => {
    writeFileSync(drafted, FERRY.replace('title: The', 'title: "The'));
    await server.until('/briefings/ferry-1790/', 'yaml-syntax');
    expect(await readText('/')).not.toContain('The ferry at Zwyncote');
    writeFileSync(drafted, FERRY.replace('title: The ferry', 'title: The raft'));
    await server.until('/briefings/ferry-1790/', 'The raft at Zwyncote');
    expect(server.printed()).not.toContain('problem in the content');
  });
});
