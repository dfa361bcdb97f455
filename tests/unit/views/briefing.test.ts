import { expect, test } from 'vitest';
import { buildBriefing, type BriefingView } from '../../../src/views/briefing.ts';
import { canals, modelTelling, type Report } from '../../fixtures/reports.ts';

const viewOf = (first: Report): BriefingView => buildBriefing(modelTelling({ first }), 'first', []);

const mercury = (): BriefingView => buildBriefing(canals('/dossier/'), 'wray-cut-1774', []);

test('a briefing opens with its title, its summary, what to take away, its topics and its year', () => {
  expect(mercury()).toMatchObject({
    slug: 'wray-cut-1774',
    title: 'The opening at Cold Hatch, as the Mercury told it',
    summary:
      'The newspaper greets the first boats on the summit and forgets the bank that broke in March.',
    keyPoints: [
      'Boats reached the summit on 2 May 1774, by this account.',
      'The engineer’s name is garbled beyond recognition.',
    ],
    topics: ['Surveying', 'Carriage of goods'],
    year: '1774',
    holds: '6 paragraphs, 4 notes, 11 claims',
  });
});

test('a document known only to be older than some date stands under the year of that date', () => {
  expect(viewOf({ published: '[..2019-03]' }).year).toBe('2019');
});

test('the record names the publisher with a link, the date, the language and the state of the text', () => {
  expect(mercury().record).toEqual({
    headline: 'Navigation to the Hill compleated',
    publisher: {
      name: 'Wrayford Mercury',
      href: '/dossier/journals/wrayford-mercury/',
      native: undefined,
    },
    published: '7 May 1774',
    dateNote: undefined,
    byline: undefined,
    language: 'English',
    derivesFrom: 'Report of the Wrayford Mercury, 7 May 1774, inferred',
    quality: 'fair',
    qualityNote: 'Read from a worn copy; two lines of the third column are lost.',
    address: undefined,
    archived: undefined,
    file: undefined,
    sha256: undefined,
  });
});

test('the record of a translated text says how and from which language it came', () => {
  const { record } = buildBriefing(canals(), 'rudakov-letter-1775', []);
  expect(record).toMatchObject({
    headline: undefined,
    byline: 'Степан Рудаков',
    published: 'about January 1775',
    dateNote: 'The letter speaks of the Christmas just past.',
    language: 'English, translated by people from Russian',
    derivesFrom: 'Letter of Stepan Rudakov to his brother, 1775',
  });
});

test('a document of which no origin is known says nothing of one', () => {
  expect(viewOf({}).record.derivesFrom).toBeUndefined();
});

test('the record tells where the text stands, where a copy is kept, and which file was restated', () => {
  const sha256 = 'ab'.repeat(32);
  const source = `address: "https://example.org/a", archived: "https://example.org/b", file: a.pdf, sha256: ${sha256}`;
  expect(viewOf({ source }).record).toMatchObject({
    address: 'https://example.org/a',
    archived: 'https://example.org/b',
    file: 'a.pdf',
    sha256,
  });
});

test('the contents list the headings of the text with the paragraphs under each', () => {
  const body = `¶1 Before.

## The digging

¶2 One.

### In winter

¶3 Two.

¶4 Three.

## The quarrel

¶5 Four.

## Afterwards

Nothing of the source stands here.`;
  const view = buildBriefing(modelTelling({ first: { body } }), 'first', [
    { depth: 2, slug: 'the-digging', text: 'The digging' },
    { depth: 3, slug: 'in-winter', text: 'In winter' },
    { depth: 2, slug: 'the-quarrel', text: 'The quarrel' },
    { depth: 2, slug: 'afterwards', text: 'Afterwards' },
  ]);
  expect(view.contents).toEqual([
    { label: 'The digging', href: '#the-digging', paragraphs: '2–4' },
    { label: 'The quarrel', href: '#the-quarrel', paragraphs: '5' },
    { label: 'Afterwards', href: '#afterwards', paragraphs: '' },
  ]);
});

test('a text without headings has no contents', () => {
  expect(viewOf({}).contents).toEqual([]);
});

test('the key explains the kinds of note that the page has, each once and in the order of the key', () => {
  expect(mercury().noteKinds).toEqual(['translation', 'correction', 'caution', 'corroboration']);
  expect(viewOf({}).noteKinds).toEqual([]);
});

test('the drawing of a briefing shows relations alone, since the text tells what happened', () => {
  const claims = `events:
  - { id: opens, at: 1, type: opening, title: It opens, who: { builder: [alder-works], work: [south-bridge] } }
relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: north-bridge }`;
  expect(viewOf({ claims }).graph.edges.map(({ label }) => label)).toEqual(['maintains']);
});

test('the drawing of a briefing has the claims of no other document', () => {
  const keeps = (bridge: string) => `relations:
  - { id: keeps, at: 1, subject: council, relation: maintains, object: ${bridge} }`;
  const model = modelTelling({ first: keeps('north-bridge'), second: keeps('south-bridge') });
  expect(buildBriefing(model, 'second', []).graph.edges.map(({ to }) => to)).toEqual([
    'south-bridge',
  ]);
});

test('the works used are those of the notes and then those of the claims, each once', () => {
  const { works } = mercury();
  expect(works.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Field book of Hester Lowe, with levels from Wrayford to the sea',
    '2 The canals of the Wray',
  ]);
  const references = `a-work: { title: A, publisher: P, kind: primary }
b-work: { title: B, publisher: P, kind: primary }
`;
  const claims = `statements:
  - { id: words, at: 1, speaker: council, gist: It is so., refs: [a-work, b-work] }`;
  const body = '¶1 It is so.\n\n:::context{on="so" id="so"}\nIt was. [@b-work]\n:::';
  const model = modelTelling({ first: { claims, body } }, { 'references.yaml': references });
  expect(buildBriefing(model, 'first', []).works.map(({ title }) => title)).toEqual(['B', 'A']);
});

test('a briefing leads to the next older and the next newer document, and the ends to nothing', () => {
  const model = modelTelling({
    first: { published: '2020' },
    second: { published: '2018' },
    third: { published: '2019' },
  });
  const neighbours = (slug: string) => {
    const { previous, next } = buildBriefing(model, slug, []);
    return [previous, next];
  };
  const first = { title: 'The first report', href: '/briefings/first/' };
  const second = { title: 'The second report', href: '/briefings/second/' };
  const third = { title: 'The third report', href: '/briefings/third/' };
  expect(neighbours('second')).toEqual([undefined, third]);
  expect(neighbours('third')).toEqual([second, first]);
  expect(neighbours('first')).toEqual([third, undefined]);
});

test('a briefing says where its text comes from, and draws the way', () => {
  const { sentence, descent } = mercury().provenance;
  expect(sentence).toMatch(/^Published by Wrayford Mercury, 7 May 1774\. It derives, as we infer,/);
  expect(descent.nodes.map(({ label }) => label)).toEqual([
    'Day book kept at Cold Hatch, 1769 to 1774',
    'Report of the Wrayford Mercury, 7 May 1774',
    'Mercury, 1774',
  ]);
});

test('a briefing has the findings that join a claim of it', () => {
  expect(mercury().findings.map(({ id }) => id)).toEqual(['two-openings', 'one-engineer']);
  expect(viewOf({}).findings).toEqual([]);
});
