import { expect, test } from 'vitest';
import { crowdedLines } from '../../../../src/markdown/render/margin.ts';

const line = (text: number, notes = 0) => ({ text, notes });

test('Notes stand beside their line where the margin is free', () => {
  expect(crowdedLines([line(200, 150), line(200), line(200, 150)])).toEqual([false, false, false]);
});

test('Long notes that began above a line leave room beside it, for what follows them stacks below', () => {
  expect(crowdedLines([line(200, 900), line(200, 100)])).toEqual([false, false]);
});

test('A line is crowded when the notes before it were pushed down past its beginning', () => {
  expect(crowdedLines([line(200, 900), line(100, 100), line(100, 100)])).toEqual([
    false,
    false,
    true,
  ]);
});

test('A line is free again once the text has caught up with the notes', () => {
  const lines = [line(200, 900), line(100, 100), line(1500), line(100, 100)];
  expect(crowdedLines(lines)).toEqual([false, false, false, false]);
});

test('A line without notes is never crowded', () => {
  expect(crowdedLines([line(50, 900), line(50, 900), line(50)])[2]).toBe(false);
});
