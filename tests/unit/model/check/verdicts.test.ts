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

test('A finding without a reason may join claims about anything', () => {
  expect(report('verdict: conflict, claims: ["first#opens", "first#floods"]')).toBe('');
  expect(report('verdict: irony, claims: ["first#opens", "first#floods"]')).toBe('');
});
