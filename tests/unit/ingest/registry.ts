import { registrySchema } from '../../../src/schemas/entity.ts';
import { indexNames, type NameIndex } from '../../../src/ingest/names/names.ts';

/** A small registry: two bridges, a council with other names, an engineer, a mill that a machine calls “sack of flour”. */
export const registry: NameIndex = indexNames([
  {
    kind: 'bridge',
    data: registrySchema.parse({
      'north-bridge': { name: 'North Bridge', summary: 'A bridge.', native: { zh: '北桥' } },
      'north-bridge-road': { name: 'North Bridge Road', summary: 'A road.' },
    }),
  },
  {
    kind: 'body',
    data: registrySchema.parse({
      council: {
        name: 'Kelda Council',
        summary: 'A council.',
        native: { zh: '凯尔达议会' },
        former: [{ name: 'Kelda Vestry' }],
        aliases: [
          { name: 'the Council', kind: 'short' },
          { name: 'KELDACO', kind: 'short' },
        ],
      },
      mill: {
        name: 'Alder Mill',
        summary: 'A mill.',
        aliases: [{ name: 'sack of flour', kind: 'garbled' }],
      },
    }),
  },
  {
    kind: 'person',
    data: registrySchema.parse({
      'josiah-tench': {
        name: 'Josiah Tench',
        role: 'Engineer',
        summary: 'An engineer.',
        aliases: [{ name: 'D’Arcy Tench', kind: 'misspelt' }],
      },
    }),
  },
]);
