import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeDossier, minimalWith } from '../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../fixtures/minimal.ts';
import { runCheck, startCheck } from '../../fixtures/run-check.ts';

// The command is a process of its own; on a busy machine it takes seconds to begin.

const BROKEN = minimalWith(OPENING, 'object: north-bridge', 'object: north-brige');

describe('the check', () => {
  test('counts what it read, and ends with exit code 0', async () => {
    expect(await runCheck(minimal, [])).toEqual({
      code: 0,
      stdout: '1 briefing, 4 claims and 5 entities: no problem found.\n',
      stderr: '',
    });
  });

  test('prints problems with places to stderr, and ends with exit code 1', async () => {
    const { code, stdout, stderr } = await runCheck(BROKEN, []);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^briefings\/opening\.mdx:27:5 {2}unknown-entity\n.*\n.*"north-bridge"/);
  });

  test('prints its options when asked', async () => {
    const { code, stdout, stderr } = await runCheck(minimal, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const option of ['--watch', '--json', '--github', '--coverage'])
      expect(stdout).toContain(`  ${option} `);
  });

  test.each([[['--wach']], [['content']], [['--json=yes']], [['--json', '--github']]])(
    'answers %j with its usage and exit code 2, and no stack',
    async (options) => {
      const { code, stdout, stderr } = await runCheck(minimal, options);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^\S.+\n\nUsage: npm run check \[-- OPTION…\]\n/);
      expect(stderr).not.toMatch(/^ {4}at /m);
    },
  );
});

describe('the check for programs', () => {
  test('prints problems and counts as JSON and nothing else, with exit code 1', async () => {
    const { code, stdout, stderr } = await runCheck(BROKEN, ['--json'], { GITHUB_ACTIONS: 'true' });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          code: 'unknown-entity',
          file: 'briefings/opening.mdx',
          line: 27,
          column: 5,
          message: '"north-brige" is no entity of the registry',
          hint: 'did you mean "north-bridge"?',
        },
      ],
      counts: { problems: 1, briefings: null, claims: null, entities: null },
      coverage: null,
      drafts: [],
    });
  });

  test('has the coverage where it is asked for', async () => {
    const { code, stdout } = await runCheck(minimal, ['--json', '--coverage']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { problems: 0, briefings: 1, claims: 4, entities: 5 },
      coverage: {
        entities: {
          total: 5,
          gaps: [
            { name: 'gazette', line: 1 },
            { name: 'south-bridge', line: 5 },
          ],
        },
      },
    });
  });
});

describe('the check on GitHub', () => {
  const ANNOTATION =
    '::error file=briefings/opening.mdx,line=27,col=5,title=unknown-entity::"north-brige" is no entity of the registry%0A→ did you mean "north-bridge"?\n';

  test('prints annotations beside the report when asked', async () => {
    const { code, stdout, stderr } = await runCheck(BROKEN, ['--github']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: ANNOTATION });
    expect(stderr).toMatch(/1 problem in the content\.\n$/);
  });

  test('prints them by itself', async () => {
    expect((await runCheck(BROKEN, [], { GITHUB_ACTIONS: 'true' })).stdout).toBe(ANNOTATION);
  });

  test('counts files from the root of the repository, wherever it runs', async () => {
    const folder = makeDossier(BROKEN);
    const { printed, ended } = startCheck(folder, ['--github'], {
      GITHUB_WORKSPACE: join(folder, '..'),
    });
    await ended;
    expect(printed.stdout).toMatch(/^::error file=dossier-\w+\/briefings\/opening\.mdx,/);
  });
});

describe('the coverage', () => {
  test('is printed below the counts, and is no fault', async () => {
    const { code, stdout } = await runCheck(minimal, ['--coverage']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /no problem found\.\n\nParagraphs of opening without a claim or note: 0 of 3\n/,
    );
    expect(stdout).toContain('\n  vocabulary.yaml:11:3  event-types.flood\n');
  });

  test('is put off while there are problems', async () => {
    const { code, stdout } = await runCheck(BROKEN, ['--coverage']);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'The coverage is told once no problem is left.\n',
    });
  });
});

describe('the watch', () => {
  /** Starts watching; `until` waits for words that are printed after those it last found. */
  function startWatch(folder: string, ...options: readonly string[]) {
    const { child, printed, ended } = startCheck(folder, ['--watch', ...options]);
    onTestFinished(() => void child.kill());
    const read = { stdout: 0, stderr: 0 };
    const until = (words: string, stream: keyof typeof read = 'stdout'): Promise<string> =>
      vi.waitFor(
        () => {
          const news = printed[stream].slice(read[stream]);
          expect(news).toContain(words);
          read[stream] = printed[stream].length;
          return news;
        },
        { timeout: 50_000, interval: 20 },
      );
    return { until, printed, ended };
  }

  test('checks again at a change, and says what was mended', async () => {
    const folder = makeDossier(BROKEN);
    const { until, printed } = startWatch(folder);
    await until('Ctrl+C ends.');
    expect(printed.stderr).toContain('unknown-entity');
    writeFileSync(join(folder, OPENING), minimal[OPENING]!);
    expect(await until('no problem found.')).toMatch(
      /opening\.mdx changed\.\nMended:\n {2}\S+opening\.mdx:27:5 {2}unknown-entity: "north-brige" is no/,
    );
  });

  test('says last that it goes on, so that an editor knows where each report ends', async () => {
    const folder = makeDossier(BROKEN);
    const { until } = startWatch(folder);
    expect(await until('Ctrl+C ends.')).toMatch(/\nWatching \S+; Ctrl\+C ends\.\n$/);
    writeFileSync(join(folder, OPENING), minimal[OPENING]!);
    expect(await until('Ctrl+C ends.')).toMatch(/\nWatching \S+; Ctrl\+C ends\.\n$/);
  });

  test('sees a file that another takes the place of, each time', async () => {
    const folder = makeDossier(minimal);
    const path = join(folder, OPENING);
    const { until } = startWatch(folder);
    // As editors do: what was there is kept under another name.
    const replace = (text: string): void => {
      renameSync(path, `${path}~`);
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      rmSync(`${path}~`);
    };
    await until('Ctrl+C ends.');
    replace(BROKEN[OPENING]!);
    await until('unknown-entity', 'stderr');
    replace(minimal[OPENING]!);
    expect(await until('Mended:')).toContain('opening.mdx changed.');
  });

  test('sees files in a folder that is new', async () => {
    const folder = makeDossier(minimal);
    const about = join(folder, 'pages/about.mdx');
    const { until } = startWatch(folder);
    await until('Ctrl+C ends.');
    mkdirSync(join(folder, 'pages'));
    writeFileSync(about, 'Bridges.\n');
    await until('missing-frontmatter', 'stderr');
    rmSync(about);
    expect(await until('Mended:')).toContain('missing-frontmatter: ');
  });

  test('prints a line of JSON for each check, with what changed and what was mended', async () => {
    const folder = makeDossier(BROKEN);
    const { until } = startWatch(folder, '--json');
    expect(JSON.parse(await until('}\n'))).toMatchObject({ counts: { problems: 1 } });
    writeFileSync(join(folder, OPENING), minimal[OPENING]!);
    expect(JSON.parse(await until('}\n'))).toMatchObject({
      problems: [],
      changed: [expect.stringMatching(/opening\.mdx$/)],
      mended: [{ code: 'unknown-entity', line: 27 }],
    });
  });

  test('ends when the content folder is gone', async () => {
    const folder = makeDossier(minimal);
    const { until, printed, ended } = startWatch(folder);
    await until('Ctrl+C ends.');
    renameSync(folder, `${folder}-away`);
    try {
      expect(await ended).toBe(1);
    } finally {
      renameSync(`${folder}-away`, folder);
    }
    expect(printed.stderr).toContain('missing-content');
  });
});
