import { z } from 'zod';
import { phrase, sentence } from './words.ts';

/** Frontmatter of content/pages/*.mdx: pages of prose such as About and Method. */
export const pageSchema = z.strictObject({
  title: phrase(70).describe('Heading of the page.'),
  summary: sentence(160).describe('One sentence under the heading; the description of the page.'),
});

export type PageInput = z.output<typeof pageSchema>;
