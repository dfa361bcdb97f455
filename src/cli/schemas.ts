import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fillGuide } from '../manual/guide.ts';
import { FILE_KINDS } from '../manual/file-kinds.ts';
import { jsonSchemaOf } from '../manual/json-schema.ts';

/**
 * `npm run schemas`: writes what follows from the Zod schemas for people and their editors, as it is kept in the
 * repository: a JSON Schema for each sort of file, and the tables of the author's guide.
 */
const GUIDE = 'content/README.md';

for (const kind of FILE_KINDS)
  await write(`.vscode/schemas/${kind.name}.json`, JSON.stringify(jsonSchemaOf(kind)));
await write(GUIDE, fillGuide(readFileSync(GUIDE, 'utf8')));

/** Lays a file out as `npm run format` would, so that neither undoes what the other has done. */
async function write(path: string, text: string): Promise<void> {
  const laidOut = await format(text, { ...(await resolveConfig(path)), filepath: path });
  writeFileSync(path, laidOut);
  console.log(path);
}
