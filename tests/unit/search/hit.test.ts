import { describe, expect, test } from 'vitest';
import { entryHit, pageHit } from '../../../src/search/hit.ts';
import { display, page, part, written } from './found.ts';

describe('an entry', () => {
  const claim = page({
    url: '/briefings/suit/#c-ruling',
    content: 'The court of Kelda rules · 4 May 2019 · ruled on Friday',
    excerpt: 'The <mark>court</mark> of Kelda <mark>rules</mark> · 4 May 2019',
    locations: [1, 4, 10],
    meta: {
      title: 'The court of Kelda rules',
      source: 'Gazette ¶3',
      when: '4 May 2019',
      entities: 'Kelda Council · 北方大桥',
      verdict: 'conflict conflict',
      check: 'verified verified, by hand',
    },
  });
  const hit = entryHit(claim, display);

  test('is its sentence, in which the words that were found are marked', () => {
    expect(written(hit.title)).toBe('The [court] of Kelda [rules]');
  });

  test('says on which paragraph it stands, and when it was', () => {
    expect(hit).toMatchObject({ kind: 'claim', place: 'Gazette ¶3', when: '4 May 2019' });
  });

  test('names those it is about, each in its language', () => {
    expect(written(hit.words)).toBe('Kelda Council · <zh-Hans>北方大桥');
  });

  test('bears its verdict and its check, each with the drawing of its sign', () => {
    expect(hit.marks).toEqual([
      { sign: 'conflict', glyph: 'clash', label: 'conflict' },
      { sign: 'verified', glyph: 'tick', label: 'verified, by hand' },
    ]);
  });

  test('bears no mark that it was not given', () => {
    const bare = page({ ...claim, meta: { ...claim.meta, verdict: undefined, check: undefined } });
    expect(entryHit(bare, display).marks).toEqual([]);
  });

  test('takes a sign without a drawing for the name of one', () => {
    const other = page({ ...claim, meta: { ...claim.meta, verdict: 'echo echo, not evidence' } });
    expect(entryHit(other, display).marks[0]).toEqual({
      sign: 'echo',
      glyph: 'echo',
      label: 'echo, not evidence',
    });
  });

  test('leads to its place with the forms that were found, each once', () => {
    const twice = page({ ...claim, locations: [1, 4, 10, 1] });
    expect(entryHit(twice, display).href).toBe('/briefings/suit/?found=court+rules+ruled#c-ruling');
  });

  test('carries twelve forms at most', () => {
    const words = Array.from({ length: 20 }, (_, i) => `word${i}`);
    const long = page({ ...claim, content: words.join(' '), locations: [...words.keys()] });
    const { searchParams } = new URL(entryHit(long, display).href, 'https://example.org');
    expect(searchParams.get('found')).toBe(words.slice(0, 12).join(' '));
  });

  test('has its marks around words, without the signs beside them', () => {
    const quoted = page({
      content: '“Court” rules.',
      locations: [0, 1],
      meta: { title: '“Court” rules.' },
    });
    expect(written(entryHit(quoted, display).title)).toBe('“[Court]” [rules].');
    expect(entryHit(quoted, display).href).toBe('/?found=Court+rules');
  });

  test('has its language in a found word too', () => {
    const han = page({ content: 'At 北方大桥', locations: [1], meta: { title: 'At 北方大桥' } });
    expect(written(entryHit(han, display).title)).toBe('At <zh-Hans>[北方大桥]');
  });

  test('shows the words around those found, where nobody is named, without its own title', () => {
    const finding = page({
      excerpt: 'Two openings. The boats came in <mark>May</mark>.',
      meta: { title: 'Two openings', source: 'Finding' },
    });
    expect(written(entryHit(finding, display).words)).toBe('The boats came in [May].');
  });
});

describe('a page', () => {
  const bridge = page({
    url: '/bridges/north-bridge/',
    content: 'North Bridge 北方大桥 It opens.',
    locations: [4],
    meta: {
      title: 'North Bridge',
      native: '北方大桥',
      kind: 'Bridge',
      summary: 'A swing bridge.',
    },
  });
  const head = (excerpt: string) => ({ title: 'North Bridge', url: '/', excerpt, locations: [4] });

  test('is its name with the native one, its kind and its address', () => {
    const hit = pageHit(bridge, display);
    expect(written(hit.title)).toBe('North Bridge <zh-Hans>北方大桥');
    expect(hit).toMatchObject({
      kind: 'page',
      place: 'Bridge',
      href: '/bridges/north-bridge/?found=opens',
      when: undefined,
      marks: [],
    });
  });

  test('is called a page where it says nothing of itself', () => {
    expect(pageHit(page({ url: '/about/' }), display)).toMatchObject({
      place: 'Page',
      title: [{ text: '/about/', marked: false }],
      words: [],
    });
  });

  test('shows the words found at its head, without its name', () => {
    const found = {
      ...bridge,
      sub_results: [head('North Bridge 北方大桥 It <mark>opens</mark>.')],
    };
    expect(written(pageHit(found, display).words)).toBe('It [opens].');
  });

  test('shows its summary where nothing was found but its name', () => {
    const found = {
      ...bridge,
      sub_results: [head('<mark>North</mark> Bridge 北方大桥 It opens.')],
    };
    expect(written(pageHit(found, display).words)).toBe('A swing bridge.');
  });

  test('shows its summary where something was found further down alone', () => {
    const found = { ...bridge, sub_results: [part('¶1', 3, [4])] };
    expect(written(pageHit(found, display).words)).toBe('A swing bridge.');
  });
});
