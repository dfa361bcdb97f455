import type { APIRoute } from 'astro';
import { writeRobots } from '../exports/robots.ts';
import { model } from '../model/index.ts';

export const GET: APIRoute = () =>
  new Response(writeRobots(model.site), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
