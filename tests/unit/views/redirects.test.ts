import { expect, test } from 'vitest';
import { buildNames } from '../../../src/views/names.ts';
import { printedPaths } from '../../../src/views/paper.ts';
import { buildRedirects } from '../../../src/views/redirects.ts';
import { minimalWith, modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

const renamed = () =>
  modelOf(
    minimalWith(
      'entities/bridge.yaml',
      'name: North Bridge',
      'name: North Bridge\n  former-ids: [swing-bridge, first-bridge]',
    ),
  );

test('Each former id of an entity leads from its old address to the present one', () => {
  expect(buildRedirects(renamed())).toEqual([
    { from: 'bridges/first-bridge', to: 'bridges/north-bridge', name: 'North Bridge' },
    { from: 'bridges/swing-bridge', to: 'bridges/north-bridge', name: 'North Bridge' },
  ]);
});

test('A dossier in which nothing was renamed has no redirect', () => {
  expect(buildRedirects(modelOf(minimal))).toEqual([]);
});

test('A former id is no page for paper and no name', () => {
  const model = renamed();
  expect(printedPaths(model).filter((path) => path.includes('first-bridge'))).toEqual([]);
  expect(buildNames(model).count).toBe(buildNames(modelOf(minimal)).count);
});
