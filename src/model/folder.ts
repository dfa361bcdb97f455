import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { idSchema } from '../schemas/words.ts';
import { nearest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';
import { decodeText, MOST_BYTES, tooLarge, unreadable } from './text.ts';

/** Files at the root of a content folder; the first two must be there. */
export const ROOT_FILES = [
  'site.yaml',
  'vocabulary.yaml',
  'origins.yaml',
  'references.yaml',
  'diagrams.yaml',
  'findings.yaml',
  'comparison.yaml',
  'context.yaml',
] as const;

/** Folders of a content folder, with the ending of their files. */
export const FOLDERS = { entities: '.yaml', briefings: '.mdx', pages: '.mdx' } as const;
export type Folder = keyof typeof FOLDERS;
const folderNames = Object.keys(FOLDERS) as readonly Folder[];

/** First line of a file, for what is wrong with the file as a whole. */
export const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** Name of a file without its folder and ending; part of an address. */
export const nameOf = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1, -extname(file).length);

/** Text of a file, or what keeps it from being read; `undefined` where there is none. */
export function readText(contentDir: string, file: string): string | Problem | undefined {
  const path = join(contentDir, file);
  return unlessMissing(path, file, () => {
    const { size } = statSync(path);
    return size > MOST_BYTES ? tooLarge(file, size) : decodeText(file, readFileSync(path));
  });
}

/** Files of a folder in a fixed order; the order of a directory differs between machines. */
export function listFiles(contentDir: string, folder: Folder): readonly string[] {
  return namesIn(contentDir, folder)
    .filter((name) => name.endsWith(FOLDERS[folder]))
    .map((name) => `${folder}/${name}`);
}

/** Folders that are there, with files or without. */
export const foldersIn = (contentDir: string): readonly Folder[] =>
  folderNames.filter((folder) =>
    statSync(join(contentDir, folder), { throwIfNoEntry: false })?.isDirectory(),
  );

/** Reports files that nobody would read, and names that cannot be part of an address. */
export function checkFolder(contentDir: string): readonly Problem[] {
  return [
    ...namesIn(contentDir, '.').flatMap((name) => checkRootFile(name)),
    ...folderNames.flatMap((folder) => {
      const fault = readFolder(contentDir, folder).fault;
      return fault ?? namesIn(contentDir, folder).flatMap((name) => checkName(folder, name));
    }),
  ];
}

/**
 * The files that were meant by those that nobody reads. What they hold is there, so a name that is looked for in one of
 * them is no second problem.
 */
export function misnamedFiles(contentDir: string): readonly string[] {
  const meant = [
    ...namesIn(contentDir, '.').flatMap((name) =>
      name.endsWith('.mdx') ? [`briefings/${name}`, `pages/${name}`] : (meantRootFile(name) ?? []),
    ),
    ...folderNames.flatMap((folder) =>
      readFolder(contentDir, folder).fault
        ? [`${folder}/`]
        : namesIn(contentDir, folder).map((name) => meantFile(folder, name)),
    ),
  ];
  return meant.filter((file) => file.endsWith('/') || !existsSync(join(contentDir, file)));
}

function checkRootFile(name: string): readonly Problem[] {
  if (name.endsWith('.mdx')) return [unread(name, 'move it to briefings/ or pages/')];
  if (!isYaml(name) || isRootFile(name)) return [];
  const meant = meantRootFile(name);
  return [
    unread(name, meant ? `did you mean "${meant}"?` : `files read here: ${ROOT_FILES.join(', ')}`),
  ];
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

const isRootFile = (name: string): boolean => (ROOT_FILES as readonly string[]).includes(name);

function meantRootFile(name: string): string | undefined {
  const meant = isYaml(name) ? nearest(nameOf(name), ROOT_FILES.map(nameOf)) : undefined;
  return meant && `${meant}.yaml`;
}

function checkName(folder: Folder, name: string): readonly Problem[] {
  const file = `${folder}/${name}`;
  const ending = FOLDERS[folder];
  if (!name.endsWith(ending))
    return [unread(file, `files of ${folder}/ end in ${ending}; rename it, or move it away`)];
  if (idSchema.safeParse(nameOf(file)).success) return [];
  return [
    {
      ...topOf(file),
      code: 'file-name',
      message: `"${nameOf(file)}" cannot be part of an address`,
      hint: `use lower-case words joined by hyphens: rename the file to ${nameOf(meantFile(folder, name)) || 'second-suit'}${ending}`,
    },
  ];
}

/** The name with which the file would be read: `The Opening.md` is `the-opening.mdx`. */
function meantFile(folder: Folder, name: string): string {
  const words = name
    .slice(0, name.length - extname(name).length)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${folder}/${(words ?? []).join('-')}${FOLDERS[folder]}`;
}

const unread = (file: string, hint: string): Problem => ({
  ...topOf(file),
  code: 'unread-file',
  message: `${file} is not a file that the site reads`,
  hint,
});

/** Names in a folder without those of the system (`.DS_Store`) and the copies that editors keep (`x.mdx~`), which nobody writes. */
const namesIn = (contentDir: string, folder: string): readonly string[] =>
  readFolder(contentDir, folder).names;

interface Listing {
  readonly names: readonly string[];
  /** Where the folder is there and cannot be listed. */
  readonly fault?: Problem;
}

function readFolder(contentDir: string, folder: string): Listing {
  const path = join(contentDir, folder);
  const names = unlessMissing(path, `${folder}/`, () => readdirSync(path).toSorted()) ?? [];
  return 'code' in names
    ? { names: [], fault: names }
    : { names: names.filter((name) => !/^\.|~$/.test(name)) };
}

/** What is read, `undefined` where there is nothing, or what stands in the way. */
function unlessMissing<T>(path: string, file: string, read: () => T): T | Problem | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    // A link that leads nowhere is there, and what it leads to is not.
    const isMissing = code === 'ENOENT' && !lstatSync(path, { throwIfNoEntry: false });
    return isMissing ? undefined : unreadable(file, code);
  }
}
