/** Reads a built site in a browser: what its pages weigh, and how long a reader waits for an answer of the search. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
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
  readonly search: SearchReading;
}

/** Milliseconds are from the last key to the answer, whatever the search waits for in between. */
export interface SearchReading {
  readonly queries: number;
  /** First questions, each in a browser that has loaded nothing of the index: medians, and the most of any. */
  readonly cold: {
    readonly median: number;
    readonly requests: number;
    readonly bytes: number;
    readonly mostBytes: number;
  };
  /** All questions on one page, one after the other, the first left out. */
  readonly warm: Times;
  /** The same again, all of it loaded and the choices counted before each. */
  readonly counted: Times;
}

export interface Times {
  readonly median: number;
  readonly p95: number;
}

const QUERIES = 60;

/** Questions that are asked as the first one. */
const COLD = 10;

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
function countRequests(page: Page) {
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  return {
    /** @param until the end of what counts, in milliseconds since 1970 */
    total: async (until = Infinity): Promise<Omit<Weight, 'page'>> => {
      const counted = asked.filter((request) => request.timing().startTime <= until);
      const sizes = await Promise.all(counted.map(sizeOf));
      return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
  };
}

async function sizeOf(request: Request): Promise<number> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
  return Math.min(body.length, gzipSync(body).length);
}

async function weigh(browser: Browser, origin: string, path: string): Promise<Weight> {
  const page = await browser.newPage();
  const counted = countRequests(page);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const weight = await counted.total();
  await page.close();
  return { page: path, ...weight };
}

/** @param origin where a built site is served */
export async function measureSearch(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<SearchReading> {
  const firsts: { readonly time: number; readonly weight: Omit<Weight, 'page'> }[] = [];
  for (const query of queries.slice(0, COLD)) firsts.push(await askFirst(browser, origin, query));
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  const warm: number[] = [];
  for (const query of queries) {
    const { time } = await page.evaluate(waitForAnswer, query);
    warm.push(time);
  }
  const counted: number[] = [];
  for (const query of queries) {
    await page.evaluate(waitForRest);
    const { time } = await page.evaluate(waitForAnswer, query);
    counted.push(time);
  }
  await page.close();
  const bytes = firsts.map(({ weight }) => weight.bytes);
  return {
    queries: queries.length,
    cold: {
      median: at(
        0.5,
        firsts.map(({ time }) => time),
      ),
      requests: at(
        0.5,
        firsts.map(({ weight }) => weight.requests),
      ),
      bytes: at(0.5, bytes),
      mostBytes: Math.max(...bytes),
    },
    warm: timesOf(warm.slice(1)),
    counted: timesOf(counted),
  };
}

/** Asks in a browser without a cache, and counts what was asked for from the first key to the answer. */
async function askFirst(browser: Browser, origin: string, query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  const counted = countRequests(page);
  const { time, end } = await page.evaluate(waitForAnswer, query);
  const weight = await counted.total(end);
  await context.close();
  return { time, weight };
}

const timesOf = (times: readonly number[]): Times => ({
  median: at(0.5, times),
  p95: at(0.95, times),
});

/** The value below which a share of the numbers lies. */
const at = (share: number, numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;

/** In the page: lets it do all that is left to do. */
function waitForRest(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve());
  });
}

/** In the page: types a query at once and waits until the line that counts the results quotes it. */
function waitForAnswer(query: string): Promise<{ readonly time: number; readonly end: number }> {
  const search = document.querySelector('site-search')!;
  const field = search.querySelector('input')!;
  const line = search.querySelector('[data-count]')!;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const limit = setTimeout(() => reject(new Error(`No answer to ${query}.`)), 60_000);
    const seen = new MutationObserver(() => {
      if (!line.textContent.includes(`“${query}”`)) return;
      seen.disconnect();
      clearTimeout(limit);
      resolve({ time: performance.now() - start, end: Date.now() });
    });
    seen.observe(line, { childList: true });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
