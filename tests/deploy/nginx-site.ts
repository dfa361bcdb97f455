/** The shipped site, built and served by nginx as `npm run nginx` has it, and requests to it. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { buildSite, copyProject } from '../build/build-site.ts';
import { freePort, startNginx, type NginxServer } from './nginx-server.ts';

/** A site that is served. */
export interface Served extends NginxServer {
  readonly base: string;
  /** Folder of the built site. */
  readonly site: string;
}

/** A page of the site below the base, and the address that it once had. */
export const PRESENT = 'brands/alexander-mcqueen';
export const FORMER = 'brands/a-former-id';

/** Builds the shipped site below a path, with an entity that was renamed, and serves it. */
export async function serveSite(folder: string, base: string): Promise<Served> {
  const project = copyProject(join(folder, 'project'), 'shared');
  const contentDir = join(folder, 'content');
  cpSync('content', contentDir, { recursive: true });
  const registry = join(contentDir, 'entities/brand.yaml');
  writeFileSync(
    registry,
    readFileSync(registry, 'utf8').replace(
      '\nalexander-mcqueen:\n',
      '$&  former-ids: [a-former-id]\n',
    ),
  );
  const site = join(folder, 'site');
  const environment = {
    CONTENT_DIR: contentDir,
    OUT_DIR: site,
    BASE_PATH: base,
    SITE_URL: 'https://example.org',
  };
  const { code, stdout, stderr } = await buildSite(project, environment);
  if (code !== 0) throw new Error(`${stdout}${stderr}`);
  const port = await freePort();
  const text = configuration(site, ['--address', '127.0.0.1', '--port', String(port)]);
  const server = await startNginx(join(folder, 'nginx'), port, text);
  return { ...server, base, site };
}

/** What `npm run nginx` prints for a built site. */
export function configuration(site: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/nginx.ts', ...parameters],
    { env: { ...process.env, OUT_DIR: site }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What a server answers; the body as it came, packed or not. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How something is asked for. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** Asks for a path exactly as it is written, whatever it holds. */
export function ask(port: number, path: string, asking: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...asking }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode!, headers: response.headers, body }),
        reject,
      );
    });
    sent.once('error', reject).end();
  });
}
