import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

const render = (body: string, scripts = '{ Han: zh-Hans, Cyrillic: ru }') => {
  const files = minimalWithBody(body);
  return renderBody({ ...files, 'site.yaml': `${files['site.yaml']}scripts: ${scripts}\n` });
};
const runs = (html: string) =>
  elementsIn(html, 'span')
    .filter(({ properties }) => properties['lang'])
    .map(({ properties, text }) => `${String(properties['lang'])}: ${text}`);

test('A run of another script is marked with its language, and the text stays as it is', async () => {
  const html = await render('¶1 The name 北桥 means north bridge.');
  expect(runs(html)).toEqual(['zh-Hans: 北桥']);
  expect(textOf(html)).toBe('¶1The name 北桥 means north bridge.');
});

test('Runs of several scripts in one text are all marked, each with its own language', async () => {
  expect(runs(await render('¶1 Both 北桥 and мост and 桥.'))).toEqual([
    'zh-Hans: 北桥',
    'ru: мост',
    'zh-Hans: 桥',
  ]);
});

test('Signs between letters of a run belong to it, those around it do not', async () => {
  expect(runs(await render('¶1 The “路易·威登”, “北、南”。'))).toEqual([
    'zh-Hans: 路易·威登',
    'zh-Hans: 北、南',
  ]);
});

test('Words with a space between them are one run, with the accents that stand on their letters', async () => {
  const words = 'Стая\u0306 пти\u0301ца';
  expect(runs(await render(`¶1 It is ${words} and мост.`))).toEqual([`ru: ${words}`, 'ru: мост']);
});

test('Runs are marked in headings and in notes', async () => {
  const html = await render('## 北桥\n\n¶1 One.\n\n:::context{on="One" id="a"}\nIt is 桥.\n:::');
  expect(runs(html)).toEqual(['zh-Hans: 北桥', 'zh-Hans: 桥']);
});

test('A native name is marked once', async () => {
  const files = minimalWithBody('¶1 The [[north-bridge]].');
  const html = await renderBody({
    ...files,
    'site.yaml': `${files['site.yaml']}scripts: { Han: zh-Hans }\n`,
    'entities/bridge.yaml': files['entities/bridge.yaml']!.replace(
      '{ cy: Pont y Gogledd }',
      '{ zh-Hant: 北橋 }',
    ),
  });
  expect(runs(html)).toEqual(['zh-Hant: 北橋']);
});

test('A site without scripts leaves every text alone', async () => {
  expect(runs(await render('¶1 The name 北桥.', '{}'))).toEqual([]);
});
