import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdownPages } from '../../../../src/exports/markdown/pages.ts';
import { loadModel } from '../../../../src/model/load.ts';
import type { Briefing, Model, Page } from '../../../../src/model/model.ts';
import { buildProfile } from '../../../../src/views/profile.ts';
import { makeDossier, minimalWith } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING, type Files } from '../../../fixtures/minimal.ts';
import { addressesOf, headingsOf, nodesOf, readBack, wordsOf } from './read-back.ts';

interface Opened {
  readonly model: Model;
  readonly of: (path: string) => string;
  readonly paths: readonly string[];
}

const SITE = 'https://site.test';

/** A dossier on disk, and the Markdown of its pages. */
function open(contentDir: string, base = '/', url?: string): Opened {
  const model = loadModel({ contentDir, base, url });
  const read = (text: Briefing | Page) => readFileSync(join(contentDir, text.file), 'utf8');
  const pages = new Map(markdownPages(model).map((page) => [page.path, page]));
  return { model, of: (path) => pages.get(path)!.write(read), paths: [...pages.keys()] };
}

const minimalAt = (files: Files = minimal) => open(makeDossier(files), '/', SITE);

/** Dossiers in which every kind of section is filled. */
const DOSSIERS = [
  'content',
  'tests/fixtures/dossiers/canals',
  'tests/fixtures/dossiers/strait-cable',
];

/** Every address that a view holds. */
const hrefsIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === 'href' && typeof inner === 'string' ? [inner] : hrefsIn(inner),
      );

describe.each(DOSSIERS)('in %s', (contentDir) => {
  const { model, of, paths } = open(contentDir, '/dossier/', SITE);
  const trees = new Map(paths.map((path) => [path, readBack(of(path))]));

  test('no page holds markup or an address that is not a full one', () => {
    for (const [path, tree] of trees) {
      expect(
        nodesOf(tree).filter(({ type }) => type === 'html'),
        path,
      ).toEqual([]);
      const odd = addressesOf(tree).filter((url) => !/^(https?:\/\/|mailto:)/.test(url));
      expect(odd, path).toEqual([]);
    }
  });

  test('every address of the site itself is below its base', () => {
    for (const [path, tree] of trees)
      expect(
        addressesOf(tree).filter(
          (url) =>
            url.startsWith('https://site.test') && !url.startsWith('https://site.test/dossier/'),
        ),
        path,
      ).toEqual([]);
  });

  test('a briefing holds its title, every paragraph, every note and every claim', () => {
    for (const { slug, title, body, claims } of model.briefings.values()) {
      const tree = trees.get(`briefings/${slug}`)!;
      const words = wordsOf(tree);
      expect(headingsOf(tree, 1)).toEqual([title.replace(/\s+/g, ' ')]);
      for (const { label } of body.paragraphs) expect(words).toContain(`¶${label} `);
      for (const { number, kind, on } of body.notes)
        expect(words).toContain(`Note ${number}, ${kind}, on “${on.replace(/\s+/g, ' ')}”`);
      const linked = new Set(addressesOf(tree));
      const page = `https://site.test/dossier/briefings/${slug}/`;
      expect(claims.filter(({ id }) => !linked.has(`${page}#c-${id}`))).toEqual([]);
    }
  });

  test('a profile leads to all words, profiles and works that its page leads to', () => {
    for (const { id, kind } of model.entities.values()) {
      const path = `${model.vocabulary.kinds[kind]!.path}/${id}`;
      const linked = new Set(addressesOf(trees.get(path)!));
      const { graph, citations: _, ...view } = { citations: [], ...buildProfile(model, id) };
      const hrefs = hrefsIn([view, graph.edges]);
      const lost = hrefs.filter(
        (href) =>
          !linked.has(href.startsWith('#') ? `${SITE}/dossier/${path}/${href}` : `${SITE}${href}`),
      );
      expect(lost, path).toEqual([]);
    }
  });

  test('the evidence lists every claim, with its check', () => {
    const linked = addressesOf(trees.get('evidence')!);
    for (const { briefing, id } of model.claims.values())
      expect(linked).toContain(`https://site.test/dossier/briefings/${briefing}/#c-${id}`);
  });
});

test.each([
  ['why: Everybody knows it.', '*Why:* Everybody knows it.'],
  ['why: The survey says so.\n    refs: [survey-1999]', '*Checked:* The survey says so. ('],
  ['refs: [survey-1999]', '*Checked by:* ('],
])(
  'a profile says that something was checked only where works tell by what: %s',
  (reason, words) => {
    const files = minimalWith(
      OPENING,
      '    date: 2019-05-03\n',
      `    date: 2019-05-03\n    corrected: { date: 2019-05-04 }\n    ${reason}\n`,
    );
    expect(minimalAt(files).of('bridges/north-bridge')).toContain(words);
  },
);

describe('a briefing', () => {
  const files = minimalWith(
    OPENING,
    '    date: 2019-05-03\n',
    '    date: 2019-05-03\n    printed: on Friday\n    check: contradicted\n    corrected: { date: 2019-05-04 }\n    why: The survey says so.\n    refs: [survey-1999]\n',
  );

  test('sets what the source says beside what we hold, with the check, the reason and the work', () => {
    const rows = nodesOf(readBack(minimalAt(files).of('briefings/opening'))).flatMap((node) =>
      node.type === 'tableRow' ? [node.children.map(wordsOf)] : [],
    );
    expect(rows[0]).toEqual([
      'Claim',
      '¶',
      'The source says',
      'We hold',
      'Check',
      'Verdict',
      'Why',
    ]);
    expect(rows[1]).toEqual([
      'bridge-opens',
      '1',
      'The North Bridge opens, 3 May 2019, printed: “on Friday”',
      'The North Bridge opens, 4 May 2019',
      'contradicted',
      'single source',
      'The survey says so. (Kelda Archive)',
    ]);
    expect(rows[2]!.slice(2, 5)).toEqual([
      'Kelda Council maintains North Bridge, since May 2019',
      'the same',
      'not checked',
    ]);
  });

  test('has its notes under their paragraph, and links in the place of names and citations', () => {
    const markdown = minimalAt().of('briefings/opening');
    expect(markdown).toContain(
      [
        '¶1 The bridge by [Alder Works](https://site.test/bodies/alder-works/) opened on Friday.',
        '',
        '> **Note 1, correction**, on “Friday”: It was a Saturday [Kelda Archive](https://site.test/briefings/opening/#w-survey-1999).',
        '',
        '¶2 [The council](https://site.test/bodies/council/) keeps it; its deck is about 60 metres long.',
      ].join('\n'),
    );
  });

  test('keeps colons, tables and relative addresses of its text', () => {
    const text = [
      '¶1 At 13:32, 1:many, ~~gone~~ and [up](../) and [there](#p2) and [all](/evidence/) it opened on Friday; \\<b> & \\{x\\}.',
      '',
      '| a \\| b | c |',
      '| - | - |',
      '| 1 | 2 |',
      '',
    ].join('\n');
    const markdown = minimalAt(
      minimalWith(OPENING, '¶1 The bridge by [[alder-works]] opened on Friday.\n', text),
    ).of('briefings/opening');
    expect(markdown).toContain(
      '¶1 At 13:32, 1:many, ~~gone~~ and [up](https://site.test/briefings/) and [there](https://site.test/briefings/opening/#p2) and [all](https://site.test/evidence/) it opened on Friday; \\<b> & {x}.',
    );
    expect(markdown).toContain('| a \\| b | c |\n| - | - |\n| 1 | 2 |');
  });
});

test('where the site does not know its own address, links are paths below the base', () => {
  const opened = open(makeDossier(minimal), '/canal/');
  const addresses = addressesOf(readBack(opened.of('bridges/north-bridge')));
  expect(addresses).toContain('/canal/briefings/opening/#c-bridge-opens');
  expect(
    addresses.filter((url) => !url.startsWith('/canal/') && !url.startsWith('https://creative')),
  ).toEqual([]);
});

test('what a document only foresees is told so among its claims and in the evidence', () => {
  const soon = minimalWith(OPENING, 'since: "2019-05"', 'since: "2025-07"');
  const { of } = minimalAt(soon);
  const told = 'Kelda Council maintains North Bridge';
  expect(of('briefings/opening')).toContain(`${told} (foreseen), since July 2025 | the same |`);
  expect(of('evidence')).toMatch(
    RegExp(String.raw`since July 2025 \| \[${told}\]\S+ \(foreseen\)`),
  );
});

test('what was foreseen and came about is held as what holds, beside what its document says', () => {
  const later = minimal[OPENING]!.replace('2019-05-04', '2026')
    .replace('council-release', 'x')
    .replace('origin: gazette-desk', 'origin: council-release')
    .replace('short: Gazette, opening', 'short: Gazette, later')
    .replace('    since: "2019-05"\n', '');
  const { of } = minimalAt({
    ...minimalWith(OPENING, 'since: "2019-05"', 'since: "2025-07"'),
    'briefings/later.mdx': later,
  });
  const told = 'Kelda Council maintains North Bridge';
  expect(of('briefings/opening')).toContain(
    `${told} (foreseen), since July 2025 | **${told}, since July 2025** |`,
  );
});

test('every kind of page has its Markdown, once', () => {
  const { paths } = minimalAt({
    ...minimal,
    'pages/about.mdx': '---\ntitle: About\nsummary: What this is.\n---\n\nWords.\n',
  });
  expect(paths.toSorted()).toEqual([
    '',
    'about',
    'bodies',
    'bodies/alder-works',
    'bodies/council',
    'bodies/gazette',
    'bridges',
    'bridges/north-bridge',
    'bridges/south-bridge',
    'briefings',
    'briefings/opening',
    'compare',
    'data',
    'evidence',
    'names',
    'network',
    'timeline',
  ]);
});

test('a disagreement stands with both sides and what we hold, and gaps are said', () => {
  const { of } = open('content', '/', SITE);
  const tree = readBack(of('brands/gucci'));
  expect(headingsOf(tree)).toEqual(
    [
      'This profile rests on',
      'At a glance',
      'Fact sheet',
      'Where its sources disagree',
      'Across the documents',
      'Relations',
      'What held when',
      'Timeline',
      'Figures',
      'Statements',
      'What we do not know',
      'Context',
      'Notes that name it',
      'Sources',
      'Works used to check them',
    ].filter((title) => headingsOf(tree).includes(title)),
  );
  const words = wordsOf(tree);
  expect(words).toContain('We hold 15 May 2015.');
  expect(words).toContain('May 2016');
  expect(words).toContain('Unconfirmed:');
});
