/** What axe finds wrong with a page. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that a theme changes. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the open page. A name in a diagram stands in rows that SVG puts no space
 * between, so axe reads "AntiCounterfeitingCoalition" and misses it in the link's label; that the
 * label says the same is tested in accessibility.test.ts.
 */
export async function wrong(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (
    only ? axe.withRules([...only]) : axe.withTags(TAGS)
  ).analyze();
  expect(passes.length, 'rules that apply').toBeGreaterThan(only ? 0 : 20);
  const drawn = await page
    .locator('svg.mm a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => {
        const [, label = ''] = /aria-label="([^"]*)"/.exec(html) ?? [];
        return id !== 'label-content-name-mismatch' || !drawn.includes(label);
      })
      .map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
