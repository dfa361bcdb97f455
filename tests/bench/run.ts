/** `npm run bench`: how well documents are read, in figures. */
import { parseArgs } from 'node:util';
import { benchIngest } from './ingest.ts';

const { values } = parseArgs({
  options: {
    // Folder of the five sources of the shipped dossier, which are not in this tree.
    sources: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
});

console.log('## Ingest\n');
await benchIngest(values);
