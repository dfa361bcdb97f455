import type { APIRoute } from 'astro';
import { recordFile } from '../../exports/json.ts';
import { dossierType } from '../../exports/records/dossier.ts';
import { published } from './_published.ts';

export const GET: APIRoute = () =>
  new Response(recordFile(dossierType, published, published), {
    headers: { 'content-type': 'application/json' },
  });
