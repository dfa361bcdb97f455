/**
 * Pictures of every kind of page, at three widths and in both themes, of the small dossier: its content does not change,
 * so a picture that differs shows a change of the look. They are half as large as the window, which shows a shifted
 * column or a lost rule and keeps the files small.
 */
import { expect, test } from '@playwright/test';

const KINDS: Readonly<Record<string, string>> = {
  home: '',
  briefings: 'briefings/',
  briefing: 'briefings/wray-cut-1774/',
  kind: 'waterways/',
  profile: 'waterways/bramble-cut/',
  timeline: 'timeline/',
  network: 'network/',
  evidence: 'evidence/',
  compare: 'compare/',
  names: 'names/',
  search: 'search/',
  about: 'about/',
  missing: '404.html',
};

const WIDTHS = [360, 820, 1440] as const;
const HEIGHT = 1600;

/** Share of the points that may differ: what two runs of one program differ by, and less than a moved word. */
const TOLERANCE = 0.002;

for (const [kind, path] of Object.entries(KINDS))
  for (const width of WIDTHS)
    for (const theme of ['light', 'dark'] as const)
      test(`${kind} looks as it did at ${width} pixels, ${theme}`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          ...(baseURL && { baseURL }),
          viewport: { width, height: HEIGHT },
          deviceScaleFactor: 0.5,
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await page.goto(`./${path}`, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        // The search field takes the focus, and its caret blinks.
        await expect(page).toHaveScreenshot(`${kind}-${width}-${theme}.png`, {
          maxDiffPixelRatio: TOLERANCE,
          scale: 'device',
          animations: 'disabled',
          caret: 'hide',
        });
        await context.close();
      });
