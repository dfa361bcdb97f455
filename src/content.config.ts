import { defineCollection } from 'astro:content';
import { textLoader } from './integrations/text-loader.ts';

/** Bodies only: what frontmatter and registries say is in the model, which pages take from model/index.ts. */
export const collections = {
  briefings: defineCollection({ loader: textLoader('briefings') }),
  pages: defineCollection({ loader: textLoader('pages') }),
};
