import { describe, expect, test } from 'vitest';
import { problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal } from '../../../fixtures/minimal.ts';
import { reports } from '../../../fixtures/reports.ts';

const said = (id: string, key?: string): string =>
  `  - { id: ${id}, at: 1, speaker: council, gist: It is safe.${key ? `, statement: ${key}` : ''} }\n`;

const report = (told: Readonly<Record<string, string>>): string =>
  reportOf(
    reports(
      Object.fromEntries(
        Object.entries(told).map(([slug, lines]) => [slug, `statements:\n${lines}`]),
      ),
    ),
  );

describe('the key of an utterance', () => {
  test('joins the accounts of two briefings', () => {
    expect(report({ first: said('a', 'safety'), second: said('a', 'safety') })).toBe('');
  });

  test('is reported where no other account bears it, with the nearest one that does', () => {
    const told = {
      first: said('a', 'safety'),
      second: said('a', 'safety'),
      third: said('a', 'saftey'),
    };
    expect(report(told)).toMatchInlineSnapshot(`
      "briefings/third.mdx:7:58  lonely-statement
        no other account bears the statement key "saftey"
        → did you mean "safety"?"
    `);
  });

  test('is reported where it joins nothing yet, be it borne twice in one briefing', () => {
    expect(report({ first: said('a', 'safety') })).toMatchInlineSnapshot(`
      "briefings/first.mdx:7:58  lonely-statement
        no other account bears the statement key "safety"
        → leave \`statement\` out until a second briefing tells the same utterance"
    `);
    const heads = report({ first: said('a', 'safety') + said('b', 'safety') }).matchAll(/^b.*/gm);
    expect([...heads].map(([head]) => head)).toEqual([
      'briefings/first.mdx:7:58  lonely-statement',
      'briefings/first.mdx:8:58  lonely-statement',
    ]);
  });

  test('may be left out', () => {
    expect(report({ first: said('a'), second: said('a') })).toBe('');
  });

  test('is not reported while a briefing cannot be read, since that one may bear it', () => {
    const files = reports({ first: `statements:\n${said('a', 'safety')}` });
    const broken = { ...files, 'briefings/second.mdx': '---\ntitle: Second\n---\n' };
    expect(new Set(problemsOf(broken).map(({ file }) => file))).toEqual(
      new Set(['briefings/second.mdx']),
    );
  });
});

test('An event and an utterance that bear one key are not two accounts', () => {
  const claims = (list: string, line: string) => `${list}:\n  - { id: a, at: 1, ${line} }`;
  const files = reports({
    first: claims('events', 'event: safety, type: flood, title: It floods, who: [north-bridge]'),
    second: claims('statements', 'statement: safety, speaker: council, gist: It is safe.'),
  });
  expect(problemsOf(files).map(({ code }) => code)).toEqual(['lonely-event', 'lonely-statement']);
  expect(reportOf(minimal)).toBe('');
});
