import type { APIRoute, GetStaticPaths } from 'astro';
import { feeds, type Feed } from '../exports/feed.ts';
import { model } from '../model/index.ts';
import { ATOM } from '../views/alternates.ts';

/** The feed of the dossier and that of each entity; none where the site does not know its own address. */
export const getStaticPaths = (() =>
  feeds(model).map((feed) => ({
    params: { feed: feed.path },
    props: { ...feed },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Feed> = ({ props }) =>
  new Response(props.write(), { headers: { 'content-type': `${ATOM}; charset=utf-8` } });
