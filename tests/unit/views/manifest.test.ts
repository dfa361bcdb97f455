import { expect, test } from 'vitest';
import { buildManifest } from '../../../src/views/manifest.ts';
import { canals } from '../../fixtures/reports.ts';

test('the manifest names the site in the words of the dossier and its language', () => {
  expect(buildManifest(canals())).toMatchObject({
    name: 'Spades and quarrels',
    short_name: 'Spades and quarrels',
    description:
      'How a canal was dug through the valley of the Wray between 1769 and 1781, from three papers.',
    lang: 'en',
    display: 'browser',
  });
});

test('under a base path the site begins there, reaches no further, and has its icons there', () => {
  const { start_url, scope, icons } = buildManifest(canals('/dossier/'));
  expect([start_url, scope]).toEqual(['/dossier/', '/dossier/']);
  expect(icons).toEqual([
    { src: '/dossier/icon-180.png', sizes: '180x180', type: 'image/png' },
    { src: '/dossier/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/dossier/icon-512.png', sizes: '512x512', type: 'image/png' },
  ]);
});

test('at the root of a host the site begins at the root', () => {
  const { start_url, scope, icons } = buildManifest(canals());
  expect([start_url, scope, icons[0]!.src]).toEqual(['/', '/', '/icon-180.png']);
});
