import { relative, resolve } from 'node:path';
import { buildModel } from './build.ts';
import { judgeDrafts, problemsIn, withDrafts, type Draft } from './drafts.ts';
import { editionOf } from './edition.ts';
import { readEntries, type Entries } from './entries.ts';
import type { Model } from './model.ts';
import { ContentError, type Problem } from './problem.ts';
import { siteAddressProblems } from './site-address.ts';
import type { ReadBefore } from './text-entry.ts';

/** Where the content is and where the site will stand. */
export interface LoadOptions {
  readonly contentDir: string;
  readonly base: string;
  readonly url?: string | undefined;
  readonly pdf?: boolean | undefined;
  /** Whether drafts are shown, as they are while writing; left out unless told. */
  readonly drafts?: 'left-out' | 'included' | undefined;
  /** What is kept of one reading for the next, where files are read again and again; left out it is read once. */
  readonly before?: ReadBefore | undefined;
}

/**
 * Reads the options from the environment: CONTENT_DIR, BASE_PATH, SITE_URL, and PDF, which `npm run pdf` sets.
 *
 * @param command what Astro was asked to do, as it stands after its name; drafts are shown by `dev` alone
 */
export function optionsFrom(
  environment: Readonly<Record<string, string | undefined>>,
  command?: string,
): LoadOptions {
  const path = environment['BASE_PATH']?.replace(/^\/+|\/+$/g, '');
  return {
    contentDir: resolve(environment['CONTENT_DIR'] || 'content'),
    base: path ? `/${path}/` : '/',
    url: environment['SITE_URL']?.replace(/\/+$/, '') || undefined,
    pdf: Boolean(environment['PDF']),
    drafts: command === 'dev' ? 'included' : 'left-out',
    before: command === 'dev' ? new Map() : undefined,
  };
}

/** The way from where the command runs to the content, put before each file of a report. */
export const rootOf = ({ contentDir }: Pick<LoadOptions, 'contentDir'>): string =>
  `${relative(process.cwd(), contentDir) || '.'}/`;

/** The content as far as it can be read. */
export interface Reading {
  /** What is wrong with the content without its drafts, in no order. */
  readonly problems: readonly Problem[];
  readonly drafts: readonly Draft[];
  /** Of the content without its drafts; `undefined` where there is no content, or not the files that it needs. */
  readonly entries: Entries | undefined;
}

/** Reads and checks the content. A draft neither hides a problem of the rest nor makes one. */
export function readContent(options: LoadOptions): Reading {
  const problems: Problem[] = [];
  const entries = readEntries(options.contentDir, problems, options.before);
  if (!entries) return { problems, drafts: [], entries };
  problems.push(...problemsIn(entries, problems.length === 0));
  problems.push(...siteAddressProblems(entries, options));
  return { problems, drafts: judgeDrafts(entries, problems), entries };
}

/**
 * Reads, checks and builds the model. This is the one way from files to pages: `check`, `dev` and `build` all take it,
 * so they report the same.
 *
 * @throws ContentError with every problem of the content at once
 */
export function loadModel(options: LoadOptions): Model {
  return modelOf(readContent(options), options);
}

/**
 * Builds the model of content that was read. Where drafts are included, those that lack nothing are briefings of it.
 *
 * @throws ContentError with every problem of the content at once
 */
export function modelOf({ problems, drafts, entries }: Reading, options: LoadOptions): Model {
  if (!entries || problems.length > 0) throw new ContentError(problems, rootOf(options));
  const shown = options.drafts === 'included' ? drafts : [];
  const sound = shown.filter(({ lacks }) => lacks.length === 0);
  const all = withDrafts(entries, new Set(sound.map(({ slug }) => slug)));
  const leftOut = all.drafts.map(({ file }) => file);
  return buildModel(all, options, editionOf(options.contentDir, leftOut), shown);
}
