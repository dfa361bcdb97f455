/** The Chromium that comes inside the npm package `@sparticuz/chromium`: compressed, Linux x64 only. */
import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const resolver = createRequire(import.meta.url);

/** Name of the package. */
export const PACKAGED = '@sparticuz/chromium';

/** An unpacked Chromium. */
export interface UnpackedChromium {
  /** Absolute path of the program. */
  readonly executablePath: string;
  /** Absolute path of a folder of shared libraries, for systems that lack libnss3 or libexpat. */
  readonly libraries: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into a folder, unless it is there already. Safe to
 * call from several processes at once: each unpacks into a folder of its own and renames it; the
 * first rename wins, the others throw theirs away.
 *
 * @param folder - absolute path of the folder to make; about 210 MB
 * @returns absolute paths of the program and of the folder of shared libraries it may need
 * @throws Error when the folder belongs to another user, or when unpacking fails
 */
export async function unpackOnce(folder: string): Promise<UnpackedChromium> {
  const unpacked = {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
  };
  if (await isOurs(folder)) {
    if (await exists(unpacked.executablePath)) return unpacked;
    // The system clears its temporary folders piece by piece.
    await rm(folder, { recursive: true, force: true });
  }
  await mkdir(dirname(folder), { recursive: true });
  const part = await mkdtemp(join(dirname(folder), `${basename(folder)}.part-`));
  try {
    await unpackInto(part);
    await rename(part, folder).catch((error: unknown) => passIfTaken(error, folder));
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return unpacked;
}

/**
 * Where it is unpacked: a temporary folder, so that it is the system's to clear.
 *
 * @returns an absolute path that names the version of the package and the user
 * @throws Error when the package is not installed
 */
export async function packagedFolder(): Promise<string> {
  const manifest = join(dirname(resolver.resolve(PACKAGED)), '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return join(tmpdir(), `dossier-chromium-${version}-${process.getuid?.() ?? 'user'}`);
}

/** Whether the folder exists. A program that another user put there is not to be run. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found) return false;
  if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid)) return true;
  throw new Error(
    `${folder} should hold the Chromium that this user unpacked, but is not a folder of this user. ` +
      'Remove it, or set TMPDIR to another folder, or CHROMIUM_PATH to a browser.',
  );
}

/**
 * The package unpacks into the temporary folder of its process, and knows it only from the
 * environment: so a process of its own does it, whose temporary folder is `folder`.
 */
async function unpackInto(folder: string): Promise<void> {
  const entry = resolver.resolve(PACKAGED);
  const spare = join(dirname(entry), '..', 'bin', 'al2023.tar.br');
  const script = `
    const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(spare)});`;
  const env = { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder };
  await run(process.execPath, ['--input-type=module', '--eval', script], { env }).catch(
    (error: unknown) => {
      throw new Error(
        `The Chromium of ${PACKAGED} could not be unpacked into ${folder}. It takes 210 MB: is there ` +
          'room? Set TMPDIR to another folder, or CHROMIUM_PATH to a browser.',
        { cause: error },
      );
    },
  );
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Another process was first: its folder is as good as ours. */
async function passIfTaken(error: unknown, folder: string): Promise<void> {
  if (!(await isOurs(folder))) throw error;
}
