import type { APIRoute } from 'astro';
import { model } from '../model/index.ts';
import { buildManifest } from '../views/manifest.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(buildManifest(model), undefined, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
