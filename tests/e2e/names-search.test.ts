/** The search knows the forms of names that /names/ lists, in any script: each leads to the one whose name it is. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { count, field, hits } from './search-box.ts';

interface ListedName {
  readonly form: string;
  /** Path of the profile. */
  readonly profile: string;
}

/** The rows of the list of names. */
async function listedNames(page: Page): Promise<readonly ListedName[]> {
  await page.goto('./names/');
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .evaluateAll((rows) =>
      rows.map((row) => ({
        form: row.querySelector('td, th')?.textContent.trim() ?? '',
        profile: row.querySelector('a')?.pathname ?? '',
      })),
    );
}

/** The profiles that the first rows lead to. */
const found = (page: Page): Promise<readonly string[]> =>
  hits(page).evaluateAll((rows) =>
    rows.slice(0, 5).map((row) => row.querySelector('a')?.pathname ?? ''),
  );

test('a form of a name that is listed finds the profile whose name it is, in whatever script it is written', async ({
  page,
}) => {
  const names = await listedNames(page);
  const isLatin = ({ form }: ListedName) => /[a-z]/i.test(form);
  // A fifth of those in Latin letters stands for the rest: each takes a quarter of a second.
  const some = names.filter((name, i) => !isLatin(name) || i % 5 === 0);
  expect(some.length).toBeGreaterThan(20);
  await page.goto('./search/');
  const lost: string[] = [];
  for (const { form, profile } of some) {
    await field(page).fill(form);
    await expect(count(page)).toContainText(`“${form}”`);
    if (!(await found(page)).includes(profile)) lost.push(`${form}: ${profile}`);
  }
  expect(lost).toEqual([]);
});
