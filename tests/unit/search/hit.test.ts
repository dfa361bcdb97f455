import { describe, expect, test } from 'vitest';
import { buildHit, namesFirst } from '../../../src/search/hit.ts';
import type { Piece } from '../../../src/search/excerpt.ts';
import type { FoundPage, FoundPart } from '../../../src/search/pagefind.ts';

const part = (title: string, excerpt: string, score = 1): FoundPart => ({
  title,
  url: `/briefings/suit/#${title}`,
  excerpt,
  anchor: {},
  weighted_locations: [{ balanced_score: score }],
});

const head = (excerpt: string): FoundPart => ({
  title: 'The suit',
  url: '/briefings/suit/',
  excerpt,
  weighted_locations: [{ balanced_score: 1 }],
});

const page = (parts: readonly FoundPart[], meta: FoundPage['meta'] = {}): FoundPage => ({
  url: '/briefings/suit/',
  meta: { title: 'The suit', kind: 'Briefing', summary: 'How it went.', ...meta },
  sub_results: parts,
});

const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

describe('a hit', () => {
  test('bears the kind, the title, the date and the address of its page', () => {
    expect(buildHit(page([], { date: '4 May 2019' }), {})).toMatchObject({
      kind: 'Briefing',
      title: 'The suit',
      date: '4 May 2019',
      href: '/briefings/suit/',
    });
  });

  test('is called a page where its page says nothing of itself', () => {
    const bare: FoundPage = { url: '/about/', meta: { title: 'About' }, sub_results: [] };
    expect(buildHit(bare, {})).toMatchObject({ kind: 'Page', title: 'About', excerpt: [] });
  });

  test('gives a native name its language', () => {
    expect(buildHit(page([], { native: '开云' }), { Han: 'zh-Hans' }).native).toEqual([
      { text: '开云', marked: false, lang: 'zh-Hans' },
    ]);
  });

  test('shows the words found at the head of the page, without the title', () => {
    const hit = buildHit(page([head('The suit. It <mark>began</mark>.')]), {});
    expect(text(hit.excerpt)).toBe('It began.');
  });

  test('takes the native name off with the title', () => {
    const hit = buildHit(
      page([head('The suit 诉讼 It <mark>began</mark>.')], { native: '诉讼' }),
      {},
    );
    expect(text(hit.excerpt)).toBe('It began.');
  });

  test('shows the summary where nothing was found but the title', () => {
    const hit = buildHit(page([head('The <mark>suit</mark>. It began.')]), {});
    expect(text(hit.excerpt)).toBe('How it went.');
  });

  test('leads to the three parts with most words found, in the order of the page', () => {
    const parts = [part('¶1', 'a', 2), part('¶2', 'b', 1), part('¶3', 'c', 4), part('¶4', 'd', 3)];
    const hit = buildHit(page(parts), {});
    expect(hit.parts.map(({ label }) => label)).toEqual(['¶1', '¶3', '¶4']);
    expect(hit.parts[0]?.href).toBe('/briefings/suit/#¶1');
  });

  test('names the other parts', () => {
    const parts = [part('¶1', 'a', 2), part('¶2', 'b', 1), part('¶3', 'c', 4), part('¶4', 'd', 3)];
    expect(buildHit(page(parts), {}).others).toEqual([
      { label: '¶2', href: '/briefings/suit/#¶2' },
    ]);
  });

  test('does not say a heading twice', () => {
    const hit = buildHit(page([part('Timeline', 'Timeline. 2015 A <mark>suit</mark>.')]), {});
    expect(text(hit.parts[0]!.excerpt)).toBe('2015 A suit.');
  });
});

describe('pages of a name', () => {
  const named = (url: string, names: string): FoundPage => ({
    url,
    meta: { names },
    sub_results: [],
  });
  const deals = named('/deals/', 'Taobao Deals / 淘宝特价版');
  const taobao = named('/taobao/', 'Taobao / 淘宝');
  const hermes = named('/hermes/', 'Hermès');

  test('come before pages of longer names', () => {
    expect(namesFirst([deals, taobao], 'taobao')).toEqual([taobao, deals]);
  });

  test('are known by any of their names, whatever its accents and capitals', () => {
    expect(namesFirst([deals, taobao, hermes], 'HERMES')).toEqual([hermes, deals, taobao]);
    expect(namesFirst([deals, taobao], '淘宝')).toEqual([taobao, deals]);
  });

  test('change nothing where no name was searched for', () => {
    expect(namesFirst([deals, taobao], 'lawsuit')).toEqual([deals, taobao]);
  });
});
