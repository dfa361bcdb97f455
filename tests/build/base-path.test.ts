import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, copyProject, filesIn, makeFolder, removeFolder } from './build-site.ts';
import { elementsOf, readPage } from './page.ts';
import type { PageNode } from './page.ts';

const BASE = '/dossier/';
const folder = makeFolder();
const site = join(folder, 'site');
let pages: ReadonlyMap<string, PageNode>;

beforeAll(async () => {
  const project = copyProject(join(folder, 'project'), 'shared');
  const { code, stdout, stderr } = await buildSite(project, { BASE_PATH: BASE, OUT_DIR: site });
  expect(code, `${stdout}${stderr}`).toBe(0);
  const files = filesIn(site).filter((file) => file.endsWith('.html'));
  pages = new Map(files.map((file) => [file, readPage(join(site, file))]));
});

afterAll(() => removeFolder(folder));

/** Attributes that hold an address, as the parser spells them. */
const ADDRESSES = ['href', 'xLinkHref', 'src', 'action', 'formAction', 'poster', 'data', 'cite'];

/** An address in a page, with the path that it leads to. */
interface Address {
  readonly page: string;
  readonly element: string;
  readonly to: string;
  readonly path: string;
  readonly anchor: string;
}

/** The addresses that an element names. */
function addressesIn({ properties = {} }: PageNode): readonly string[] {
  const { srcSet } = properties;
  return [
    ...ADDRESSES.map((name) => properties[name]).filter((value) => typeof value === 'string'),
    ...(typeof srcSet === 'string'
      ? srcSet.split(',').map((one) => one.trim().split(' ')[0]!)
      : []),
  ];
}

/** Every address in the pages that does not lead to another site or within the page itself. */
const addresses = (): readonly Address[] =>
  [...pages].flatMap(([page, tree]) =>
    elementsOf(tree).flatMap((node) =>
      addressesIn(node)
        .filter((to) => !/^(https?:|mailto:|#)/.test(to))
        .map((to) => {
          const { pathname, hash } = new URL(to, `http://localhost${BASE}${page}`);
          return { page, element: node.tagName ?? '', to, path: pathname, anchor: hash.slice(1) };
        }),
    ),
  );

/** Texts of the files with an ending. Pagefind's own scripts are left out: they find out where they stand. */
const textsOf = (ending: RegExp): readonly string[] =>
  filesIn(site)
    .filter((file) => ending.test(file) && !file.startsWith('pagefind/'))
    .map((file) => readFileSync(join(site, file), 'utf8'));

test('under a base path every link, script, style and font of a page begins with it', () => {
  const all = addresses();
  const elements = new Set(all.map(({ element }) => element));
  expect(['a', 'link', 'script'].filter((element) => !elements.has(element))).toEqual([]);
  expect(all.filter(({ path }) => !path.startsWith(BASE))).toEqual([]);
});

test('under a base path the links inside diagrams begin with it', () => {
  const links = [...pages.values()]
    .flatMap(elementsOf)
    .filter(({ tagName, properties }) => tagName === 'svg' && properties?.['viewBox'])
    .flatMap(elementsOf)
    .filter(({ tagName }) => tagName === 'a')
    .flatMap(addressesIn);
  expect(links.length).toBeGreaterThan(100);
  // In a book a link may lead to another part of it.
  expect(links.filter((to) => !to.startsWith(BASE) && !to.startsWith('#'))).toEqual([]);
});

test('under a base path the addresses in styles begin with it', () => {
  const styles = [
    ...textsOf(/\.css$/),
    ...textsOf(/\.html$/).flatMap((text) => text.match(/<style[^]*?<\/style>/g) ?? []),
  ];
  const targets = styles.flatMap((text) =>
    [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, to]) => to!),
  );
  expect(targets.filter((to) => to.endsWith('.woff2')).length).toBeGreaterThan(5);
  expect(targets.filter((to) => !/^(data:|#)/.test(to) && !to.startsWith(BASE))).toEqual([]);
});

test('under a base path no file names an address of the site without it', () => {
  const roots = readdirSync(site).map((name) => RegExp.escape(name));
  const bare = new RegExp(`["'(=]/(?:${roots.join('|')})(?=["'/)#?])[^"')]*`, 'g');
  expect(
    textsOf(/\.(html|css|js|json|svg|xml|txt)$/).flatMap((text) => text.match(bare) ?? []),
  ).toEqual([]);
});

test('under a base path every internal link leads to a file of the site, and to an anchor that is there', () => {
  const ids = new Map(
    [...pages].map(([page, tree]) => [
      page,
      new Set(elementsOf(tree).map(({ properties }) => properties?.['id'])),
    ]),
  );
  const lost = addresses().filter(({ path, anchor }) => {
    const file = path.slice(BASE.length).replace(/(^|\/)$/, '$1index.html');
    return !existsSync(join(site, file)) || (anchor !== '' && !ids.get(file)?.has(anchor));
  });
  expect(lost).toEqual([]);
});
