import XMLBuilder from 'fast-xml-builder';
import type { Model } from '../model/model.ts';
import { columnsOf, textOf } from './columns.ts';
import { write, type Form, type JsonObject, type RecordNote, type RecordType } from './fields.ts';
import { edgesOf, edgeType, nodeType, type Edge } from './records/network.ts';
import { xmlText } from './xml-text.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/**
 * Writes the network of the dossier as GraphML, which Gephi, yEd, Cytoscape and libraries of graphs open: entities are
 * nodes, relations and events between two of them are edges. Every edge has a direction, and an attribute says where it
 * means nothing: readers such as networkx refuse a file that mixes edges with and without one, and others pass over it.
 */
export function graphmlFile(model: Model): string {
  const { site, edition } = model;
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    graphml: {
      '@xmlns': 'http://graphml.graphdrawing.org/xmlns',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      desc: xmlText(
        `${site.title}, edition ${edition}. ${site.publisher}. ${site.licence.label}, ${site.licence.address}`,
      ),
      key: [...keysFor('node', nodeType), ...keysFor('edge', edgeType)],
      graph: {
        '@id': 'dossier',
        '@edgedefault': 'directed',
        node: Array.from(model.entities.values(), (entity) => ({
          '@id': entity.id,
          data: dataOf('node', nodeType, entity, model),
        })),
        edge: edgesOf(model).map((edge) => ({
          '@id': edgeId(edge),
          '@source': edge.edge.from,
          '@target': edge.edge.to,
          data: dataOf('edge', edgeType, edge, model),
        })),
      },
    },
  });
}

/** One event may join many pairs, so the ends belong to the name of a line. */
const edgeId = ({ edge, claim }: Edge): string => `${claim.key}.${edge.from}.${edge.to}`;

type End = 'node' | 'edge';

/** What its attributes are called and what they hold: GraphML declares them before it uses them. */
const keysFor = (end: End, type: RecordNote): readonly object[] =>
  columnsOf(type).map(({ name, form, about }) => ({
    '@id': `${end}-${name}`,
    '@for': end,
    '@attr.name': name,
    '@attr.type': attributeType(form),
    desc: about,
  }));

function attributeType({ type }: Form): string {
  if (type === 'integer') return 'int';
  if (type === 'number') return 'double';
  return type === 'boolean' ? 'boolean' : 'string';
}

function dataOf<Of>(end: End, type: RecordType<Of>, of: Of, model: Model): readonly object[] {
  const record: JsonObject = write(type, of, model);
  return columnsOf(type).flatMap((column) => {
    const text = textOf(column, record);
    return text === undefined ? [] : [{ '@key': `${end}-${column.name}`, '#': xmlText(text) }];
  });
}
