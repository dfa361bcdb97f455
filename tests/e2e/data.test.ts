/** The files of data as the built site has them, and the page that tells of them. */
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import Graphology from 'graphology';
import graphml from 'graphology-graphml';
import { examplesOf } from './pages.ts';
import { siteOf } from './sites.ts';

const FILES =
  'dossier.json dossier.schema.json entity.schema.json claims.csv events.csv relations.csv figures.csv statements.csv entities.csv briefings.csv network.graphml citations.bib citations.ris citations.csl.json'.split(
    ' ',
  );

type Row = Readonly<Record<string, string>>;

interface Claims {
  readonly [kind: string]: readonly { readonly key: string; readonly address: string }[];
}

test('every file that the page offers is there, and the page says how much it holds', async ({
  page,
  request,
}) => {
  await page.goto('./data/');
  const rows = page.getByRole('table', { name: 'Files of data' }).getByRole('row');
  const links = rows.getByRole('rowheader').getByRole('link');
  const names = (await links.allTextContents()).map((name) => name.trim());
  const [profile = ''] = names.splice(2, 1);
  expect(profile).toMatch(/^[a-z-]+\/[a-z0-9-]+\.json$/);
  expect((await request.get(`./${profile}`)).status()).toBe(200);
  expect(names).toEqual(FILES);
  for (const name of names) expect((await request.get(`./data/${name}`)).status(), name).toBe(200);
  const csv = await (await request.get('./data/claims.csv')).text();
  const count = (parse(csv, { columns: true }) as readonly Row[]).length;
  await expect(rows.filter({ hasText: 'claims.csv' })).toContainText(`${count} rows`);
});

test('the tables and the JSON tell of the same claims, and each leads to its words', async ({
  page,
  request,
}, { project }) => {
  const csv = await (await request.get('./data/claims.csv')).text();
  const rows: readonly Row[] = parse(csv, { columns: true });
  const { claims } = (await (await request.get('./data/dossier.json')).json()) as {
    readonly claims: Claims;
  };
  const inJson = Object.values(claims).flat();
  expect(inJson).toHaveLength(rows.length);
  expect(new Set(inJson.map(({ key }) => key))).toEqual(new Set(rows.map(({ key }) => key)));
  const { base, url } = siteOf(project.name);
  const { address = '', label = '' } = rows[0]!;
  expect(address).toMatch(url === '' ? /^\// : /^https:\/\/example\.org\/dossier\//);
  const here = new URL(address, 'https://example.org').href.replace(
    `https://example.org${base}`,
    '',
  );
  await page.goto(`./${here}`);
  await expect(page.locator(new URL(here, 'https://example.org').hash)).toBeVisible();
  expect(label).not.toBe('');
});

test('a profile offers its data, which keep to the published schema', async ({ page, request }, {
  project,
}) => {
  await page.goto(`./${examplesOf(project.name).profile}`);
  const link = page.getByRole('link', { name: 'JSON', exact: true });
  const answer = await request.get((await link.getAttribute('href')) ?? '');
  const data = (await answer.json()) as { readonly entity: { readonly name: string } };
  await expect(page.getByRole('heading', { level: 1 })).toContainText(data.entity.name);
  const schema = (await (await request.get('./data/entity.schema.json')).json()) as object;
  const validate = new Ajv2020().compile(schema);
  validate(data);
  expect(validate.errors).toBeNull();
});

test('the network opens as a graph whose nodes are the entities', async ({ request }) => {
  const graph = graphml.parse(
    Graphology,
    await (await request.get('./data/network.graphml')).text(),
  );
  const csv = await (await request.get('./data/entities.csv')).text();
  const ids = (parse(csv, { columns: true }) as readonly Row[]).map(({ id }) => id);
  expect(graph.nodes()).toEqual(ids);
  expect(graph.size).toBeGreaterThan(10);
});

test('every page leads to the data from its foot', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('navigation', { name: 'Colophon' })
    .getByRole('link', { name: 'Data' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data');
});

test('the page explains the key of a claim by one that is there', async ({ page }) => {
  await page.goto('./data/');
  const key = page
    .getByRole('heading', { name: 'The key of a claim' })
    .locator('xpath=following-sibling::*[1]')
    .getByRole('link');
  const name = (await key.textContent()) ?? '';
  expect(name).toMatch(/^[a-z0-9-]+--[a-z0-9-]+$/);
  await key.click();
  await expect(page).toHaveURL(new RegExp(`/briefings/${name.replace('--', '/#c-')}$`));
});

test('the guide to the data sets its terms as code, in sentences with their spaces', async ({
  page,
}) => {
  await page.goto('./data/');
  const told = page
    .getByRole('heading', { name: 'Said and held' })
    .locator('xpath=following-sibling::*[1]');
  await expect(told).toHaveText(
    /^said is what the document says, read literally; held is what we hold to be right\. They differ/,
  );
  await expect(told.getByRole('code')).toHaveText(['said', 'held']);
  const use = page.getByRole('region', { name: 'Use and citing' });
  await expect(use.getByRole('paragraph').first()).toContainText(
    /may be used under \S.*\S\. Name the edition/,
  );
  await expect(use.getByRole('link')).toHaveAttribute('rel', 'external');
  await expect(use.getByRole('blockquote')).toContainText(', edition ');
});
