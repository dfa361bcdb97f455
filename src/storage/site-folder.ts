import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, orFault } from './fault.ts';
import { takeLock } from './lock.ts';
import { isCutOff, placeOf, recover, replace } from './replace-folder.ts';

/** Folder of the project in which sites are made, each in one of its own. */
export const WORKSHOP = '.astro/building';

/** A site that is being made aside, while the last good one is still served. */
export interface SiteInWork {
  /** Where it is to stand. */
  readonly site: string;
  /** Empty folder in which it is made. */
  readonly folder: string;
  /** Empty folder for what is needed only while it is made. */
  readonly scratch: string;
  /** Puts what was made in the place of the former site, at once. */
  readonly publish: () => void;
  /** Removes what was made and was not published, and lets others begin. Harmless when called twice. */
  readonly end: () => void;
}

/**
 * Begins a site. Until `publish` is called nothing of the former one is touched, and no other process can begin one in
 * its place.
 *
 * @param site folder in which it is to stand
 * @param workshop folder of this project in which sites are made
 * @throws Fault where it cannot be written there, or where another process is writing it
 */
export function beginSite(site: string, workshop: string): SiteInWork {
  const place = placeOf(site);
  return orFault(`The site cannot be written to ${site}.`, () => {
    mkdirSync(dirname(place.site), { recursive: true });
    if (!(statSync(place.site, { throwIfNoEntry: false })?.isDirectory() ?? true))
      throw new Fault(
        `The site cannot be written to ${place.site}, which is a file. Rename it, or choose another folder with OUT_DIR.`,
      );
    const release = takeLock(place.lock, `The site in ${place.site}`);
    const work = join(workshop, createHash('sha256').update(place.site).digest('hex').slice(0, 12));
    const [folder, scratch] = [join(work, 'site'), join(work, 'scratch')];
    const end = (): void => {
      // What is left over is removed by the next build; that it cannot be removed now is no fault of this one.
      for (const path of [work, place.incoming])
        orNothing(() => rmSync(path, { recursive: true, force: true }));
      orNothing(release);
    };
    try {
      recover(place);
      rmSync(work, { recursive: true, force: true });
      for (const path of [folder, scratch]) mkdirSync(path, { recursive: true });
    } catch (error) {
      end();
      throw error;
    }
    const publish = (): void =>
      orFault(`The site was made and cannot be put into ${site}, which is as it was.`, () =>
        replace(place, folder),
      );
    return { site: place.site, folder, scratch, publish, end };
  });
}

/** How a process ends that a signal has stopped: 128 and the number of the signal. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Ends the work with the process, whether that succeeds, fails or is stopped by a signal. */
export function endWithProcess({ end }: SiteInWork): void {
  process.once('exit', end);
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => process.exit(code));
}

/**
 * Puts the site in order after a process that was ended between two steps of `publish`. Nothing is done while another
 * process is at it.
 */
export function recoverSite(site: string): void {
  const place = placeOf(site);
  if (!isCutOff(place)) return;
  const release = takeLock(place.lock, `The site in ${place.site}`);
  try {
    recover(place);
  } finally {
    release();
  }
}

function orNothing(run: () => void): void {
  try {
    run();
  } catch {
    // Said where it is called.
  }
}
