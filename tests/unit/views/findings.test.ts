import { expect, test } from 'vitest';
import { citingByName } from '../../../src/views/fact.ts';
import {
  buildFindings,
  claimsOfFindings,
  findingsAbout,
  findingsOf,
} from '../../../src/views/findings.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const said = (about: string): string => `statements:
  - { id: words, at: 2, quote: Sentence 2, speaker: council, about: [${about}], gist: It is so. }`;

const finding = (id: string, verdict: string, ...claims: readonly string[]): string =>
  `- { id: ${id}, title: Title of ${id}, text: "  It is so.  ", verdict: ${verdict}, claims: [${claims.map((key) => `"${key}"`).join(', ')}] }\n`;

const model = () =>
  modelTelling(
    { first: said('north-bridge'), second: said('south-bridge'), third: said('gazette') },
    {
      'findings.yaml':
        finding('b', 'irony', 'first#words', 'second#words') +
        finding('a', 'single', 'third#words'),
    },
  );

test('findings stand in the order of the editor, each with what it says of its claims and their words', () => {
  const [first, second] = buildFindings(model());
  expect(first).toEqual({
    id: 'b',
    title: 'Title of b',
    text: 'It is so.',
    sign: 'irony',
    label: 'irony',
    sources: ['first', 'second'].map((slug, i) => ({
      label: ['First', 'Second'][i],
      paragraph: '2',
      href: `/briefings/${slug}/#c-words`,
      document: ['First, 1 January 2020', 'Second, 2 January 2020'][i],
      words: 'Sentence 2',
    })),
    href: '/evidence/#b',
  });
  expect([second!.id, second!.label]).toEqual(['a', 'single source']);
});

test('a finding is about those whom one of its claims names', () => {
  const about = (id: string) =>
    findingsAbout(model(), id, citingByName(model())).map((one) => one.id);
  expect(about('north-bridge')).toEqual(['b']);
  expect(about('gazette')).toEqual(['a']);
  expect(about('council')).toEqual(['b', 'a']);
  expect(about('alder-works')).toEqual([]);
});

test('findings about an entity are in the order of the editor, each once, however its claims are', () => {
  const told = modelTelling(
    { first: said('north-bridge'), second: said('north-bridge') },
    {
      'findings.yaml':
        finding('later', 'irony', 'second#words') +
        finding('both', 'irony', 'first#words', 'second#words'),
    },
  );
  const about = findingsAbout(told, 'north-bridge', citingByName(told));
  expect(about.map(({ id }) => id)).toEqual(['later', 'both']);
});

test('the findings about an entity join claims about others as well', () => {
  expect(claimsOfFindings(model(), 'north-bridge').map(({ key }) => key)).toEqual([
    'first--words',
    'second--words',
  ]);
});

test('a finding belongs to each document of which it joins a claim', () => {
  const told = model();
  const of = (slug: string) => findingsOf(told, told.briefings.get(slug)!).map((one) => one.id);
  expect([of('first'), of('second'), of('third')]).toEqual([['b'], ['b'], ['a']]);
});

test('a dossier without findings has none', () => {
  expect(buildFindings(modelTelling({ first: '' }))).toEqual([]);
  expect(buildFindings(canals()).map(({ id }) => id)).toEqual([
    'two-openings',
    'two-tonnages',
    'one-engineer',
  ]);
});
