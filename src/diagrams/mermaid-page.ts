/** One page of one headless browser in which Mermaid draws. It never reaches the network. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import type { Mermaid, MermaidConfig } from 'mermaid';
import type { Page, Route } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { maxTextSize } from './diagram-text.ts';
import { fontSize } from './svg-flowchart.ts';
import type { EdgeClasses } from './svg-flowchart.ts';

const resolver = createRequire(import.meta.url);

/** A face that labels are measured with; the site must show them in the same one. */
export interface DiagramFont {
  /** Name in CSS, one of those in `fontFamily`. */
  readonly family: string;
  /** Weight in CSS: 400, 700. */
  readonly weight: number;
  /** Absolute path of a woff2 file. */
  readonly file: string;
  /** CSS `unicode-range` that the face is used for. */
  readonly unicodeRange: string;
}

/** The stack of the site's sans face (`--sans`), as far as diagrams use it. */
export const fontFamily = '"Alegreya Sans", "Names SC", sans-serif';

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,' +
  'U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,' +
  'U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const CHINESE = 'U+3000-303F,U+3400-9FFF,U+FF00-FFEF';

/**
 * The faces of the site's diagrams, from npm packages.
 *
 * @returns Alegreya Sans regular and bold, and Noto Serif SC for Chinese names
 * @throws Error when a package is not installed
 */
export function siteFonts(): readonly DiagramFont[] {
  const sans = (subset: string, weight: number, unicodeRange: string): DiagramFont => ({
    family: 'Alegreya Sans',
    weight,
    file: resolver.resolve(
      `@fontsource/alegreya-sans/files/alegreya-sans-${subset}-${weight}-normal.woff2`,
    ),
    unicodeRange,
  });
  const chinese = 'noto-serif-sc-chinese-simplified-400-normal.woff2';
  return [
    ...[400, 700].map((weight) => sans('latin', weight, LATIN)),
    ...[400, 700].map((weight) => sans('latin-ext', weight, LATIN_EXT)),
    {
      family: 'Names SC',
      weight: 400,
      file: resolver.resolve(`@fontsource/noto-serif-sc/files/${chinese}`),
      unicodeRange: CHINESE,
    },
  ];
}

/** How Mermaid is set, for every diagram: `readyText` refuses texts that set it otherwise. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  maxTextSize,
  theme: 'base',
  look: 'classic',
  htmlLabels: false,
  // 0 would mean a random seed, and some shapes are drawn with one.
  handDrawnSeed: 1,
  fontFamily,
  fontSize,
  // The only style that changes a size: boxes must hold what diagram.css sets in bold.
  themeCSS: '.node.subject tspan { font-weight: 700; }',
  // Mermaid 12 has defaults of its own for each kind, so look and theme are said again.
  flowchart: {
    layout: 'elk',
    theme: 'base',
    look: 'classic',
    useMaxWidth: false,
    padding: 10,
    minNodeWidth: 60,
    wrappingWidth: 170,
  },
  // Where two orders are as good, that of the text, which is that of the table.
  elk: { considerModelOrder: 'NODES_AND_EDGES' },
  gantt: { useWidth: 1000, useMaxWidth: false, fontSize: 14, sectionFontSize: 14, barHeight: 26 },
  timeline: { useMaxWidth: false },
  quadrantChart: { useMaxWidth: false, pointLabelFontSize: 14 },
  sankey: { useMaxWidth: false, linkColor: 'gray' },
};

/** What Mermaid drew, and what only its database knows (flowcharts; empty for other kinds). */
export interface Drawn {
  readonly ok: true;
  /** SVG text as Mermaid wrote it. */
  readonly raw: string;
  /** Ids of nodes, edges and groups that the text defines; undefined for other kinds. */
  readonly ids: readonly string[] | undefined;
  /** Address of each node that has one, by node id. */
  readonly links: Readonly<Record<string, string>>;
  /** Classes given to edges, by edge id. */
  readonly edgeClasses: EdgeClasses;
}

/** Why Mermaid drew nothing. */
export interface NotDrawn {
  readonly ok: false;
  readonly message: string;
}

/** A page that draws. */
export interface MermaidPage {
  /** Draws a text that `readyText` passed. One call at a time. */
  draw(id: string, text: string): Promise<Drawn | NotDrawn>;
  /** Closes the browser. */
  close(): Promise<void>;
}

declare global {
  /** Set by the page below, in the browser only. */
  var mermaid: Mermaid;
}

/**
 * Starts a browser with Mermaid and the fonts loaded.
 *
 * @param fonts - faces to measure labels with
 * @returns the page; the caller closes it
 * @throws Error when there is no browser, or when a font does not load
 */
export async function openMermaidPage(fonts: readonly DiagramFont[]): Promise<MermaidPage> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      // A gantt depends on all three.
      timezoneId: 'UTC',
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
    });
    await page.route('**/*', (route) => answer(route, fonts));
    await page.goto(ORIGIN);
    await loadFonts(page);
    await page.evaluate((config) => globalThis.mermaid.initialize(config), mermaidConfig);
    return {
      draw: (id, text) => page.evaluate(drawInPage, { id, text }),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A name that no server has. */
const ORIGIN = 'http://mermaid.invalid';

/** Serves the page, Mermaid's own files and the fonts; anything else does not exist. */
async function answer(route: Route, fonts: readonly DiagramFont[]): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== ORIGIN) return route.abort();
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell(fonts) });
  const font = fonts[Number(/^\/font\/(\d+)$/.exec(pathname)?.[1] ?? -1)];
  if (font) return route.fulfill({ body: await readFile(font.file), contentType: 'font/woff2' });
  if (!pathname.endsWith('.mjs')) return route.abort();
  const path = join(dirname(resolver.resolve('mermaid/package.json')), 'dist', normalize(pathname));
  return route.fulfill({ path, contentType: 'text/javascript' });
}

/**
 * The page that labels are measured on. Mermaid is imported here and not in an evaluated function, whose
 * `import` test runners rewrite.
 *
 * @param fonts - faces to declare
 * @returns HTML; part of the key of cached drawings
 */
export function shell(fonts: readonly DiagramFont[]): string {
  const faces = fonts.map(
    ({ family, weight, unicodeRange }, index) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; ` +
      `src: url(/font/${index}) format("woff2"); unicode-range: ${unicodeRange}; }`,
  );
  // Figures as diagram.css sets them: old-style ones are narrower.
  // Without a language, words are shaped by that of the machine: in Turkish, fi is never one sign.
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8">
    <style>${faces.join('\n')} body { font-variant-numeric: lining-nums; }</style>
    <script type="module">
      import mermaid from '/mermaid.esm.min.mjs';
      globalThis.mermaid = mermaid;
    </script>`;
}

/** Boxes are sized by text, and a face that is still loading would size them by another. */
async function loadFonts(page: Page): Promise<void> {
  const missing = await page.evaluate(async () => {
    const faces = [...document.fonts];
    await Promise.allSettled(faces.map((face) => face.load()));
    return faces
      .filter(({ status }) => status !== 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`);
  });
  if (missing.length === 0) return;
  throw new Error(
    `These fonts of diagrams did not load: ${missing.join(', ')}. Is each file given to the ` +
      'renderer a whole woff2 file? "npm ci" restores the packages.',
  );
}

/** Runs in the page: it may use nothing from outside itself. */
async function drawInPage({ id, text }: { id: string; text: string }): Promise<Drawn | NotDrawn> {
  interface FlowchartDb {
    getVertices(): Map<string, { id: string; link?: string }>;
    getEdges(): readonly { id?: string; classes: readonly string[] }[];
    getSubGraphs(): readonly { id: string }[];
  }
  const isFlowchart = (db: object): db is FlowchartDb =>
    'getVertices' in db && 'getEdges' in db && 'getSubGraphs' in db;
  try {
    // What replaces it, parse(), says nothing of nodes, edges and their classes.
    // oxlint-disable-next-line typescript/no-deprecated
    const { db } = await globalThis.mermaid.mermaidAPI.getDiagramFromText(text);
    const known = isFlowchart(db);
    const nodes = known ? [...db.getVertices().values()] : [];
    const edges = known ? db.getEdges() : [];
    const groups = known ? db.getSubGraphs() : [];
    const facts = {
      ids: known ? [...nodes, ...edges, ...groups].flatMap((part) => part.id ?? []) : undefined,
      links: Object.fromEntries(nodes.flatMap((node) => (node.link ? [[node.id, node.link]] : []))),
      edgeClasses: Object.fromEntries(
        edges.flatMap((edge) =>
          edge.id && edge.classes.length > 0 ? [[edge.id, edge.classes]] : [],
        ),
      ),
    };
    const { svg } = await globalThis.mermaid.render(id, text);
    return { ok: true, raw: svg, ...facts };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
