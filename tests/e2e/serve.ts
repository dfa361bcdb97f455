/** A static server for a built site: what any host does, and no more. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** One rule of a `_headers` file: a path, which may end in `*`, and what answers to it carry. */
interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file: a line at the margin is a path, indented lines are its headers.
 *
 * @param text - the file; empty where the site has none
 */
export function readHeaderRules(text: string): readonly HeaderRule[] {
  const blocks = text.replace(/^\s*#.*\n?/gm, '').split(/^(?=\S)/m);
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n').map((line) => line.trim());
    const headers = lines.flatMap((line) => {
      const [, name, value] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
      return name && value ? [[name, value] as const] : [];
    });
    return { path, headers };
  });
}

const applies = ({ path }: HeaderRule, to: string): boolean =>
  path.endsWith('*') ? to.startsWith(path.slice(0, -1)) : path === to;

/**
 * Serves a folder under a base path: `index.html` for a folder, the slash added where it is left
 * out, `404.html` for the rest, and the headers of the site's own `_headers` file.
 *
 * @param sends - 'no headers' for a host that cannot be told any
 * @returns the server, once it listens; the caller closes it
 */
export async function serve(
  folder: string,
  base: string,
  port: number,
  sends: 'its headers' | 'no headers' = 'its headers',
): Promise<Server> {
  const read = (path: string) => readFile(join(folder, path)).catch(() => undefined);
  const rules =
    sends === 'no headers' ? [] : readHeaderRules(String((await read('_headers')) ?? ''));
  const respond = async ({ url = '/' }: IncomingMessage, answer: ServerResponse) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    for (const rule of rules.filter((each) => applies(each, path)))
      for (const [name, value] of rule.headers) answer.setHeader(name, value);
    const inside = normalize(path).startsWith(base) ? normalize(path).slice(base.length) : '404';
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    const found = await read(file);
    if (!found && extname(file) === '' && (await read(`${file}/index.html`))) {
      answer.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    answer.setHeader(
      'Content-Type',
      TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream',
    );
    answer.writeHead(found ? 200 : 404).end(found ?? (await read('404.html')) ?? 'Not found');
  };
  const server = createServer((request, answer) => void respond(request, answer));
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}
