import type { APIRoute } from 'astro';
import { FILE_FORMATS, type FormatId } from '../../exports/cite-files.ts';
import { allItems } from '../../exports/csl.ts';
import { published } from './_published.ts';

/** Answers with the records of every page and every document, in a format that reference managers read. */
export const citationsAs = (format: FormatId): APIRoute => {
  const { type, write } = FILE_FORMATS[format];
  return () => new Response(write(allItems(published)), { headers: { 'content-type': type } });
};
