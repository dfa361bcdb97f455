import type { APIRoute, GetStaticPaths } from 'astro';
import { TABLES, type Table } from '../../exports/tables.ts';
import { published } from './_published.ts';

export const getStaticPaths = (() =>
  TABLES.map((table) => ({
    params: { table: table.name },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(props.table.file(published), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
