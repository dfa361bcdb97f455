import { existsSync, globSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHeaders, parseRedirects } from '../hosting/host-files.ts';
import { nginxConfiguration } from '../hosting/nginx.ts';
import type { ServedSite, ServerOptions } from '../hosting/nginx-site.ts';
import { nearest } from '../model/nearest.ts';
import { outDirFrom } from '../storage/out-dir.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const USAGE = `Usage: npm run --silent nginx -- --name example.org [OPTION…] > example.org.conf

Prints the configuration by which nginx serves the site as it was built: its folder, headers,
redirects, types, and the path below which it stands.

  --name NAME         name of the host; several stand in quotation marks. Without it, any name
  --root DIR          where the built site lies on the server. Without it, where it lies here
  --port PORT         80, or 443 with --tls, where it is left out
  --address ADDRESS   listens on this address of the machine alone, such as 127.0.0.1
  --tls               serves it over TLS, and leads readers there from http
  --certificates DIR  folder of fullchain.pem and privkey.pem, with --tls;
                      /etc/letsencrypt/live/NAME where it is left out
  --help              prints this

Exit code 1 where there is no such site, 2 where an option cannot be followed.`;

const OPTIONS = {
  name: { type: 'string', default: '_' },
  root: { type: 'string' },
  port: { type: 'string' },
  address: { type: 'string' },
  tls: { type: 'boolean', default: false },
  certificates: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Where the site was built. */
const folder = outDirFrom(process.env, process.cwd(), []);

const asked = readOptions(process.argv.slice(2));
if (asked === undefined) process.exitCode = 2;
else if (asked === 'help') console.log(USAGE);
else {
  try {
    process.stdout.write(nginxConfiguration(readSite(), asked));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

/** The options; `undefined`, and the usage printed, where they cannot be followed. */
function readOptions(args: readonly string[]): ServerOptions | 'help' | undefined {
  try {
    refuseSwallowed(['name', 'root', 'port', 'address', 'tls', 'certificates'], process.env);
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return 'help';
    return checked(values);
  } catch (error) {
    const { message } = error as Error;
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
    const near = unknown && nearest(unknown, Object.keys(OPTIONS));
    const said = unknown
      ? `There is no option --${unknown}${near ? `; did you mean --${near}?` : '.'}`
      : message;
    console.error(`${said}\n\n${USAGE}`);
    return undefined;
  }
}

interface Asked {
  readonly name: string;
  readonly root?: string | undefined;
  readonly port?: string | undefined;
  readonly address?: string | undefined;
  readonly tls: boolean;
  readonly certificates?: string | undefined;
}

/** @throws Error that says which option cannot be followed, and why */
function checked({ name, root = folder, port, address, tls, certificates }: Asked): ServerOptions {
  if (!/^[\w.*-]+(?: [\w.*-]+)*$/.test(name))
    throw new Error(`--name: "${name}" is no name of a host; write example.org.`);
  if (tls && !/^[\w-]+\./.test(name))
    throw new Error('--tls needs --name: a certificate is one for a name.');
  if (certificates !== undefined && !tls)
    throw new Error('--certificates says where those for --tls are; write --tls too.');
  for (const [option, path] of Object.entries({ root, certificates }))
    if (path !== undefined && !isAbsolute(path))
      throw new Error(`--${option}: "${path}" is no whole path; begin it with /.`);
  if (address !== undefined && !/^(?:[\d.]+|\[[\da-f:]+\]|[a-z][\w.-]*)$/i.test(address))
    throw new Error(`--address: "${address}" is no address; write 127.0.0.1 or [::1].`);
  const number = Number(port ?? (tls ? 443 : 80));
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new Error(`--port: "${port}" is no port; write a number from 1 to 65535.`);
  const live = tls ? (certificates ?? `/etc/letsencrypt/live/${name.split(' ')[0]}`) : undefined;
  return { name, root, port: number, address, certificates: live };
}

/** @throws Error that says what to do where the site is not there, or not as a build leaves it */
function readSite(): ServedSite {
  const shown = relative('.', folder) || folder;
  const read = (file: string): string => {
    if (existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8');
    throw new Error(
      existsSync(folder)
        ? `${shown} holds no ${file}, so it is not a whole site: run npm run build.`
        : `${shown} is not there: run npm run build first, or name the folder of the site in OUT_DIR.`,
    );
  };
  // The manifest names the path below which the site was built.
  const { scope } = JSON.parse(read('site.webmanifest')) as { scope: string };
  return {
    base: scope,
    headers: parseHeaders(read('_headers')),
    redirects: parseRedirects(read('_redirects')),
    plainXml: globSync('**/*.xml', { cwd: folder })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/<feed[\s>]/.test(readFileSync(join(folder, file), 'utf8').slice(0, 1000)))
      .toSorted(),
    isPacked: existsSync(join(folder, 'index.html.gz')),
  };
}
