/** Mermaid text to static SVG, each drawing made once and kept by the hash of all that shapes it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { VERSION as svgoVersion } from 'svgo';
import { openKeptFiles } from '../storage/kept-files.ts';
import { diagramError, inOrder, readyText, sourceLine, turned } from './diagram-text.ts';
import type { Diagram } from './diagram-text.ts';
import { mermaidConfig, openMermaidPage, shell, siteFonts } from './mermaid-page.ts';
import type { DiagramFont, Drawn, MermaidPage, NotDrawn } from './mermaid-page.ts';
import { comfortableWidth, postProcessorVersion, toStaticSvg } from './svg.ts';

export type { Diagram, Direction } from './diagram-text.ts';
export type { DiagramFont } from './mermaid-page.ts';

/** A drawing. */
export interface RenderedDiagram {
  /** SVG text to be put into a page as it is. */
  readonly svg: string;
  /** Natural width in CSS pixels: at it, labels are 16 px. */
  readonly width: number;
  /** Natural height in CSS pixels. */
  readonly height: number;
}

/** How a renderer is made. */
export interface RendererOptions {
  /** Folder of finished drawings, made when missing. It may be committed: 2 kB a drawing, zipped. */
  readonly cacheDir: string;
  /** Faces to measure labels with; the site's when left out. */
  readonly fonts?: readonly DiagramFont[];
}

/** Draws diagrams. Calls may overlap; drawings are made one after another. */
export interface Renderer {
  /**
   * @param diagram - what to draw
   * @returns the drawing, the same bytes every time
   * @throws DiagramError when the text is wrong, with file and line; Error when no browser starts
   */
  render(diagram: Diagram): Promise<RenderedDiagram>;
  /** Waits for drawings under way and closes the browser, if one was started. */
  close(): Promise<void>;
  /** How many drawings were made, and how many came from the cache. */
  readonly stats: { readonly rendered: number; readonly reused: number };
}

/**
 * Makes a renderer. No browser is started before a drawing is needed that the cache has not.
 *
 * @param options - the folder of the cache, and fonts
 * @returns a renderer; close it, or its browser keeps the process alive
 */
export function createRenderer({ cacheDir, fonts = siteFonts() }: RendererOptions): Renderer {
  const stats = { rendered: 0, reused: 0 };
  const kept = openKeptFiles(cacheDir, '.svg');
  const underWay = new Map<string, Promise<RenderedDiagram>>();
  /** Drawings for which there is no room in the cache: each is asked for more than once. */
  const unkept = new Map<string, RenderedDiagram>();
  let settings: Promise<string> | undefined;
  let page: Promise<MermaidPage> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** Draws in the one page, opening it first; when that fails, the next call opens another. */
  async function drawInPage(id: string, text: string): Promise<Drawn | NotDrawn> {
    page ??= openMermaidPage(fonts);
    const used = page;
    try {
      return await (await used).draw(id, text);
    } catch (error) {
      page = undefined;
      // It may not have come up at all, or be gone already.
      await used.then((opened) => opened.close()).catch(() => undefined);
      throw error;
    }
  }

  async function draw(diagram: Diagram): Promise<RenderedDiagram> {
    const text = readyText(diagram);
    const ways = diagram.directions?.map((direction) => turned(text, direction)) ?? [text];
    let best: RenderedDiagram | undefined;
    for (const way of ways) {
      const set = diagram.ordered ? inOrder(way) : way;
      const rendered = finish(diagram, way, await drawInPage(diagram.id, set));
      if (!best || rendered.width < best.width) best = rendered;
      if (best.width <= comfortableWidth) break;
    }
    if (best) return best;
    throw diagramError(diagram, 1, 'its directions are an empty list. Leave them out, or name one');
  }

  async function fromCacheOrNew(diagram: Diagram, key: string): Promise<RenderedDiagram> {
    const cached = unkept.get(key) ?? sized((await kept.find(key))?.bytes.toString() ?? '');
    if (cached) {
      stats.reused += 1;
      return cached;
    }
    const next = queue.then(() => draw(diagram));
    queue = next.catch(() => undefined);
    const rendered = await next;
    const path = await kept.keep(key, Buffer.from(rendered.svg));
    if (path === undefined) unkept.set(key, rendered);
    stats.rendered += 1;
    return rendered;
  }

  async function render(diagram: Diagram): Promise<RenderedDiagram> {
    settings ??= fingerprint(fonts);
    const { id, text, title, description, directions = [], ordered = false } = diagram;
    const parts = [await settings, id, text, title, description, String(ordered), ...directions];
    // The id in the name is for people.
    const key = `${id.replace(/[^\w-]/g, '_')}.${hash(parts).slice(0, 20)}`;
    const sooner = underWay.get(key);
    if (sooner) return sooner;
    const rendering = fromCacheOrNew(diagram, key).finally(() => underWay.delete(key));
    underWay.set(key, rendering);
    return rendering;
  }

  async function close(): Promise<void> {
    // Calls made before this one are known only after their keys are.
    await settings;
    await Promise.allSettled(underWay.values());
    const open = page;
    page = undefined;
    await (await open)?.close();
  }

  return { render, close, stats };
}

/**
 * Everything that shapes a drawing but the diagram itself. Not the browser: with numbers rounded,
 * two major versions drew the same bytes.
 */
async function fingerprint(fonts: readonly DiagramFont[]): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('mermaid/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const files = await Promise.all(fonts.map(({ file }) => readFile(file)));
  const settings = [JSON.stringify(mermaidConfig), shell(fonts)];
  return hash([version, svgoVersion, String(postProcessorVersion), ...settings, ...files]);
}

/** SHA-256 in hex of all parts; their lengths keep ["ab", "c"] and ["a", "bc"] apart. */
function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex');
}

/** The drawing with its size; undefined when the text is not a whole SVG of ours. */
function sized(svg: string): RenderedDiagram | undefined {
  const [, width, height] = /^<svg [^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (!width || !height || !svg.endsWith('</svg>')) return undefined;
  return { svg, width: Number(width), height: Number(height) };
}

/** Mermaid's answer to a drawing, or to an error with its place. */
function finish(diagram: Diagram, text: string, answer: Drawn | NotDrawn): RenderedDiagram {
  if (!answer.ok) throw syntaxError(diagram, text, answer.message);
  checkReferences(diagram, text, answer);
  const { id, title, description: desc } = diagram;
  try {
    const { raw, edgeClasses } = answer;
    const rendered = sized(toStaticSvg(raw, { id, title, desc, edgeClasses }));
    if (rendered) return rendered;
  } catch (error) {
    throw diagramError(diagram, 1, error instanceof Error ? error.message : String(error), error);
  }
  throw diagramError(diagram, 1, 'the drawing has no size. Is the diagram empty?');
}

/** Mermaid's message with our line, and without its drawing of the place. */
function syntaxError(diagram: Diagram, text: string, message: string): Error {
  const cause = new Error(message);
  const [, token] = /\bgot '([^']*)'/.exec(message) ?? [];
  const [first = ''] = message.split('\n');
  const [, theirs] = /\bline (\d+)/.exec(first) ?? [];
  const advice = 'The syntax is at https://mermaid.js.org/intro/syntax-reference.html';
  if (!theirs) {
    const line = sourceLine(text, 1);
    return diagramError(diagram, line, `Mermaid cannot draw it: ${first}. ${advice}`, cause);
  }
  const line = sourceLine(text, Number(theirs));
  const words = text.split('\n')[line - 1]?.trim() ?? '';
  const reason = token ? ` (${token} is not expected there)` : '';
  const what = `Mermaid does not understand "${words}"${reason}. Correct the line. ${advice}`;
  return diagramError(diagram, line, what, cause);
}

/** Mermaid passes over `click` and `class` lines about what is not there; a reader would miss them. */
function checkReferences(diagram: Diagram, text: string, { ids, links }: Drawn): void {
  if (!ids) return;
  for (const [index, line] of text.split('\n').entries()) {
    const [, verb, list, rest] =
      /^\s*(click|class)\s+([^\s"]+(?:\s*,\s*[^\s"]+)*)\s+(.*)/.exec(line) ?? [];
    if (!verb || !list) continue;
    const named = list.split(',').map((name) => name.trim());
    const unknown = named.find((name) => !ids.includes(name));
    if (unknown !== undefined) {
      const what = `"${verb}" names "${unknown}", and no node, edge or group has that id`;
      throw diagramError(diagram, index + 1, `${what}. The ids are: ${ids.join(', ')}`);
    }
    if (verb === 'click' && named.some((name) => !links[name])) {
      const what = `"click" gives no address but ${rest}; scripts are not run`;
      throw diagramError(diagram, index + 1, `${what}. Write: click ${list} href "/path/"`);
    }
  }
}
