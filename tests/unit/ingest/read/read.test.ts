import { describe, expect, test } from 'vitest';
import { divide } from '../../../../src/ingest/divide/paragraphs.ts';
import { readDocument } from '../../../../src/ingest/read/read.ts';
import { findRecord } from '../../../../src/ingest/record/record.ts';
import { labelledDocuments } from '../../../bench/labels.ts';
import { scoreBoilerplate, scoreParagraphs, scoreRecord } from '../../../bench/score.ts';

const FIXTURES = 'tests/fixtures/ingest';
const labelled = [...labelledDocuments('documents'), ...labelledDocuments('bad')];

describe.each(labelled.map((one) => [one.labels.file, one] as const))(
  'of %s',
  (_, { path, labels }) => {
    test('every paragraph is kept and every line of furniture left out', async () => {
      const { paragraphs, leftOut } = divide(await readDocument(path));
      const kept = paragraphs.map(({ text }) => text);
      const { wrong, missed } = scoreParagraphs(labels, kept);
      expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
      const furniture = scoreBoilerplate(
        labels,
        leftOut.map(({ text }) => text),
        kept,
      );
      expect(furniture.missed).toEqual([]);
      expect(furniture.wrong).toEqual([]);
    });

    test('the record says what a person found', async () => {
      const document = await readDocument(path);
      const { published, machineTranslated, ...record } = findRecord(document, divide(document));
      const { wrong, missed } = scoreRecord(labels, {
        ...record,
        published: published?.edtf,
        machineTranslated: machineTranslated.likely,
      });
      expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    });

    test('every block is a headline, a paragraph, a heading or left out with a reason', async () => {
      const document = await readDocument(path);
      const { headline, paragraphs, headings, leftOut } = divide(document);
      const parts = [...(headline ? [headline] : []), ...paragraphs, ...headings, ...leftOut];
      const letters = (texts: readonly { readonly text: string }[]): string =>
        texts
          .flatMap(({ text }) => [...text.replace(/\s/g, '')])
          .toSorted()
          .join('');
      expect(letters(parts)).toBe(letters(document.blocks));
      expect(leftOut.filter(({ why }) => why === '')).toEqual([]);
    });
  },
);

test.each([
  ['documents/press-release.txt', 'text', 'utf-8'],
  ['documents/trade-report.md', 'markdown', 'utf-8'],
  ['documents/saved-page.html', 'html', 'utf-8'],
  ['documents/annual-report.pdf', 'pdf', 'pdf'],
  ['documents/gb18030.txt', 'text', 'gb18030'],
  ['bad/utf16.txt', 'text', 'utf-16le'],
  ['bad/windows-1252.txt', 'text', 'windows-1252'],
])('%s is of format %s in encoding %s', async (path, format, encoding) => {
  expect(await readDocument(`${FIXTURES}/${path}`)).toMatchObject({ format, encoding });
});

test('A document bears its base name, its size and the hash of its bytes', async () => {
  expect(await readDocument(`${FIXTURES}/bad/windows-1252.txt`)).toMatchObject({
    file: 'windows-1252.txt',
    bytes: 575,
    sha256: 'b6b43295e76f0a4535096a40e94954c4393533205e45c5181c351d1a979df83d',
  });
});

test('A paragraph that a page end cuts is whole, and bears the page on which it begins', async () => {
  const { paragraphs } = divide(await readDocument(`${FIXTURES}/documents/annual-report.pdf`));
  expect(paragraphs[3]).toMatchObject({ n: 4, page: 1, line: 17 });
  expect(paragraphs[3]!.text).toContain('He named the aqueduct of the Alder Navigation');
});

test('Soft hyphens within words are gone', async () => {
  const { paragraphs } = divide(await readDocument(`${FIXTURES}/documents/annual-report.pdf`));
  expect(paragraphs[1]!.text).toContain('a dividend of 14.5 pence');
  expect(paragraphs[5]!.text).toMatch(/^Complaints fell .* the neighbours who/);
});
