import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import { frontmatter } from '../../../src/integrations/frontmatter.ts';

const TEXT = `---
title: About
summary: What it is
sumary: x
---

Words.
`;

/** A project with one page, of which the integration has been told by Astro. */
function startProject(command: 'dev' | 'sync' | 'build') {
  const root = mkdtempSync(join(tmpdir(), 'dossier frontmatter-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const content = join(root, 'content');
  mkdirSync(join(content, 'pages'), { recursive: true });
  writeFileSync(join(content, 'pages/about.mdx'), TEXT);
  const { hooks } = frontmatter(content);
  const config = { root: pathToFileURL(`${root}/`) };
  void hooks['astro:config:setup']!({ command, config } as HookParameters<'astro:config:setup'>);
  const watcher = new EventEmitter();
  void hooks['astro:server:setup']!({
    server: { watcher },
  } as unknown as HookParameters<'astro:server:setup'>);
  const list = join(root, '.astro/collections/collections.json');
  const listed = (): readonly string[] =>
    Object.keys((JSON.parse(readFileSync(list, 'utf8')) as { entries: object }).entries).map(
      (address) => address.slice(address.indexOf('/content/') + '/content/'.length),
    );
  return { root, content, watcher, list, listed };
}

test('The texts are listed when a server starts and when types are made, not for a build', () => {
  expect(startProject('dev').listed()).toEqual(['pages/about.mdx']);
  expect(startProject('sync').listed()).toEqual(['pages/about.mdx']);
  const { list } = startProject('build');
  expect(statSync(list, { throwIfNoEntry: false })).toBeUndefined();
});

test('A text that comes is listed, and the list is written only when it differs', () => {
  const { content, watcher, list, listed } = startProject('dev');
  const [about, method] = [join(content, 'pages/about.mdx'), join(content, 'pages/method.mdx')];
  const { mtimeNs } = statSync(list, { bigint: true });
  watcher.emit('all', 'change', about);
  watcher.emit('all', 'add', about);
  expect(statSync(list, { bigint: true }).mtimeNs).toBe(mtimeNs);
  writeFileSync(method, TEXT);
  watcher.emit('all', 'add', method);
  expect(listed()).toEqual(['pages/about.mdx', 'pages/method.mdx']);
  rmSync(about);
  watcher.emit('all', 'unlink', about);
  expect(listed()).toEqual(['pages/method.mdx']);
});

/** Talks to a language server: each message is a header with its length, and JSON. */
function talkTo({ stdin, stdout }: ChildProcessWithoutNullStreams) {
  const waiting = new Map<number, (result: unknown) => void>();
  let read = Buffer.alloc(0);
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  stdout.on('data', (more: Buffer) => {
    read = Buffer.concat([read, more]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(read.toString('latin1'));
      const end = header ? header[0].length + Number(header[1]) : Infinity;
      if (!header || read.length < end) return;
      const message = JSON.parse(read.toString('utf8', header[0].length, end)) as {
        readonly id?: number;
        readonly method?: string;
        readonly result?: unknown;
      };
      read = read.subarray(end);
      if (message.id === undefined) continue;
      // What the server asks of the editor, this one has no opinion on.
      if (message.method) send({ id: message.id, result: null });
      else waiting.get(message.id)?.(message.result);
    }
  });
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(waiting.size, resolve);
      send({ id: waiting.size - 1, method, params });
    });
  return { ask, tell: (method: string, params: object) => send({ method, params }) };
}

test('The Astro language server explains and checks the frontmatter of a text by what it is told', async () => {
  const { root, content } = startProject('dev');
  const server = spawn(process.execPath, [
    'node_modules/@astrojs/language-server/bin/nodeServer.js',
    '--stdio',
  ]);
  onTestFinished(() => void server.kill());
  const { ask, tell } = talkTo(server);
  const uri = pathToFileURL(join(content, 'pages/about.mdx')).href;
  await ask('initialize', {
    processId: null,
    rootUri: pathToFileURL(root).href,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    initializationOptions: {
      typescript: { tsdk: join(process.cwd(), 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  tell('initialized', {});
  tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT },
  });
  const textDocument = { uri };
  expect(
    await ask('textDocument/hover', { textDocument, position: { line: 1, character: 2 } }),
  ).toMatchObject({ contents: { value: 'Heading of the page.' } });
  const { items } = (await ask('textDocument/diagnostic', { textDocument })) as {
    readonly items: readonly { readonly message: string }[];
  };
  expect(items.map(({ message }) => message).toSorted()).toEqual([
    'Property sumary is not allowed.',
    'This must end with a full stop.',
  ]);
}, 60_000);
