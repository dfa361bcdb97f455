/** Names in a script from right to left, in a text from left to right; the shipped dossier has none. */
import { expect, test } from '@playwright/test';

test('a title from right to left keeps its words in their order, and what follows stays behind it', async ({
  page,
}) => {
  await page.goto('./evidence/');
  const title = page.getByRole('listitem').filter({ hasText: 'سجل محطة' }).locator('[lang=ar]');
  await expect(title).toHaveText('سجل محطة قصر البحر');
  const { first, last, after, end } = await title.evaluate((run) => {
    const edges = (node: Node, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    const text = run.firstElementChild?.firstChild ?? run.firstChild!;
    const words = text.textContent!.trimEnd();
    const offset = words.length - words.trimStart().length;
    return {
      first: edges(text, offset, offset + 3).left,
      last: edges(text, words.length - 5, words.length).left,
      end: run.getBoundingClientRect().right,
      after: edges(run.nextSibling!, 0, run.nextSibling!.textContent!.length).left,
    };
  });
  expect(first).toBeGreaterThan(last);
  expect(after).toBeGreaterThanOrEqual(end - 1);
});
