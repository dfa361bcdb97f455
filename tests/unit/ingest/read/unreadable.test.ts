import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { divide } from '../../../../src/ingest/divide/paragraphs.ts';
import { readDocument, UnreadableDocument } from '../../../../src/ingest/read/read.ts';
import { obstacle } from '../../../../src/ingest/read/unreadable.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const BAD = 'tests/fixtures/ingest/bad';

async function faultOf(path: string): Promise<string> {
  const error: unknown = await readDocument(path).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(UnreadableDocument);
  const { message } = error as UnreadableDocument;
  expect(message).not.toContain('\n');
  return message;
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['empty.txt', 'is empty: the file has 0 bytes'],
  [
    'binary.txt',
    'holds bytes that are no text; if it is a document, export it from its program as .txt, .html or .pdf',
  ],
  [
    'encrypted.pdf',
    'is encrypted and needs a password; open it with the password and save it without',
  ],
])('%s is refused in one line', async (file, message) => {
  expect(await faultOf(`${BAD}/${file}`)).toBe(message);
});

test('A page of links alone has no paragraph', async () => {
  const { paragraphs, leftOut } = divide(await readDocument(`${BAD}/only-navigation.html`));
  expect(paragraphs).toEqual([]);
  expect(leftOut).toHaveLength(9);
});

test('A file of white space alone is refused', async () => {
  expect(await faultOf(written('blank.txt', ' \n\n\t'))).toBe('holds no text but white space');
});

test('A PDF without a text layer is refused with the advice to recognise its text', async () => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  const pdf = `%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 4>>\n%%EOF`;
  expect(await faultOf(written('scan.pdf', pdf))).toMatch(/^holds pictures .* no text; .*\(OCR\)/);
});

test('A PDF that is none is refused', async () => {
  expect(await faultOf(written('broken.pdf', 'not a pdf'))).toMatch(/^is no PDF that can be read/);
});

test('A page whose elements are nested beyond measure is refused', async () => {
  const page = `${'<div>'.repeat(50_000)}The North Bridge is closed.`;
  expect(await faultOf(written('deep.html', page))).toMatch(/^nests its elements too deep/);
});

test('A Markdown text whose quotations are nested beyond measure is refused', async () => {
  expect(await faultOf(written('deep.md', `${'> '.repeat(20_000)}Closed.`))).toMatch(
    /^nests its elements too deep/,
  );
});

test('A file over 20 MiB is refused with the limit', async () => {
  const path = written('large.html', new Uint8Array(20 * 1024 * 1024 + 1));
  expect(await faultOf(path)).toMatch(/^has 20\.0 MiB, and a document may have 20 MiB; split it/);
});

test('A text that would not fit into a file of the content is refused with the limit', async () => {
  const text = 'The weir at Mill Lane lost fourteen stones in the flood of January.\n\n'.repeat(
    9000,
  );
  expect(await faultOf(written('long.txt', text))).toBe(
    'holds 0.6 MiB of text, and a document may hold 0.5 MiB; split it into several',
  );
});

test('A folder and a device are refused', async () => {
  const [inside, device] = [join(folder, 'folder.txt'), join(folder, 'device.txt')];
  mkdirSync(inside);
  symlinkSync('/dev/null', device);
  expect(await faultOf(inside)).toBe('is a folder, and a document is a file');
  expect(await faultOf(device)).toBe('is no file that holds a document, but a device or a pipe');
});

test.each([
  ['report.docx', '.docx cannot be read; export it from its program as .pdf, .html or .txt'],
  ['REPORT.RTF', '.rtf cannot be read; export it from its program as .pdf, .html or .txt'],
  ['a.zip', '.zip is no format that is read; read are .txt, .md, .html and .pdf'],
  [
    'README',
    'a name without an ending does not say which format it has; read are .txt, .md, .html and .pdf',
  ],
  ['missing.txt', 'there is no such file; look whether the name is spelt as on the disk'],
])('%s is refused by its name', async (file, message) => {
  expect(await faultOf(join(folder, file))).toBe(message);
});

test.each([
  ['EACCES', 'may not be read by you; change its permissions, or who owns it'],
  ['EIO', 'cannot be read (EIO); look whether the disk is well'],
])('A fault %s of the file system is put into words', (code, message) => {
  expect(obstacle(Object.assign(new Error('x'), { code })).message).toBe(message);
});
