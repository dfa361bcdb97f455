/** Reads a built site in a browser: what its pages weigh, and how long a reader waits for an answer of the search. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../src/diagrams/browser.ts';
import { serve } from '../e2e/serve.ts';
import { createRandom } from './dossier/random.ts';
import type { Files } from './dossier/generate.ts';

/** What a page asks a host for. */
export interface Weight {
  readonly page: string;
  readonly requests: number;
  /** Compressed as hosts do it. */
  readonly bytes: number;
}

export interface Reading {
  readonly pages: readonly Weight[];
  readonly search: {
    readonly queries: number;
    /** Milliseconds from the last key to the answer, in which the search waits for another key. */
    readonly median: number;
    readonly p95: number;
    /** The first answer, before which the index is loaded. */
    readonly first: number;
    /** Of all that was asked for until the last answer. */
    readonly bytes: number;
    readonly requests: number;
  };
}

const QUERIES = 60;

export async function measureReading(folder: string, dossier: Files): Promise<Reading> {
  const server = await serve(folder, '/', 0);
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  try {
    const origin = `http://127.0.0.1:${port}`;
    const pages: Weight[] = [];
    for (const path of pagesOf(dossier)) pages.push(await weigh(browser, origin, path));
    return { pages, search: await measureSearch(browser, origin, queriesOf(dossier)) };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}

/** Home, and the first briefing and the first profile of the dossier: those that are named most. */
function pagesOf(dossier: Files): readonly string[] {
  const briefing = Object.keys(dossier).find((path) => path.startsWith('briefings/'))!;
  const bridge = /^([\w-]+):/.exec(dossier['entities/bridge.yaml']!)![1]!;
  return ['/', `/${briefing.replace(/\.mdx$/, '/')}`, `/bridges/${bridge}/`];
}

/** Names, names with a word, and words: what readers look for. */
export function queriesOf(dossier: Files): readonly string[] {
  const random = createRandom('queries');
  const names = ['bridge', 'council', 'company', 'engineer'].flatMap((kind) =>
    [...dossier[`entities/${kind}.yaml`]!.matchAll(/^ {2}name: (.*)$/gm)].map(([, name]) => name!),
  );
  const words = [
    'opened',
    'contract',
    'toll',
    'law',
    'service',
    'frost',
    'mortar',
    'closed',
    'stone',
  ];
  return Array.from({ length: QUERIES }, (_, i) => {
    const name = random.skewed(names);
    if (i % 3 === 0) return name;
    if (i % 3 === 1) return `${name} ${random.pick(words)}`;
    return random.chance(0.5) ? `${random.pick(words)} ${random.pick(words)}` : name.split(' ')[0]!;
  });
}

/** Counts what a page asks for: files that are compressed already travel as they are. */
function countRequests(page: Page): { readonly total: () => Promise<Omit<Weight, 'page'>> } {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(
      request.response().then(async (answer) => {
        const body = (await answer?.body()) ?? Buffer.alloc(0);
        return Math.min(body.length, gzipSync(body).length);
      }),
    );
  });
  return {
    total: async () => {
      const all = await Promise.all(sizes);
      return { requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
    },
  };
}

async function weigh(browser: Browser, origin: string, path: string): Promise<Weight> {
  const page = await browser.newPage();
  const counted = countRequests(page);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const weight = await counted.total();
  await page.close();
  return { page: path, ...weight };
}

async function measureSearch(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<Reading['search']> {
  const page = await browser.newPage();
  const counted = countRequests(page);
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(waitForAnswer, query));
  await page.waitForLoadState('networkidle');
  const { bytes, requests } = await counted.total();
  await page.close();
  const [first = 0, ...others] = times;
  const sorted = others.toSorted((a, b) => a - b);
  return {
    queries: queries.length,
    median: sorted[Math.floor(sorted.length / 2)]!,
    p95: sorted[Math.floor(sorted.length * 0.95)]!,
    first,
    bytes,
    requests,
  };
}

/** In the page: types a query at once and waits until the line that counts the results quotes it. */
function waitForAnswer(query: string): Promise<number> {
  const search = document.querySelector('site-search')!;
  const field = search.querySelector('input')!;
  const line = search.querySelector('[data-count]')!;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const end = setTimeout(() => reject(new Error(`No answer to ${query}.`)), 60_000);
    const seen = new MutationObserver(() => {
      if (!line.textContent.includes(`“${query}”`)) return;
      seen.disconnect();
      clearTimeout(end);
      resolve(performance.now() - start);
    });
    seen.observe(line, { childList: true });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
