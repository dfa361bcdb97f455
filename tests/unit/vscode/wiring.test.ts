import { existsSync, globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { parseConfigFileTextToJson } from 'typescript';
import { describe, expect, test } from 'vitest';
import { FILE_KINDS } from '../../../src/manual/file-kinds.ts';
import { formatProblems, type Problem } from '../../../src/model/problem.ts';
import { formatChange } from '../../../src/model/problem-formats.ts';

/** Reads a file in which VS Code allows comments. */
const read = (path: string): unknown =>
  (parseConfigFileTextToJson(path, readFileSync(path, 'utf8')) as { config: unknown }).config;

const settings = read('.vscode/settings.json') as {
  readonly 'yaml.schemas': Readonly<Record<string, string>>;
  readonly 'files.associations': Readonly<Record<string, string>>;
};

describe('the settings', () => {
  const kindOf = (file: string): readonly string[] =>
    Object.entries(settings['yaml.schemas'])
      .filter(([, pattern]) => matchesGlob(file, pattern))
      .map(([schema]) => schema.replace(/^\.\/\.vscode\/schemas\/|\.json$/g, ''));

  test('give each YAML file of a content folder the schema of its sort, wherever the folder is', () => {
    for (const { name, files } of FILE_KINDS.filter((kind) => kind.files.endsWith('.yaml')))
      for (const folder of ['content', 'tests/fixtures/dossiers/canals', 'harbours']) {
        const file = `${folder}/${files.replace('*', 'bridge')}`;
        expect([file, kindOf(file)]).toEqual([file, [name]]);
      }
  });

  test('name schemas that are there', () => {
    const missing = Object.keys(settings['yaml.schemas']).filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('take every text for Markdown, which it is', () => {
    const texts = globSync('{content,tests/fixtures/dossiers/*}/{briefings,pages}/*.mdx');
    const languages = (file: string) =>
      Object.entries(settings['files.associations']).flatMap(([pattern, language]) =>
        matchesGlob(file, pattern) ? [language] : [],
      );
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((file) => languages(file)[0] !== 'markdown')).toEqual([]);
  });
});

interface Pattern {
  readonly regexp: string;
  readonly [property: string]: number | string;
}

interface Task {
  readonly command: string;
  readonly problemMatcher: {
    readonly pattern: readonly Pattern[];
    readonly background: Readonly<Record<'beginsPattern' | 'endsPattern', string>>;
  };
}

describe('the task that checks the content', () => {
  const { tasks } = read('.vscode/tasks.json') as { readonly tasks: readonly Task[] };
  const { command, problemMatcher } = tasks[0]!;
  const problem = (change: Partial<Problem> = {}): Problem => ({
    code: 'unknown-entity',
    file: 'briefings/the opening.mdx',
    line: 12,
    column: 3,
    message: 'no entity has the id "nort-bridge":\nit is named here',
    hint: 'did you mean "north-bridge"?',
    ...change,
  });

  /** Reads a report as VS Code does: lines that fit the patterns one after another are one problem. */
  function problemsIn(report: string): readonly Readonly<Record<string, string>>[] {
    const lines = report.split('\n');
    return lines.flatMap((_, start) => {
      const matches = problemMatcher.pattern.map(({ regexp }, i) =>
        new RegExp(regexp).exec(lines[start + i] ?? ''),
      );
      if (matches.includes(null)) return [];
      const found: Record<string, string> = {};
      for (const [i, { regexp: _regexp, ...places }] of problemMatcher.pattern.entries())
        for (const [property, group] of Object.entries(places)) {
          const words = matches[i]![Number(group)]!;
          found[property] = found[property] ? `${found[property]}\n${words}` : words;
        }
      return [found];
    });
  }

  test('runs a script that there is, and goes on', () => {
    const { scripts } = read('package.json') as { scripts: object };
    expect(command).toBe('npm run --silent check -- --watch');
    expect(scripts).toHaveProperty('check');
  });

  test('finds each problem of a report with its place, code, message and hint', () => {
    const report = formatProblems(
      [problem(), problem({ file: 'site.yaml', line: 1, column: 1, code: 'missing-field' })],
      'content/',
    );
    expect(problemsIn(report)).toEqual([
      {
        file: 'content/briefings/the opening.mdx',
        line: '12',
        column: '3',
        code: 'unknown-entity',
        message:
          'no entity has the id "nort-bridge": it is named here\n→ did you mean "north-bridge"?',
      },
      expect.objectContaining({ file: 'content/site.yaml', line: '1', code: 'missing-field' }),
    ]);
  });

  test('takes nothing else for a problem', () => {
    const change = { changed: ['site.yaml'], mended: [problem()], isWorse: false };
    expect(problemsIn(formatChange(change, 'content/'))).toEqual([]);
  });

  test('knows where a check begins and where it ends', () => {
    const { beginsPattern, endsPattern } = problemMatcher.background;
    const lines = [
      ...formatChange({ changed: ['site.yaml'], mended: [], isWorse: false }).split('\n'),
      ...formatProblems([problem()], 'content/').split('\n'),
      '3 briefings, 20 claims and 1 entity: no problem found.',
      'Watching content/; Ctrl+C ends.',
    ];
    const fits = (pattern: string) => lines.filter((line) => new RegExp(pattern).test(line));
    expect(fits(beginsPattern)).toEqual(['site.yaml changed.']);
    expect(fits(endsPattern)).toEqual(['Watching content/; Ctrl+C ends.']);
  });
});
