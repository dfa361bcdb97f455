import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What was written. */
export interface WrittenIndex {
  readonly pages: number;
  /** Folder that holds the index. */
  readonly folder: string;
}

/** Marks the part of a page that is searched; a page without it is left out. */
const MARK = 'data-pagefind-body';

/** Words that are not text of the page and stand on many. What one component adds bears data-pagefind-ignore there. */
const NEVER_INDEXED = [
  'button',
  '.sechead .app',
  'ol.tl .as-printed', // what a source says beside the date we hold: the briefing has it in its place
  '.sources > li > span',
  '.sources .small',
];

/**
 * Writes the search index of a built site into its folder `pagefind/`. Files are read in alphabetical order, since the
 * index depends on it: the same site then gives the same bytes on every machine.
 *
 * @throws Error when Pagefind cannot read a page, or when there is nothing to search
 */
export async function writeSearchIndex(siteFolder: string): Promise<WrittenIndex> {
  const folder = join(siteFolder, 'pagefind');
  try {
    const index = await openIndex();
    const pages = await addPages(index, siteFolder);
    if (pages === 0) throw new Error(emptyMessage(siteFolder));
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0)
      throw new Error(
        `The search index cannot be written to ${folder}: ${errors.join('; ')}. Make the folder writable.`,
      );
    return { pages, folder };
  } finally {
    await close();
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: NEVER_INDEXED });
  if (index && errors.length === 0) return index;
  throw new Error(
    `Pagefind does not start: ${errors.join('; ')}. Run npm ci, which installs its program for this system.`,
  );
}

async function addPages(index: PagefindIndex, siteFolder: string): Promise<number> {
  let pages = 0;
  for (const file of htmlFiles(siteFolder)) {
    const content = wordsApart(readFileSync(join(siteFolder, file), 'utf8'));
    if (!content.includes(MARK)) continue;
    const { errors } = await index.addHTMLFile({ url: addressOf(file), content });
    if (errors.length > 0)
      throw new Error(
        `Pagefind cannot read ${join(siteFolder, file)}: ${errors.join('; ')}. Mend the page, or take ${MARK} off it.`,
      );
    pages += 1;
  }
  return pages;
}

/** Paths below the folder, with slashes, in an order that no system changes. */
function htmlFiles(siteFolder: string): readonly string[] {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(siteFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/**
 * Sets a space where the page keeps two texts apart by layout alone, and a dot between two rows. Pagefind would read
 * one word: a term and its description, a date and what happened (`2015</span><span>It opened`).
 */
function wordsApart(html: string): string {
  return html
    .replace(/<\/(?:dt|dd|th)>|<\/(?:span|a|cite)>(?=<span)|<\/span>(?=[\p{L}\p{N}])/gu, '$& ')
    .replace(/(?<=[.!?])<span/g, ' $&')
    .replace(/<\/li>\s*(?=<li id=)/g, '$& · ');
}

/** Address below the base of the site, which the search page puts before it. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const emptyMessage = (siteFolder: string): string =>
  `The search index would be empty: no page in ${siteFolder} is marked with ${MARK}. ` +
  'Mark the element that holds the text, as src/components/briefing/Briefing.astro does.';
