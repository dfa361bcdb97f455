import XMLBuilder from 'fast-xml-builder';
import { generateAtomFeed } from 'feedsmith';
import type { Entity, Model } from '../model/model.ts';
import { ATOM, hasEntityFeed, hasFeed } from '../views/alternates.ts';
import { fullAddress } from '../views/address.ts';
import { xmlText } from './xml-text.ts';
import { dossierFeed, entityFeed, type FeedContent, type FeedEntry } from './feed-entries.ts';

/** A feed and where it stands: an address under the base without its ending. */
export interface Feed {
  readonly path: string;
  readonly write: () => string;
}

/**
 * Every feed of the site; none where it does not know its own address, because the ids and links of a feed are full
 * addresses. A feed also stands where an entity had its profile before, for those who subscribed to it there.
 */
export function feeds(model: Model): readonly Feed[] {
  const { entities, vocabulary } = model;
  const ofEntity = (entity: Entity): readonly Feed[] =>
    [entity.id, ...entity.formerIds].map((id) => ({
      path: `${vocabulary.kinds[entity.kind]!.path}/${id}`,
      write: () => writeFeed(model, entityFeed(model, entity)),
    }));
  return [
    ...(hasFeed(model)
      ? [{ path: 'feed', write: () => writeFeed(model, dossierFeed(model)) }]
      : []),
    ...[...entities.values()].filter(({ id }) => hasEntityFeed(model, id)).flatMap(ofEntity),
  ];
}

/** Writes a feed as Atom (RFC 4287). */
function writeFeed({ site }: Model, feed: FeedContent): string {
  const { id, title, subtitle, self, page, entries } = feed;
  return generateAtomFeed(
    {
      xml: { lang: site.language },
      id,
      title: words(title),
      subtitle: words(subtitle),
      updated: new Date(Math.max(...entries.map((entry) => entry.updated.getTime()))),
      links: [
        { href: self, rel: 'self', type: ATOM },
        { href: page, rel: 'alternate', type: 'text/html' },
      ],
      authors: [{ name: xmlText(site.publisher), uri: fullAddress(site, site.base) }],
      rights: words(`${site.licence.label}, ${site.licence.address}`),
      entries: entries.map(atomEntry),
    },
    { strict: true },
  );
}

const atomEntry = ({ id, title, updated, summary, page, source, topics, lines }: FeedEntry) => ({
  id,
  title: words(title),
  updated,
  links: [
    { href: page, rel: 'alternate', type: 'text/html' },
    ...(source ? [{ href: source, rel: 'via' }] : []),
  ],
  categories: topics.map(({ term, label }) => ({ term, label: xmlText(label) })),
  summary: words(summary),
  ...(lines.length > 0 && { content: { type: 'xhtml', value: xhtml(lines) } }),
});

const words = (value: string) => ({ type: 'text', value: xmlText(value) });

const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false });

/** What an entry says, as a list in XHTML. */
const xhtml = (lines: FeedEntry['lines']): string =>
  builder.build([
    {
      ul: lines.map(({ text, source, remarks }) => ({
        li: [
          run(text),
          ...(source
            ? [run(' '), { a: [run(source.label)], ':@': { '@_href': source.href } }]
            : []),
          ...remarks.map((remark) => ({ p: [{ small: [run(remark)] }] })),
        ],
      })),
    },
  ]);

const run = (value: string) => ({ '#text': xmlText(value) });
