import type { APIRoute, GetStaticPaths } from 'astro';
import { FILE_FORMATS, type FormatId } from '../../exports/cite-files.ts';
import { allItems } from '../../exports/csl.ts';
import { model } from '../../model/index.ts';

/** The records of every page and every document, for reference managers. */
export const getStaticPaths = (() =>
  Object.keys(FILE_FORMATS).map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { type, write } = FILE_FORMATS[params['format'] as FormatId];
  return new Response(write(allItems(model)), { headers: { 'content-type': type } });
};
