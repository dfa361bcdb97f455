import { NOTHING_DECLARED, type Block, type Declared } from '../../../src/ingest/read/block.ts';
import { divide, type Division } from '../../../src/ingest/divide/paragraphs.ts';
import type { RawDocument } from '../../../src/ingest/read/read.ts';
import { textBlocks } from '../../../src/ingest/read/text-blocks.ts';

/** A document of blocks, as a reader of the format gives them. */
export const documentOf = (
  blocks: readonly Block[],
  format: RawDocument['format'] = 'text',
  declared: Declared = NOTHING_DECLARED,
): RawDocument => ({
  file: 'a.txt',
  format,
  encoding: 'utf-8',
  sha256: '',
  bytes: 0,
  blocks,
  ...declared,
});

/** A plain text as a document. */
export const textDocument = (text: string): RawDocument => documentOf(textBlocks(text));

export const dividedText = (text: string): Division => divide(textDocument(text));

/** A document's parts as short lists. */
export const partsOf = ({ headline, paragraphs, headings, leftOut }: Division) => ({
  headline: headline?.text,
  paragraphs: paragraphs.map(({ text }) => text),
  headings: headings.map(({ text, before }) => [text, before]),
  leftOut: leftOut.map(({ text, why }) => [text, why]),
});

/** Two paragraphs that read as such by themselves. */
export const FIRST =
  'The council of Kelda closed the North Bridge to lorries on Monday, after a diver had found a crack in its third pier.';
export const SECOND =
  'Buses may still cross it, one at a time, but the night service goes by way of Mill Lane until the end of the year.';
