import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { buildHome } from '../../../src/views/home.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { STANCES } from '../../fixtures/stances.ts';

test('the home page opens with the title and the lead, without white space around it', () => {
  const { title, lead } = buildHome(canals());
  expect(title).toBe('Spades and quarrels');
  expect(lead).toMatch(/^Two companies dug .* on little else\.$/);
  const site = minimal['site.yaml']!.replace('lead: One newspaper', 'lead: |\n  One newspaper');
  expect(buildHome(modelTelling({ first: '' }, { 'site.yaml': site })).lead).toBe(
    'One newspaper tells of two bridges.',
  );
});

test('the home page counts the documents, the paragraphs restated, the claims and the notes', () => {
  expect(buildHome(canals()).counts.map(({ label, value }) => `${value} ${label}`)).toEqual([
    '3 documents',
    '15 paragraphs restated',
    '25 claims',
    '7 notes',
  ]);
});

test('what the home page counts but once stands in the singular', () => {
  const { counts } = buildHome(modelTelling({ first: '' }));
  expect(counts[0]).toEqual({ label: 'document', value: 1 });
  expect(counts[3]).toEqual({ label: 'notes', value: 0 });
});

test('a finding is shown with its verdict and a link to each of the claims that it joins', () => {
  const model = canals('/dossier/');
  const opening = model.findings.map((finding, i) => ({ ...finding, home: i === 0 }));
  expect(buildHome({ ...model, findings: opening }).findings[0]).toEqual({
    id: 'two-openings',
    title: 'The canal opened twice on paper',
    text: 'The newspaper has boats on the summit on 2 May 1774, the proprietors in July. The letter of the engineer settles it.',
    sign: 'conflict',
    label: 'conflict',
    sources: [
      {
        label: 'Mercury, 1774',
        paragraph: '1',
        href: '/dossier/briefings/wray-cut-1774/#c-opening',
        document: 'Mercury, 1774, 7 May 1774',
        words: 'the first boats lay at Cold Hatch on Monday',
      },
      {
        label: 'Report, 1781',
        paragraph: '1',
        href: '/dossier/briefings/bramble-report-1781/#c-opening',
        document: 'Report, 1781, October 1781',
        words: 'in July 1774',
      },
    ],
    href: '/dossier/evidence/#two-openings',
  });
});

test.each([
  ['agree', 'agree'],
  ['conflict', 'conflict'],
  ['scope', 'differs in scope'],
  ['single', 'single source'],
])('a finding whose verdict is %s says “%s”', (verdict, label) => {
  const claims = `statements:\n  - { id: words, at: 1, speaker: council, gist: It is so. }`;
  const findings = `- { id: it, title: It, text: It is so., verdict: ${verdict}, claims: ["first#words"], home: true }\n`;
  const model = modelTelling({ first: claims }, { 'findings.yaml': findings });
  expect(buildHome(model).findings[0]).toMatchObject({ sign: verdict, label });
});

test('the home page opens with the findings chosen for it, and says how many there are beside', () => {
  const claims = `statements:\n  - { id: words, at: 1, speaker: council, gist: It is so. }`;
  const finding = (id: string, home: string) =>
    `- { id: ${id}, title: It, text: It is so., verdict: agree, claims: ["first#words"]${home} }\n`;
  const files = {
    'findings.yaml': `${finding('a', '')}${finding('b', ', home: true')}${finding('c', ', home: false')}${finding('d', ', home: true')}`,
  };
  const { findings, furtherFindings } = buildHome(modelTelling({ first: claims }, files));
  expect([findings.map(({ id }) => id), furtherFindings]).toEqual([['b', 'd'], 2]);
});

test('a dossier without findings shows none', () => {
  expect(buildHome(modelTelling({ first: '' })).findings).toEqual([]);
});

test('the home page lists the documents, the oldest first', () => {
  expect(buildHome(canals()).briefings.map(({ slug }) => slug)).toEqual([
    'wray-cut-1774',
    'rudakov-letter-1775',
    'bramble-report-1781',
  ]);
});

const handsOf = (model: Model) =>
  buildHome(model).hands?.years.map(({ year, against, with: friendly }) => ({
    year,
    against: against.map(({ fact }) => fact.label),
    with: friendly.map(({ fact }) => fact.label),
  }));

test('events against stand on the left hand and those with on the right, year by year', () => {
  const { title, against, with: friendly } = buildHome(canals()).hands!;
  expect([title, against, friendly]).toEqual([
    'For and against the cut',
    'Against the cut',
    'For the cut',
  ]);
  expect(handsOf(canals())).toEqual([
    { year: '1772', against: ['The proprietors stop Bramble Brook'], with: [] },
    { year: '1774', against: [], with: ['The upper canal opens'] },
    { year: '1782', against: [], with: ['A second summit is to be begun'] },
  ]);
});

const events = (...lines: readonly string[]): string =>
  `events:\n${lines.map((line, i) => `  - { id: e${i + 1}, at: 1, who: [north-bridge], ${line} }`).join('\n')}`;

test('an event that takes no side, has no date or did not happen stands on neither hand', () => {
  const claims = events(
    'type: ban, title: A ban, date: 2019',
    'type: flood, title: A flood, date: 2019',
    'type: gift, title: An undated gift',
    'type: gift, title: No gift, date: 2019, corrected: none',
  );
  expect(handsOf(modelTelling({ first: claims }, STANCES))).toEqual([
    { year: '2019', against: ['A ban'], with: [] },
  ]);
});

test('the years of the two hands run on, though an event is known only to be older than some date', () => {
  const claims = events(
    'type: ban, title: A ban, date: 2014',
    'type: gift, title: A gift, date: "[..2019-03]"',
  );
  expect(handsOf(modelTelling({ first: claims }, STANCES))!.map(({ year }) => year)).toEqual([
    '2014',
    '2019',
  ]);
});

test('a dossier that names no two sides, or in which nobody takes one, has no hands', () => {
  const claims = events('type: flood, title: A flood, date: 2019');
  const noSides = STANCES['vocabulary.yaml'].replace(/^stances: .*\n/m, '');
  const ban = events('type: ban, title: A ban, date: 2019');
  expect(
    buildHome(modelTelling({ first: ban }, { 'vocabulary.yaml': noSides })).hands,
  ).toBeUndefined();
  expect(buildHome(modelTelling({ first: claims }, STANCES)).hands).toBeUndefined();
});

test('each kind is a way in, by the names of which most is said', () => {
  const [waterways, , engineers] = buildHome(canals('/dossier/')).ways;
  expect(waterways).toEqual({
    label: 'Waterways',
    href: '/dossier/waterways/',
    count: 2,
    names: [
      { name: 'Alder Navigation', href: '/dossier/waterways/alder-navigation/', claims: 12 },
      { name: 'Bramble Cut', href: '/dossier/waterways/bramble-cut/', claims: 3 },
    ],
  });
  expect(engineers!.names.map(({ name, claims }) => `${name} ${claims}`)).toEqual([
    'Stepan Rudakov 5',
    'Josiah Tench 2',
    'Hester Lowe 1',
  ]);
});

test('a way in names eight at most, and how many there are', () => {
  const ids = Array.from({ length: 9 }, (_, i) => `b${9 - i}`);
  const bridges = ids.map((id) =>
    `${id}: { name: Bridge, summary: A bridge. }\n`.replace('Bridge', `Bridge ${id}`),
  );
  const claims = `statements:\n  - { id: words, at: 1, attributed: somebody, about: [b9], gist: It is so. }`;
  const [way] = buildHome(
    modelTelling({ first: claims }, { 'entities/bridge.yaml': bridges.join('') }),
  ).ways;
  expect(way!.count).toBe(9);
  expect(way!.names.map(({ name }) => name)).toEqual(
    ['b9', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'].map((id) => `Bridge ${id}`),
  );
});
