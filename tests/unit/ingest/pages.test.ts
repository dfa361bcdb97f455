import { expect, test } from 'vitest';
import { readPages } from '../../../src/ingest/pages.ts';
import { makeDossier } from '../../fixtures/make-dossier.ts';

test.each([
  ['---\nsource: { file: a.txt, sha256: abc }\n---\n'],
  ['--- \nsource: { file: a.txt, sha256: abc }\n--- \n'],
  ['---\r\nsource:\r\n  file: a.txt\r\n  sha256: abc\r\n---\r\n'],
  ['---\nsummary: |-\n  x\nsource: { file: a.txt, sha256: abc }\nnote: |\n  ---\n---\n'],
])('a page is known by its document where its frontmatter can be read: %j', (text) => {
  const [page] = readPages(makeDossier({ 'briefings/opening.mdx': text }));
  expect(page).toMatchObject({ slug: 'opening', file: 'a.txt', sha256: 'abc' });
});

test('a page that is no YAML is known by its name alone', () => {
  const [page] = readPages(makeDossier({ 'briefings/opening.mdx': '---\n[\n---\n' }));
  expect(page).toMatchObject({ slug: 'opening', file: undefined, sha256: undefined });
});
