import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownPages, type MarkdownPage } from '../exports/markdown/pages.ts';
import { model } from '../model/index.ts';
import { MARKDOWN } from '../views/alternates.ts';
import { readSource } from './_text.ts';
import { published } from './data/_published.ts';

/** The Markdown of every page that has one, beside its folder: /briefings/a.md is that of /briefings/a/. */
export const getStaticPaths = (() =>
  markdownPages(model, published).map((page) => ({
    params: { page: page.path || 'index' },
    props: { ...page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<MarkdownPage> = ({ props }) =>
  new Response(props.write(readSource), {
    headers: { 'content-type': `${MARKDOWN}; charset=utf-8` },
  });
