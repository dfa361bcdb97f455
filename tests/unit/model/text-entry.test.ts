import { describe, expect, test } from 'vitest';
import { readAgain, readBriefing, type ReadBefore } from '../../../src/model/text-entry.ts';
import { DRAFT, OUTLINE, reworded, SOUND } from '../../fixtures/drafts.ts';

const read = (source: string) => readBriefing(DRAFT, source);

describe('a briefing', () => {
  test('is a draft where its frontmatter says so', () => {
    expect(read(SOUND)).toMatchObject({ id: 'second', file: DRAFT, isDraft: true, problems: [] });
    expect(read(reworded(SOUND, 'draft: true', 'draft: false')).isDraft).toBe(false);
    expect(read(reworded(SOUND, 'draft: true\n', '')).isDraft).toBe(false);
  });

  test('is read again only where its text has changed', () => {
    const before: ReadBefore = new Map();
    const again = (source: string, file = DRAFT) => readAgain(file, source, before);
    const first = again(SOUND);
    expect(again(SOUND)).toBe(first);
    expect(again(reworded(SOUND, 'draft: true', 'draft: false')).isDraft).toBe(false);
    expect(again(SOUND).isDraft).toBe(true);
    expect(again(SOUND, 'briefings/other.mdx').file).toBe('briefings/other.mdx');
  });

  test('is no draft where the text says so, or only a claim', () => {
    const briefing = reworded(SOUND, 'draft: true\n', '');
    expect(read(`${briefing}\ndraft: true\n`).isDraft).toBe(false);
    expect(read(reworded(briefing, '{ id: opens', '{ draft: true, id: opens')).isDraft).toBe(false);
  });

  test('stays a draft where its YAML is broken or never ends', () => {
    for (const [words, others, code] of [
      ['title: A', 'title: "A', 'yaml-syntax'],
      ['---\n\n¶1', '\n¶1', 'missing-frontmatter'],
    ] as const) {
      const { isDraft, problems } = read(reworded(SOUND, words, others));
      expect({ isDraft, codes: problems.map((p) => p.code) }).toEqual({
        isDraft: true,
        codes: [code],
      });
    }
  });

  test('has its fields, its text and its suggestions before a schema accepts it', () => {
    const { entry, fields, body, suggestions, problems } = read(OUTLINE);
    expect(entry).toBeUndefined();
    expect(fields['source']).toMatchObject({ headline: 'Bridge opens' });
    expect(body.paragraphs.map(({ label }) => label)).toEqual(['1', '2']);
    expect(suggestions.map(({ id, line }) => `${id} ${line}`)).toEqual(['opens 13', 'width 15']);
    expect(problems.map(({ message }) => message)).toEqual([
      '`title` is missing',
      '`source.publisher` is missing',
    ]);
  });
});
