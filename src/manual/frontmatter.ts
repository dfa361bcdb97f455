import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FILE_KINDS } from './file-kinds.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** Folders of texts, and the sort of file that each holds. */
const TEXTS = { briefings: 'briefing', pages: 'page' } as const;
export type TextFolder = keyof typeof TEXTS;

/**
 * What the Astro language server looks for in `.astro/collections/` to help with the frontmatter of texts: a schema for
 * each folder, and a list that says which file belongs to which. Astro can write both itself, though only for texts that
 * are sound, and a text that is being written is not.
 *
 * @param files texts of each folder, as paths from the content folder
 * @returns name of the file -> what it holds
 */
export function frontmatterSupport(
  contentDir: string,
  files: Readonly<Record<TextFolder, readonly string[]>>,
): ReadonlyMap<string, string> {
  const folders = Object.keys(TEXTS) as readonly TextFolder[];
  const schemas = folders.map((folder) => {
    const kind = FILE_KINDS.find(({ name }) => name === TEXTS[folder])!;
    return [`${folder}.schema.json`, toText(jsonSchemaOf(kind))] as const;
  });
  const entries = folders.flatMap((folder) =>
    files[folder].map((file) => [addressOf(join(contentDir, file)), folder] as const),
  );
  const list = {
    collections: folders.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
  return new Map([...schemas, ['collections.json', toText(list)]]);
}

/** The language server compares addresses without signs for spaces and the like, and without capitals. */
const addressOf = (path: string): string =>
  decodeURIComponent(pathToFileURL(path).href).toLowerCase();

const toText = (data: object): string => `${JSON.stringify(data, undefined, 2)}\n`;
