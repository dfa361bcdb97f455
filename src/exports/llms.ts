import type { Model } from '../model/model.ts';
import { entityPath, fullAddress } from '../views/address.ts';
import { feedHref, hasFeed, markdownHref } from '../views/alternates.ts';
import { buildBriefingPages } from '../views/briefings.ts';
import { buildKinds } from '../views/kind.ts';
import { READING } from './markdown/document.ts';
import { heading, item, line, list, paragraph, quotation, section } from './markdown/nodes.ts';
import { writeMarkdown } from './markdown/write.ts';

/**
 * The guide to the site for language models (llmstxt.org): a title, what it is about, and lists of links to the Markdown
 * of its pages. Of a dossier whose documents are divided by year it lists the years.
 */
export function writeLlms(model: Model): string {
  const { site, briefings, pages } = model;
  const entry = (path: string, title: string, about: string) =>
    item([linkTo(fullAddress(site, markdownHref(site, path)), title), `: ${about}`]);
  const linkTo = (url: string, title: string) => ({
    type: 'link' as const,
    url,
    children: line(title) as { type: 'text'; value: string }[],
  });
  const [first, ...years] = buildBriefingPages(model);
  return writeMarkdown([
    heading(1, site.title),
    quotation([paragraph(site.tagline)]),
    paragraph(site.lead),
    paragraph(READING),
    ...section(
      'Documents',
      years.length > 0
        ? list(years.map(({ path, title, lists }) => entry(path, title, counted(lists))))
        : list(
            [...briefings.values()]
              .toReversed()
              .map(({ slug, title, summary }) => entry(`briefings/${slug}`, title, summary)),
          ),
    ),
    ...buildKinds(model).flatMap(({ plural, entries }) =>
      section(
        plural,
        list(entries.map(({ id, name, summary }) => entry(entityPath(model, id), name, summary))),
      ),
    ),
    ...section(
      'Across the documents',
      list([
        entry('', 'Home', 'What the dossier shows, in one view.'),
        entry(first!.path, 'Briefings', 'Every source document.'),
        entry('timeline', 'Timeline', 'What happened, by the date that we hold to be right.'),
        entry('network', 'Network', 'Who stands in what relation to whom.'),
        entry(
          'evidence',
          'Evidence',
          'Claims, findings, context and the works used to check them.',
        ),
        entry('compare', 'Compare', 'Everybody against the same questions.'),
        entry('names', 'Names', 'Every name and printed form, and what it stands for.'),
        entry('data', 'Data', 'The files of data: JSON, CSV, GraphML, citations, and every field.'),
        ...(hasFeed(model)
          ? [
              item([
                linkTo(fullAddress(site, feedHref(site)), 'Feed'),
                ': The newest documents, as Atom.',
              ]),
            ]
          : []),
      ]),
    ),
    ...section(
      'Optional',
      list([...pages.values()].map(({ id, title, summary }) => entry(id, title, summary))),
    ),
  ]);
}

const counted = (lists: readonly { readonly lines: readonly unknown[] }[]): string => {
  const count = lists.reduce((sum, { lines }) => sum + lines.length, 0);
  return count === 1 ? 'One document.' : `${count} documents.`;
};
