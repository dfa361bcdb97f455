import { getSystemErrorName } from 'node:util';

/**
 * Something outside the program stands in the way: the disk, the rights on a folder, another build. The message is the
 * whole report, for somebody who has never seen the code: what, where, why, and what to do.
 */
export class Fault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Fault';
    // Where the program was says nothing to whoever must mend the disk.
    this.stack = message;
  }
}

/** What the codes of the system mean, and what to do; more at https://nodejs.org/api/errors.html#common-system-errors. */
const CAUSES: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  ENOSPC: ['no space is left on the disk', 'Make room on it, then try again'],
  EDQUOT: ['your share of the disk is used up', 'Make room, or ask for a larger share'],
  EFBIG: ['the file is larger than the system lets you write', 'Raise the limit (ulimit -f)'],
  EACCES: ['you have no permission', 'Change the rights on it, or who owns it'],
  EPERM: ['the system does not allow it', 'Change the rights on it, or who owns it'],
  EROFS: ['the disk can only be read', 'Choose a folder on another disk'],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n), or close other programs'],
  ENFILE: ['too many files are open', 'Close other programs'],
  EEXIST: ['something else has that name', 'Rename it, or move it away'],
  ENOTDIR: ['there is a file where a folder must be', 'Rename the file, or move it away'],
  EISDIR: ['there is a folder where a file must be', 'Rename the folder, or move it away'],
  EBUSY: ['another program holds it', 'Close what has it open'],
  EIO: ['the disk does not answer as it should', 'Look whether it is full, or unwell'],
  ENAMETOOLONG: ['the name is too long for this disk', 'Choose a folder with a shorter name'],
};

/**
 * An error of the system in plain words, such as `/srv/site: no space is left on the disk. Make room on it, then try
 * again.` The cause of an error is looked at too, since other programs wrap what the system says.
 *
 * @returns `undefined` for every other error: one of the program itself, which needs its stack
 */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const cause = CAUSES[code ?? ''] ?? CAUSES[codeIn(error.message)];
  if (!cause) return systemFault(error.cause);
  const where = [path, dest].filter(Boolean).join(' to ');
  const [why, advice] = cause;
  return where === '' ? `${capital(why)}. ${advice}.` : `${where}: ${why}. ${advice}.`;
}

/** Runs something that uses the disk. @throws Fault with `what` before the reason, where the system refuses */
export function orFault<Result>(what: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Fault ? undefined : systemFault(error);
    throw reason === undefined ? error : new Fault(`${what} ${reason}`, { cause: error });
  }
}

/** The bundler is a program in Rust, which says `(os error 28)` somewhere in its words. */
function codeIn(message: string): string {
  const [, number] = /\(os error ([1-9]\d*)\)/.exec(message) ?? [];
  return number === undefined ? '' : getSystemErrorName(-Number(number));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
