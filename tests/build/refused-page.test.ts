import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, copyProject, makeFolder, removeFolder } from './build-site.ts';

test('a page with what the content security policy refuses fails the build, which names page and tag', async () => {
  const folder = makeFolder();
  try {
    const project = copyProject(join(folder, 'project'), 'shared');
    writeFileSync(
      join(project, 'public/bells.html'),
      '<!doctype html><title>Bells</title><p onclick="ring()">Ring</p><a href="/">Home</a>',
    );
    const { code, stdout, stderr } = await buildSite(project, {
      CONTENT_DIR: 'tests/fixtures/dossiers/canals',
      OUT_DIR: join(folder, 'site'),
    });
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).toContain(
      'bells.html\n  <p onclick="ring()">\n  the handler onclick: add a listener in a script',
    );
    expect(`${stdout}${stderr}`).not.toContain('Stack trace');
  } finally {
    removeFolder(folder);
  }
});
