import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { DRAFT, OUTLINE, reworded, SOUND, withDraft } from '../../fixtures/drafts.ts';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { OPENING } from '../../fixtures/minimal.ts';
import { runCheck, startCheck } from '../../fixtures/run-check.ts';

const COUNTS = '1 briefing, 4 claims and 5 entities: no problem found.\n';

describe('the check of a dossier with a draft', () => {
  test('lists what the draft lacks below the counts of the rest, and ends with exit code 0', async () => {
    const { code, stdout, stderr } = await runCheck(withDraft(OUTLINE), []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      COUNTS.trim(),
      '',
      `${DRAFT} is a draft: 2 suggested claims to accept or delete; it lacks 3 things:`,
      '',
      `${DRAFT}:2:1  missing-field`,
      '  `title` is missing',
      '  → add it. Our title, plain, at most 70 characters.',
    ]);
    expect(stdout).toContain(`${DRAFT}:18:1  paragraph-empty\n  ¶1 is not restated yet\n`);
  });

  test('says so when the draft is ready', async () => {
    const { stdout } = await runCheck(withDraft(SOUND), []);
    expect(stdout).toBe(
      `${COUNTS}\n${DRAFT} is a draft: ready to publish; take out \`draft: true\`\n`,
    );
  });

  test('ends with exit code 1 by the rest alone, and still lists the draft', async () => {
    const broken = minimalWith(OPENING, 'object: north-bridge', 'object: north-brige');
    const { code, stdout, stderr } = await runCheck({ ...broken, [DRAFT]: OUTLINE }, []);
    expect(code).toBe(1);
    expect(stderr).toMatch(/unknown-entity[^]*\n1 problem in the content\.\n$/);
    expect(stderr).not.toContain(DRAFT);
    expect(stdout).toContain(`${DRAFT} is a draft: `);
  });

  test('prints drafts apart from problems in JSON, and nothing else', async () => {
    const { code, stdout } = await runCheck(withDraft(OUTLINE), ['--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [],
      counts: { problems: 0, briefings: 1, claims: 4 },
      drafts: [
        {
          file: DRAFT,
          ready: false,
          suggestions: [{ id: 'opens' }, { id: 'width' }],
          lacks: [
            { code: 'missing-field', line: 2 },
            { code: 'missing-field', line: 5 },
            { code: 'paragraph-empty', line: 18 },
          ],
        },
      ],
    });
  });

  test('gives GitHub notices of the draft, and no error', async () => {
    const { code, stdout } = await runCheck(withDraft(OUTLINE), ['--github']);
    expect(code).toBe(0);
    expect(stdout.match(/^::\w+/gm)).toEqual(['::notice', '::notice', '::notice', '::notice']);
  });

  test('leaves the draft out of the coverage', async () => {
    const { stdout } = await runCheck(withDraft(SOUND), ['--coverage']);
    expect(stdout).toContain('Entities that no claim names: 2 of 5');
    expect(stdout).not.toContain('Paragraphs of second');
  });

  test('says while watching what the draft has got', async () => {
    const folder = makeDossier(withDraft(reworded(SOUND, 'title: A second opening\n', '')));
    const { child, printed } = startCheck(folder, ['--watch']);
    onTestFinished(() => void child.kill());
    const until = (words: string) =>
      vi.waitFor(() => expect(printed.stdout).toContain(words), { timeout: 50_000, interval: 20 });
    await until('Ctrl+C ends.');
    expect(printed.stdout).toContain('it lacks 1 thing:');
    writeFileSync(join(folder, DRAFT), SOUND);
    await until('is a draft: ready to publish');
    expect(printed.stdout).toMatch(
      /Mended:\n {2}\S+second\.mdx:2:1 {2}missing-field: `title` is missing\n/,
    );
  });
});
