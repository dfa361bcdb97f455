import type { APIRoute } from 'astro';
import { writeLlms } from '../exports/llms.ts';
import { model } from '../model/index.ts';

export const GET: APIRoute = () =>
  new Response(writeLlms(model), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
