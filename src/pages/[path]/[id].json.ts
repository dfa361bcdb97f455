import type { APIRoute, GetStaticPaths } from 'astro';
import { recordFile } from '../../exports/json.ts';
import { profileType } from '../../exports/records/profile.ts';
import type { Entity } from '../../model/model.ts';
import { published } from '../data/_published.ts';

/** What each profile rests on, beside it. */
export const getStaticPaths = (() =>
  [...published.entities.values()].map((entity) => ({
    params: { path: published.vocabulary.kinds[entity.kind]!.path, id: entity.id },
    props: { entity },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entity: Entity }> = ({ props }) =>
  new Response(recordFile(profileType, props.entity, published), {
    headers: { 'content-type': 'application/json' },
  });
