import { resolve } from 'node:path';
import { build } from 'astro';
import { Fault, systemFault } from '../storage/fault.ts';
import { WORKSHOP } from '../storage/site-folder.ts';

/**
 * `npm run build`: what `astro build` does. What stands in its way outside the program, such as a full disk, is said in
 * plain words; a fault of the program itself comes with its stack. Exit code 1 either way, and the last good site stays.
 */
try {
  if (process.argv.length > 2)
    throw new Fault(
      `npm run build takes no options, and was given ${process.argv.slice(2).join(' ')}. The folder is set by OUT_DIR, the content by CONTENT_DIR.`,
    );
  await build({});
  process.exit(0);
} catch (error) {
  console.error(inWords(error));
  process.exit(1);
}

function inWords(error: unknown): unknown {
  if (error instanceof Fault) return error.message;
  const reason = systemFault(error);
  if (reason === undefined) return error;
  return `\nThe site could not be made in ${resolve(WORKSHOP)}. ${reason} The last good site is as it was.`;
}
