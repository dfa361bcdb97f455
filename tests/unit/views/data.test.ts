import { expect, test } from 'vitest';
import { loadModel } from '../../../src/model/load.ts';
import { parseDate } from '../../../src/schemas/date.ts';
import { DATE_FORMS } from '../../../src/views/data-dates.ts';
import { formatDate } from '../../../src/views/date.ts';

const model = loadModel({ contentDir: 'content', base: '/' });

/** Signs of a date by which its form is known: `[..dddd-dd]`. */
const formOf = (edtf: string) =>
  edtf.replaceAll(/(\d{4})-2[1-4]\b/g, '$1-season').replaceAll(/\d/g, 'd');
/** A day and a month stand for each other, and so do their spans. */
const coarse = (edtf: string) => formOf(edtf).replaceAll('-dd', '');

test('the key to dates says of every example what the pages say', () => {
  expect(DATE_FORMS.map(([edtf]) => formatDate(parseDate(edtf)))).toEqual(
    DATE_FORMS.map(([, words]) => words),
  );
});

test('the key to dates has an example of every form that stands in the shipped dossier', () => {
  const told = new Set(DATE_FORMS.map(([edtf]) => coarse(edtf)));
  const dated = [model.claims, model.references, model.origins].flatMap((all) => [...all.values()]);
  const sources = [...model.briefings.values()].map(({ source }) => source);
  const found = JSON.stringify([dated, sources, model.context])
    .matchAll(/"edtf":"([^"]+)"/g)
    .map(([, edtf]) => edtf!)
    .toArray();
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((edtf) => !told.has(coarse(edtf)))).toEqual([]);
});
