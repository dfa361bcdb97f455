import { describe, expect, test } from 'vitest';
import { paragraphsSchema } from '../../../src/schemas/paragraphs.ts';

const messageFor = (input: unknown): string | undefined =>
  paragraphsSchema.safeParse(input).error?.issues[0]?.message;

describe('the paragraphs of a claim', () => {
  test.each([
    [18, [18]],
    ['18', [18]],
    [
      [35, 18],
      [18, 35],
    ],
    ['31-34', [31, 32, 33, 34]],
    ['31–34', [31, 32, 33, 34]],
    [
      [3, '1-2', 2],
      [1, 2, 3],
    ],
  ])('reads %j as %j: ascending, each once', (input, numbers) => {
    expect(paragraphsSchema.parse(input)).toEqual(numbers);
  });

  test.each([0, '0', 'first', '4-2', -1, 'p12', '', 10_001, '1-999999999'])(
    'rejects %j',
    (input) => {
      expect(messageFor(input)).toBe(
        `"${input}" names no paragraph; write 18, [18, 35] or "31-34"`,
      );
    },
  );

  test('rejects a claim that rests on nothing', () => {
    expect(messageFor([])).toBe('names no paragraph; write 18, [18, 35] or "31-34"');
  });

  test('says what to write to an author who gives fields', () => {
    expect(messageFor({ from: 1 })).toBe('names no paragraph; write 18, [18, 35] or "31-34"');
  });
});
