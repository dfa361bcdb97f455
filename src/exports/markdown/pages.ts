import type { Briefing, Model, Page } from '../../model/model.ts';
import { entityPath } from '../../views/address.ts';
import { buildBriefingPages } from '../../views/briefings.ts';
import { buildCompare } from '../../views/compare.ts';
import { buildEvidencePages } from '../../views/evidence-pages.ts';
import { buildHome } from '../../views/home.ts';
import { buildKinds } from '../../views/kind.ts';
import { buildNames } from '../../views/names.ts';
import { buildNetwork } from '../../views/network.ts';
import { buildTimelinePages } from '../../views/timeline-pages.ts';
import { buildDataPage } from '../data-page.ts';
import { bodyBlocks } from './body.ts';
import { briefingDocument } from './briefing.ts';
import { dataDocument } from './data.ts';
import { linkerOf, writeDocument, type MarkdownDocument } from './document.ts';
import { briefingsDocument, homeDocument, kindDocument, namesDocument } from './lists.ts';
import { profileDocument } from './profile.ts';
import { compareDocument, evidenceDocument, networkDocument, timelineDocument } from './tables.ts';

/** A page that has a Markdown form. */
export interface MarkdownPage {
  /** Address of the page without slashes at its ends. */
  readonly path: string;
  /** Makes its Markdown; `read` gives the whole file of a text. */
  readonly write: (read: ReadSource) => string;
}

export type ReadSource = (text: Briefing | Page) => string;

/**
 * Every page that has a Markdown form: all but the search, the books for paper, the evidence of a single briefing and the
 * answer to a wrong address.
 *
 * @param published the model without drafts, of which alone there are data
 */
export function markdownPages(model: Model, published = model): readonly MarkdownPage[] {
  const page = (path: string, build: (read: ReadSource) => MarkdownDocument): MarkdownPage => ({
    path,
    write: (read) => writeDocument(model, build(read)),
  });
  return [
    page('', () => homeDocument(model, buildHome(model))),
    ...buildBriefingPages(model).map((view) =>
      page(view.path, () => briefingsDocument(model, view)),
    ),
    ...[...model.briefings.values()].map((briefing) =>
      page(`briefings/${briefing.slug}`, (read) =>
        briefingDocument(model, briefing.slug, read(briefing)),
      ),
    ),
    ...buildKinds(model).map((view) => page(view.path, () => kindDocument(model, view))),
    ...[...model.entities.keys()].map((id) =>
      page(entityPath(model, id), () => profileDocument(model, id)),
    ),
    ...buildTimelinePages(model).map((view) =>
      page(view.path, () => timelineDocument(model, view)),
    ),
    page('network', () => networkDocument(model, buildNetwork(model))),
    // The claims of one briefing stand in its own Markdown.
    ...buildEvidencePages(model)
      .filter(({ path }) => path === 'evidence' || path.startsWith('evidence/year/'))
      .map((view) => page(view.path, () => evidenceDocument(model, view))),
    page('compare', () => compareDocument(model, buildCompare(model))),
    page('names', () => namesDocument(model, buildNames(model))),
    {
      path: 'data',
      write: () => writeDocument(published, dataDocument(published, buildDataPage(published))),
    },
    ...[...model.pages.values()].map((text) =>
      page(text.id, (read) => textDocument(model, text, read(text))),
    ),
  ];
}

function textDocument(model: Model, page: Page, source: string): MarkdownDocument {
  const { id, title, summary } = page;
  const blocks = bodyBlocks(model, page, source, linkerOf(model.site, id));
  return { path: id, title, lead: summary, blocks };
}
