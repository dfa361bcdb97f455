import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import type { Entity, Model } from '../model/model.ts';
import { Fault, systemFault } from '../storage/fault.ts';
import { openKeptFiles, writeWhole } from '../storage/kept-files.ts';
import { FAMILIES, NAMES, RANGES } from './font-faces.ts';
import type { Face } from './font-faces.ts';

/** Folders of `src/` whose words come to stand on pages. Those of the commands name characters that no page prints. */
const PRINTING = [
  'components',
  'diagrams',
  'layouts',
  'markdown',
  'model',
  'pages',
  'search',
  'views',
];

/**
 * What the stylesheet asks of a face, or the browser by itself: kerning, ligatures, accents, the forms of a language,
 * and lining figures. The rest (fractions, tabular and small figures) would only be sent.
 */
const FEATURES = [
  'kern',
  'liga',
  'clig',
  'calt',
  'ccmp',
  'locl',
  'mark',
  'mkmk',
  'rlig',
  'lnum',
  'onum',
];

/** Ideographs in one file: few enough that a page with some names does not load all, and enough to be worth a request. */
const SLICE = 32;

const resolver = createRequire(import.meta.url);

/**
 * The site's fonts for Astro's Fonts API: static files out of npm packages, so that a build asks no network. What stands
 * in for them until they are there is in styles/stand-ins.css.
 *
 * @param characters what the site prints, see {@link printedCharacters}; each file is cut down to them. Left out, whole
 *   files are used, as in `dev`, where a character may be typed at any moment.
 * @param cacheDir where cut files are kept, by what they were cut from and to
 */
export async function siteFonts(characters: string | undefined, cacheDir: string) {
  return Promise.all(
    FAMILIES.map(async ({ name, cssVariable, faces }) => {
      const variants = faces
        .flatMap((face) => partsOf(face, characters))
        .map(async (part) => ({
          src: nonEmpty([pathToFileURL(await fileOf(part, cacheDir))]),
          weight: part.face.weight,
          style: part.face.style,
          ...(part.range && { unicodeRange: nonEmpty(part.range) }),
          display: 'swap' as const,
        }));
      return {
        name,
        cssVariable,
        // An empty list: the stack of the stylesheet goes on from here.
        fallbacks: [],
        provider: fontProviders.local(),
        options: { variants: nonEmpty(await Promise.all(variants)) },
      };
    }),
  );
}

/**
 * The stylesheet of the face for names in Chinese. It is kept out of the pages, since its list of characters is long and
 * no first screen waits for a name: styles/on-demand.css imports it under the name that astro.config.mjs gives it.
 *
 * @returns path of the sheet, which is named by what it holds
 */
export async function namesSheet(
  characters: string | undefined,
  cacheDir: string,
): Promise<string> {
  const rules = partsOf(NAMES.face, characters).map(async (part) => {
    const file = relative(cacheDir, await fileOf(part, cacheDir)).replaceAll('\\', '/');
    return `@font-face {
  font-family: '${NAMES.name}';
  src: url('./${file}') format('woff2');
  font-display: swap;
  unicode-range: ${part.range!.join(', ')};
}
`;
  });
  const css = (await Promise.all(rules)).join('');
  const sheet = resolve(cacheDir, `names-${digestOf(css)}.css`);
  await writeWhole(sheet, css).catch((error: unknown) => {
    const reason = systemFault(error);
    if (reason === undefined) throw error;
    return raise(reason);
  });
  return sheet;
}

/** A file that is sent: all of a face, or what is left of it when it is cut down to `characters`. */
interface Part {
  readonly face: Face;
  readonly characters: string | undefined;
  /** Characters for which the browser fetches it; left out, for all. */
  readonly range: readonly string[] | undefined;
}

/** The files that a face comes in; none where the site prints none of its characters. */
export function partsOf(face: Face, characters: string | undefined): readonly Part[] {
  if (face.script === 'latin') return [{ face, characters, range: undefined }];
  const range = RANGES[face.script];
  if (characters === undefined) return [{ face, characters, range }];
  const own = [...characters].filter((character) => isIn(range, character));
  const size = face.script === 'han' ? SLICE : own.length;
  return Array.from({ length: Math.ceil(own.length / size) || 0 }, (_, index) => {
    const slice = own.slice(index * size, (index + 1) * size);
    return { face, characters: slice.join(''), range: slice.map(codePoint) };
  });
}

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;

function isIn(range: readonly string[], character: string): boolean {
  const code = character.codePointAt(0)!;
  return range.some((span) => {
    const [from, to = from] = span
      .slice(2)
      .split('-')
      .map((digits) => parseInt(digits, 16));
    return code >= from! && code <= to!;
  });
}

/** A list that Astro's types know to hold something. */
function nonEmpty<T>([first, ...others]: readonly T[]): [T, ...T[]] {
  if (first === undefined) throw new Error('A font family needs at least one file.');
  return [first, ...others];
}

async function fileOf({ face, characters }: Part, cacheDir: string): Promise<string> {
  const whole = resolver.resolve(face.file);
  return characters === undefined ? whole : cut(whole, characters, cacheDir);
}

async function cut(file: string, characters: string, cacheDir: string): Promise<string> {
  const font = readFileSync(file);
  // Without hints: at these sizes systems smooth type, and those of the sans alone are a third of its file.
  const options = { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true } as const;
  const kept = openKeptFiles(resolve(cacheDir), '.woff2', raise);
  const key = digestOf(font, JSON.stringify([characters, options]));
  const found = await kept.find(key);
  // Where it cannot be kept there is no file to be sent, and `raise` has said why.
  return found?.path ?? (await kept.keep(key, await subsetFont(font, characters, options)))!;
}

/** @throws Fault, since Astro takes a font from a file alone */
function raise(reason: string): never {
  throw new Fault(`The fonts of the site cannot be cut down to its characters. ${reason}`);
}

function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Every character that the pages may print: those of the content and of the site's own words. Those of names come first,
 * the name with the most claims before all, so that what a page needs of an ideographic face stands in few of its files.
 *
 * @param contentDir folder of the content
 * @param model of that content: its drafts that no page shows are left out
 */
export function printedCharacters(
  contentDir: string,
  model: Pick<Model, 'entities' | 'claimsByEntity' | 'leftOut'>,
): string {
  const leftOut = model.leftOut.map((file) => resolve(contentDir, file));
  const folders = [contentDir, ...PRINTING.map((folder) => `src/${folder}`)];
  const texts = folders.flatMap(textFilesIn).filter((file) => !leftOut.includes(resolve(file)));
  // Basic Latin whole: addresses and what readers type are not in any file.
  const latin = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
    String.fromCharCode(0x20 + index),
  );
  const rest = texts.flatMap((file) => [...new Set(readFileSync(file, 'utf8'))]);
  return [...new Set([...nativeNames(model), ...[...latin, ...rest].toSorted()])].join('');
}

/** All native names one after the other, those with the most claims first. */
function nativeNames({
  entities,
  claimsByEntity,
}: Pick<Model, 'entities' | 'claimsByEntity'>): string {
  const claims = ({ id }: Entity): number => claimsByEntity.get(id)?.length ?? 0;
  return [...entities.values()]
    .toSorted((a, b) => claims(b) - claims(a) || (a.id < b.id ? -1 : 1))
    .flatMap(({ native }) => Object.values(native))
    .join('');
}

const textFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|ts|css|ya?ml|mdx?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
