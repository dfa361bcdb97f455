import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { Fault } from './fault.ts';

/** Who holds a lock, as its file says. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes a lock: a file that only one process can make. One whose holder has ended without removing it is taken over.
 *
 * @param file where the lock stands
 * @param what is locked, as a message names it: `The site in /srv/site`
 * @returns what gives the lock back; harmless when called twice
 * @throws Fault that says who holds it, since when, and how to go on
 */
export function takeLock(file: string, what: string): () => void {
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder);
  while (!made(file, own)) {
    const held = textOf(file);
    if (held === undefined) continue;
    const holder = holderOf(held);
    if (holder && (isElsewhere(holder) || isAlive(holder))) throw heldBy(holder, file, what);
    setAside(file, held);
  }
  let isHeld = true;
  return () => {
    if (isHeld) rmSync(file, { force: true });
    isHeld = false;
  };
}

/**
 * Makes the lock, unless there is one: as another name of a file that is written already, so that nobody finds it empty
 * and takes it for one whose writer was cut off. A lock that cannot be written whole is no lock.
 */
function made(file: string, text: string): boolean {
  const written = `${file}.${hostname()}.${process.pid}.new`;
  try {
    writeFileSync(written, text);
    linkSync(written, file);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== 'link') throw error;
    return code === 'EEXIST' ? false : madeInPlace(file, text);
  } finally {
    rmSync(written, { force: true });
  }
}

/** The same on a disk that gives a file one name only. */
function madeInPlace(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if ((error as NodeJS.ErrnoException).syscall === 'write') rmSync(file, { force: true });
    throw error;
  }
}

/**
 * Moves a dead lock away. Somebody else may have done so first and made a lock of their own meanwhile, which is put
 * back: the next look finds it held.
 */
function setAside(file: string, judged: string): void {
  const aside = `${file}.${hostname()}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) === judged) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, file);
}

/** Text of the lock; `undefined` where it has gone, empty where it is no file that can be read. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

/** Who holds the lock; `undefined` where its text is no holder, because its writer was cut off. */
function holderOf(text: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && pid! > 0 && typeof host === 'string'
      ? { pid: pid!, host }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Another machine may share the disk, and its processes cannot be asked for. */
const isElsewhere = ({ host }: Holder): boolean => host !== hostname();

/** A process of our own number is a former one: this one has no lock yet. */
function isAlive({ pid }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function heldBy(holder: Holder, file: string, what: string): Fault {
  const since = statSync(file, { throwIfNoEntry: false })?.mtime.toISOString().slice(0, 19);
  const machine = isElsewhere(holder) ? ` on ${holder.host}` : '';
  return new Fault(
    `${what} is being written by another process: ${holder.pid}${machine}${since ? `, since ${since.replace('T', ' ')} UTC` : ''}. ` +
      `Wait until it has ended, or give this one another folder with OUT_DIR. If process ${holder.pid}${machine} is no build, ` +
      `or has ended, delete ${file} and try again.`,
  );
}
