import type { AstroIntegration } from 'astro';
import { standingOf } from '../model/draft-formats.ts';
import type { Content } from './content.ts';

/** Says which drafts a build leaves out; in dev, what is still to do on each. */
export function drafts(content: Pick<Content, 'model'>): AstroIntegration {
  return {
    name: 'dossier:drafts',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { leftOut } = content.model();
        if (leftOut.length > 0)
          logger.info(`left out: ${leftOut.join(', ')}; \`npm run check\` lists what is to do`);
      },
      'astro:server:start': ({ logger }) => {
        for (const draft of content.model().drafts.values())
          logger.info(`${draft.file}: ${standingOf(draft)}`);
      },
    },
  };
}
