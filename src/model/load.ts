import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildModel } from './build.ts';
import { checkEntries } from './check/index.ts';
import { checkVerdicts } from './check/verdicts.ts';
import { editionOf } from './edition.ts';
import { readEntries } from './entries.ts';
import type { Model } from './model.ts';
import { ContentError, type Problem } from './problem.ts';

/** Where the content is and where the site will stand. */
export interface LoadOptions {
  readonly contentDir: string;
  readonly base: string;
  readonly url?: string | undefined;
  readonly pdf?: boolean | undefined;
}

/** Reads the options from the environment: CONTENT_DIR, BASE_PATH, SITE_URL, and PDF, which `npm run pdf` sets. */
export function optionsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): LoadOptions {
  const path = environment['BASE_PATH']?.replace(/^\/+|\/+$/g, '');
  return {
    contentDir: resolve(environment['CONTENT_DIR'] || 'content'),
    base: path ? `/${path}/` : '/',
    url: environment['SITE_URL']?.replace(/\/+$/, '') || undefined,
    pdf: Boolean(environment['PDF']),
  };
}

/** The way from where the command runs to the content, put before each file of a report. */
export const rootOf = ({ contentDir }: Pick<LoadOptions, 'contentDir'>): string =>
  `${relative(process.cwd(), contentDir) || '.'}/`;

/**
 * Reads, checks and builds the model. This is the one way from files to pages: `check`, `dev` and `build` all take it,
 * so they report the same.
 *
 * @throws ContentError with every problem of the content at once
 */
export function loadModel(options: LoadOptions): Model {
  const root = rootOf(options);
  if (!statSync(options.contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new ContentError(
      [
        {
          code: 'missing-content',
          file: '',
          line: 1,
          column: 1,
          message: `there is no content folder at ${options.contentDir}`,
          hint: 'set CONTENT_DIR to the folder that holds site.yaml',
        },
      ],
      root,
    );
  const problems: Problem[] = [];
  const entries = readEntries(options.contentDir, problems);
  if (entries) problems.push(...checkEntries(entries));
  if (!entries || problems.length > 0) throw new ContentError(problems, root);
  const model = buildModel(entries, options, editionOf(options.contentDir));
  const late = checkVerdicts(entries, model);
  if (late.length > 0) throw new ContentError(late, root);
  return model;
}
