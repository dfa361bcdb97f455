import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSearchIndex } from '../../../src/search/site-index.ts';
import {
  addFile,
  html,
  indexFolder,
  indexSite,
  keptIn,
  recordsOf,
  removeSite,
  searched,
  writeSite,
  type Kept,
} from './site-folder.ts';

const GATE = searched('<h1>The gate</h1><p>It opened.</p>');
const WEIR = searched('<h1>The weir</h1><p>It stayed shut.</p>');
const BARE = html('<main><h1>Nothing to find</h1></main>');

function siteOf(...files: Parameters<typeof writeSite>[0]): string {
  const folder = writeSite(files);
  onTestFinished(() => removeSite(folder));
  return folder;
}

/** What is kept of a site of one page. */
async function keptOf(page: string): Promise<Kept> {
  const folder = siteOf(['index.html', page]);
  await indexSite(folder, recordsOf());
  return keptIn(folder)[0]!;
}

/** Files below a folder, in the order of the alphabet, with what they hold. */
const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );

const wordsIn = (folder: string): readonly string[] =>
  JSON.parse(readFileSync(join(indexFolder(folder), 'words.json'), 'utf8')) as readonly string[];

/** Value -> the pages that bear it, as distances. */
const facetIn = (folder: string, facet: string): unknown =>
  JSON.parse(readFileSync(join(indexFolder(folder), `facet/${facet}.json`), 'utf8'));

describe('the index of a site', () => {
  test('holds the pages that are marked, under the addresses they are served at', async () => {
    const folder = siteOf(
      ['index.html', GATE],
      ['weirs/low/index.html', WEIR],
      ['weirs/high.html', WEIR],
      ['search/index.html', BARE],
    );
    expect(await indexSite(folder, recordsOf())).toEqual({
      pages: 3,
      entries: 0,
      folders: [relative(folder, indexFolder(folder))],
    });
    expect(keptIn(folder).map(({ url }) => url)).toEqual(['/', '/weirs/high.html', '/weirs/low/']);
  });

  test('leaves out buttons and what is told to stay out', async () => {
    const text = '<p>Kept.<button>Print</button> <a data-pagefind-ignore>12</a></p>';
    expect((await keptOf(searched(text))).content).toBe('Kept.');
  });

  test('keeps words apart that only the layout keeps apart', async () => {
    const text =
      '<dl><dt>Owner</dt><dd>Kelda</dd></dl><p><span>2015</span><span>It opened</span></p>';
    expect((await keptOf(searched(text))).content).toBe('Owner Kelda 2015 It opened.');
  });

  test('sets rows apart', async () => {
    const rows = '<ol><li id="one">It opened</li><li id="two">It shut</li></ol>';
    expect((await keptOf(searched(rows))).content).toBe('It opened. · It shut.');
  });

  test('has no file of Pagefind that no page loads', async () => {
    const folder = siteOf(['index.html', GATE]);
    await indexSite(folder, recordsOf());
    expect(readdirSync(join(folder, 'pagefind'))).toEqual([
      basename(indexFolder(folder)),
      'pagefind-entry.json',
      'pagefind.js',
    ]);
    expect(readdirSync(indexFolder(folder)).map((name) => name.replace(/en_\w+/, 'en_0'))).toEqual([
      'dates.json',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.en_0.pf_meta',
      'wasm.en.pagefind',
      'words',
      'words.json',
    ]);
  });

  test('keeps nothing of an index that was there before', async () => {
    const folder = siteOf(['index.html', GATE], ['pagefind/old.json', '{}']);
    await indexSite(folder, recordsOf());
    expect(existsSync(join(folder, 'pagefind/old.json'))).toBe(false);
  });

  test('fails where no page is marked, and says what to do', async () => {
    const folder = siteOf(['index.html', BARE]);
    await expect(indexSite(folder, recordsOf())).rejects.toThrow(
      `The search index would be empty: no page in ${folder} is marked with data-pagefind-body. ` +
        'Mark the element that holds the text, as src/components/briefing/Briefing.astro does.',
    );
  });
});

describe('the records in the index', () => {
  const gate = {
    meta: { title: 'The "gate" & its <keeper>', names: 'Gate / 大门' },
    filters: { kind: ['profile'], bridge: ['north', 'south'], topic: [] },
    date: 20190504,
  };
  const claim = {
    url: '/briefings/opening/#c-opens',
    content: 'The gate opens · 3 May 2019',
    meta: { title: 'The gate opens', source: 'Gazette ¶1' },
    filters: { kind: ['claim'], topic: [] },
    date: 20190503,
  };

  test('give a page what is known of it beside its text, which stays as it is', async () => {
    const folder = siteOf(['gates/kelda/index.html', GATE], ['weir/index.html', WEIR]);
    await indexSite(folder, recordsOf({ 'gates/kelda': gate }));
    expect(keptIn(folder)).toMatchObject([
      {
        url: '/gates/kelda/',
        content: 'The gate. It opened.',
        meta: gate.meta,
      },
      { url: '/weir/', content: 'The weir. It stayed shut.' },
    ]);
    expect(facetIn(folder, 'bridge')).toEqual({ north: [0], south: [0] });
  });

  test('leave the page as it is served alone', async () => {
    const folder = siteOf(['gates/kelda/index.html', GATE]);
    await indexSite(folder, recordsOf({ 'gates/kelda': gate }));
    expect(readFileSync(join(folder, 'gates/kelda/index.html'), 'utf8')).toBe(GATE);
  });

  test('reach the home page by its empty address', async () => {
    const folder = siteOf(['index.html', GATE]);
    await indexSite(folder, recordsOf({ '': gate }));
    expect(keptIn(folder)[0]?.meta).toMatchObject(gate.meta);
  });

  test('are found as themselves where they are entries', async () => {
    const folder = siteOf(['index.html', GATE]);
    const written = await indexSite(folder, recordsOf({}, [claim]));
    expect(written).toMatchObject({ pages: 1, entries: 1 });
    expect(keptIn(folder)[1]).toMatchObject({
      url: '/briefings/opening/#c-opens',
      content: 'The gate opens · 3 May 2019',
      meta: claim.meta,
    });
  });

  test('give the words of profiles, then those of pages and entries, by which others are put right', async () => {
    const folder = siteOf(
      [
        'index.html',
        html('<nav>Menu</nav><main class="x" data-pagefind-body id="y">Lock, lock</main>'),
      ],
      ['gates/kelda/index.html', GATE],
    );
    const title = { ...gate, meta: { title: 'Weir of Kelda' } };
    const briefing = {
      ...title,
      filters: { kind: ['briefing'] },
      meta: { title: 'Flood' },
    };
    await indexSite(
      folder,
      recordsOf({ 'gates/kelda': title, 'briefings/flood': briefing }, [claim]),
    );
    expect(wordsIn(folder)).toEqual([
      'kelda',
      'weir',
      'gate',
      'lock',
      'the',
      'may',
      'opened',
      'opens',
    ]);
  });

  test('give the same bytes where pages are taken while others are being made', async () => {
    const files = [
      ['404.html', BARE],
      ['gates/kelda/index.html', GATE],
      ['weir/index.html', WEIR],
    ] as const;
    const [whole, growing] = [siteOf(...files), siteOf(...files.slice(0, 2))];
    const expected = await indexSite(whole, recordsOf({}, [claim]));
    const index = await openSearchIndex(growing, recordsOf({}, [claim]));
    await index.takePage('404.html', BARE);
    await index.takePage('gates/kelda/index.html', GATE);
    addFile(growing, 'weir/index.html', WEIR);
    expect(await index.write()).toEqual(expected);
    expect(filesOf(join(growing, 'pagefind'))).toEqual(filesOf(join(whole, 'pagefind')));
  });

  test('give the same bytes twice, in whatever order the files were made', async () => {
    const files = [
      ['gates/kelda/index.html', GATE],
      ['weir/index.html', WEIR],
    ] as const;
    const records = recordsOf({ 'gates/kelda': gate }, [claim]);
    const [one, other] = [siteOf(...files), siteOf(...files.toReversed())];
    await indexSite(one, records);
    await indexSite(other, records);
    expect(filesOf(join(other, 'pagefind'))).toEqual(filesOf(join(one, 'pagefind')));
  });
});
