import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { launchChromium } from '../diagrams/browser.ts';

export type Paper = 'A4' | 'Letter';

/** A built site, as it is printed. */
export interface PrintedSite {
  /** Folder that holds it. */
  readonly folder: string;
  /** Path under which it is served: `/` or `/dossier/`. */
  readonly base: string;
  /** Its address on the web, without a path; left out where it does not know it. */
  readonly url: string | undefined;
}

/** Prints pages of a built site. */
export interface Printer {
  /** Name and version of the browser; another one may break lines otherwise. */
  readonly version: string;
  /**
   * @param path of the page without slashes at its ends
   * @param date that stands in the file as the day it was made
   * @returns a tagged PDF with an outline; the contents of a book say on which sheet each part begins
   */
  print(path: string, paper: Paper, date: Date): Promise<Buffer>;
  close(): Promise<void>;
}

/** What Chromium names an element of the page that another refers to. */
const NODE_NAME = /(?<=\()node\d{8}(?=\))/g;

/** An address that no host can have (RFC 2606), for a site that does not know its own. */
const NOWHERE = 'https://dossier.invalid';

/** Opens a browser that finds the site at its own address, so that links in a PDF lead to the web and not to a port. */
export async function openPrinter(site: PrintedSite): Promise<Printer> {
  const browser = await launchChromium();
  const origin = site.url ?? NOWHERE;
  const context = await contextFor(browser, site, origin);
  return {
    version: browser.version(),
    print: async (path, paper, date) => {
      const page = await context.newPage();
      try {
        const answer = await page.goto(`${origin}${site.base}${path}/`, { waitUntil: 'load' });
        if (!answer?.ok()) throw new Error(`There is no page ${path}/ in ${site.folder}.`);
        if (!site.url) await page.evaluate(dropLinksToPages);
        // A face that only folded words use is not loaded until they are printed, which does not wait for it. Faces that
        // stand in for missing ones are of this machine, and need not be there.
        await page.evaluate(() =>
          Promise.allSettled([...document.fonts].map((face) => face.load())),
        );
        const options = { format: paper, preferCSSPageSize: true, tagged: true, outline: true };
        const bytes = await page.pdf(options);
        const isBook = await page.evaluate(numberContents, [...sheetsOf(bytes)]);
        return normalise(isBook ? await page.pdf(options) : bytes, date);
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}

async function contextFor(
  browser: Browser,
  site: PrintedSite,
  origin: string,
): Promise<BrowserContext> {
  // Paper has no dark colours and nothing that moves; the page says so itself, this only saves the work.
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' });
  await context.route('**/*', async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    // Nothing is fetched from elsewhere: what a page shows is in the site.
    if (asked !== origin || !pathname.startsWith(site.base)) return route.abort();
    await answerFromFile(route, site.folder, decodeURIComponent(pathname.slice(site.base.length)));
  });
  return context;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

async function answerFromFile(route: Route, folder: string, path: string): Promise<void> {
  const file = resolve(folder, path.endsWith('/') || path === '' ? join(path, 'index.html') : path);
  const isInside = file.startsWith(resolve(folder) + sep);
  try {
    if (!isInside) throw new Error(file);
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
    await route.fulfill({ body: await readFile(file), contentType });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}

/** Runs in the page: a link to another page of a site without an address would lead nowhere. */
function dropLinksToPages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.origin === location.origin && link.pathname !== location.pathname)
      link.removeAttribute('href');
}

/**
 * Runs in the page: writes into the contents of a book on which sheet each part begins, which no style sheet can know.
 *
 * @returns whether there are contents
 */
function numberContents(sheets: readonly (readonly [anchor: string, sheet: number])[]): boolean {
  const numbers = new Map(sheets);
  const lines = [...document.querySelectorAll<HTMLElement>('.book-contents li')];
  for (const line of lines) {
    const anchor = line.querySelector('a')?.hash.slice(1) ?? '';
    const sheet = numbers.get(anchor);
    if (sheet !== undefined) line.dataset['sheet'] = String(sheet);
  }
  return lines.length > 0;
}

/** On which sheet of a PDF of Chromium each anchor stands that a link leads to: `/north-bridge [452 0 R /XYZ 0 842 0]`. */
export function sheetsOf(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1');
  const sheets = [...text.matchAll(/(\d+) 0 obj\s*<<\/Type \/Page\b(?!s)/g)].map(([, n]) => n);
  const anchors = text.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ /g);
  return new Map(
    [...anchors].map(([, anchor, object]) => [anchor!, sheets.indexOf(object) + 1] as const),
  );
}

/**
 * Makes the same bytes of the same page. Chromium stamps the clock into a PDF, and names its parts by numbers that count
 * on from page to page of one browser; nothing else changes from run to run. What is put in is as long as what it
 * replaces, so that no offset in the file moves, and the names keep their order.
 */
export function normalise(pdf: Buffer, date: Date): Buffer {
  const stamp = date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  const names = [...new Set(text.match(NODE_NAME))].toSorted();
  const numbers = new Map(names.map((name, i) => [name, `node${String(i + 1).padStart(8, '0')}`]));
  return Buffer.from(
    text
      .replaceAll(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}(?=\+00'00'\))/g, stamp)
      .replaceAll(NODE_NAME, (name) => numbers.get(name)!),
    'latin1',
  );
}
