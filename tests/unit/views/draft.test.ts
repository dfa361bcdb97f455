import { describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import type { Model } from '../../../src/model/model.ts';
import { buildBriefing } from '../../../src/views/briefing.ts';
import { buildBriefings } from '../../../src/views/briefings.ts';
import { buildDraft, buildDrafts, draftNotice } from '../../../src/views/draft.ts';
import { OUTLINE, reworded, SOUND, withDraft } from '../../fixtures/drafts.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';

const including = (draft: string): Model =>
  loadModel({ contentDir: makeDossier(withDraft(draft)), base: '/canal/', drafts: 'included' });

const SUGGESTED = reworded(SOUND, '{ id: opens', '{ draft: true, id: opens');

describe('the page of a draft that lacks something', () => {
  test('says what it lacks, where and what to do', () => {
    const lacks = buildDraft(including(OUTLINE), 'second')?.lacks;
    expect(lacks?.map(({ place, code }) => `${place} ${code}`)).toEqual([
      'briefings/second.mdx:2:1 missing-field',
      'briefings/second.mdx:5:1 missing-field',
      'briefings/second.mdx:18:1 paragraph-empty',
    ]);
    expect(lacks?.[2]?.message).toBe('¶1 is not restated yet');
    expect(lacks?.[2]?.hint).toContain('in your own words');
  });

  test('shows the record as far as it is written, and the file for want of a title', () => {
    const view = buildDraft(including(OUTLINE), 'second');
    expect(view).toMatchObject({ title: 'second', summary: 'The South Bridge opens.' });
    expect(view?.record.slice(0, 2)).toEqual([
      { name: 'Headline', value: 'Bridge opens' },
      { name: 'Published', value: '2019-06' },
    ]);
  });

  test('shows each paragraph as it reads, with its notes', () => {
    const noted = `${reworded(OUTLINE, '¶1 …', '¶1 The [[south-bridge]] opened.')}
:::context{on="ocarinas" id="band"}
Of clay.
:::
`;
    const view = buildDraft(including(noted), 'second');
    expect(view?.paragraphs).toEqual([
      { label: '1', ids: ['p1'], text: 'The South Bridge opened.', notes: [] },
      {
        label: '2',
        ids: ['p2'],
        text: 'A band of ocarinas played.',
        notes: [{ kind: 'Context', on: 'ocarinas', text: 'Of clay.' }],
      },
    ]);
  });

  test('is there although nothing of the file can be read', () => {
    const view = buildDraft(including('---\ndraft: true\ntitle: "A\n---\n\n¶1 One.\n'), 'second');
    expect(view?.lacks.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(view).toMatchObject({ title: 'second', record: [], summary: '' });
  });
});

describe('the suggestions of a draft', () => {
  test('stand by paragraph, with their words, what is filled in and where they are written', () => {
    expect(draftNotice(including(OUTLINE), 'second')?.suggestions).toEqual([
      {
        label: '¶1',
        href: '#p1',
        suggestions: [
          {
            kind: 'Event',
            id: 'opens',
            words: 'opened in June',
            fields: [{ name: 'date', value: '2019-06' }],
            empty: [],
            line: 13,
          },
        ],
      },
      expect.objectContaining({ label: '¶1–2', href: '#p1' }),
    ]);
  });

  test('come first where they name no paragraph', () => {
    const model = including(reworded(OUTLINE, 'at: [1, 2]', 'at: far'));
    const [first] = draftNotice(model, 'second')!.suggestions;
    expect(first).toMatchObject({ label: '', href: undefined, suggestions: [{ id: 'width' }] });
  });
});

describe('a draft that lacks nothing', () => {
  test('is shown as the briefing that it is, with what is still to do', () => {
    const model = including(SUGGESTED);
    expect(buildDraft(model, 'second')).toBeUndefined();
    expect(buildBriefing(model, 'second', []).draft).toMatchObject({
      file: 'briefings/second.mdx',
      standing: '1 suggested claim to accept or delete; it lacks nothing else',
    });
  });

  test('is marked in the list of briefings', () => {
    expect(buildBriefings(including(SOUND)).map(({ slug, draft }) => [slug, draft])).toEqual([
      ['opening', false],
      ['second', true],
    ]);
  });
});

test('A published briefing has no notice', () => {
  const model = including(SOUND);
  expect(buildBriefing(model, 'opening', []).draft).toBeUndefined();
  expect(buildDraft(model, 'opening')).toBeUndefined();
});

test('The list of drafts names each, with its address and its standing', () => {
  expect(buildDrafts(including(SOUND))).toEqual([
    {
      title: 'A second opening',
      href: '/canal/briefings/second/',
      standing: 'Ready to publish; take out `draft: true`',
    },
  ]);
  expect(buildDrafts(including(OUTLINE))).toMatchObject([{ title: 'second' }]);
});
