/** Paper where the site knows its own address: the whole address at the foot, and a code that leads there. */
import { expect, test } from '@playwright/test';
import { encode } from 'uqr';
import { print } from './pdf.ts';
import { addressOf, siteOf } from './sites.ts';

test('where the site knows its own address, a profile and a briefing bear a code that leads there, on paper alone', async ({
  page,
}) => {
  for (const path of ['brands/gucci/', 'briefings/kors-alipay-2017/', 'print/brands/']) {
    await page.goto(`${addressOf(siteOf('sub-path'))}${path}`);
    const code = page.getByRole('img', { name: 'QR code of this page’s address' });
    await expect(code).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(code).toBeVisible();
    await expect(code).toHaveAttribute('src', `/dossier/qr/${path.replace(/\/$/, '')}.svg`);
    await page.emulateMedia({ media: null });
    const [first] = (await print(page)).sheets;
    const [foot, ...more] = first!.letters.match(/https:\/\/example\.org\/dossier\/[\w/-]+/g) ?? [];
    expect([foot, ...more], path).toHaveLength(2);
  }
});

test('the code is the one that holds the address of the page', async ({ page }) => {
  const root = addressOf(siteOf('sub-path'));
  for (const path of ['brands/gucci', 'briefings/kors-alipay-2017', 'print', 'print/brands']) {
    const answer = await page.request.get(`${root}qr/${path}.svg`);
    expect(answer.headers()['content-type'], path).toContain('image/svg+xml');
    const drawing = await answer.text();
    const address = `https://example.org/dossier/${path}/`;
    const { data, size } = encode(address, { border: 0, ecc: 'M' });
    const [, side] = /viewBox="0 0 (\d+) \1"/.exec(drawing) ?? [];
    const step = Number(side) / size;
    const dark = [...drawing.matchAll(/M(\d+),(\d+)h/g)].map(([, x, y]) => `${x} ${y}`);
    const expected = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x * step} ${y * step}`] : [])),
    );
    expect(dark, path).toEqual(expected);
    expect(dark.length, path).toBeGreaterThan(200);
  }
});

test('where the site does not know its own address, no page bears a code', async ({ page }) => {
  await page.goto('./brands/gucci/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /QR/ })).toHaveCount(0);
  expect((await page.request.get('./qr/brands/gucci.svg')).status()).toBe(404);
});

test('where the site knows its own address, the whole of it stands at the foot of a sheet', async ({
  page,
}) => {
  await page.goto(`${addressOf(siteOf('sub-path'))}brands/gucci/`);
  const { sheets } = await print(page, 'A4');
  for (const sheet of sheets)
    expect(sheet.letters).toContain('https://example.org/dossier/brands/gucci/');
});
