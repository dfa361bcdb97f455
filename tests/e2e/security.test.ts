/** The content security policy: nothing that the site does offends it, whether a header says it or the page by itself. */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { claims, filter } from './lists.ts';
import { exampleOf, PAGE_KINDS } from './pages.ts';
import { count, dialog, field, hits, search } from './search-box.ts';
import { serve } from './serve.ts';
import { builtPages, siteOf } from './sites.ts';

const BRIEFING = './briefings/kors-alipay-2017/';

/** Collects what a page complains of, and what its policy refuses. */
async function offences(page: Page): Promise<() => Promise<readonly string[]>> {
  const seen: string[] = [];
  await page.exposeFunction('tellOffence', (what: string) => seen.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (globalThis as unknown as { tellOffence: (what: string) => void }).tellOffence(
        `${location.pathname}: ${violatedDirective} refuses ${blockedURI} ${sample}`,
      );
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      seen.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`${page.url()}: ${error.message}`));
  return async () => {
    // A violation is told a moment after it happens.
    await page.waitForTimeout(50);
    return seen;
  };
}

const HOSTS = ['its headers', 'no headers'] as const;

for (const sends of HOSTS)
  test.describe(`on a host that sends ${sends}, the policy refuses nothing`, () => {
    let seen: () => Promise<readonly string[]>;

    test.use({
      baseURL: async ({}, use, { project }) => {
        const { folder, base } = siteOf(project.name);
        const server = await serve(folder, base, 0, sends);
        await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`);
        server.close();
        server.closeAllConnections();
      },
    });

    test.beforeEach(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      seen = await offences(page);
    });

    test.afterEach(async () => {
      expect(await seen()).toEqual([]);
    });

    test('of every kind of page, of its theme, its keys and its search', async ({ page }, {
      project,
    }) => {
      for (const kind of PAGE_KINDS) {
        await page.goto(`./${exampleOf(kind, project.name)}`);
        await page.evaluate(async () => void (await document.fonts.ready));
        await page.getByRole('button', { name: /^Theme/ }).click();
        await page.getByRole('button', { name: 'Keys', exact: true }).click();
        const list = page.getByRole('dialog', { name: 'Keys' });
        await list.getByRole('button', { name: 'Close' }).click();
        if (kind.name === 'the search page') continue;
        await page.keyboard.press('Control+k');
        await expect(dialog(page), kind.name).toBeVisible();
        await field(page).fill('Gucci');
        await expect(hits(page).first(), kind.name).toContainText('Gucci 古驰');
      }
    });

    test('of the search page, its filters and its order', async ({ page }) => {
      await search(page, 'Guci lawsuit');
      await expect(hits(page).first()).toBeVisible();
      await field(page).fill('Alibaba');
      await filter(page, 'Kind').selectOption('claim');
      await filter(page, 'Sort by').selectOption('date');
      await expect(count(page)).toContainText('“Alibaba”, kind Claims');
    });

    test('of the filters and the order of the evidence', async ({ page }) => {
      await page.goto('./evidence/');
      const all = await claims(page).count();
      await filter(page, 'Kind').selectOption('figure');
      await expect(claims(page)).not.toHaveCount(all);
      await page.getByRole('button', { name: 'Date' }).click();
    });

    test('of a citation that is copied and of what a name says on hover', async ({ page }) => {
      await page.goto(BRIEFING);
      await page.getByText('Cite', { exact: true }).click();
      await page.getByRole('button', { name: 'Copy' }).first().click();
      await expect(page.getByText('Copied').first()).toBeVisible();
      await page.locator('#p12').getByRole('link', { name: /^IACC/ }).first().hover();
      await page.goto(`${BRIEFING}#p12`);
    });
  });

test('a script, a style or a string as markup that is put into a page is refused', async ({
  page,
}) => {
  await page.goto(BRIEFING);
  const refused = await page.evaluate(async () => {
    const found: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      found.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.append('document.title = "stolen"');
    document.body.append(script);
    document.body.setAttribute('style', 'color: red');
    for (const attempt of [
      () => document.body.setAttribute('onclick', 'document.title = "stolen"'),
      () => document.body.insertAdjacentHTML('beforeend', '<b>markup</b>'),
    ])
      try {
        attempt();
      } catch (error) {
        found.push((error as Error).name);
      }
    document.body.click();
    await fetch('https://example.org/').catch(() => found.push('a failed request'));
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 50);
    });
    return { found: [...new Set(found)].toSorted(), title: document.title };
  });
  expect(refused.title).not.toBe('stolen');
  expect(refused.found).toEqual(
    expect.arrayContaining([
      'TypeError',
      'a failed request',
      'connect-src',
      'require-trusted-types-for',
      'style-src-attr',
    ]),
  );
});

test('every page says its policy before anything that loads, and the header says the same', ({}, {
  project,
}) => {
  const site = siteOf(project.name);
  const header = /Content-Security-Policy: (.*)/.exec(
    readFileSync(join(site.folder, '_headers'), 'utf8'),
  )![1]!;
  const strays = builtPages(site).filter(({ file }) => {
    const html = readFileSync(file, 'utf8');
    const [, before = '', policy] =
      /<head>(.*?)<meta http-equiv="Content-Security-Policy" content="([^"]*)">/s.exec(html) ?? [];
    const hashes = / 'sha256-[^']*'/g;
    return (
      before !== '<meta charset="utf-8">' ||
      policy?.replace(hashes, '') !==
        header.replace(hashes, '').replace(" frame-ancestors 'none';", '')
    );
  });
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('a link to another site says so, opens in the same window, and tells that site nothing', ({}, {
  project,
}) => {
  const site = siteOf(project.name);
  const found = builtPages(site).flatMap(({ file, path }) => {
    const html = readFileSync(file, 'utf8');
    const links = html.match(/<a\s[^>]*href="(?!mailto:)[a-z]+:[^>]*>/g) ?? [];
    const own = site.url === '' ? /$^/ : new RegExp(`href="${RegExp.escape(site.url)}[/"]`);
    return [
      ...links
        .filter((link) => !own.test(link) && !/ rel="(?:[a-z]+ )*external[ "]/.test(link))
        .map((link) => `${path}: ${link}`),
      ...(html.match(/<a\s[^>]*target=[^>]*>/g) ?? []).map((link) => `${path}: ${link}`),
      ...(html.includes('<meta name="referrer" content="same-origin">') ? [] : [path]),
    ];
  });
  expect(found).toEqual([]);
});

test('a site that names nobody to tell of a hole has no security.txt', ({}, { project }) => {
  expect(existsSync(join(siteOf(project.name).folder, '.well-known'))).toBe(false);
});
