import { expect, test } from 'vitest';
import { buildNames, type NamesView } from '../../../src/views/names.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

/** The names of a dossier whose bridges bear these. */
function namesOf(bridges: string, language = 'en'): NamesView {
  const model = modelTelling(
    { first: '' },
    { 'entities/bridge.yaml': bridges, 'entities/body.yaml': BODIES },
  );
  return buildNames({ ...model, site: { ...model.site, language } });
}

const BODIES = 'gazette: { name: Zeitung, summary: A newspaper. }\n';

const named = (...names: readonly string[]): string =>
  names.map((name, i) => `b${i + 1}: { name: "${name}", summary: A bridge. }\n`).join('');

/** Each letter with the forms under it. */
const lettersOf = ({ groups }: NamesView): readonly string[] =>
  groups.map(({ letter, lines }) => `${letter}: ${lines.map(({ form }) => form).join(', ')}`);

test('the names page lists every form of every name under its first letter', () => {
  expect(lettersOf(buildNames(canals()))).toEqual([
    'A: Alder Navigation',
    'B: Bramble Brook Subscribers, Bramble Cut',
    'C: Cold Hatch, the Company',
    'E: Elder Navigation',
    'H: Hester Lowe',
    'J: Josiah Tench',
    'M: Mr. Ruddock',
    'P: Papers of the Wray Valley Waterways Society, Proprietors of the Bramble Cut',
    'S: Stepan Rudakov, Stephen Roodacove',
    'W: Wray Canal Company, Wrayford Mercury',
    'С: Степан Рудаков',
  ]);
  expect(buildNames(canals()).count).toBe(16);
});

test('a garbled form leads to the name, says where it is printed and what to know of it', () => {
  const lines = buildNames(canals('/dossier/')).groups.flatMap((group) => group.lines);
  expect(lines.find(({ form }) => form === 'Mr. Ruddock')).toEqual({
    form: 'Mr. Ruddock',
    kind: 'garbled',
    lang: undefined,
    name: 'Stepan Rudakov',
    native: { lang: 'ru', text: 'Степан Рудаков' },
    href: '/dossier/engineers/stepan-rudakov/',
    source: {
      label: 'Report, 1781',
      paragraph: '2',
      href: '/dossier/briefings/bramble-report-1781/#p2',
    },
    note: 'The clerk of the proprietors wrote the name as he heard it.',
  });
});

test('a native name bears its language, and a name that no source prints has no source', () => {
  const lines = buildNames(canals()).groups.flatMap((group) => group.lines);
  expect(lines.find(({ form }) => form === 'Степан Рудаков')).toMatchObject({
    kind: 'native name',
    lang: 'ru',
    source: undefined,
  });
  expect(lines.find(({ form }) => form === 'Bramble Brook Subscribers')).toMatchObject({
    kind: 'former name',
    name: 'Proprietors of the Bramble Cut',
    source: undefined,
  });
});

test.each([
  ['garbled', 'garbled'],
  ['short', 'short form'],
  ['former', 'former name'],
  ['translated', 'translated'],
  ['transliterated', 'transliterated'],
  ['ticker', 'stock-exchange sign'],
  ['misspelt', 'misspelt'],
  ['misattributed', 'wrong name'],
])('a form that is %s is called “%s”', (kind, words) => {
  const view = namesOf(
    `b1: { name: Bridge, summary: A bridge., aliases: [{ name: Xx, kind: ${kind} }] }\n`,
  );
  const line = view.groups.find(({ letter }) => letter === 'X')!.lines[0];
  expect(line).toMatchObject({ form: 'Xx', kind: words, source: undefined });
});

test('a form printed in several paragraphs names them all and leads to the first', () => {
  const view = namesOf(
    'b1: { name: Bridge, summary: A bridge., aliases: [{ name: Xx, kind: garbled, briefing: first, at: [2, 3, 5] }] }\n',
  );
  expect(view.groups.find(({ letter }) => letter === 'X')!.lines[0]!.source).toEqual({
    label: 'First',
    paragraph: '2–3, 5',
    href: '/briefings/first/#p2',
  });
});

test('signs and an article at the beginning of a form do not count', () => {
  expect(
    lettersOf(namesOf(named('& Other Bridges', '“Quay” Bridge', 'The Span', 'Thespian'))),
  ).toEqual(['O: & Other Bridges', 'Q: “Quay” Bridge', 'S: The Span', 'T: Thespian', 'Z: Zeitung']);
});

test('accents and capitals do not part a letter', () => {
  expect(lettersOf(namesOf(named('Évora', 'ember', 'Esker')))).toEqual([
    'E: ember, Esker, Évora',
    'Z: Zeitung',
  ]);
});

test('numbers come first, in the order of their size', () => {
  expect(lettersOf(namesOf(named('Arch', '12 Arches', '7 Arches')))).toEqual([
    '0–9: 7 Arches, 12 Arches',
    'A: Arch',
    'Z: Zeitung',
  ]);
});

test('a Latin letter that is none of the twenty-six stands under the one that it is sorted with', () => {
  const names = ['Łazienki', 'Ørestad', 'Đurđevac', 'Æbelø', 'Œuvre', 'Þingvellir', 'Ħal Far'];
  expect(lettersOf(namesOf(named(...names, 'ʻIolani', 'Lahn', 'Oder')))).toEqual([
    'A: Æbelø',
    'D: Đurđevac',
    'H: Ħal Far',
    'I: ʻIolani',
    'L: Lahn, Łazienki',
    'O: Oder, Œuvre, Ørestad',
    'Z: Zeitung, Þingvellir',
  ]);
});

test('Greek and Cyrillic forms stand under their own letters, without their accents', () => {
  const names = ['Ёлка', 'Ель', 'Йота', 'Искра', 'мост', 'Άργος', 'Αθήνα', 'Arch'];
  expect(lettersOf(namesOf(named(...names)))).toEqual([
    'A: Arch',
    'Z: Zeitung',
    'Α: Αθήνα, Άργος',
    'Е: Ёлка, Ель',
    'И: Искра',
    'Й: Йота',
    'М: мост',
  ]);
});

test('the letters of the script of the site come before those of others', () => {
  expect(lettersOf(namesOf(named('Arch', 'Мост', '7 Arches'), 'ru'))).toEqual([
    '0–9: 7 Arches',
    'М: Мост',
    'A: Arch',
    'Z: Zeitung',
  ]);
});

test('forms in a script without few letters follow together, after all others', () => {
  expect(lettersOf(namesOf(named('北桥', '南桥', 'Мост', 'Arch', '𠮷桥')))).toEqual([
    'A: Arch',
    'Z: Zeitung',
    'М: Мост',
    'Other scripts: 北桥, 南桥, 𠮷桥',
  ]);
});

test('a dossier without other scripts has no group for them', () => {
  expect(lettersOf(namesOf(named('Arch')))).toEqual(['A: Arch', 'Z: Zeitung']);
});

test('within a letter forms stand in the order of the language of the site', () => {
  const forms = named('Ölandsbron', 'Oxbron');
  expect(lettersOf(namesOf(forms, 'en'))[0]).toBe('O: Ölandsbron, Oxbron');
  expect(lettersOf(namesOf(forms, 'sv'))[0]).toBe('O: Oxbron, Ölandsbron');
  expect(lettersOf(namesOf(named('Ölandsbron'), 'sv'))[0]).toBe('O: Ölandsbron');
});

test('forms that differ in an accent alone are in the order of the names they lead to', () => {
  const bridge = (id: string, name: string, alias: string) =>
    `${id}: { name: ${name}, summary: A bridge., aliases: [{ name: ${alias}, kind: short }] }\n`;
  const view = namesOf(bridge('b1', 'Low Bridge', 'Evora') + bridge('b2', 'High Bridge', 'Évora'));
  expect(lettersOf(view)[0]).toBe('E: Évora, Evora');
});

test('one form of one name that is of two kinds is two lines, always in the same order', () => {
  const lines = (first: string, second: string) =>
    namesOf(
      `b1: { name: Bridge, summary: A bridge., aliases: [{ name: Xx, kind: ${first} }, { name: Xx, kind: ${second} }] }\n`,
    ).groups.find(({ letter }) => letter === 'X')!.lines;
  expect(lines('short', 'garbled').map(({ kind }) => kind)).toEqual(['garbled', 'short form']);
  expect(lines('garbled', 'short').map(({ kind }) => kind)).toEqual(['garbled', 'short form']);
});

test('every letter has an anchor of its own', () => {
  const { groups } = namesOf(named('Arch', '7 Arches', 'Мост', 'Сад', '北桥'));
  expect(groups.map(({ anchor }) => anchor)).toEqual([
    'names-0-9',
    'names-a',
    'names-z',
    'names-м',
    'names-с',
    'names-other-scripts',
  ]);
});
