/** Pages that list what has pages of its own. */
import type { Model } from '../../model/model.ts';
import type { BriefingLine, BriefingsPage } from '../../views/briefings.ts';
import type { HomeView } from '../../views/home.ts';
import type { KindView } from '../../views/kind.ts';
import type { Part } from '../../views/part.ts';
import type { NamesView } from '../../views/names.ts';
import { linkerOf, type MarkdownDocument } from './document.ts';
import { findingBlocks, nameOf, sourceWords } from './facts.ts';
import { heading, item, joined, list, paragraph, section, table, type LinkTo } from './nodes.ts';

export function homeDocument(model: Model, view: HomeView): MarkdownDocument {
  const link = linkerOf(model.site, '');
  const { title, lead, counts, findings, hands, briefings, furtherBriefings, ways } = view;
  return {
    path: '',
    title,
    lead: model.site.tagline,
    blocks: [
      paragraph(lead),
      paragraph(`${counts.map(({ label, value }) => `${value} ${label}`).join(', ')}.`),
      ...section('What the file shows', findingBlocks(link, findings)),
      ...(hands
        ? section(
            hands.title,
            table(
              ['When', hands.against, hands.with],
              hands.years.flatMap(({ against, with: others }) =>
                [...against, ...others].map(({ fact, stance }) => {
                  const words = joined([
                    fact.label,
                    fact.stage && `(${fact.stage})`,
                    sourceWords(link, fact.sources),
                  ]);
                  return [fact.when, stance === 'against' && words, stance === 'with' && words];
                }),
              ),
            ),
            hands.choice,
          )
        : []),
      ...section(
        'The documents',
        briefingList(link, briefings),
        furtherBriefings > 0
          ? `The newest ${briefings.length} of ${briefings.length + furtherBriefings}.`
          : undefined,
      ),
      ...section(
        'Who is in it',
        list(
          ways.map(({ label, href, count, names }) =>
            item([
              link(href, label),
              ` (${count}): `,
              joined(
                names.map((name) => link(name.href, name.name)),
                ', ',
              ),
            ]),
          ),
        ),
      ),
    ],
  };
}

export function briefingsDocument(model: Model, view: BriefingsPage): MarkdownDocument {
  const link = linkerOf(model.site, view.path);
  return {
    path: view.path,
    title: view.title,
    lead: 'Each source document, restated paragraph by paragraph. Oldest first.',
    blocks: [
      ...view.lists.flatMap(({ heading: year, lines }) => [
        ...(year ? [heading(2, year)] : []),
        ...briefingList(link, lines),
      ]),
      ...partList(link, view.parts),
    ],
  };
}

const briefingList = (link: LinkTo, lines: readonly BriefingLine[]) =>
  list(
    lines.map(({ title, href, summary, published, publisher, holds, quality }) =>
      item([
        link(href, title),
        `: ${summary} `,
        `${publisher}, ${published}; ${holds}; quality of the text: ${quality}.`,
      ]),
    ),
  );

/** The pages of a list that is too long for one. */
export const partList = (link: LinkTo, parts: readonly Part[]) =>
  list(parts.map(({ title, href, holds }) => item([link(href, title), `: ${holds}`])));

export function kindDocument(
  model: Model,
  { path, plural, lead, entries }: KindView,
): MarkdownDocument {
  const link = linkerOf(model.site, path);
  return {
    path,
    title: plural,
    lead,
    blocks: list(
      entries.map(({ name, native, href, summary, claims, documents, latest }) =>
        item([
          nameOf(link, { name, native, href }),
          `: ${summary} `,
          claims === 0
            ? 'Named, but no claim is about it.'
            : `Claims: ${claims}, in documents: ${documents}; newest: ${latest}.`,
        ]),
      ),
    ),
  };
}

export function namesDocument(model: Model, { groups }: NamesView): MarkdownDocument {
  const link = linkerOf(model.site, 'names');
  return {
    path: 'names',
    title: 'Names',
    lead: 'Every name and printed form, in every script, garbled ones too, and the entity that each stands for.',
    blocks: groups.flatMap(({ letter, lines }) =>
      section(
        letter,
        table(
          ['As printed', 'What it is', 'Read as', 'Where'],
          lines.map(({ form, kind, source, note, ...name }) => [
            form,
            kind,
            joined([nameOf(link, name), note], '. '),
            source && sourceWords(link, [source]),
          ]),
        ),
      ),
    ),
  };
}
