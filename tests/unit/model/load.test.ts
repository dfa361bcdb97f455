import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadModel, optionsFrom } from '../../../src/model/load.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';

describe('the options from the environment', () => {
  test('are the folder content, the root and no address unless told', () => {
    const options = {
      contentDir: resolve('content'),
      base: '/',
      url: undefined,
      pdf: false,
      drafts: 'left-out',
    };
    expect(optionsFrom({})).toEqual(options);
    expect(optionsFrom({ CONTENT_DIR: '', BASE_PATH: '', SITE_URL: '' })).toEqual(options);
  });

  test('have a base path with one slash at both ends, however it is written', () => {
    for (const path of ['canal', '/canal', 'canal/', '//canal//'])
      expect(optionsFrom({ BASE_PATH: path }).base, path).toBe('/canal/');
    expect(optionsFrom({ BASE_PATH: '/' }).base).toBe('/');
    expect(optionsFrom({ BASE_PATH: 'a/b' }).base).toBe('/a/b/');
  });

  test('have an address without a slash at its end', () => {
    expect(optionsFrom({ SITE_URL: 'https://example.org/' }).url).toBe('https://example.org');
  });

  test('resolve the content folder from where the command runs', () => {
    expect(optionsFrom({ CONTENT_DIR: 'tests/x' }).contentDir).toBe(resolve('tests/x'));
  });
});

test('Drafts are shown by `astro dev` and by no other command', () => {
  expect(optionsFrom({}, 'dev').drafts).toBe('included');
  for (const command of ['build', 'preview', 'sync', '--outDir', undefined])
    expect(optionsFrom({}, command).drafts, command).toBe('left-out');
});

describe('loading', () => {
  test('gives the model of a dossier that passes every check', () => {
    const model = loadModel({ contentDir: makeDossier(minimal), base: '/canal/' });
    expect(model.site).toMatchObject({ title: 'Bridges of the Kelda Canal', base: '/canal/' });
    expect(model.claims.size).toBe(4);
  });

  test('throws once, with every problem and the way to each file', () => {
    const files = {
      ...minimalWith(OPENING, 'object: north-bridge', 'object: north-brige'),
      'origin.yaml': '',
    };
    const contentDir = makeDossier(files);
    const error = caught(() => loadModel({ contentDir, base: '/' }));
    expect(error).toBeInstanceOf(ContentError);
    expect(error.message).toMatch(/\/briefings\/opening\.mdx:27:5 {2}unknown-entity\n/);
    expect(error.message).toMatch(/\/origin\.yaml:1:1 {2}unread-file\n/);
    expect(error.message).toMatch(/\n2 problems in the content\.$/);
  });

  test('says what to set where there is no content folder', () => {
    const error = caught(() => loadModel({ contentDir: '/no/such/folder', base: '/' }));
    expect(error.message.split('\n').slice(1, 3)).toEqual([
      '  there is no content folder at /no/such/folder',
      '  → set CONTENT_DIR to the folder that holds site.yaml',
    ]);
    expect((error as ContentError).problems).toMatchObject([
      { code: 'missing-content', file: '', line: 1 },
    ]);
  });

  test('takes a file for no content folder', () => {
    const contentDir = join(makeDossier(minimal), 'site.yaml');
    const error = caught(() => loadModel({ contentDir, base: '/' }));
    expect(error.message).toMatch(
      /missing-content\n {2}there is no content folder at .*site\.yaml/,
    );
  });
});

function caught(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
