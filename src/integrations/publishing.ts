import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { outDirFrom } from '../storage/out-dir.ts';
import {
  beginSite,
  endWithProcess,
  recoverSite,
  WORKSHOP,
  type SiteInWork,
} from '../storage/site-folder.ts';
import { endWith } from './content.ts';

/**
 * Makes the site aside and puts it in its place when all of it is there, so that a build that fails or is stopped
 * leaves the last good site as it was. Must be the last integration: what others do after the build comes first.
 *
 * @param kept folders that no build may empty
 */
export function publishing(kept: readonly string[]): AstroIntegration {
  let work: SiteInWork | undefined;
  return {
    name: 'dossier:publishing',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        orExit(() => {
          const site = outDirFrom(process.env, root, kept);
          if (command === 'preview') recoverSite(site);
          if (command !== 'build') return updateConfig({ outDir: folderUrl(site) });
          work = beginSite(site, resolve(root, WORKSHOP));
          endWithProcess(work);
          return updateConfig({
            outDir: folderUrl(work.folder),
            // What Astro keeps for later it does not verify, and two builds at once would meet in it.
            cacheDir: folderUrl(work.scratch),
          });
        });
      },
      'astro:build:done': ({ logger }) => {
        orExit(() => work!.publish());
        // `npm run pdf` goes on with it, and says where it is in the end.
        if (!process.env['PDF']) logger.info(`the site is in ${work!.site}`);
      },
    },
  };
}

const folderUrl = (path: string): URL => pathToFileURL(`${path}/`);

function orExit<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    return endWith(error);
  }
}
