import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeSearchIndex } from '../../../src/search/site-index.ts';

const html = (body: string): string => `<!doctype html><html lang="en"><body>${body}</body></html>`;

const GATE = html('<main data-pagefind-body><h1>The gate</h1><p>It opened.</p></main>');
const WEIR = html('<main data-pagefind-body><h1>The weir</h1><p>It stayed shut.</p></main>');
const BARE = html('<main><h1>Nothing to find</h1></main>');

/** Writes a site into a folder of its own, file after file. */
function siteOf(files: readonly (readonly [string, string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What Pagefind keeps of each page: one compressed file for each, after twelve letters that say what it is. */
function keptPages(folder: string): readonly { url: string; content: string }[] {
  const fragments = join(folder, 'pagefind/fragment');
  return readdirSync(fragments)
    .map((file) => gunzipSync(readFileSync(join(fragments, file))).subarray(12))
    .map((bytes) => JSON.parse(bytes.toString('utf8')) as { url: string; content: string })
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );

describe('the index of a site', () => {
  test('holds the pages that are marked, under the addresses they are served at', async () => {
    const folder = siteOf([
      ['index.html', GATE],
      ['weirs/low/index.html', WEIR],
      ['weirs/high.html', WEIR],
      ['search/index.html', BARE],
    ]);
    expect(await writeSearchIndex(folder)).toEqual({ pages: 3, folder: join(folder, 'pagefind') });
    expect(keptPages(folder).map(({ url }) => url)).toEqual([
      '/',
      '/weirs/high.html',
      '/weirs/low/',
    ]);
  });

  test('is the same to the byte, in whatever order the files were made', async () => {
    const one = siteOf([
      ['a/index.html', GATE],
      ['b/index.html', WEIR],
    ]);
    const other = siteOf([
      ['b/index.html', WEIR],
      ['a/index.html', GATE],
    ]);
    await writeSearchIndex(one);
    await writeSearchIndex(other);
    expect(filesOf(join(other, 'pagefind'))).toEqual(filesOf(join(one, 'pagefind')));
  });

  test('leaves out buttons and what is told to stay out', async () => {
    const text = '<p>Kept.<button>Print</button> <a data-pagefind-ignore>12</a></p>';
    const folder = siteOf([['index.html', html(`<main data-pagefind-body>${text}</main>`)]]);
    await writeSearchIndex(folder);
    expect(keptPages(folder)[0]?.content).toBe('Kept.');
  });

  test('keeps words apart that only the layout keeps apart', async () => {
    const text =
      '<dl><dt>Owner</dt><dd>Kelda</dd></dl><p><span>2015</span><span>It opened</span></p>';
    const folder = siteOf([['index.html', html(`<main data-pagefind-body>${text}</main>`)]]);
    await writeSearchIndex(folder);
    expect(keptPages(folder)[0]?.content).toBe('Owner Kelda 2015 It opened.');
  });

  test('sets rows apart', async () => {
    const rows = '<ol><li id="one">It opened</li><li id="two">It shut</li></ol>';
    const folder = siteOf([['index.html', html(`<main data-pagefind-body>${rows}</main>`)]]);
    await writeSearchIndex(folder);
    expect(keptPages(folder)[0]?.content).toBe('It opened. · It shut.');
  });

  test('fails where no page is marked, and says what to do', async () => {
    const folder = siteOf([['index.html', BARE]]);
    await expect(writeSearchIndex(folder)).rejects.toThrow(
      `The search index would be empty: no page in ${folder} is marked with data-pagefind-body. ` +
        'Mark the element that holds the text, as src/components/briefing/Briefing.astro does.',
    );
  });
});
