import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importsIn, sourceFiles, type SourceFile } from '../fixtures/source-files.ts';

/** What the files of a folder may import besides each other. */
interface Layer {
  readonly folder: string;
  /** Folders whose code it may run. */
  readonly runs: readonly string[];
  /** Folders of which it may know the types. */
  readonly knows?: readonly string[];
  /** Whether it may fetch the content itself: a command that changes files reads and checks them before and after. */
  readonly fetches?: boolean;
  /** Packages; `node:` and `astro:` stand for everything that begins so. */
  readonly packages: readonly string[];
}

/** The one way through the house: each layer knows those above it. A page may import every one of them. */
const LAYERS: readonly Layer[] = [
  { folder: 'storage', runs: [], packages: ['node:'] },
  { folder: 'schemas', runs: [], packages: ['zod', 'edtf'] },
  { folder: 'manual', runs: ['schemas'], packages: ['zod', 'node:'] },
  { folder: 'markdown/parse', runs: [], packages: ['satteri', 'mdast'] },
  {
    folder: 'model',
    runs: ['schemas', 'markdown/parse'],
    packages: ['yaml', 'zod', 'fastest-levenshtein', 'node:'],
  },
  {
    folder: 'markdown/render',
    runs: ['markdown/parse'],
    knows: ['model'],
    packages: ['satteri', '@astrojs/markdown-satteri'],
  },
  {
    folder: 'views',
    runs: ['model', 'markdown/parse'],
    knows: ['schemas', 'markdown/render'],
    packages: [],
  },
  {
    folder: 'diagrams',
    runs: ['views', 'storage'],
    knows: ['model'],
    packages: ['mermaid', 'svgo', 'playwright-core', '@sparticuz/chromium', 'node:'],
  },
  {
    folder: 'authoring',
    runs: ['model', 'schemas', 'markdown/parse'],
    fetches: true,
    packages: ['yaml', 'zod', 'node:'],
  },
  {
    folder: 'ingest',
    runs: ['schemas', 'model', 'markdown/parse'],
    packages: [
      '@mozilla/readability',
      'chardet',
      'chrono-node',
      'franc-min',
      'linkedom',
      'mdast',
      'parse5',
      'pdfjs-dist',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'satteri',
      'stemmer',
      'yaml',
      'node:',
    ],
  },
  { folder: 'pdf', runs: ['diagrams'], packages: ['playwright-core', 'node:'] },
  { folder: 'cards', runs: ['storage'], packages: ['satori', 'sharp', 'node:'] },
  {
    folder: 'exports',
    runs: ['views', 'model', 'markdown/parse'],
    knows: ['schemas'],
    packages: [
      '@citation-js/core',
      '@citation-js/plugin-bibtex',
      '@citation-js/plugin-csl',
      '@citation-js/plugin-ris',
      'csv-stringify/sync',
      'fast-xml-builder',
      'feedsmith',
      'mdast',
      'mdast-util-gfm-table',
      'mdast-util-to-markdown',
      'node:',
      'schema-dts',
    ],
  },
  { folder: 'hosting', runs: [], packages: ['node:'] },
  {
    folder: 'search',
    runs: ['views'],
    knows: ['model'],
    packages: ['pagefind', 'fastest-levenshtein', 'node:'],
  },
  {
    // A drawing is made by the component that shows it, and scripts of the search run in the browser.
    folder: 'components',
    runs: ['diagrams', 'search'],
    knows: ['views', 'model', 'markdown/parse'],
    packages: ['astro:'],
  },
  {
    folder: 'layouts',
    runs: ['components', 'styles', 'hosting'],
    knows: ['views'],
    packages: ['astro:'],
  },
];

/** The ways by which a model is fetched. Who shows a model takes it as an argument. */
const FETCHING = [
  'src/model/index.ts',
  'src/model/load.ts',
  'src/model/entries.ts',
  'src/model/folder.ts',
];

const isIn = (path: string, folder: string): boolean => path.startsWith(`src/${folder}/`);

function violationsIn(layer: Layer, file: SourceFile): readonly string[] {
  const { folder, runs, knows = [], fetches: mayFetch = false, packages } = layer;
  return importsIn(file)
    .filter(({ target, isPackage, typesOnly }) => {
      if (isPackage)
        return !packages.some(
          (name) => target === name || (name.endsWith(':') && target.startsWith(name)),
        );
      const fetches = !mayFetch && folder !== 'model' && FETCHING.includes(target);
      const allowed = [folder, ...runs, ...(typesOnly ? knows : [])];
      return fetches || !allowed.some((name) => isIn(target, name));
    })
    .map(
      ({ target, typesOnly }) => `${file.path} imports ${typesOnly ? 'types of ' : ''}${target}`,
    );
}

const code = sourceFiles('src/**/*.{ts,astro}');

describe('a layer imports only what stands above it', () => {
  test.each(LAYERS.map((layer) => [layer.folder, layer] as const))('src/%s', (folder, layer) => {
    const files = code.filter(({ path }) => isIn(path, folder));
    expect(files.flatMap((file) => violationsIn(layer, file))).toEqual([]);
  });

  test('the folders of src are layers, styles, or ends that may import everything', () => {
    const ends = ['styles', 'pages', 'integrations', 'cli'];
    const folders = new Set(
      code
        .map(({ path }) => path.split('/').slice(1, -1))
        .filter((steps) => steps.length > 0)
        .map(([first]) => first!),
    );
    const known = [...LAYERS.map(({ folder }) => folder.split('/')[0]!), ...ends];
    expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
  });

  test('nothing imports a page, an integration or a command', () => {
    const ends = ['pages', 'integrations', 'cli'];
    const found = code.flatMap((file) =>
      importsIn(file)
        .filter(({ target }) => ends.some((end) => isIn(target, end) && !isIn(file.path, end)))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the check of imports', () => {
  const layer: Layer = {
    folder: 'views',
    runs: ['model'],
    knows: ['schemas'],
    packages: ['node:'],
  };
  const violations = (text: string) => violationsIn(layer, { path: 'src/views/a.ts', text });

  test.each([
    "import { a } from './b.ts';",
    "import { a } from '../model/dates.ts';",
    "import type { A } from '../schemas/date.ts';",
    "export type { A } from '../schemas/date.ts';",
    "import { join } from 'node:path';",
    "    import mermaid from '/module.mjs';",
  ])('leaves %s alone', (text) => {
    expect(violations(text)).toEqual([]);
  });

  test.each([
    ["import {\n  a,\n  b,\n} from '../components/a.ts';", 'src/components/a.ts'],
    ["import { type A } from '../schemas/date.ts';", 'src/schemas/date.ts'],
    ["export { a } from '../pages/a.ts';", 'src/pages/a.ts'],
    ["  import '../search/a.client.ts';", 'src/search/a.client.ts'],
    ["const a = await import('../cli/a.ts');", 'src/cli/a.ts'],
    ["import { z } from 'zod';", 'zod'],
    ["import { model } from '../model/index.ts';", 'src/model/index.ts'],
    ["import type { A } from '../diagrams/a.ts';", 'types of src/diagrams/a.ts'],
  ])('finds %j', (text, target) => {
    expect(violations(text)).toEqual([`src/views/a.ts imports ${target}`]);
  });
});

test('No folder and no file of src is a drawer for odds and ends', () => {
  const names = code.flatMap(({ path }) =>
    path.split('/').map((step) => step.replace(/\..*$/, '')),
  );
  const drawers = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared', 'lib'];
  expect(names.filter((name) => drawers.includes(name))).toEqual([]);
});

/** A short Latin name may be any word; two signs of another script are a name already. */
function isTelling(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '').length;
  return letters >= (/\p{Script=Latin}/u.test(name) ? 4 : 2);
}

describe('the engine knows no subject', () => {
  interface Named {
    readonly name: string;
    readonly native?: Readonly<Record<string, string>>;
    readonly former?: readonly { readonly name: string }[];
  }

  const registry = sourceFiles('content/entities/*.yaml').flatMap(({ text }) =>
    Object.entries(parse(text) as Readonly<Record<string, Named>>),
  );
  const names = registry
    .flatMap(([id, { name, native = {}, former = [] }]) => [
      id,
      name,
      ...Object.values(native),
      ...former.map((f) => f.name),
    ])
    .filter(isTelling);
  const everything = sourceFiles();

  /** Lines of src in which one of the words stands by itself, in any case. */
  function mentionsOf(words: readonly string[]): readonly string[] {
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`,
      'iu',
    );
    return everything.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );
  }

  test('no name of the shipped registry stands in src', () => {
    expect(names.length).toBeGreaterThan(100);
    expect(mentionsOf(names)).toEqual([]);
  });

  test('no id of several words from the shipped vocabulary stands in src', () => {
    const [{ text }] = sourceFiles('content/vocabulary.yaml') as [SourceFile];
    const sections = Object.values(parse(text) as Readonly<Record<string, object>>);
    const ids = sections
      .flatMap((section) => Object.keys(section))
      .filter((id) => id.includes('-'));
    expect(ids.length).toBeGreaterThan(20);
    expect(mentionsOf(ids)).toEqual([]);
  });

  test('no id of the shipped vocabulary is a proper name', () => {
    const [{ text }] = sourceFiles('content/vocabulary.yaml') as [SourceFile];
    const sections = Object.values(parse(text) as Readonly<Record<string, object>>);
    const ids = sections.flatMap((section) => Object.keys(section));
    const proper = registry.map(([id]) => id).filter((id) => id.length >= 4);
    expect(ids.filter((id) => proper.some((name) => `-${id}-`.includes(`-${name}-`)))).toEqual([]);
  });
});
