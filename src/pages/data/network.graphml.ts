import type { APIRoute } from 'astro';
import { graphmlFile } from '../../exports/graphml.ts';
import { published } from './_published.ts';

export const GET: APIRoute = () =>
  new Response(graphmlFile(published), { headers: { 'content-type': 'application/xml' } });
