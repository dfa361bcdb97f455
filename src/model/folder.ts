import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { idSchema } from '../schemas/words.ts';
import { nearest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';

/** Files at the root of a content folder; the first two must be there. */
export const ROOT_FILES = [
  'site.yaml',
  'vocabulary.yaml',
  'origins.yaml',
  'references.yaml',
  'diagrams.yaml',
  'findings.yaml',
] as const;

/** Folders of a content folder, with the ending of their files. */
export const FOLDERS = { entities: '.yaml', briefings: '.mdx', pages: '.mdx' } as const;
export type Folder = keyof typeof FOLDERS;

/** First line of a file, for what is wrong with the file as a whole. */
export const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** Name of a file without its folder and ending; part of an address. */
export const nameOf = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1, -extname(file).length);

/** Text of a file; `undefined` where there is none. */
export function readText(contentDir: string, file: string): string | undefined {
  return unlessMissing(() => readFileSync(join(contentDir, file), 'utf8').replace(/^\uFEFF/, ''));
}

/** Files of a folder in a fixed order; the order of a directory differs between machines. */
export function listFiles(contentDir: string, folder: Folder): readonly string[] {
  return namesIn(contentDir, folder)
    .filter((name) => name.endsWith(FOLDERS[folder]))
    .map((name) => `${folder}/${name}`);
}

/** Reports files that nobody would read, and names that cannot be part of an address. */
export function checkFolder(contentDir: string): readonly Problem[] {
  const folders = Object.keys(FOLDERS) as readonly Folder[];
  return [
    ...namesIn(contentDir, '.').flatMap((name) => checkRootFile(name)),
    ...folders.flatMap((folder) =>
      namesIn(contentDir, folder).flatMap((name) => checkName(folder, name)),
    ),
  ];
}

function checkRootFile(name: string): readonly Problem[] {
  if (!/\.ya?ml$/.test(name) || (ROOT_FILES as readonly string[]).includes(name)) return [];
  const meant = nearest(nameOf(name), ROOT_FILES.map(nameOf));
  return [
    unread(
      name,
      meant ? `did you mean "${meant}.yaml"?` : `files read here: ${ROOT_FILES.join(', ')}`,
    ),
  ];
}

function checkName(folder: Folder, name: string): readonly Problem[] {
  const file = `${folder}/${name}`;
  const ending = FOLDERS[folder];
  if (name.startsWith('.')) return [];
  if (!name.endsWith(ending))
    return [unread(file, `files of ${folder}/ end in ${ending}; rename it, or move it away`)];
  if (idSchema.safeParse(nameOf(file)).success) return [];
  return [
    {
      ...topOf(file),
      code: 'file-name',
      message: `"${nameOf(file)}" cannot be part of an address`,
      hint: `name the file with lower-case words joined by hyphens: second-suit${ending}`,
    },
  ];
}

const unread = (file: string, hint: string): Problem => ({
  ...topOf(file),
  code: 'unread-file',
  message: `${file} is not a file that the site reads`,
  hint,
});

const namesIn = (contentDir: string, folder: string): readonly string[] =>
  unlessMissing(() => readdirSync(join(contentDir, folder)).toSorted()) ?? [];

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
