import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { FEATURES } from './body.ts';

/**
 * The Markdown tree of a whole .mdx file that has passed the check, for who writes the text in another form. Wiki links,
 * notes and citations stand in it as the parser gives them.
 *
 * @param source the file, frontmatter included; places count in it
 */
export const parseTree = (source: string): Root =>
  mdxToMdast(source, { features: FEATURES }) as Root;
