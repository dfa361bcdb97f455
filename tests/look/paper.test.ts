/** Pictures of sheets of the small dossier: the first of a profile and of a briefing, and two of a book. */
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { print } from '../e2e/pdf.ts';

/** Name of the picture, the page, and which of its sheets. */
const SHEETS = [
  ['paper-profile', 'waterways/alder-navigation/', 0],
  ['paper-briefing', 'briefings/wray-cut-1774/', 0],
  ['paper-cover', 'print/engineers/', 0],
  ['paper-contents', 'print/engineers/', 1],
] as const;

/** Share of the points that may differ: less than a moved word. */
const TOLERANCE = 0.002;

for (const [name, path, number] of SHEETS)
  test(`${name} looks as it did, one dot to the point`, async ({ page }) => {
    await page.goto(`./${path}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const sheet = (await print(page)).sheets[number]!;
    const [width, height] = sheet.size;
    const picture = await sharp(await sheet.paint(), { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
    expect(picture).toMatchSnapshot(`${name}.png`, { maxDiffPixelRatio: TOLERANCE });
  });
