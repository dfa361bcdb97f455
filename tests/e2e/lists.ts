/** What tests of filtered lists share: choosing as a reader does, and reading what is left. */
import type { Locator, Page } from '@playwright/test';

/** What the page says aloud of the list that it shows. */
export const status = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** A choice of a filter, with the count that it bears. */
export interface Choice {
  readonly words: string;
  readonly count: number;
  readonly possible: boolean;
}

/** The filter of that name. */
export const filter = (page: Page, name: string): Locator =>
  page.getByRole('combobox', { name, exact: true });

/** The choices of a filter; the one that stands for all is left out. */
export async function choices(select: Locator): Promise<readonly Choice[]> {
  const options = await select.getByRole('option').all();
  const found = await Promise.all(
    options.slice(1).map(async (option): Promise<Choice> => {
      const text = (await option.innerText()).trim();
      const [, words = '', count = ''] = /^(.*) \((\d+)\)$/.exec(text) ?? [];
      return { words, count: Number(count), possible: await option.isEnabled() };
    }),
  );
  return found;
}

/** Chooses by the words before the count. */
export async function choose(select: Locator, words: string): Promise<void> {
  const labels = await select.getByRole('option').allInnerTexts();
  const label = labels.map((text) => text.trim()).find((text) => text.startsWith(`${words} (`));
  await select.selectOption({ label: label ?? words });
}

/** The rows of claims that are shown on the evidence page, without heads. */
export const claims = (page: Page): Locator =>
  page
    .getByRole('table', { name: /^Every claim/ })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

/** The years that stand over rows of claims. */
export const years = (page: Page): Locator =>
  page.getByRole('rowheader', { name: /^(\d{4}|undated)$/ });

const COLUMNS = ['Date', 'Claim', 'Kind', 'Stands on', 'Check', 'Verdict'] as const;

/** A column of the evidence page. */
export type Column = (typeof COLUMNS)[number];

/** The words in one column of the rows that are shown, from top to bottom. */
export function column(page: Page, name: Column): Promise<readonly string[]> {
  return claims(page).evaluateAll(
    (rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]?.innerText.trim() ?? ''),
    COLUMNS.indexOf(name),
  );
}

/** What follows one another in a list, each once. */
export const runs = (values: readonly string[]): readonly string[] =>
  values.filter((value, i) => value !== values[i - 1]);
