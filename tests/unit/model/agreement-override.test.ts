import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/model/model.ts';
import { agreementsOf } from '../../fixtures/accounts.ts';
import { modelTelling } from '../../fixtures/reports.ts';

const opens = (date: string, key = 'opening-2019') => `events:
  - { id: opens, event: ${key}, at: 1, type: opening, title: It opens, who: [north-bridge], date: ${date} }`;

const finding = (verdict: string, reason: string | undefined, claims: readonly string[]): string =>
  `- { id: two-years, title: It, text: It is so., verdict: ${verdict}, claims: [${claims.map((key) => `"${key}"`).join(', ')}]${reason === undefined ? '' : `, reason: ${reason}`} }\n`;

/** How two accounts of one opening stand to each other when an editor says something of them. */
function judged(
  verdict: string,
  reason: string | undefined,
  claims: readonly string[] = ['first#opens', 'second#opens'],
): Agreement {
  const { agreements } = modelTelling(
    { first: opens('2018'), second: opens('2019') },
    { 'findings.yaml': finding(verdict, reason, claims) },
  );
  expect(agreements.get('first--opens')).toBe(agreements.get('second--opens'));
  return agreements.get('first--opens')!;
}

describe('a finding with a reason', () => {
  test('sets the verdict on the accounts that it joins, and the computed one is kept beside it', () => {
    expect(judged('scope', 'One tells of the deck alone.')).toMatchObject({
      verdict: 'scope',
      independent: 2,
      override: {
        finding: 'two-years',
        reason: 'One tells of the deck alone.',
        computed: 'conflict',
      },
    });
  });

  test('sets it on all accounts of the thing, though it joins one of them', () => {
    expect(judged('agree', 'A slip of the pen.', ['second#opens']).verdict).toBe('agree');
  });

  test('leaves what is said of other things alone', () => {
    const claims = `${opens('2018')}
  - { id: floods, at: 1, type: flood, title: It floods, who: [north-bridge] }`;
    const { agreements } = modelTelling(
      { first: claims, second: opens('2019') },
      { 'findings.yaml': finding('agree', 'A slip of the pen.', ['first#opens']) },
    );
    expect(agreements.get('first--floods')).toMatchObject({
      verdict: 'single',
      override: undefined,
    });
  });
});

test('a finding without a reason sets no verdict', () => {
  expect(judged('scope', undefined)).toMatchObject({ verdict: 'conflict', override: undefined });
});

test('Two people who say one thing are two statements', () => {
  const claim = 'speaker: council, gist: The bridge is open.';
  expect(agreementsOf('statements', { a: { claim }, b: { claim } })).toEqual([
    'a: single, 1 independent',
    'b: single, 1 independent',
  ]);
});

describe('accounts of one utterance', () => {
  const said = (rest: string) => `speaker: council, gist: The bridge is safe.${rest}`;
  const key = ', statement: council-on-safety';

  test('are brought together by their key alone', () => {
    expect(
      agreementsOf('statements', {
        a: { claim: said(key) },
        b: { claim: said(key) },
        c: { claim: said('') },
      }),
    ).toEqual(['a + b: agree, 2 independent', 'c: single, 1 independent']);
  });

  test('differ in scope where they give the words to different people, and not where one names nobody', () => {
    const by = (who: string) => ({ claim: `${who}, gist: The bridge is safe.${key}` });
    expect(
      agreementsOf('statements', { a: by('speaker: council'), b: by('speaker: alder-works') }),
    ).toEqual(['a + b: scope, 2 independent']);
    expect(
      agreementsOf('statements', { a: by('speaker: council'), b: by('attributed: somebody') }),
    ).toEqual(['a + b: agree, 2 independent']);
  });

  test('confirm each other no more than one does where both copy one release', () => {
    const origin = 'council-release';
    expect(
      agreementsOf('statements', {
        a: { claim: said(key), origin },
        b: { claim: said(key), origin },
      }),
    ).toEqual(['a + b: single, 1 independent']);
  });

  test('are not those of an event that bears the same key', () => {
    const { agreements } = modelTelling({
      first: `${opens('2019', 'safety')}
statements:
  - { id: words, statement: safety, at: 1, speaker: council, gist: It is safe. }`,
      second: `${opens('2019', 'safety')}
statements:
  - { id: words, statement: safety, at: 1, speaker: council, gist: It is safe. }`,
    });
    expect(agreements.get('first--words')!.claims.map((claim) => claim.key)).toEqual([
      'first--words',
      'second--words',
    ]);
  });
});
