import type { APIRoute, GetStaticPaths } from 'astro';
import { FILED, schemaFile, type Filed } from '../../exports/schemas.ts';
import { published } from './_published.ts';

export const getStaticPaths = (() =>
  (Object.keys(FILED) as readonly Filed[]).map((file) => ({
    params: { file },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: Filed }> = ({ props }) =>
  new Response(schemaFile(props.file, published), {
    headers: { 'content-type': 'application/schema+json' },
  });
