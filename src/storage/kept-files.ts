import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemFault } from './fault.ts';

/** A file that was kept, and its bytes. */
export interface Kept {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Files that are dear to make, kept from one build to the next. A file bears in its name a digest of its bytes: one
 * that was cut off, altered or put there by anybody else is not taken, and made anew. Several processes may use one
 * folder. Where the folder cannot be used, nothing is kept and everything is made.
 */
export interface KeptFiles {
  /**
   * @param key of all that shapes the file, which must be part of a file name
   * @returns `undefined` where it must be made
   */
  readonly find: (key: string) => Promise<Kept | undefined>;
  /**
   * Keeps a file whole or not at all.
   *
   * @returns its path; `undefined` where the folder cannot be written to, which is said once
   */
  readonly keep: (key: string, bytes: Uint8Array) => Promise<string | undefined>;
}

/**
 * @param folder is made when something is kept in it
 * @param ending of its files, with the dot
 * @param warn is told once why the folder cannot be used
 */
export function openKeptFiles(
  folder: string,
  ending: string,
  warn: (words: string) => void = (words) => process.stderr.write(`${words}\n`),
): KeptFiles {
  let names: Promise<Map<string, readonly string[]>> | undefined;
  let isWarned = false;
  // Once for all: what others keep meanwhile is made here as well, and is the same.
  const listed = () => (names ??= namesByKey(folder, ending));
  const find = async (key: string): Promise<Kept | undefined> => {
    for (const name of (await listed()).get(key) ?? []) {
      const path = join(folder, name);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes && nameOf(key, bytes, ending) === name) return { path, bytes };
    }
    return undefined;
  };
  const keep = async (key: string, bytes: Uint8Array): Promise<string | undefined> => {
    const name = nameOf(key, bytes, ending);
    const path = join(folder, name);
    try {
      await writeWhole(path, bytes);
      (await listed()).set(key, [name]);
      return path;
    } catch (error) {
      const reason = systemFault(error);
      if (reason === undefined) throw error;
      if (!isWarned) warn(`Nothing is kept in ${folder} for the next build. ${reason}`);
      isWarned = true;
      return undefined;
    }
  };
  return { find, keep };
}

/** Files begun by this process, so that no two have one name. */
let parts = 0;

/**
 * Writes a file so that whoever reads it sees the former bytes or the new ones. Something else that has its name goes.
 */
export async function writeWhole(path: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}-${(parts += 1)}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path).catch(async () => {
      await rm(path, { recursive: true, force: true });
      await rename(part, path);
    });
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

const nameOf = (key: string, bytes: Uint8Array, ending: string): string =>
  `${key}.${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${ending}`;

/** Key -> names of its files, in one order. A folder that is not there or cannot be read holds none. */
async function namesByKey(folder: string, ending: string): Promise<Map<string, readonly string[]>> {
  const names = await readdir(folder).catch(() => []);
  const digested = names.filter((name) => name.endsWith(ending)).toSorted();
  const digest = /\.[^.]*$/;
  return Map.groupBy(digested, (name) => name.slice(0, -ending.length).replace(digest, ''));
}
