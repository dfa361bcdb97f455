/** An nginx of a test: it needs no rights, and keeps everything that it writes in a folder. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PROGRAM = 'nginx';

/** Debian keeps nginx where the PATH of a user does not lead. */
const PATH = [process.env['PATH'], '/usr/sbin', '/usr/local/sbin'].join(delimiter);

/** A server that listens. */
export interface NginxServer {
  readonly port: number;
  /** What it has complained of. */
  readonly errors: () => string;
  readonly stop: () => Promise<void>;
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Writes a whole configuration around one or more servers.
 *
 * @param folder - where everything is kept; made when missing
 * @param servers - as `npm run nginx` prints it
 * @returns what nginx is started with
 */
export function writeConfiguration(folder: string, servers: string): readonly string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'servers.conf'), servers);
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 2;
pid ${folder}/nginx.pid;
events { worker_connections 2048; }
http {
    access_log off;
${temporary.map((name) => `    ${name}_temp_path ${folder}/${name};\n`).join('')}    include ${folder}/servers.conf;
}
`,
  );
  return ['-e', join(folder, 'error.log'), '-p', folder, '-c', file];
}

/** What `nginx -t` says of a configuration, and how it ended. */
export function testConfiguration(parameters: readonly string[]): {
  readonly code: number | null;
  readonly said: string;
} {
  const { error, status, stderr } = spawnSync(PROGRAM, ['-t', ...parameters], {
    env: { ...process.env, PATH },
    encoding: 'utf8',
  });
  if (error) throw notInstalled(error);
  return { code: status, said: stderr };
}

/** Starts nginx. @throws Error with its complaints where it does not listen within half a minute */
export async function startNginx(
  folder: string,
  port: number,
  servers: string,
): Promise<NginxServer> {
  const parameters = [...writeConfiguration(folder, servers), '-g', 'daemon off;'];
  const child = spawn(PROGRAM, parameters, { env: { ...process.env, PATH }, stdio: 'ignore' });
  // A run that is broken off leaves no server behind.
  process.once('exit', () => child.kill());
  const failed = once(child, 'error').then(([error]) => notInstalled(error as Error));
  const ended = once(child, 'close');
  const errors = (): string => readFileSync(join(folder, 'error.log'), 'utf8');
  const first = await Promise.race([failed, listens(child, port)]);
  if (first instanceof Error) throw first;
  if (!first) throw new Error(`nginx does not listen on port ${port}.\n${errors()}`);
  return {
    port,
    errors,
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

async function listens(child: ChildProcess, port: number): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (child.exitCode === null && Date.now() < end) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return true;
    await setTimeout(50);
  }
  child.kill();
  return false;
}

const notInstalled = (error: Error): Error =>
  new Error(
    `nginx cannot be started (${error.message}). These tests need it: install it with "apt-get install nginx-light" (Debian, Ubuntu), "dnf install nginx" (Fedora) or "brew install nginx" (macOS).`,
    { cause: error },
  );
