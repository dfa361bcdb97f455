import type { Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import type { DataFile } from '../views/data.ts';
import { entityPath } from '../views/address.ts';
import { allItems } from './csl.ts';
import { entityDataHref } from './records/entity.ts';
import { edgesOf } from './records/network.ts';
import { TABLES } from './tables.ts';

/** The files under /data/, and those beside profiles, in the order in which the page lists them. */
export function dataFiles(model: Model): readonly DataFile[] {
  const { site, claims, entities } = model;
  const file = (name: string, about: string, size: string): DataFile => ({
    name,
    href: `${site.base}data/${name}`,
    about,
    size,
  });
  const records = counted(allItems(model).length, 'record');
  return [
    file(
      'dossier.json',
      'Everything that the site shows, but for the text of its pages.',
      counted(claims.size, 'claim'),
    ),
    file('dossier.schema.json', 'Its form, as JSON Schema.', ''),
    ...[...entities.keys()].slice(0, 1).map((id) => ({
      name: `${entityPath(model, id)}.json`,
      href: entityDataHref(model, id),
      about:
        'What one profile rests on. Every entity has such a file, at the address of its profile with .json in place of the last slash.',
      size: counted(entities.size, 'file'),
    })),
    file('entity.schema.json', 'Its form, as JSON Schema.', ''),
    ...TABLES.map(({ name, about, count }) =>
      file(`${name}.csv`, about, counted(count(model), 'row')),
    ),
    file(
      'network.graphml',
      'Entities as nodes, relations and events between them as edges, for Gephi, yEd or Cytoscape.',
      `${counted(entities.size, 'node')}, ${counted(edgesOf(model).length, 'edge')}`,
    ),
    file('citations.bib', 'Every document, its briefing and every profile, as BibTeX.', records),
    file('citations.ris', 'The same as RIS.', records),
    file('citations.csl.json', 'The same as CSL-JSON.', records),
  ];
}
