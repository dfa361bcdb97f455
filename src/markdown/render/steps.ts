import type { Briefing, Page } from '../../model/model.ts';
import { citations } from './citations.ts';
import { comments } from './comments.ts';
import { entityLinks } from './entity-links.ts';
import { externalLinks } from './external-links.ts';
import { foreignRuns } from './foreign-runs.ts';
import { headings } from './headings.ts';
import { literalDirectives } from './literal-directives.ts';
import { notes } from './notes.ts';
import { paragraphs } from './paragraphs.ts';
import type { BodyServices } from './services.ts';
import { sheet } from './sheet.ts';
import { siteLinks } from './site-links.ts';
import { tables } from './tables.ts';
import type { Step } from './tree.ts';

/**
 * The steps that render a body, in order: links and citations first, since marks are laid over the words they print;
 * then paragraphs and notes; languages last of the inline ones; the sheet when all blocks are there.
 *
 * @param source the file that the places of the nodes count in
 */
export const bodySteps = (
  services: BodyServices,
  text: Briefing | Page,
  source: string,
): readonly Step[] => [
  comments,
  literalDirectives(source),
  // Before those that make links, which have the base already.
  siteLinks(services.model.site.base),
  entityLinks(services, source),
  citations(services, text),
  paragraphs(services, text),
  notes(text),
  headings,
  externalLinks,
  foreignRuns(services.model.site),
  tables,
  sheet,
];
