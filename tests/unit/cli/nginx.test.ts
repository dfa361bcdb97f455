import { describe, expect, test } from 'vitest';
import { makeDossier } from '../../fixtures/make-dossier.ts';
import { runCommand } from '../../fixtures/run-command.ts';

/** What the command reads of a built site. */
const SITE = {
  'site.webmanifest': '{ "scope": "/dossier/" }',
  _headers: '/dossier/*\n  X-Frame-Options: DENY\n',
  _redirects: '/dossier/a/ /dossier/b/ 301\n',
  'feed.xml': '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>\n',
  'sitemap-0.xml': '<urlset></urlset>\n',
};

const nginx = (site: string, ...parameters: readonly string[]) =>
  runCommand('nginx', '', parameters, { OUT_DIR: site });

describe('the nginx command', () => {
  test('prints a server from the headers, redirects, base path and feeds of the built site', async () => {
    const site = makeDossier(SITE);
    const { code, stdout, stderr } = await nginx(site, '--name', 'example.org');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('server_name example.org;');
    expect(stdout).toContain('add_header X-Frame-Options "DENY" always;');
    expect(stdout).toContain('location = "/dossier/a/" { return 301 "/dossier/b/"; }');
    expect(stdout).toContain('location = "/dossier/sitemap-0.xml"');
    expect(stdout).not.toContain('feed.xml');
  });

  test('takes the folder and the port of the server', async () => {
    const { stdout } = await nginx(makeDossier(SITE), '--root', '/var/www/a', '--port', '8080');
    expect(stdout).toContain('alias "/var/www/a/";');
    expect(stdout).toContain('listen 8080;');
  });

  test('finds the certificates of a name where certbot puts them', async () => {
    const { stdout } = await nginx(makeDossier(SITE), '--tls', '--name', 'example.org');
    expect(stdout).toContain('ssl_certificate "/etc/letsencrypt/live/example.org/fullchain.pem";');
  });

  test('says to build the site first where there is none', async () => {
    const { code, stdout, stderr } = await nginx('no-such-folder');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'no-such-folder is not there: run npm run build first, or name the folder of the site in OUT_DIR.\n',
    );
  });

  test('says which file of the site is missing', async () => {
    const { code, stderr } = await nginx(makeDossier({ 'site.webmanifest': '{"scope":"/"}' }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/holds no _headers, so it is not a whole site: run npm run build\.\n$/);
  });

  test('says which line of a file it cannot follow', async () => {
    const { code, stderr } = await nginx(makeDossier({ ...SITE, _redirects: '/a /b 302\n' }));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        '_redirects:1: "/a /b 302" cannot be followed here: a redirect is written "/from /to 301".\n',
    });
  });

  test.each([
    [['--nmae', 'a.org'], 'There is no option --nmae; did you mean --name?'],
    [['--quick'], 'There is no option --quick.'],
    [['--port', 'http'], '--port: "http" is no port; write a number from 1 to 65535.'],
    [['--root', 'www'], '--root: "www" is no whole path; begin it with /.'],
    [['--name', 'a;b'], '--name: "a;b" is no name of a host; write example.org.'],
    [
      ['--address', '1.2.3.4; x'],
      '--address: "1.2.3.4; x" is no address; write 127.0.0.1 or [::1].',
    ],
    [['--tls'], '--tls needs --name: a certificate is one for a name.'],
    [
      ['--certificates', '/etc/tls'],
      '--certificates says where those for --tls are; write --tls too.',
    ],
  ])('answers %j with the reason, its usage and exit code 2', async (parameters, message) => {
    const { code, stdout, stderr } = await nginx('dist', ...parameters);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(`${message}\n\nUsage: npm run --silent nginx -- --name`)).toBe(true);
  });
});
