import { parseFeed } from '@rowanmanning/feed-parser';
import { expect, test } from 'vitest';
import { entityFeed, type FeedLine } from '../../../src/exports/feed-entries.ts';
import { feeds } from '../../../src/exports/feed.ts';
import { loadModel } from '../../../src/model/load.ts';
import type { Briefing, Model } from '../../../src/model/model.ts';
import { startOf } from '../../../src/model/dates.ts';
import { formatDate } from '../../../src/views/date.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { HOSTILE, hostileModel } from './hostile.ts';

const SITE = 'https://example.org';
const shipped = loadModel({ contentDir: 'content', base: '/dossier/', url: SITE });

/** A feed of the dossier as a reader of news takes it: a program that is not ours. */
const read = (model: Model, path = 'feed') =>
  parseFeed(
    feeds(model)
      .find((feed) => feed.path === path)!
      .write(),
  ).toJSON();

/** What an entry is to say, as the reader hands it out: the markup of a list, with the signs of texts as they are. */
const list = (lines: readonly FeedLine[]): string =>
  `<ul>${lines
    .map(({ text, source, remarks }) => {
      const link = source ? ` <a href="${source.href}">${source.label}</a>` : '';
      return `<li>${text}${link}${remarks.map((remark) => `<p><small>${remark}</small></p>`).join('')}</li>`;
    })
    .join('')}</ul>`;

const plain = (text: string): FeedLine => ({ text, remarks: [] });

/** What an entry is to be of a briefing, but for its id and what it says. */
const entryOf = (
  { site, vocabulary }: Model,
  { slug, title, summary, source, topics }: Briefing,
) => ({
  title,
  description: summary,
  url: `${SITE}/dossier/briefings/${slug}/`,
  published: null,
  updated: new Date(startOf(source.published)).toISOString(),
  image: null,
  media: [],
  authors: [{ name: site.publisher, email: null, url: `${SITE}/dossier/` }],
  categories: topics.map((term) => ({ term, label: vocabulary.topics[term]!.label, url: null })),
});

const newestFirst = (model: Model): readonly Briefing[] =>
  [...model.briefings.values()].toSorted(
    (a, b) => startOf(b.source.published) - startOf(a.source.published),
  );

test('the feed of the shipped dossier gives a reader every briefing as it is', () => {
  const { site, entities } = shipped;
  const briefings = newestFirst(shipped);
  expect(read(shipped)).toEqual({
    meta: { type: 'atom', version: '1.0' },
    language: site.language,
    title: site.title,
    description: site.tagline,
    copyright: `${site.licence.label}, ${site.licence.address}`,
    url: `${SITE}/dossier/`,
    self: `${SITE}/dossier/feed.xml`,
    published: null,
    updated: new Date(startOf(briefings[0]!.source.published)).toISOString(),
    generator: null,
    image: null,
    authors: [{ name: site.publisher, email: null, url: `${SITE}/dossier/` }],
    categories: [],
    items: briefings.map((briefing) => ({
      ...entryOf(shipped, briefing),
      id: `${SITE}/dossier/briefings/${briefing.slug}/`,
      content: list([
        plain(
          `Document: ${entities.get(briefing.source.publisher)!.name}, ${formatDate(briefing.source.published)}.`,
        ),
        ...briefing.keyPoints.map(plain),
      ]),
    })),
  });
});

test('the feed of each entity of the shipped dossier gives a reader every claim of it', () => {
  const paths = feeds(shipped)
    .map(({ path }) => path)
    .filter((path) => path !== 'feed');
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const entity = [...shipped.entities.values()].find(({ id, formerIds }) =>
      [id, ...formerIds].some((name) => path.endsWith(`/${name}`)),
    )!;
    const { entries, ...about } = entityFeed(shipped, entity);
    const feed = read(shipped, path);
    expect(feed, path).toMatchObject({
      title: `${entity.name} · ${shipped.site.title}`,
      description: entity.summary,
      self: about.self,
      url: about.page,
    });
    expect(feed.items, path).toEqual(
      entries.map(({ id, page, lines }) => ({
        ...entryOf(
          shipped,
          newestFirst(shipped).find(({ slug }) => page.endsWith(`/${slug}/`))!,
        ),
        id,
        content: list(lines),
      })),
    );
    const claims = entries.flatMap(({ lines }) =>
      lines.flatMap(({ source }) => source?.href ?? []),
    );
    expect(claims.toSorted(), path).toEqual(
      shipped.claimsByEntity
        .get(entity.id)!
        .map((claim) => `${SITE}/dossier/briefings/${claim.briefing}/#c-${claim.id}`)
        .toSorted(),
    );
  }
});

/** A text as XML can hold it. */
const held = (text: string): string =>
  text.replaceAll('\u0000', '\ufffd').replaceAll('\u0007', '\ufffd');

/** A label as this reader hands it out: it takes away the room around every text, and a break of lines is one sign in XML. */
const inLabel = (text: string): string => held(text).replaceAll('\r\n', '\n').trim();

/** Any other text as this reader hands it out: it undoes entities once more than XML has them. */
const taken = (text: string): string => inLabel(text).replaceAll('&amp;', '&');

/** Within the list of an entry, this reader leaves the sign for the beginning of a line as a number. */
const inList = (text: string): string => held(text).replaceAll('\r', '&#13;');

test.each(HOSTILE)('a reader gets %j as a text, wherever a feed has it', (text) => {
  const model = structuredClone(
    modelTelling({ first: 'key-points: [One.]\ntopics: [engineering]' }),
  );
  const briefing = model.briefings.get('first')!;
  Object.assign(model.site, { url: SITE, title: text, tagline: text, publisher: text });
  Object.assign(model.vocabulary.topics['engineering']!, { label: text });
  Object.assign(briefing, { title: text, summary: text, keyPoints: [text] });
  const feed = read(model);
  const shown = taken(text);
  expect(feed).toMatchObject({ title: shown, description: shown, authors: [{ name: shown }] });
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]).toMatchObject({
    title: shown,
    description: shown,
    categories: [{ term: 'engineering', label: inLabel(text) }],
    content: list([plain('Document: Kelda Gazette, 1 January 2020.'), plain(inList(text))]),
  });
});

test('a reader gets every hostile claim of an entity, one line each', () => {
  const model = hostileModel();
  Object.assign(model.site, { url: SITE });
  const { content } = read(model, 'bridges/north-bridge').items[0]!;
  for (const [i, text] of HOSTILE.entries())
    expect(content).toContain(
      `<li>${inList(text)} <a href="${SITE}/briefings/first/#c-e${i}">¶1</a><p>`,
    );
});
