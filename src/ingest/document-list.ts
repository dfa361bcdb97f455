import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { ENDINGS } from './read/read.ts';

/** The documents of a run, and what stood in the way of finding others, a line each. */
export interface DocumentList {
  readonly paths: readonly string[];
  readonly refused: readonly string[];
}

/** The files that were named, and the documents in folders that were named, in the order of names, each once. */
export function listDocuments(files: readonly string[]): DocumentList {
  const refused: string[] = [];
  const paths = files.flatMap((file) => {
    if (!isFolder(file)) return [file];
    const before = refused.length;
    const found = documentsIn(file, resolve(file), refused);
    if (found.length === 0 && refused.length === before)
      refused.push(`${file}: the folder holds no document (${ENDINGS.join(' ')})`);
    return found;
  });
  return { paths: [...new Set(paths)], refused };
}

/**
 * Walks a folder. Links that lead out of it are not followed: who hands in a folder hands in what is in it; and none to
 * a folder, which is met by its own name or would lead round in a ring.
 */
function documentsIn(folder: string, top: string, refused: string[]): readonly string[] {
  return namesIn(folder, refused).flatMap((name) => {
    const path = join(folder, name);
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    if (isLink && !leadsInside(path, top)) {
      const from = relative('.', top) || '.';
      refused.push(`${path}: the link leads out of ${from}; name the file itself if it is meant`);
      return [];
    }
    if (isFolder(path)) return isLink ? [] : documentsIn(path, top, refused);
    return ENDINGS.includes(extname(name).toLowerCase()) ? [path] : [];
  });
}

function namesIn(folder: string, refused: string[]): readonly string[] {
  try {
    return readdirSync(folder)
      .toSorted()
      .filter((name) => !name.startsWith('.'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    refused.push(`${folder}: the folder cannot be listed (${code}); look at its permissions`);
    return [];
  }
}

/** What cannot be looked at, such as a link to itself, is told as a document that cannot be read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function leadsInside(path: string, top: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(top) + sep);
  } catch {
    return true;
  }
}
