import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn, makeFolder, removeFolder } from '../build/build-site.ts';
import { ask, serveSite, type Served } from './nginx-site.ts';

const READERS = 1000;
const folder = makeFolder();
let served: Served;

beforeAll(async () => {
  served = await serveSite(folder, '/');
});

afterAll(async () => {
  await served?.stop();
  removeFolder(folder);
});

/** Every page, font, style, script, and file of the search index, by its address and with its bytes. */
function readFiles(): readonly (readonly [string, Buffer])[] {
  return filesIn(served.site)
    .filter((file) => /^pagefind\/|\.(?:html|woff2|css|js)$/.test(file) && file !== '404.html')
    .filter((file) => !file.includes('a-former-id'))
    .map((file) => [
      `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      readFileSync(join(served.site, file)),
    ]);
}

test('a thousand readers at one time, each on a connection of their own, get every file whole', async () => {
  const files = readFiles();
  const kinds = ['/', '.woff2', '.css', '.js', '.pf_fragment', '.pf_index', '.pf_meta'];
  expect(kinds.filter((end) => !files.some(([path]) => path.endsWith(end)))).toEqual([]);
  const agent = new Agent({ keepAlive: true, maxSockets: READERS, maxFreeSockets: READERS });
  const faults: string[] = [];
  const isPacked = { 'Accept-Encoding': 'gzip' };
  // A thousand requests are sent before the first answer is read; then each connection goes on with other files.
  const readAll = async (reader: number): Promise<void> => {
    for (const step of [0, 1, 2, 3]) {
      const [path, bytes] = files[(reader + step * 251) % files.length]!;
      const { status, headers, body } = await ask(served.port, path, { agent, headers: isPacked });
      const whole = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      if (status !== 200 || !whole.equals(bytes))
        faults.push(`${path}: ${status}, ${whole.length}`);
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, reader) => readAll(reader)));
  expect(faults).toEqual([]);
  const connections = Object.values(agent.freeSockets).flat().length;
  agent.destroy();
  expect(connections).toBe(READERS);
  expect(served.errors()).toBe('');
});
