import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a site is published, and the names beside it that are used while that is done. */
export interface Place {
  /** The folder that is served. A link to a folder is followed, so that it stays one. */
  readonly site: string;
  /** The site before, until the new one is in its place. */
  readonly former: string;
  /** The new site, where it had to be brought from another disk. */
  readonly incoming: string;
  readonly lock: string;
}

/** Names inside a site that cannot be moved as a whole, with the same meaning as those beside one that can. */
const INSIDE = { incoming: '.incoming', former: '.former' } as const;
const STAYS = new Set<string>(['.git', ...Object.values(INSIDE)]);

/** A place for a folder, with the names that are used beside it. */
export function placeOf(path: string): Place {
  const site = existsSync(path) ? realpathSync(path) : path;
  const beside = (ending: string): string => join(dirname(site), `.${basename(site)}.${ending}`);
  return {
    site,
    former: beside('former'),
    incoming: beside('incoming'),
    lock: beside('lock'),
  };
}

/** Whether a replacement was begun here and did not come to its end. */
export const isCutOff = ({ site, former }: Place): boolean =>
  [former, join(site, INSIDE.former)].some((path) => existsSync(path));

/** A former site stands where there is no other; where there is, it was only not yet removed. */
export function recover(place: Place): void {
  rmSync(place.incoming, { recursive: true, force: true });
  if (existsSync(place.site)) recoverInside(place.site);
  if (!existsSync(place.former)) return;
  if (existsSync(place.site)) retire(place);
  else renameSync(place.former, place.site);
}

/**
 * Puts a folder in the place of another, in two steps of the file system.
 *
 * @param made folder that is taken away from where it was made
 */
export function replace(place: Place, made: string): void {
  const from = onSameDisk(place, made);
  if (!existsSync(place.site)) return renameSync(from, place.site);
  chmodSync(from, statSync(place.site).mode);
  try {
    renameSync(place.site, place.former);
  } catch (error) {
    // The folder itself cannot be moved: it is where a disk is mounted, or a program on Windows works in it.
    if (!['EBUSY', 'EXDEV', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code!))
      throw error;
    return refill(place.site, from);
  }
  try {
    renameSync(from, place.site);
  } catch (error) {
    renameSync(place.former, place.site);
    throw error;
  }
  retire(place);
}

/** The made site, or a copy of it beside the place where it is to stand, if that is on another disk. */
function onSameDisk({ incoming }: Place, made: string): string {
  try {
    renameSync(made, incoming);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(made, incoming, { recursive: true });
  }
  return incoming;
}

/** Removes the former site, but for its repository: some keep in `dist` the branch that they publish. */
function retire({ former, site }: Place): void {
  const [kept, target] = [join(former, '.git'), join(site, '.git')];
  if (existsSync(kept) && !existsSync(target)) renameSync(kept, target);
  rmSync(former, { recursive: true, force: true });
}

/** Replaces what a folder holds. The new files are all there before the first of the former ones is moved. */
function refill(site: string, from: string): void {
  const [incoming, former] = [join(site, INSIDE.incoming), join(site, INSIDE.former)];
  try {
    cpSync(from, incoming, { recursive: true });
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    throw error;
  }
  mkdirSync(former);
  moveAll(site, former);
  moveAll(incoming, site);
  // The order tells who comes next whether the new files are all there.
  for (const path of [incoming, former, from]) rmSync(path, { recursive: true, force: true });
}

/** Where `refill` was cut off, the former files go back. */
function recoverInside(site: string): void {
  const [incoming, former] = [join(site, INSIDE.incoming), join(site, INSIDE.former)];
  if (existsSync(incoming) && existsSync(former)) {
    for (const name of readdirSync(former))
      rmSync(join(site, name), { recursive: true, force: true });
    moveAll(former, site);
  }
  for (const path of [incoming, former]) rmSync(path, { recursive: true, force: true });
}

function moveAll(from: string, to: string): void {
  for (const name of readdirSync(from))
    if (!STAYS.has(name)) renameSync(join(from, name), join(to, name));
}
