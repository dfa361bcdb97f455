import { expect, test } from 'vitest';
import { writeLlms } from '../../../src/exports/llms.ts';
import { markdownPages } from '../../../src/exports/markdown/pages.ts';
import { writeRobots } from '../../../src/exports/robots.ts';
import { loadModel } from '../../../src/model/load.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { addressesOf, headingsOf, readBack } from './markdown/read-back.ts';

const load = (contentDir: string, base = '/', url?: string) => loadModel({ contentDir, base, url });

test('llms.txt is a title, a quotation and sections of links, each with a line', () => {
  const tree = readBack(writeLlms(load(makeDossier(minimal), '/', 'https://example.org')));
  expect(tree.children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
  expect(headingsOf(tree, 1)).toEqual(['Bridges of the Kelda Canal']);
  expect(headingsOf(tree)).toEqual(['Documents', 'Bridges', 'Bodies', 'Across the documents']);
  expect(writeLlms(load(makeDossier(minimal), '/', 'https://example.org'))).toContain(
    '\n- [The opening of the North Bridge](https://example.org/briefings/opening.md): The North Bridge opens, and the council is to keep it.\n',
  );
});

test('llms.txt leads to the Markdown of every page, and to nothing that is not there', () => {
  for (const [base, url] of [
    ['/', 'https://example.org'],
    ['/dossier/', 'https://example.org'],
    ['/dossier/', undefined],
  ] as const) {
    const model = load('tests/fixtures/dossiers/canals', base, url);
    const there = markdownPages(model).map(
      ({ path }) => `${url ?? ''}${base}${path || 'index'}.md`,
    );
    const kinds = Object.values(model.vocabulary.kinds).map(({ path }) => path);
    const feed = url ? [`${url}${base}feed.xml`] : [];
    // The lists of entities stand in it whole.
    const wanted = there.filter((to) => !kinds.some((kind) => to.endsWith(`/${kind}.md`)));
    expect(addressesOf(readBack(writeLlms(model))).toSorted()).toEqual(
      [...wanted, ...feed].toSorted(),
    );
  }
});

test('robots.txt lets everybody in, and names the sitemap where there is one', () => {
  expect(writeRobots(load(makeDossier(minimal), '/canal/', 'https://example.org').site)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/canal/sitemap-index.xml\n',
  );
  expect(writeRobots(load(makeDossier(minimal)).site)).toBe('User-agent: *\nAllow: /\n');
});
