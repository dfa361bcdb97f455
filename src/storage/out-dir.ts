import { relative, resolve, sep } from 'node:path';
import { Fault } from './fault.ts';

/**
 * Where the site is written: OUT_DIR, or dist. A build replaces that folder, so one that holds the project, its
 * sources or its content is refused.
 *
 * @param root folder of the project
 * @param kept folders that must survive, such as the content folder
 * @throws Fault with what to do when the build would delete one of them
 */
export function outDirFrom(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
  kept: readonly string[],
): string {
  const outDir = resolve(root, environment['OUT_DIR'] || 'dist');
  const inDanger = [root, ...kept].find((folder) => within(folder, outDir));
  const inside = kept.find((folder) => within(outDir, folder));
  if (inDanger === undefined && inside === undefined) return outDir;
  throw new Fault(
    `OUT_DIR is ${outDir}: a build replaces that folder, and ${inDanger ?? inside} ${inDanger ? 'lies in it' : 'holds it'}. Choose a folder of its own, such as dist.`,
  );
}

/** Tells whether a folder is another or lies below it. */
function within(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
