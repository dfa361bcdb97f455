import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { describeHome } from '../../../src/exports/json-ld-home.ts';
import { jsonLdText } from '../../../src/exports/json-ld-text.ts';
import {
  describeBriefing,
  describeProfile,
  describeTimeline,
} from '../../../src/exports/json-ld.ts';
import { loadModel } from '../../../src/model/load.ts';
import { buildTimelinePages } from '../../../src/views/timeline-pages.ts';
import { hostileModel, HOSTILE } from './hostile.ts';

const shipped = loadModel({ contentDir: 'content', base: '/dossier/', url: 'https://example.org' });

type Node = Readonly<Record<string, unknown>>;

/**
 * The text of a page read by a program that is not ours, which stops at whatever it would have to leave out: an unknown
 * term, an address that is not whole. Its context names every term after schema.org, and nothing is fetched.
 */
const read = async (...[data]: Parameters<typeof jsonLdText>) =>
  (await jsonld.expand(JSON.parse(jsonLdText(data)) as object, {
    safe: true,
    documentLoader: async (url: string) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
    }),
  })) as readonly Node[];

const valueOf = (node: Node, term: string): unknown =>
  (node[`https://schema.org/${term}`] as readonly { '@value': unknown }[])[0]!['@value'];

const nodesOf = (node: Node, term: string): readonly Node[] =>
  node[`https://schema.org/${term}`] as readonly Node[];

test('a machine reads every briefing of the shipped dossier, and nothing of it is left out', async () => {
  for (const briefing of shipped.briefings.values()) {
    const [article] = await read(describeBriefing(shipped, briefing));
    const address = `https://example.org/dossier/briefings/${briefing.slug}/`;
    expect(article).toMatchObject({
      '@id': address,
      '@type': ['https://schema.org/Article'],
      'https://schema.org/isBasedOn': [{ '@id': briefing.source.address ?? `${address}#source` }],
    });
    expect(valueOf(article!, 'headline')).toBe(briefing.title);
    expect(valueOf(article!, 'abstract')).toBe(briefing.summary);
    const [source] = nodesOf(article!, 'isBasedOn');
    const [publisher] = nodesOf(source!, 'publisher');
    expect(valueOf(publisher!, 'name')).toBe(shipped.entities.get(briefing.source.publisher)!.name);
    const claims = nodesOf(article!, 'hasPart').map((claim) => claim['@id']);
    expect(claims).toEqual(
      briefing.claims.slice(0, claims.length).map(({ id }) => `${address}#c-${id}`),
    );
  }
});

test('a machine reads every profile of the shipped dossier, and nothing of it is left out', async () => {
  for (const { id, name, summary } of shipped.entities.values()) {
    const [page] = await read(describeProfile(shipped, id));
    const [entity] = nodesOf(page!, 'mainEntity');
    expect([valueOf(entity!, 'name'), valueOf(entity!, 'description')], id).toEqual([
      name,
      summary,
    ]);
  }
});

test('a machine reads the home page and the timeline, and nothing of them is left out', async () => {
  const home = await read(describeHome(shipped));
  expect(home.map((node) => node['@type'])).toEqual([
    ['https://schema.org/WebSite'],
    ['https://schema.org/Dataset'],
  ]);
  const told = buildTimelinePages(shipped).map((page) => read(describeTimeline(shipped, page)));
  for (const [page] of await Promise.all(told)) expect(nodesOf(page!, 'about')).not.toEqual([]);
});

test.each(HOSTILE)('a machine gets the name %j as it is written', async (name) => {
  const model = hostileModel(name);
  Object.assign(model.site, { url: 'https://example.org' });
  const [page] = await read(describeProfile(model, 'north-bridge'));
  expect(valueOf(nodesOf(page!, 'mainEntity')[0]!, 'name')).toBe(name);
});
