import { expect, test } from 'vitest';
import { outDirFrom } from '../../../src/storage/out-dir.ts';

const KEPT = ['/work/site/content', '/work/site/src'];
const out = (OUT_DIR?: string): string => outDirFrom({ OUT_DIR }, '/work/site', KEPT);

test('the site is written to dist where nothing else is said', () => {
  expect(out()).toBe('/work/site/dist');
  expect(out('')).toBe('/work/site/dist');
});

test('OUT_DIR is taken from the project, or as it is where it is absolute', () => {
  expect(out('build/site')).toBe('/work/site/build/site');
  expect(out('/tmp/site')).toBe('/tmp/site');
});

test.each(['.', '..', '/', 'content', 'src', 'content/briefings', 'src/pages'])(
  'OUT_DIR=%s is refused, since a build replaces it',
  (folder) => {
    expect(() => out(folder)).toThrow(
      /^OUT_DIR is .*a build replaces that folder, .*such as dist\.$/,
    );
  },
);

test('a content folder elsewhere is safe as well', () => {
  expect(() => outDirFrom({ OUT_DIR: '/data' }, '/work/site', ['/data/content'])).toThrow(
    '/data/content lies in it',
  );
});
