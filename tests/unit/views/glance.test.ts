import { describe, expect, test } from 'vitest';
import { citingByName } from '../../../src/views/fact.ts';
import { buildGlance, type GlancePiece } from '../../../src/views/glance.ts';
import { minimal, type Files } from '../../fixtures/minimal.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../fixtures/upkeep.ts';

type Told = Readonly<Record<string, Report | string>>;

const glanceOf = (told: Told, change?: Files, id = 'north-bridge'): readonly GlancePiece[] => {
  const model = modelTelling(told, change);
  return buildGlance(model, id, citingByName(model));
};

/** The paragraph as a reader sees it, each source in brackets. */
const read = (pieces: readonly GlancePiece[]): string =>
  pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      return 'name' in piece ? piece.name : `[${piece.source.label} ¶${piece.source.paragraph}]`;
    })
    .join('');

/** The first sentences, without the last one on the evidence. */
const opening = (told: Told, change?: Files, id?: string): string =>
  read(glanceOf(told, change, id)).replace(/ ?This rests on .*$/, '');

const RESTS = /This rests on .*$/;
const relation = (id: string, subject: string, name: string, object: string, more = ''): string =>
  `id: ${id}, at: 1, subject: ${subject}, relation: ${name}, object: ${object}${more && `, ${more}`}`;
const flood = (id: string, more: string): string =>
  `id: ${id}, at: 2, type: flood, title: Flood ${id}, who: [north-bridge], ${more}`;
const VERBS: Files = {
  'vocabulary.yaml': minimal['vocabulary.yaml']!.replace(
    'twin-of: { label: twin of, inverse: twin of, category: upkeep, symmetric: true }',
    'twin-of: { label: twin of, sentence: is a twin of, inverse: twin of, inverse-sentence: has a twin in, category: kin }',
  )
    .replace('inverse: maintained by,', 'inverse: maintained by, inverse-sentence: is kept by,')
    .replace('relation-categories:\n', 'relation-categories:\n  kin: { label: Kin }\n'),
};

describe('the first sentence', () => {
  test('names what holds, in the words for a sentence, categories in their order, each with its source', () => {
    const claims = claimsIn({
      relations: [
        keeps('a'),
        relation('b', 'alder-works', 'maintains', 'north-bridge'),
        relation('c', 'north-bridge', 'twin-of', 'south-bridge'),
      ],
    });
    expect(opening({ first: claims }, VERBS)).toBe(
      'North Bridge is a twin of South Bridge [First ¶1] and is kept by Kelda Council [First ¶1] and Alder Works [First ¶1].',
    );
    expect(opening({ first: claims }, VERBS, 'south-bridge')).toBe(
      'South Bridge has a twin in North Bridge [First ¶1].',
    );
  });

  test('takes the label where no words for a sentence are given', () => {
    const told = { first: claimsIn({ relations: [keeps('a')] }) };
    expect(opening(told, {}, 'council')).toBe('Kelda Council maintains North Bridge [First ¶1].');
    expect(opening(told)).toBe('North Bridge maintained by Kelda Council [First ¶1].');
  });

  test('leads to the profile of each and names it in its own script', () => {
    const told = { first: claimsIn({ relations: [keeps('a')] }) };
    expect(glanceOf(told, {}, 'council')).toContainEqual({
      name: 'North Bridge',
      href: '/bridges/north-bridge/',
      native: { lang: 'cy', text: 'Pont y Gogledd' },
    });
  });

  test('names three after one verb and says how many more there are', () => {
    const others = ['a', 'b', 'c', 'd', 'e'];
    const bodies = others.map((id) => `${id}: { name: Body ${id}, summary: A body. }\n`).join('');
    const claims = (ids: readonly string[]) =>
      claimsIn({ relations: ids.map((id) => relation(id, id, 'maintains', 'north-bridge')) });
    const change = { 'entities/body.yaml': `${minimal['entities/body.yaml']}${bodies}` };
    expect(opening({ first: claims(others) }, change)).toBe(
      'North Bridge maintained by Body a [First ¶1], Body b [First ¶1], Body c [First ¶1] and 2 more.',
    );
    expect(opening({ first: claims(others.slice(0, 3)) }, change)).toBe(
      'North Bridge maintained by Body a [First ¶1], Body b [First ¶1] and Body c [First ¶1].',
    );
  });

  test('has four verbs at most; the sheet below has the rest', () => {
    const verbs = ['cleans', 'lights', 'mends', 'paints', 'sweeps'];
    const types = verbs
      .map((v) => `  ${v}: { label: ${v}, inverse: x, category: upkeep }\n`)
      .join('');
    const vocabulary = minimal['vocabulary.yaml']!.replace('relations:\n', `relations:\n${types}`);
    const claims = claimsIn({
      relations: verbs.map((v) => relation(v, 'council', v, 'north-bridge')),
    });
    expect(opening({ first: claims }, { 'vocabulary.yaml': vocabulary }, 'council')).toBe(
      'Kelda Council cleans North Bridge [First ¶1], lights North Bridge [First ¶1], mends North Bridge [First ¶1] and paints North Bridge [First ¶1].',
    );
  });

  test('leaves out what ended, what is only foreseen, what was not, and what is another’s', () => {
    const claims = claimsIn({
      relations: [
        keeps('a', 'until: 2014'),
        relation('b', 'alder-works', 'maintains', 'north-bridge', 'since: 2025'),
        relation('c', 'gazette', 'maintains', 'north-bridge', 'corrected: none'),
        relation('d', 'north-bridge', 'twin-of', 'south-bridge', 'corrected: { subject: council }'),
      ],
    });
    expect(opening({ first: claims })).toBe('');
  });

  test('names both where we hold two accounts of one relation to be of two parties', () => {
    const told = {
      first: claimsIn({ relations: [keeps('a', 'corrected: { subject: alder-works }')] }),
      second: claimsIn({ relations: [keeps('a')] }),
    };
    expect(opening(told)).toBe(
      'North Bridge maintained by Alder Works [First ¶1] and Kelda Council [Second ¶1].',
    );
    expect(opening(told, {}, 'council')).toBe('Kelda Council maintains North Bridge [Second ¶1].');
  });
});

describe('the second sentence', () => {
  test('names the first and the last of the dated events, by the date we hold', () => {
    const claims = claimsIn({
      events: [
        flood('late', 'date: "2019-05"'),
        flood('early', 'date: 2020, corrected: { date: 2014 }'),
        flood('middle', 'date: 2016'),
        flood('undated', 'stage: done'),
        flood('plan', 'date: 2025, stage: planned'),
        flood('never', 'date: 2001, corrected: none'),
      ],
    });
    expect(opening({ first: claims })).toBe(
      'Of 3 dated events the first is “Flood early” (2014) [First ¶2], the last “Flood late” (May 2019) [First ¶2].',
    );
  });

  test('names the one where there is one', () => {
    expect(opening({ first: claimsIn({ events: [flood('a', 'date: 2014')] }) })).toBe(
      'One dated event: “Flood a” (2014) [First ¶2].',
    );
  });
});

describe('the last sentence', () => {
  const rests = (told: Told): string => RESTS.exec(read(glanceOf(told)))![0];

  test('says on how much it rests, and from when', () => {
    const told = claimsIn({ relations: [keeps('a')] });
    expect(rests({ first: told })).toBe('This rests on 1 claim of a document of 1 January 2020.');
    expect(rests({ first: { claims: told, published: '2021' }, second: told })).toBe(
      'This rests on 2 claims of 2 documents, from 2 January 2020 to 2021.',
    );
  });

  test('says where the sources conflict, the record contradicts them or nothing confirms them', () => {
    const claims = (date: string) =>
      claimsIn({
        events: [flood('a', `event: flood-2019, date: ${date}`), flood('b', 'check: unconfirmed')],
        figures: [
          'id: long, at: 3, subject: north-bridge, metric: length, value: 60, check: contradicted, corrected: { value: 61 }',
        ],
      });
    expect(rests({ first: claims('2018'), second: claims('2019') })).toBe(
      'This rests on 6 claims of 2 documents, from 1 January 2020 to 2 January 2020; the sources conflict on 1 point, the record contradicts 2 claims and 2 claims are unconfirmed.',
    );
    expect(rests({ first: claimsIn({ events: [flood('b', 'check: unconfirmed')] }) })).toMatch(
      /; 1 claim is unconfirmed\.$/,
    );
  });
});

test('of one of whom nothing is said there is nothing to see', () => {
  expect(glanceOf({ first: '' })).toEqual([]);
});

test('a dossier on another subject is seen at a glance in its own words', () => {
  const model = canals();
  expect(read(buildGlance(model, 'cold-hatch', citingByName(model)))).toBe(
    'Cold Hatch is the end of Alder Navigation [Mercury, 1774 ¶1]. This rests on 1 claim of a document of 7 May 1774.',
  );
  expect(read(buildGlance(model, 'josiah-tench', citingByName(model)))).toBe(
    'Josiah Tench is clerk to Wray Canal Company [Mercury, 1774 ¶4]. This rests on 2 claims of a document of 7 May 1774.',
  );
});
