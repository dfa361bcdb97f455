import { expect, test } from 'vitest';
import { markdownPages } from '../../../src/exports/markdown/pages.ts';
import { loadModel } from '../../../src/model/load.ts';
import { alternatesOf } from '../../../src/views/alternates.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

const open = () => loadModel({ contentDir: makeDossier(minimal), base: '/canal/' });

test('the page about the data is there as Markdown, and leads to the whole dossier as JSON', () => {
  expect(alternatesOf(open(), 'data')).toEqual([
    { type: 'text/markdown', title: 'This page as Markdown', href: '/canal/data.md' },
    {
      type: 'application/json',
      title: 'The dossier as JSON',
      href: '/canal/data/dossier.json',
    },
  ]);
});

test('every page that has a Markdown form names it', () => {
  const model = open();
  for (const { path } of markdownPages(model))
    expect(alternatesOf(model, path), path).toContainEqual({
      type: 'text/markdown',
      title: 'This page as Markdown',
      href: `/canal/${path || 'index'}.md`,
    });
});

test.each(['404', 'search', 'print', 'print/bridges', 'evidence/opening'])(
  '%s has no other form',
  (path) => {
    expect(alternatesOf(open(), path)).toEqual([]);
  },
);
