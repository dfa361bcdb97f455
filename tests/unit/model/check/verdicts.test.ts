import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../fixtures/make-dossier.ts';
import { reports } from '../../../fixtures/reports.ts';

const TOLD = {
  first: `events:
  - { id: opens, event: opening-2019, at: 1, type: opening, title: It opens, who: [north-bridge], date: 2018 }
  - { id: floods, at: 2, type: flood, title: It floods, who: [north-bridge] }`,
  second: `events:
  - { id: opens, event: opening-2019, at: 1, type: opening, title: It opens, who: [north-bridge], date: 2019 }`,
};

const report = (finding: string, told: Parameters<typeof reports>[0] = TOLD): string =>
  reportOf(reports(told, { 'findings.yaml': `- { id: it, title: A, text: B., ${finding} }\n` }));

describe('a finding that sets a verdict', () => {
  test('joins accounts of one thing', () => {
    expect(
      report('verdict: agree, claims: ["first#opens", "second#opens"], reason: One is a slip.'),
    ).toBe('');
    expect(report('verdict: agree, claims: ["second#opens"], reason: One is a slip.')).toBe('');
  });

  test('is reported where it joins claims about several', () => {
    expect(
      report(
        'verdict: conflict, claims: ["first#opens", "second#opens", "first#floods"], reason: So it is.',
      ),
    ).toMatchInlineSnapshot(`
      "findings.yaml:1:52  verdict-apart
        "it" sets a verdict for claims about 2 things
        → join accounts of one thing only (one event key; one subject, relation and object; one subject and metric), or take \`reason\` out"
    `);
  });

  test('is reported only when nothing else is wrong, since another fault may part the accounts', () => {
    const told = { ...TOLD, first: TOLD.first.replace('type: flood', 'type: flod') };
    expect(
      report('verdict: agree, claims: ["first#opens", "first#floods"], reason: So.', told),
    ).toMatch(/^briefings\/first\.mdx:8:26 {2}unknown-event-type\n.*\n.*$/);
  });
});

describe('a second finding that sets a verdict on one thing', () => {
  const two = (first: string, second: string) =>
    reportOf(
      reports(TOLD, {
        'findings.yaml': `- { id: slip, title: A, text: B., ${first} }\n\n- { id: deck, title: A, text: B., ${second} }\n`,
      }),
    );
  const agree = 'verdict: agree, claims: ["first#opens", "second#opens"], reason: A slip.';

  test('is reported with the first, though each joins another account', () => {
    expect(two(agree, 'verdict: conflict, claims: ["second#opens"], reason: Two decks.'))
      .toMatchInlineSnapshot(`
      "findings.yaml:3:35  verdict-twice
        "deck" sets the verdict of accounts whose verdict "slip" sets already, in findings.yaml:1:35
        → keep \`reason\` in one of the two, with the verdict that holds, and take it out of the other"
    `);
  });

  test('is reported where both set one verdict, since one reason alone is shown', () => {
    expect(two(agree, agree)).toMatch(/^findings\.yaml:3:35 {2}verdict-twice\n/);
  });

  test('is reported once where it joins claims about several things', () => {
    expect(
      two(agree, 'verdict: agree, claims: ["first#opens", "first#floods"], reason: So.'),
    ).toMatch(/^findings\.yaml:3:\d+ {2}verdict-apart\n.*\n.*$/);
  });

  test('passes where it gives no reason, or is about another thing', () => {
    expect(two(agree, 'verdict: conflict, claims: ["first#opens", "second#opens"]')).toBe('');
    expect(two(agree, 'verdict: agree, claims: ["first#floods"], reason: So it is.')).toBe('');
  });
});

test('A finding without a reason may join claims about anything', () => {
  expect(report('verdict: conflict, claims: ["first#opens", "first#floods"]')).toBe('');
  expect(report('verdict: irony, claims: ["first#opens", "first#floods"]')).toBe('');
});
