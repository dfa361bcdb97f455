import { expect, test } from 'vitest';
import { buildKinds, entityAbout, kindHref } from '../../../src/views/kind.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

test('the kinds stand in the order of the vocabulary, each with its names in alphabetical order', () => {
  const kinds = buildKinds(canals()).map(({ plural, entries }) => [
    plural,
    entries.map(({ name }) => name),
  ]);
  expect(kinds).toEqual([
    ['Waterways', ['Alder Navigation', 'Bramble Cut']],
    ['Canal companies', ['Proprietors of the Bramble Cut', 'Wray Canal Company']],
    ['Engineers', ['Hester Lowe', 'Josiah Tench', 'Stepan Rudakov']],
    ['Journals', ['Papers of the Wray Valley Waterways Society', 'Wrayford Mercury']],
    ['Summits', ['Cold Hatch']],
  ]);
});

test('a name in the index leads to its profile and tells how much is known and how lately', () => {
  const [engineers] = buildKinds(canals('/dossier/')).filter(({ path }) => path === 'engineers');
  expect(engineers!.label).toBe('Engineer');
  expect(engineers!.entries.at(-1)).toEqual({
    id: 'stepan-rudakov',
    name: 'Stepan Rudakov',
    native: { lang: 'ru', text: 'Степан Рудаков' },
    href: '/dossier/engineers/stepan-rudakov/',
    summary: 'Engineer from Tver who carried the upper canal over the hill with nine locks.',
    claims: 5,
    documents: 3,
    latest: 'October 1781',
  });
});

test('the newest document is the one that was published last, not the one read last', () => {
  const claims = `statements:
  - { id: words, at: 1, speaker: council, gist: It is so. }`;
  const model = modelTelling({
    first: { claims, published: '2020-05' },
    second: { claims, published: '2018' },
  });
  const council = buildKinds(model)
    .flatMap(({ entries }) => entries)
    .find(({ id }) => id === 'council');
  expect(council).toMatchObject({ claims: 2, documents: 2, latest: 'May 2020' });
});

test('a name of which no document says anything is listed with no claims and no date', () => {
  const [bridges] = buildKinds(modelTelling({ first: '' }));
  expect(bridges!.entries[0]).toMatchObject({ claims: 0, documents: 0, latest: '' });
});

test('accents and capitals do not upset the alphabet', () => {
  const entities = ['Zeno', 'ember', 'Évora', 'Esker'].map(
    (name, i) => `b${i}: { name: ${name}, summary: A bridge. }\n`,
  );
  const model = modelTelling({ first: '' }, { 'entities/bridge.yaml': entities.join('') });
  expect(buildKinds(model)[0]!.entries.map(({ name }) => name)).toEqual([
    'ember',
    'Esker',
    'Évora',
    'Zeno',
  ]);
});

test('a kind of which there is nobody has no index', () => {
  const vocabulary = minimal['vocabulary.yaml']!.replace(
    'entity-kinds:\n',
    'entity-kinds:\n  ferry: { label: Ferry, plural: Ferries, path: ferries }\n',
  );
  const kinds = buildKinds(modelTelling({ first: '' }, { 'vocabulary.yaml': vocabulary }));
  expect(kinds.map(({ plural }) => plural)).toEqual(['Bridges', 'Bodies']);
});

test('the index of a kind stands at the path of the kind', () => {
  expect(kindHref(canals('/dossier/'), 'engineers')).toBe('/dossier/engineers/');
});

test('what an entity is, in a line, is its kind and its summary', () => {
  expect(entityAbout(canals(), 'wrayford-mercury')).toBe(
    'Journal. Weekly newspaper of Wrayford, friendly to the Wray Canal Company.',
  );
});
