import { expect, test } from 'vitest';
import { markForeignRows } from '../../../src/diagrams/foreign-rows.ts';

test('a row of a drawing in another script bears its language, and no other row does', () => {
  const svg =
    '<text class="a"><tspan x="0" y="13">North Bridge</tspan><tspan x="0" y="30">北方大桥</tspan></text><text>Мост</text>';
  expect(markForeignRows(svg, { Han: 'zh-Hans', Cyrillic: 'ru' })).toBe(
    '<text class="a"><tspan x="0" y="13">North Bridge</tspan><tspan x="0" y="30" lang="zh-Hans">北方大桥</tspan></text><text lang="ru">Мост</text>',
  );
});

test('a drawing of a dossier without other scripts stays as it is', () => {
  const svg = '<text>北方大桥</text>';
  expect(markForeignRows(svg, {})).toBe(svg);
});
