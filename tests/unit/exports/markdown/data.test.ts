import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { buildDataPage } from '../../../../src/exports/data-page.ts';
import { markdownPages } from '../../../../src/exports/markdown/pages.ts';
import { loadModel } from '../../../../src/model/load.ts';
import type { Model } from '../../../../src/model/model.ts';
import { makeDossier, minimalWith, modelOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';
import { addressesOf, headingsOf, nodesOf, readBack, wordsOf } from './read-back.ts';

const markdownOf = (model: Model, published?: Model): string =>
  markdownPages(model, published)
    .find(({ path }) => path === 'data')!
    .write(() => '');

/** The page of a small dossier that knows its address. */
function open() {
  const model = loadModel({
    contentDir: makeDossier(minimal),
    base: '/canal/',
    url: 'https://site.test',
  });
  const markdown = markdownOf(model);
  return { model, markdown, tree: readBack(markdown), view: buildDataPage(model) };
}

const rowsOf = (tree: Root): readonly (readonly string[])[] =>
  nodesOf(tree).flatMap((node) => (node.type === 'tableRow' ? [node.children.map(wordsOf)] : []));

describe('the Markdown of the page about the data', () => {
  test('has the sections of the page, in its order', () => {
    const {
      tree,
      view: { files, guide, parts },
    } = open();
    expect(headingsOf(tree)).toEqual([files, ...guide, ...parts].map(({ title }) => title));
    expect(headingsOf(tree).slice(0, 4)).toEqual([
      'Files',
      'Use and citing',
      'How to read them',
      'Claims',
    ]);
  });

  test('lists every file with its full address, what it is and how much it holds', () => {
    const { markdown, tree, view } = open();
    expect(markdown).toContain(
      '| [claims.csv](https://site.test/canal/data/claims.csv) | Every claim, whatever its kind, in one line each. | 4 rows |\n',
    );
    const linked = new Set(addressesOf(tree));
    const { entries } = view.files;
    expect(entries.length).toBeGreaterThan(12);
    expect(entries.filter(({ href }) => !linked.has(`https://site.test${href}`))).toEqual([]);
  });

  test('has a row for every field of every record', () => {
    const { tree, view } = open();
    const wanted = view.parts.flatMap(({ records }) =>
      records.flatMap(({ fields }) =>
        fields.map(({ name, about, form, optional }) =>
          [name, about, optional ? `${form} (may be absent)` : form].join('\n'),
        ),
      ),
    );
    const found = new Set(rowsOf(tree).map((cells) => cells.join('\n')));
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((row) => !found.has(row))).toEqual([]);
  });

  test('leads from a field to the record that stands there, and from each record to the page', () => {
    const { markdown, tree, view } = open();
    expect(markdown).toContain(
      '\n### [EventFacts](https://site.test/canal/data/#record-event-facts)\n',
    );
    expect(markdown).toContain(
      '| `said` | What the document says. | [EventFacts](https://site.test/canal/data/#record-event-facts) |\n',
    );
    const anchors = view.parts.flatMap(({ records }) =>
      records.map(({ anchor }) => `https://site.test/canal/data/#${anchor}`),
    );
    const linked = addressesOf(tree).filter((url) => url.includes('/data/#'));
    expect(new Set(linked)).toEqual(new Set(anchors));
  });

  test('explains the key of a claim by one of the dossier, and terms stand as code', () => {
    const { markdown } = open();
    expect(markdown).toContain(
      '[`opening--bridge-opens`](https://site.test/canal/briefings/opening/#c-bridge-opens) is the claim `bridge-opens` of the briefing `opening`. It is the id of',
    );
    expect(markdown).toContain('`2019-23` (autumn 2019), `2020-12-18~` (about 18 December 2020), ');
    expect(markdown).toContain('are parted by `|`; a bar');
  });

  test('cites the data with publisher, title, edition, licence and address', () => {
    const { model, tree } = open();
    const [cited] = tree.children.filter(({ type }) => type === 'blockquote').slice(1);
    expect(wordsOf(cited!)).toBe(
      `The lock keepers, data of “Bridges of the Kelda Canal”, edition ${model.edition}, CC BY 4.0, https://site.test/canal/data/`,
    );
  });

  test('does not say how facts are marked, since it states none', () => {
    const { markdown } = open();
    expect(markdown).not.toContain('Words set as code say');
  });
});

test('words of the dossier stay words in what the page about the data says', () => {
  const hostile = modelOf(
    minimalWith('site.yaml', 'Bridges of the Kelda Canal', '"*Bridges* <b> [of](x) `locks`"'),
  );
  const read = readBack(markdownOf(hostile));
  expect(wordsOf(read)).toContain('The lock keepers, data of “*Bridges* <b> [of](x) `locks`”, ed');
  expect(nodesOf(read).filter(({ type }) => type === 'html')).toEqual([]);
});

test('drafts are no data: the page tells of what is published alone', () => {
  const { model, markdown } = open();
  const renamed = modelOf(
    minimalWith('site.yaml', 'Bridges of the Kelda Canal', 'Bridges and drafts'),
  );
  expect(markdownOf(renamed, model)).toBe(markdown);
});
