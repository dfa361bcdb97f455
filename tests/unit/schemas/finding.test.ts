import { describe, expect, test } from 'vitest';
import { BEARINGS, findingsSchema, VERDICTS } from '../../../src/schemas/finding.ts';

const finding = { id: 'a', title: 'A', text: 'B.', verdict: 'agree', claims: ['opening#upkeep'] };
const accepts = (fields: object): boolean =>
  findingsSchema.safeParse([{ ...finding, ...fields }]).success;

describe('a finding', () => {
  test('says how accounts of one thing stand to each other, or how different things do', () => {
    expect([...VERDICTS, ...BEARINGS]).toEqual([
      'agree',
      'conflict',
      'scope',
      'single',
      'refines',
      'sequel',
      'reversal',
      'irony',
      'contrast',
      'context',
      'echo',
    ]);
    for (const verdict of [...VERDICTS, ...BEARINGS])
      expect(accepts({ verdict }), verdict).toBe(true);
    expect(accepts({ verdict: 'true' })).toBe(false);
  });

  test('may set a verdict, with the reason, and no other word than the four computed ones', () => {
    for (const verdict of VERDICTS) expect(accepts({ verdict, reason: 'So.' }), verdict).toBe(true);
    for (const verdict of BEARINGS)
      expect(accepts({ verdict, reason: 'So.' }), verdict).toBe(false);
    expect(accepts({ reason: ' ' })).toBe(false);
  });

  test('is told at its verdict what to write where that cannot replace a computed one', () => {
    const [issue] = findingsSchema.safeParse([{ ...finding, verdict: 'irony', reason: 'So.' }])
      .error!.issues;
    expect(issue).toMatchObject({
      path: [0, 'verdict'],
      message:
        'cannot replace a computed verdict; write agree, conflict, scope, single, or take `reason` out',
    });
  });

  test('stands on the home page only where it says so', () => {
    expect(findingsSchema.parse([finding])[0]!.home).toBe(false);
    expect(findingsSchema.parse([{ ...finding, home: true }])[0]!.home).toBe(true);
  });

  test('joins no claim twice', () => {
    expect(accepts({ claims: ['opening#upkeep', 'opening#upkeep'] })).toBe(false);
  });
});
