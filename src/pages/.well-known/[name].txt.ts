import type { APIRoute, GetStaticPaths } from 'astro';
import { securityTxt } from '../../hosting/security-txt.ts';
import { model } from '../../model/index.ts';

const { site } = model;

/** Whom to tell of a hole in the site, where the content says it. */
export const getStaticPaths = (() =>
  site.security
    ? [{ params: { name: 'security' }, props: site.security }]
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<NonNullable<typeof site.security>> = ({ props, url }) =>
  new Response(
    securityTxt({
      ...props,
      language: site.language,
      canonical: site.url && new URL(url.pathname, site.url).href,
    }),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
