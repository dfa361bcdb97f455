import { expect, test } from 'vitest';
import { measure, totalOf } from '../../bench/ingest.ts';
import { labelledDocuments } from '../../bench/labels.ts';
import { precision, recall } from '../../bench/score.ts';

/**
 * What `npm run bench` measures on the documents of the fixtures, as a floor: who changes a rule for one document sees
 * here what it does to the others.
 */
test('nine of ten things are found in the labelled documents, and nine of ten finds are right', async () => {
  const measurements = await measure([
    ...labelledDocuments('documents'),
    ...labelledDocuments('bad'),
  ]);
  expect(measurements).toHaveLength(12);
  const total = totalOf(measurements);
  for (const [what, score] of Object.entries(total)) {
    expect(score.right.length, what).toBeGreaterThan(15);
    expect(precision(score), `precision of ${what}`).toBeGreaterThanOrEqual(0.9);
    expect(recall(score), `recall of ${what}`).toBeGreaterThanOrEqual(0.9);
  }
});
