import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';

/** One static file of a family. Variable fonts would turn into Type 3 fonts in a PDF. */
interface Face {
  readonly file: string;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
  readonly range: readonly string[];
}

interface Family {
  readonly name: string;
  readonly cssVariable: `--${string}`;
  readonly fallbacks: readonly string[];
  readonly faces: readonly Face[];
}

const LATIN: Face['range'] = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];
const LATIN_EXT: Face['range'] = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+02DD-02FF',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+1D00-1DBF',
  'U+1E00-1E9F',
  'U+1EF2-1EFF',
  'U+2020',
  'U+20A0-20AB',
  'U+20AD-20C0',
  'U+2113',
  'U+2C60-2C7F',
  'U+A720-A7FF',
];
const HAN: Face['range'] = ['U+3000-303F', 'U+3400-9FFF', 'U+FF00-FFEF'];

const latinFace = (
  pack: string,
  subset: 'latin' | 'latin-ext',
  weight: Face['weight'],
  style: Face['style'],
): Face => ({
  file: `@fontsource/${pack}/files/${pack}-${subset}-${weight}-${style}.woff2`,
  weight,
  style,
  range: subset === 'latin' ? LATIN : LATIN_EXT,
});

const FAMILIES: readonly Family[] = [
  {
    name: 'Alegreya',
    cssVariable: '--font-serif-face',
    fallbacks: ['serif'],
    faces: [
      latinFace('alegreya', 'latin', 400, 'normal'),
      latinFace('alegreya', 'latin', 400, 'italic'),
      latinFace('alegreya', 'latin', 600, 'normal'),
      latinFace('alegreya', 'latin-ext', 400, 'normal'),
      latinFace('alegreya', 'latin-ext', 400, 'italic'),
    ],
  },
  {
    name: 'Alegreya Sans',
    cssVariable: '--font-sans-face',
    fallbacks: ['sans-serif'],
    faces: [
      latinFace('alegreya-sans', 'latin', 400, 'normal'),
      latinFace('alegreya-sans', 'latin', 400, 'italic'),
      latinFace('alegreya-sans', 'latin', 700, 'normal'),
      latinFace('alegreya-sans', 'latin-ext', 400, 'normal'),
    ],
  },
  {
    name: 'Names SC',
    cssVariable: '--font-names-face',
    // The stack of names goes on with the serif, which has the dots and hyphens of names.
    fallbacks: [],
    faces: [
      {
        file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
        weight: 400,
        style: 'normal',
        range: HAN,
      },
    ],
  },
];

const resolver = createRequire(import.meta.url);

/**
 * The site's fonts for Astro's Fonts API: static files out of npm packages, so that a build asks no network.
 *
 * @param characters what the site prints; each file is cut down to them. Left out, whole files are used, as in `dev`,
 *   where a character may be typed at any moment.
 * @param cacheDir where cut files are kept, by what they were cut from and to
 */
export async function siteFonts(characters: string | undefined, cacheDir: string) {
  return Promise.all(
    FAMILIES.map(async ({ name, cssVariable, fallbacks, faces }) => {
      const variants = await Promise.all(
        faces.map(async ({ file, weight, style, range }) => {
          const whole = resolver.resolve(file);
          const src = characters === undefined ? whole : await cut(whole, characters, cacheDir);
          return {
            src: nonEmpty([pathToFileURL(src)]),
            weight,
            style,
            unicodeRange: nonEmpty(range),
            display: 'swap' as const,
          };
        }),
      );
      return {
        name,
        cssVariable,
        fallbacks: [...fallbacks],
        provider: fontProviders.local(),
        options: { variants: nonEmpty(variants) },
      };
    }),
  );
}

/** A list that Astro's types know to hold something. */
function nonEmpty<T>([first, ...others]: readonly T[]): [T, ...T[]] {
  if (first === undefined) throw new Error('A font family needs at least one file.');
  return [first, ...others];
}

async function cut(file: string, characters: string, cacheDir: string): Promise<string> {
  const font = readFileSync(file);
  const key = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 16);
  mkdirSync(cacheDir, { recursive: true });
  const target = resolve(cacheDir, `${key}.woff2`);
  if (existsSync(target)) return target;
  const small = await subsetFont(font, characters, { targetFormat: 'woff2' });
  // Two builds may cut at once; a rename is all or nothing.
  writeFileSync(`${target}.${process.pid}`, small);
  renameSync(`${target}.${process.pid}`, target);
  return target;
}

/**
 * Every character that the pages may print: those of the content and of the site's own words, in order.
 *
 * @param leftOut paths of files that no page shows
 */
export function charactersOf(folders: readonly string[], leftOut: readonly string[]): string {
  const found = new Set<string>();
  // Basic Latin whole: addresses and what readers type are not in any file.
  for (let code = 0x20; code < 0x7f; code++) found.add(String.fromCharCode(code));
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(astro|ts|css|ya?ml|mdx?)$/.test(entry.name))
        for (const character of charactersIn(join(entry.parentPath, entry.name), leftOut))
          found.add(character);
  return [...found].toSorted().join('');
}

const charactersIn = (path: string, leftOut: readonly string[]): string =>
  leftOut.includes(resolve(path)) ? '' : readFileSync(path, 'utf8');
