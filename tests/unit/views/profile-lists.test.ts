import { expect, test } from 'vitest';
import { buildProfile, type ProfileView } from '../../../src/views/profile.ts';
import type { Files } from '../../fixtures/minimal.ts';
import { canals, modelTelling, readFact, type Report } from '../../fixtures/reports.ts';

const profileOf = (
  id: string,
  told: Readonly<Record<string, Report | string>>,
  change?: Files,
): ProfileView => buildProfile(modelTelling(told, change), id);

const figures = (lines: readonly string[]): string =>
  `figures:\n${lines.map((line, i) => `  - { id: f${i + 1}, at: ${i + 1}, subject: north-bridge, ${line} }`).join('\n')}`;

const figuresOf = (view: ProfileView): readonly string[] =>
  view.figures.map(({ label, value, fact }) =>
    [label, value, fact.when].filter(Boolean).join(' | '),
  );

test('every account of a figure has a line of its own, and both bear the verdict', () => {
  const view = profileOf('north-bridge', {
    first: figures(['metric: length, value: 60']),
    second: figures(['metric: length, value: 90']),
  });
  expect(view.figures.map(({ fact }) => readFact(fact))).toEqual([
    'not dated | North Bridge: Length 60 m | 1 ¶1 | conflict',
    'not dated | North Bridge: Length 90 m | 2 ¶1 | conflict',
  ]);
});

test('figures are listed by what they count and then by date', () => {
  const view = profileOf('north-bridge', {
    first: figures([
      'metric: length, value: 60, as-of: 2019',
      'metric: crossings, value: 200',
      'metric: length, value: 55, as-of: 2014',
      'metric: length, value: 50, scope: deck',
    ]),
  });
  expect(figuresOf(view)).toEqual([
    'Crossings | 200 a day',
    'Length | 55 m | 2014',
    'Length | 60 m | 2019',
    'Length (the deck alone) | 50 m',
  ]);
});

test('a figure that a source gives to the wrong one stands on both profiles and says whose it is', () => {
  const told = {
    first: figures(['metric: length, value: 60, corrected: { subject: south-bridge, value: 70 }']),
  };
  expect(figuresOf(profileOf('north-bridge', told))).toEqual(['South Bridge: Length | 70 m']);
  expect(figuresOf(profileOf('south-bridge', told))).toEqual(['Length | 70 m']);
});

test('of a figure that we hold to be false no value is held, and the line says what its source gives', () => {
  const [line] = profileOf('north-bridge', {
    first: figures(['metric: length, value: 60, scope: deck, corrected: none']),
  }).figures;
  expect([line!.label, line!.value]).toEqual(['Length (the deck alone)', 'none held']);
  expect(line!.fact.asPrinted).toEqual([
    { text: '1 says length (the deck alone) 60 m; we hold that it is not so', corrected: true },
  ]);
});

test('a statement stands on the profiles of the speaker, of those spoken of and of the one spoken to', () => {
  const told = {
    first: `statements:
  - { id: words, at: 1, speaker: council, to: gazette, about: [north-bridge], gist: The bridge is safe. }`,
  };
  const speaker = { speaker: 'Kelda Council', to: 'Kelda Gazette', gist: 'The bridge is safe.' };
  const other = { ...speaker, speakerHref: '/bodies/council/', translated: false };
  expect(profileOf('north-bridge', told).statements).toMatchObject([other]);
  expect(profileOf('gazette', told).statements).toMatchObject([other]);
  expect(profileOf('alder-works', told).statements).toEqual([]);
});

test('on the profile of the speaker the name is no link', () => {
  const told = {
    first: `statements:\n  - { id: words, at: 1, speaker: council, gist: The bridge is safe. }`,
  };
  expect(profileOf('council', told).statements).toMatchObject([
    { speaker: 'Kelda Council', speakerHref: undefined, to: undefined },
  ]);
});

test('a speaker who is no entity is named in words, and what was translated is marked', () => {
  const told = {
    first: `statements:
  - { id: words, at: 1, attributed: some boatmen, about: [council], gist: The arch is low., translated: true }`,
  };
  expect(profileOf('council', told).statements).toMatchObject([
    { speaker: 'some boatmen', speakerHref: undefined, translated: true },
  ]);
});

test('the notes that link to the entity, whatever words they print, are listed with their place', () => {
  expect(buildProfile(canals('/dossier/'), 'stepan-rudakov').notes).toEqual([
    {
      kind: 'translation',
      label: 'Note 2, translation',
      text: 'The name is Степан Рудаков, written down by ear.',
      href: '/dossier/briefings/wray-cut-1774/#n-name',
      source: '1 ¶2',
    },
  ]);
});

test('a note that writes the name names it, and one that has it inside another word does not', () => {
  const entities = {
    'entities/bridge.yaml': `kel: { name: Kel, summary: A bridge. }\nold: { name: "C&O (Old)", summary: A bridge. }\nsons: { name: "& Sons", summary: A bridge. }\nnull: { name: "∅", summary: A bridge. }\n`,
  };
  const note = (id: string, text: string) => `:::context{on="${id}" id="${id}"}\n${text}\n:::`;
  const body = `¶1 The words are alpha, beta, gamma, delta.

${note('alpha', 'The Kel stood here.')}

${note('beta', 'Kelda is a town, and éKel is nothing.')}

${note('gamma', 'At the “Kel”, by C&O (Old) & Sons: ∅.')}

${note('delta', 'No bridge.')}`;
  const labels = (id: string) =>
    profileOf(id, { first: { body } }, entities).notes.map(({ label }) => label);
  expect(labels('kel')).toEqual(['Note 1, context', 'Note 3, context']);
  for (const id of ['old', 'sons', 'null']) expect(labels(id), id).toEqual(['Note 3, context']);
});

const council = `statements:
  - { id: words, at: [2, 5], speaker: council, gist: It is so., refs: [survey-1999] }
  - { id: more, at: 3, speaker: council, gist: It was so. }`;

test('the sources of a profile are numbered by age, and its facts cite them by number', () => {
  const view = profileOf('council', {
    first: { claims: council, published: '2020' },
    second: { claims: '', published: '2019' },
    third: { claims: council, published: '2018' },
  });
  expect(view.sources.map(({ number, title, cited }) => `${number} ${title}: ${cited}`)).toEqual([
    '1 The third report: 2–3, 5',
    '2 The first report: 2–3, 5',
  ]);
  expect(view.statements.map(({ fact }) => fact.sources[0]!.label)).toEqual(['1', '1', '2', '2']);
});

test('a document whose account of an event does not name the entity is a source, with its works', () => {
  const opens = (who: string, more = '') => `events:
  - { id: opens, event: opens, at: 4, type: opening, title: It opens, who: [${who}], date: 2019${more} }`;
  const view = profileOf('north-bridge', {
    first: opens('alder-works', ', refs: [survey-1999]'),
    second: opens('north-bridge'),
  });
  expect(view.timeline.map(readFact)).toEqual(['2019 | It opens | 1 ¶4, 2 ¶4 | agree, 2 sources']);
  expect(view.sources.map(({ number, title, cited }) => `${number} ${title}: ${cited}`)).toEqual([
    '1 The first report: 4',
    '2 The second report: 4',
  ]);
  expect(view.works.map(({ id }) => id)).toEqual(['survey-1999']);
  expect(view.basis).toMatchObject({ documents: 1, claims: 1 });
});

test('a document that only a note draws on is a source, and no document of the basis', () => {
  const body =
    '¶1 It is so.\n\n:::context{on="so" id="so"}\nKelda Council says so. [@survey-1999]\n:::';
  const view = profileOf('council', { first: { body } });
  expect(view.sources.map(({ number, cited }) => `${number}: ${cited}`)).toEqual(['1: 1']);
  expect(view.basis).toMatchObject({ documents: 0, claims: 0 });
  expect(view.works.map(({ id }) => id)).toEqual(['survey-1999']);
});

test('the works of a profile are those of its claims and then those of its notes, each once', () => {
  const references = {
    'references.yaml': `map-1850: { title: A map, publisher: Kelda Hall, kind: primary }
survey-1999: { title: A survey, publisher: Kelda Hall, kind: primary }
`,
  };
  const body = `¶1 It is so.

:::context{on="so" id="so"}
[[council]] has a map. [@map-1850] [@survey-1999]
:::

¶2 A.

¶3 B.

¶4 C.

¶5 D.`;
  const view = profileOf('council', { first: { claims: council, body } }, references);
  expect(view.works.map(({ number, id }) => `${number} ${id}`)).toEqual([
    '1 survey-1999',
    '2 map-1850',
  ]);
});

test('a work that none of its claims and notes rests on is not on a profile', () => {
  expect(profileOf('north-bridge', { first: council }).works).toEqual([]);
});

test('a profile lists the briefings that name its subject, and those of what it published', () => {
  const model = modelTelling({ first: { claims: '', body: '¶1 It names [[north-bridge]].' } });
  const titles = (id: string) =>
    buildProfile(model, id).sources.map(({ title, cited }) => [title, cited]);
  expect(titles('north-bridge')).toEqual([['The first report', '1']]);
  expect(titles('gazette')).toEqual([['The first report', '']]);
  expect(titles('south-bridge')).toEqual([]);
});
