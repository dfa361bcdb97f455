import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { comparedQuestionSchema } from '../../../src/schemas/question.ts';
import { findAnswers, pickAnswers, type Answer } from '../../../src/views/answers.ts';
import type { Files } from '../../fixtures/minimal.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { claimsIn, keeps } from '../../fixtures/upkeep.ts';

const asking = (fields: string) =>
  comparedQuestionSchema.parse(parse(`{ id: it, title: It, ${fields} }`));

const line = ({ text, when, stage, context }: Answer): string =>
  `${when || 'not dated'}: ${text}${stage ? ` (${stage})` : ''}${context ? ' [context]' : ''}`;

const CLAIMS = claimsIn({
  events: [
    'id: plan, at: 1, type: opening, title: A plan, who: { builder: [council], work: [south-bridge] }, date: 2010, stage: planned',
    'id: opens, at: 1, type: opening, title: It opens, who: { builder: [alder-works, council], work: [north-bridge] }, date: 2014',
    'id: floods, at: 2, type: flood, title: It floods, who: [north-bridge, council], date: 2016',
    'id: again, at: 2, type: flood, title: It floods again, who: [council]',
    'id: never, at: 2, type: flood, title: It burns, who: [council], date: 2011, corrected: none',
  ],
  relations: [
    'id: keeps, at: 3, subject: council, relation: maintains, object: north-bridge, since: 2015',
    'id: kept, at: 3, subject: alder-works, relation: maintains, object: council, since: 2012',
    'id: twins, at: 3, subject: north-bridge, relation: twin-of, object: south-bridge',
  ],
  figures: [
    'id: long, at: 4, subject: north-bridge, metric: length, value: ~60, scope: deck, as-of: 2019',
    'id: busy, at: 4, subject: council, metric: crossings, value: 20',
  ],
  statements: ['id: words, at: 5, speaker: council, gist: It is so.'],
});

const answers = (question: string, id = 'council', change?: Files): readonly string[] =>
  findAnswers(modelTelling({ first: CLAIMS }, change), asking(question), id).map(line);

describe('a question about events', () => {
  test('is answered by those of its types that name the entity, by date, undated ones last', () => {
    expect(answers('events: { types: [opening, flood] }')).toEqual([
      '2010: A plan (planned)',
      '2014: It opens',
      '2016: It floods',
      'not dated: It floods again',
    ]);
  });

  test('is answered by those alone in which the entity plays the part', () => {
    expect(answers('events: { types: opening, roles: builder }')).toHaveLength(2);
    expect(answers('events: { types: opening, roles: builder }', 'north-bridge')).toEqual([]);
    expect(answers('events: { types: flood, roles: builder }')).toEqual([]);
  });

  test('is answered by those alone in which another takes part as well', () => {
    expect(answers('events: { types: [opening, flood], with: [north-bridge, gazette] }')).toEqual([
      '2014: It opens',
      '2016: It floods',
    ]);
  });

  test('is answered at the date that we hold, and by what we hold', () => {
    const claims = claimsIn({
      events: [
        'id: opens, at: 1, type: flood, title: It opens, who: [gazette], date: 2018, corrected: { type: opening, who: [council], date: 2014 }',
      ],
    });
    const model = modelTelling({ first: claims });
    const asked = asking('events: { types: opening }');
    expect(findAnswers(model, asked, 'council').map(line)).toEqual(['2014: It opens']);
    expect(findAnswers(model, asked, 'gazette')).toEqual([]);
  });
});

describe('a question about relations', () => {
  test('is answered by each party that an account is held to mean', () => {
    const told = {
      first: claimsIn({ relations: [keeps('a')] }),
      second: claimsIn({ relations: [keeps('a', 'corrected: { subject: alder-works }')] }),
    };
    const keepers = asking('relations: { types: maintains, as: object }');
    expect(findAnswers(modelTelling(told), keepers, 'north-bridge').map(line).toSorted()).toEqual([
      'not dated: Alder Works',
      'not dated: Kelda Council',
    ]);
  });

  test('is answered by the entity on the other side, which it leads to', () => {
    const [answer] = findAnswers(
      modelTelling({ first: CLAIMS }),
      asking('relations: { types: maintains, as: subject }'),
      'council',
    );
    expect(answer).toMatchObject({
      text: 'North Bridge',
      href: '/bridges/north-bridge/',
      native: { lang: 'cy', text: 'Pont y Gogledd' },
      when: 'since 2015',
      evidence: '/evidence/#first--keeps',
      context: undefined,
    });
    expect(answer!.fact!.id).toBe('first--keeps');
  });

  test('is asked from one side, and may be asked from both', () => {
    expect(answers('relations: { types: maintains, as: object }')).toEqual([
      'since 2012: Alder Works',
    ]);
    expect(
      answers(
        'relations: [{ types: maintains, as: subject }, { types: maintains, as: object, with: alder-works }]',
      ),
    ).toEqual(['since 2012: Alder Works', 'since 2015: North Bridge']);
  });

  test('is answered from either side where it reads the same both ways', () => {
    const both = ['north-bridge', 'south-bridge'];
    const twins = both.map((id) => answers('relations: { types: twin-of, as: subject }', id));
    expect(twins).toEqual([['not dated: South Bridge'], ['not dated: North Bridge']]);
  });

  test('is answered by those alone whom it asks for on the other side', () => {
    const keeps = (other: string) => `relations: { types: maintains, as: subject, with: ${other} }`;
    expect(answers(keeps('north-bridge'))).toHaveLength(1);
    expect(answers(keeps('south-bridge'))).toEqual([]);
  });
});

test('what is only foreseen answers as such, and only where nothing is told to hold', () => {
  const keeps = (id: string, object: string, since: string) =>
    `id: ${id}, at: 1, subject: council, relation: maintains, object: ${object}, since: ${since}`;
  const picked = (...relations: readonly string[]) =>
    pickAnswers(
      modelTelling({ first: claimsIn({ relations }) }),
      asking('relations: { types: maintains, as: subject }, pick: last'),
      'council',
    ).map(line);
  const [soon, held] = [keeps('a', 'north-bridge', '2025'), keeps('b', 'south-bridge', '2014')];
  expect(picked(soon)).toEqual(['since 2025: North Bridge (foreseen)']);
  expect(picked(soon, held)).toEqual(['since 2014: South Bridge']);
});

test('a question about figures is answered by those of its metrics for the entity', () => {
  const asked = 'figures: { metrics: [length, crossings] }';
  expect(answers(asked, 'north-bridge')).toEqual(['2019: Length (the deck alone): about 60 m']);
  expect(answers(asked)).toEqual(['not dated: Crossings: 20 a day']);
  expect(answers('figures: { metrics: length }')).toEqual([]);
});

test('a question may be answered by an event, a relation or a figure, and no statement answers', () => {
  const all =
    'events: { types: opening }, relations: { types: maintains, as: subject }, figures: { metrics: crossings }';
  expect(answers(all)).toEqual([
    '2010: A plan (planned)',
    '2014: It opens',
    'since 2015: North Bridge',
    'not dated: Crossings: 20 a day',
  ]);
});

test('accounts of one thing are one answer', () => {
  const model = modelTelling({
    first: CLAIMS,
    second: claimsIn({
      relations: ['id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge'],
    }),
  });
  const found = findAnswers(
    model,
    asking('relations: { types: maintains, as: subject }'),
    'council',
  );
  expect(found.map(({ fact }) => fact!.sources.map(({ label }) => label))).toEqual([
    ['First', 'Second'],
  ]);
});

test('accounts of one figure are one answer where they hold one value, and otherwise an answer each', () => {
  const figure = (id: string, value: string, scope: string) =>
    claimsIn({
      figures: [
        `id: ${id}, at: 1, subject: north-bridge, metric: length, value: ${value}, scope: ${scope}, as-of: 2019`,
      ],
    });
  const model = modelTelling({
    first: CLAIMS,
    second: figure('other', '60', 'deck'),
    third: figure('same', '~60', 'deck'),
  });
  const found = findAnswers(model, asking('figures: { metrics: length }'), 'north-bridge');
  expect(found.map(({ text, fact }) => [text, fact!.sources.map(({ label }) => label)])).toEqual([
    ['Length (the deck alone): about 60 m', ['First', 'Third']],
    ['Length (the deck alone): 60 m', ['Second']],
  ]);
});

test('what no source says answers as well, marked as context, with its works and its row', () => {
  const context = claimsIn({
    events: [
      'id: plan, type: opening, title: It was to open, who: { builder: [council] }, date: 2013, stage: announced, refs: [survey-1999]',
    ],
    relations: [
      'id: keeps, subject: council, relation: maintains, object: south-bridge, until: 2011, refs: [survey-1999]',
    ],
    figures: [
      'id: busy, subject: council, metric: crossings, value: 9, as-of: 2012, refs: [survey-1999]',
    ],
  });
  const change = { 'context.yaml': context };
  const all =
    'events: { types: opening, roles: builder }, relations: { types: maintains, as: subject }, figures: { metrics: crossings }';
  expect(answers(all, 'council', change).filter((answer) => answer.includes('[context]'))).toEqual([
    'until 2011: South Bridge [context]',
    '2012: Crossings: 9 a day [context]',
    '2013: It was to open (announced) [context]',
  ]);
  const [first] = findAnswers(modelTelling({ first: '' }, change), asking(all), 'council');
  expect([first!.fact, first!.evidence]).toEqual([undefined, undefined]);
  expect(first!.context).toMatchObject({
    href: '/evidence/#context--keeps',
    works: [{ label: 'Kelda Archive', href: '/evidence/#w-survey-1999' }],
  });
});

describe('the answers shown', () => {
  const picked = (pick: string, types = '[opening, flood]') =>
    pickAnswers(
      modelTelling({ first: CLAIMS }),
      asking(`events: { types: ${types} }, pick: ${pick}`),
      'council',
    ).map(({ text }) => text);

  test('are all, the first or the last by the date we hold, which what has no date is not', () => {
    expect(picked('all')).toEqual(['A plan', 'It opens', 'It floods', 'It floods again']);
    expect(picked('first', 'flood')).toEqual(['It floods']);
    expect(picked('last', 'flood')).toEqual(['It floods']);
  });

  test('are what was done before what was only planned, though the plan is older', () => {
    expect(picked('first')).toEqual(['It opens']);
    const plan = asking('events: { types: opening, with: south-bridge }, pick: first');
    expect(pickAnswers(modelTelling({ first: CLAIMS }), plan, 'council')).toMatchObject([
      { text: 'A plan', stage: 'planned' },
    ]);
  });
});
