/** Every query of the table, typed into the real element: what it gives first, and how long that takes. */
import { expect, test } from '@playwright/test';
import type { Page, Request } from '@playwright/test';
import { addressOfHit, field, hits, requestsFor } from './search-box.ts';
import { QUERIES } from './search-queries.ts';

// One after another in one browser, so that no other test of this file delays an answer.
test.describe.configure({ mode: 'default', timeout: 180_000 });

/** Milliseconds from the last key to the first row, for each query asked. */
const took: number[] = [];

/** What the first search of a page has fetched when its first row is there. */
const fetched: { readonly requests: number; readonly bytes: number }[] = [];

/** Types a query and waits for its first row. @returns milliseconds between the two */
async function ask(page: Page, query: string): Promise<number> {
  await field(page).fill('');
  await expect(hits(page)).toHaveCount(0);
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const grid = document.querySelector('[role=grid]')!;
        let typed = 0;
        addEventListener('input', () => (typed = performance.now()), { once: true });
        const observer = new MutationObserver(() => {
          if (!grid.querySelector('.hit')) return;
          observer.disconnect();
          resolve(performance.now() - typed);
        });
        observer.observe(grid, { childList: true });
      }),
  );
  await field(page).fill(query);
  return answered;
}

/** The first result; of a briefing, which comes with its paragraphs, the first of these. */
function first(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [row, next] = document.querySelectorAll('.hit');
    const told = next?.matches('.hit-part') ? next : row;
    return told?.querySelector('a')?.href ?? '';
  });
}

for (const [asked, queries] of Object.entries(QUERIES))
  test(`the search gives first what is meant by ${asked}`, async ({ page, baseURL }) => {
    await page.goto('./search/');
    const wrong: string[] = [];
    for (const [query, wanted] of queries) {
      took.push(await ask(page, query));
      const got = addressOfHit(await first(page), baseURL ?? '');
      if (got !== wanted) wrong.push(`${query}: ${got} instead of ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });

test('nothing of the index is fetched before a key is typed, and the first key fetches it', async ({
  page,
}) => {
  const requests = requestsFor(page, /\/pagefind\//);
  const answered: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().includes('/pagefind/')) answered.push(request);
  });
  await page.goto('./search/', { waitUntil: 'networkidle' });
  await field(page).click();
  await field(page).press('Shift');
  expect(requests).toEqual([]);
  await ask(page, 'Kering');
  const before = [...answered];
  expect(requests.some((address) => address.endsWith('/pagefind/pagefind.js'))).toBe(true);
  const sizes = await Promise.all(before.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  fetched.push({ requests: before.length, bytes });
});

test('the table has at least 60 queries, each once', async () => {
  const queries = Object.values(QUERIES).flatMap((list) => list.map(([query]) => query));
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(queries.filter((query, i) => queries.indexOf(query) !== i)).toEqual([]);
});

// A measurement, which fails nothing: machines differ.
test.afterAll(({}, { project }) => {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const first = fetched.map(({ requests, bytes }) => `${requests} files, ${bytes} bytes`);
  process.stdout.write(
    `\nSearch (${project.name}): ${sorted.length} queries, first row after ${at(0.5)} ms in the median, ` +
      `${at(0.95)} ms at p95; the first search fetches ${first.join() || 'nothing'}.\n`,
  );
});
