import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, listFiles, ROOT_FILES, type Folder } from './folder.ts';

/** Signs of the digest that name an edition: enough to tell editions of one dossier apart, and short on paper. */
const LENGTH = 8;

/**
 * Names the state of a dossier by what its files hold: the first signs of a SHA-256 over their names and contents. A line
 * that ends otherwise on another system is the same line.
 *
 * @param leftOut files that are no part of it: drafts that nobody publishes yet
 */
export function editionOf(contentDir: string, leftOut: readonly string[] = []): string {
  const folders = Object.keys(FOLDERS) as readonly Folder[];
  const files = [
    ...ROOT_FILES.filter((file) => existsSync(join(contentDir, file))),
    ...folders.flatMap((folder) => listFiles(contentDir, folder)),
  ];
  const hash = createHash('sha256');
  for (const file of files.filter((name) => !leftOut.includes(name)).toSorted())
    hash.update(
      `${file}\n${readFileSync(join(contentDir, file), 'utf8').replaceAll('\r\n', '\n')}\0`,
    );
  return hash.digest('hex').slice(0, LENGTH);
}
