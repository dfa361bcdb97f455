import type { APIRoute } from 'astro';
import { dossierFile } from '../../exports/json.ts';
import { published } from './_published.ts';

export const GET: APIRoute = () =>
  new Response(dossierFile(published), { headers: { 'content-type': 'application/json' } });
