import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FOLDERS, listFiles, ROOT_FILES, type Folder } from '../model/folder.ts';
import { loadModel, type LoadOptions } from '../model/load.ts';
import { ContentError, type Problem } from '../model/problem.ts';

/** Files of a content folder, drafts among them: path from there -> text, byte order mark included. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Reads every file that the site would read, in a fixed order. */
export function readContentFiles(contentDir: string): ContentFiles {
  const paths = [
    ...ROOT_FILES.filter((file) => existsSync(join(contentDir, file))),
    ...(Object.keys(FOLDERS) as readonly Folder[]).flatMap((folder) =>
      listFiles(contentDir, folder),
    ),
  ];
  return new Map(paths.map((path) => [path, readFileSync(join(contentDir, path), 'utf8')]));
}

/**
 * What would be wrong with the content if some of its files held other texts. The content itself is not touched: a copy
 * of it is changed, read as every command reads it, and thrown away.
 */
export function problemsWith(options: LoadOptions, changed: ContentFiles): readonly Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'dossier-trial-'));
  try {
    // A link would lead out of the copy, to the file that must not be touched. Node 24 follows those within a folder only
    // where a filter is given.
    const everything = { recursive: true, dereference: true, filter: () => true };
    cpSync(options.contentDir, copy, everything);
    writeInto(copy, changed);
    return problemsOf({ ...options, contentDir: copy });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What is wrong with the content as it stands. */
export function problemsOf(options: LoadOptions): readonly Problem[] {
  try {
    loadModel(options);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/**
 * Writes all of the files or none: each is written beside its place first, and they take their places together.
 *
 * @throws Error of the file system; no file has changed then
 */
export function writeContentFiles(contentDir: string, changed: ContentFiles): void {
  const written: { readonly path: string; readonly beside: string }[] = [];
  try {
    for (const [file, text] of changed) {
      const named = join(contentDir, file);
      // A link to a file stays a link.
      const path = existsSync(named) ? realpathSync(named) : named;
      // No watcher and no site reads a name that ends so; `${path}~` itself is where editors keep an author's backup.
      const beside = `${path}.${process.pid}~`;
      mkdirSync(dirname(path), { recursive: true });
      written.push({ path, beside });
      writeFileSync(beside, text, { mode: statSync(path, { throwIfNoEntry: false })?.mode });
    }
  } catch (error) {
    for (const { beside } of written) rmSync(beside, { force: true });
    throw error;
  }
  for (const { path, beside } of written) renameSync(beside, path);
}

function writeInto(folder: string, files: ContentFiles): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
