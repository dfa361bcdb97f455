import type { APIRoute, GetStaticPaths } from 'astro';
import { renderSVG } from 'uqr';
import { model } from '../../model/index.ts';
import { paperOf, printedPaths } from '../../views/paper.ts';

/** A code for each page that bears one; none where the site does not know its own address. */
export const getStaticPaths = (() =>
  printedPaths(model).flatMap((path) => {
    const { live } = paperOf(model, path);
    return live ? [{ params: { path }, props: { address: live.address } }] : [];
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ address: string }> = ({ props }) =>
  new Response(renderSVG(props.address, { border: 0, ecc: 'M' }), {
    headers: { 'content-type': 'image/svg+xml' },
  });
