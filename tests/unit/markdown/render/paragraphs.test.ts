import { describe, expect, test } from 'vitest';
import { minimalWith } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

const render = (body: string, paragraphs = 1) => renderBody(minimalWithBody(body, paragraphs));
const ids = (html: string): readonly string[] =>
  [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);

/** A paragraph with notes on some of its words, in order; the ids are a, b, c. */
const noted = (text: string, ...words: readonly string[]): string =>
  [`¶1 ${text}`, ...words.map((on, i) => `:::context{on='${on}' id=${'abc'[i]}}\nSo.\n:::`)].join(
    '\n\n',
  );

/** Text of the paragraph, with marked words in brackets and the numbers of notes raised by a caret. */
async function marked(text: string, ...words: readonly string[]): Promise<string> {
  const html = await render(noted(text, ...words));
  const paragraph = /<p>(.*?)<\/p>/s.exec(html)![1]!.replace(/<a class="pno".*?<\/a>/, '');
  return textOf(
    paragraph
      .replace(/<mark[^>]*>/g, '[')
      .replaceAll('</mark>', ']')
      .replace(/<a class="fn[^>]*>/g, '^'),
  );
}

describe('a numbered paragraph', () => {
  test('has its number for its address, and a link to itself in front', async () => {
    const html = await render('¶1 The bridge.');
    expect(elementsIn(html, 'div.para')[0]).toMatchObject({
      properties: { id: 'p1' },
      text: '¶1The bridge.',
    });
    expect(elementsIn(html, 'a.pno')[0]).toMatchObject({
      properties: { href: '#p1', ariaLabel: 'Link to paragraph 1' },
      text: '¶1',
    });
  });

  test('answers to each of its numbers where it covers several', async () => {
    const html = await render('¶1-3 The bridge.', 3);
    expect(ids(html)).toEqual(['p1', 'p2', 'p3']);
    expect(elementsIn(html, 'a.pno')[0]?.text).toBe('¶1–3');
  });

  test('is only what begins with a sign: other text is left alone', async () => {
    const html = await render('Ours.\n\n¶1 The bridge.\n\nOurs, on ¶1 again.');
    expect(elementsIn(html, 'div.para')).toHaveLength(1);
    expect(textOf(html)).toBe('Ours. ¶1The bridge. Ours, on ¶1 again.');
  });

  test('keeps its markup', async () => {
    expect(await render('¶1 *The* `bridge`.')).toContain('<em>The</em> <code>bridge</code>.');
  });

  test('is not numbered on a page of prose', async () => {
    const file = 'pages/about.mdx';
    const html = await renderBody(
      { ...minimal, [file]: '---\ntitle: A\nsummary: B.\n---\n\n¶1 One.\n' },
      file,
    );
    expect(html).toBe('<p>¶1 One.</p>');
  });
});

describe('the words of a note', () => {
  test.each([
    ['The old bridge.', ['old'], 'The [old]^1 bridge.'],
    ['The old bridge.', ['bridge'], 'The old [bridge].^1'],
    ['The “old” bridge, then.', ['bridge'], 'The “old” [bridge],^1 then.'],
    ['The “old” bridge.', ['old'], 'The “[old]”^1 bridge.'],
    ['The old bridge: open.', ['bridge'], 'The old [bridge]^1: open.'],
    [
      'The bridge of [[council|the old town]] stands.',
      ['bridge of the'],
      'The [bridge of ][the] old town^1 stands.',
    ],
    ['The *old bridge* stands.', ['old'], 'The [old] bridge^1 stands.'],
    ['The *old* bridge stands.', ['The old bridge'], '[The old bridge]^1 stands.'],
    ['The `old code` stands.', ['code stands'], 'The [old code stands].^1'],
    ['The old\nbridge stands.', ['old bridge'], 'The [old bridge]^1 stands.'],
    [
      'The [[north-bridge]] stands.',
      ['North Bridge'],
      'The [North Bridge] Pont y Gogledd^1 stands.',
    ],
    ['The bridge (new) cost $5.', ['(new) cost $5'], 'The bridge [(new) cost $5].^1'],
    ['The one{/* and */} two.', ['one two'], 'The [one two].^1'],
  ])('are marked, and the number follows them: %s', async (text, words, expected) => {
    expect(await marked(text, ...words)).toBe(expected);
  });

  test('may be inside those of another note, and the numbers run on', async () => {
    expect(await marked('The last May.', 'last May', 'May')).toBe('The [last [May]].^1^2');
    expect(await marked('The last May, so.', 'last May', 'last May')).toBe(
      'The [[last May]],^1^2 so.',
    );
    expect(await marked('One two three.', 'One', 'two', 'three')).toBe(
      '[One]^1 [two]^2 [three].^3',
    );
  });

  test('are marked in their own paragraph and in no other', async () => {
    const html = await render(`${noted('The old bridge.', 'old')}\n\n¶2 The old lock.`, 2);
    expect(elementsIn(html, 'mark')).toHaveLength(1);
    expect(elementsIn(html, 'div.para').map(({ text }) => text)).toEqual([
      '¶1The old1 bridge.',
      '¶2The old lock.',
    ]);
  });

  test('show the kind of the note, and their number whether it is blue or red', async () => {
    const html = await render(
      '¶1 The old bridge.\n\n:::context{on="old" id="a"}\nSo.\n:::\n\n:::caution{on="bridge" id="b"}\nSo.\n:::',
    );
    const classes = (tag: string) =>
      elementsIn(html, tag).map(({ properties }) => properties['className']);
    expect(classes('mark')).toEqual([
      ['mk', 'mk-context'],
      ['mk', 'mk-caution'],
    ]);
    expect(elementsIn(html, 'a.fn').map(({ properties }) => properties['className'])).toEqual([
      ['fn', 'fn-blue'],
      ['fn'],
    ]);
  });

  test('bear the address of the mark once, also where a link cuts them', async () => {
    const html = await render(noted('By [[council|the old town]] so.', 'town so'));
    expect(
      elementsIn(html, 'mark').map(({ properties, text }) => [properties['id'], text]),
    ).toEqual([
      ['on-a', 'town'],
      [undefined, ' so'],
    ]);
  });

  test('are numbered outside links', async () => {
    const html = await render(noted('By [[council|the old town]] so.', 'old'));
    expect(html).toContain('town</a><a class="fn fn-blue"');
  });
});

describe('the words that a claim quotes', () => {
  test('bear the address of the claim', async () => {
    expect(elementsIn(await renderBody(minimal), 'span.quoted')).toMatchObject([
      { properties: { id: 'c-bridge-opens' }, text: 'opened on Friday' },
    ]);
  });

  test('may cross a link', async () => {
    const html = await renderBody(
      minimalWith(OPENING, 'quote: opened on Friday', 'quote: Alder Works opened'),
    );
    expect(elementsIn(html, 'span.quoted').map(({ text }) => text)).toEqual(['Alder Works opened']);
  });
});

describe('the facts that rest on a paragraph', () => {
  test('are counted and listed under it', async () => {
    const html = await renderBody(minimal);
    expect(elementsIn(html, 'summary').map(({ text }) => text)).toEqual([
      '1 fact rests on this paragraph',
      '2 facts rest on this paragraph',
      '1 fact rests on this paragraph',
    ]);
    expect(elementsIn(html, 'li').map(({ properties, text }) => [properties['id'], text])).toEqual([
      [undefined, 'fact bridge-opensone source'],
      ['c-upkeep', 'fact upkeepone source'],
      ['c-deck-length', 'fact deck-lengthone source'],
      ['c-thanks', 'fact thanksone source'],
    ]);
  });

  test('make no list where there are none', async () => {
    expect(elementsIn(await render('¶1 The bridge.'), 'details')).toEqual([]);
  });
});

test('No address stands twice on a page', async () => {
  const all = ids(await renderBody(minimal));
  expect(all.length).toBeGreaterThan(8);
  expect(new Set(all).size).toBe(all.length);
});
