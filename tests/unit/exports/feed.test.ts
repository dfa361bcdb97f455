import { XmlDocument, type XmlElement, type XmlNode } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { feeds } from '../../../src/exports/feed.ts';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../fixtures/minimal.ts';
import { hostileModel } from './hostile.ts';

const URL_OF_SITE = 'https://example.org';

const at = (files: Files, base = '/', url: string | undefined = URL_OF_SITE): Model =>
  loadModel({ contentDir: makeDossier(files), base, url });

/** The feeds of a dossier, by their paths, read by a program that is not ours. */
const read = (model: Model): ReadonlyMap<string, XmlDocument> =>
  new Map(feeds(model).map(({ path, write }) => [path, XmlDocument.fromString(write())]));

const ATOM = { a: 'http://www.w3.org/2005/Atom', h: 'http://www.w3.org/1999/xhtml' };

const find = (node: XmlDocument | XmlNode, path: string): readonly string[] =>
  ('root' in node ? node.root : (node as XmlElement))
    .find(path, ATOM)
    .map((found) => found.content.trim());

/** What RFC 4287 says that a feed must have; each line that comes back is a breach. */
function breaches(feed: XmlDocument): readonly string[] {
  const count = (path: string) => find(feed, path).length;
  const once = (parent: string, name: string) =>
    count(`${parent}[count(a:${name}) != 1]`) > 0 ? [`${parent} without one ${name}`] : [];
  const ids = find(feed, '//a:id');
  const dates = find(feed, '//a:updated | //a:published');
  const addresses = find(feed, '//a:id | //a:uri | //a:link/@href | //h:a/@href');
  return [
    ...(feed.root.name === 'feed' && feed.root.namespaceUri === ATOM.a ? [] : ['root']),
    ...['id', 'title', 'updated'].flatMap((name) => [
      ...once('/a:feed', name),
      ...once('//a:entry', name),
    ]),
    ...(count('/a:feed/a:author/a:name') === 1 ? [] : ['author']),
    ...(count("/a:feed/a:link[@rel='self']") === 1 ? [] : ['self']),
    ...(count("//a:entry[not(a:content) and not(a:link[@rel='alternate'])]") === 0 ? [] : ['link']),
    ...(new Set(ids).size === ids.length ? [] : ['ids']),
    ...dates.filter(
      (date) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(date),
    ),
    ...addresses.filter((address) => !/^https?:\/\/[^/\s]+\/\S*$/.test(address)),
    ...(count("//a:content[@type='xhtml'][count(*) != 1 or not(h:div)]") === 0 ? [] : ['xhtml']),
    ...(count('//*[@type="html"]') === 0 ? [] : ['html']),
  ];
}

const TWO: Files = {
  ...minimal,
  'briefings/later.mdx': `---
title: The bridge a year on
short: Gazette, later
summary: The council looks back on a year.
source:
  publisher: gazette
  published: "2020"
  address: https://example.net/later
  language: en
  translation: none
  quality: good
  paragraphs: 1
key-points: [A year has gone by.]
figures:
  - { id: crossings, at: 1, subject: north-bridge, metric: crossings, value: "40", as-of: "2020" }
---

¶1 Forty cross it a day.
`,
};

describe('a feed', () => {
  test('keeps what RFC 4287 asks of it, for the dossier and for each entity that something is claimed of', () => {
    const found = read(at(TWO, '/canal/'));
    expect([...found.keys()]).toEqual(
      ['feed', 'bodies/council', 'bodies/alder-works', 'bridges/north-bridge'].toSorted(
        (a, b) => [...found.keys()].indexOf(a) - [...found.keys()].indexOf(b),
      ),
    );
    for (const [path, feed] of found) expect(breaches(feed), path).toEqual([]);
  });

  test('has the newest source first, and is as old as that', () => {
    const feed = read(at(TWO)).get('feed')!;
    expect(find(feed, '//a:entry/a:title')).toEqual([
      'The bridge a year on',
      'The opening of the North Bridge',
    ]);
    expect(find(feed, '/a:feed/a:updated')).toEqual(['2020-01-01T00:00:00.000Z']);
    expect(find(feed, '//a:entry/a:updated')).toEqual([
      '2020-01-01T00:00:00.000Z',
      '2019-05-04T00:00:00.000Z',
    ]);
  });

  test('of an entity says what each document claims of it, and leads to the words', () => {
    const feed = read(at(TWO, '/canal/')).get('bridges/north-bridge')!;
    expect(find(feed, '//a:entry/a:id')).toEqual([
      'https://example.org/canal/bridges/north-bridge/#later',
      'https://example.org/canal/bridges/north-bridge/#opening',
    ]);
    expect(find(feed, '//a:entry[2]//h:li/text()')).toEqual([
      'Document: Kelda Gazette, 4 May 2019.',
      'The North Bridge opens, 3 May 2019',
      'Kelda Council maintains North Bridge, since May 2019',
      'North Bridge: Length (the deck alone) about 60 m, 2019',
    ]);
    expect(find(feed, '//a:entry[2]//h:a/@href')[0]).toBe(
      'https://example.org/canal/briefings/opening/#c-bridge-opens',
    );
    expect(find(feed, "//a:link[@rel='via']/@href")).toEqual(['https://example.net/later']);
  });

  test('of an entity marks what we hold not to have happened where it is told', () => {
    const files = minimalWith(OPENING, 'date: 2019-05-03', 'date: 2019-05-03\n    corrected: none');
    const feed = read(at(files)).get('bridges/north-bridge')!;
    expect(find(feed, '//a:entry//h:li/text()')[1]).toBe(
      'The North Bridge opens, 3 May 2019 (held to be false)',
    );
  });

  test.each([
    ['"2026"', '2026-01-01'],
    ['"2019-09"', '2019-09-01'],
    ['"2019-23"', '2019-09-01'],
    ['"2020-12-18~"', '2020-12-18'],
    ['2017-08-15/2017-08-18', '2017-08-15'],
    ['"[2015,2016]"', '2015-01-01'],
    ['"[..2019-03]"', '2019-03-31'],
  ])('bears the first day that the date %s may mean', (edtf, day) => {
    const model = at(minimalWith(OPENING, 'published: 2019-05-04', `published: ${edtf}`));
    expect(find(read(model).get('feed')!, '//a:entry/a:updated')[0]!.slice(0, 10)).toBe(day);
  });

  test('keeps its ids after an entity has another id, and stands at the former address as well', () => {
    const files = minimalWith(
      'entities/bridge.yaml',
      'north-bridge:\n  name: North Bridge',
      'north-bridge:\n  former-ids: [high-bridge, first-bridge]\n  name: North Bridge',
    );
    const found = read(at(files));
    const feed = found.get('bridges/north-bridge')!;
    expect(find(feed, '/a:feed/a:id')).toEqual(['https://example.org/bridges/first-bridge/']);
    expect(find(feed, '//a:entry/a:id')).toEqual([
      'https://example.org/bridges/first-bridge/#opening',
    ]);
    expect(find(found.get('bridges/first-bridge')!, "//a:link[@rel='self']/@href")).toEqual([
      'https://example.org/bridges/north-bridge.xml',
    ]);
  });

  test('is not there where the site does not know its own address, or nothing is told', () => {
    expect(feeds(loadModel({ contentDir: makeDossier(minimal), base: '/' }))).toEqual([]);
    expect(feeds(at(minimal)).map(({ path }) => path)).not.toContain('bridges/south-bridge');
  });

  test('is well-formed and says what it was given, whatever signs that holds', () => {
    for (const name of [
      '<img src=x onerror=alert(1)>',
      ']]>&amp;',
      'a\u0000b\ufffe',
      '"x" \'y\'',
    ]) {
      const model = hostileModel(name);
      Object.assign(model.site, { url: URL_OF_SITE });
      const found = read(model);
      for (const feed of found.values()) expect(breaches(feed)).toEqual([]);
      const shown = name.replaceAll('\u0000', '\ufffd').replaceAll('\ufffe', '\ufffd');
      expect(find(found.get('bridges/north-bridge')!, '/a:feed/a:title')).toEqual([
        `${shown} · ${model.site.title}`,
      ]);
      expect(find(found.get('bridges/north-bridge')!, '//h:img | //h:script')).toEqual([]);
    }
  });
});
