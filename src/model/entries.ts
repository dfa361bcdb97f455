import { statSync } from 'node:fs';
import type { z } from 'zod';
import type { BriefingInput } from '../schemas/briefing.ts';
import { contextSchema, type ContextInput } from '../schemas/context.ts';
import { diagramsSchema, type DiagramInput } from '../schemas/diagrams.ts';
import { registrySchema, type EntityInput } from '../schemas/entity.ts';
import { findingsSchema, type FindingInput } from '../schemas/finding.ts';
import { originsSchema, type OriginInput } from '../schemas/origin.ts';
import { pageSchema, type PageInput } from '../schemas/page.ts';
import { comparisonSchema, type ComparisonInput } from '../schemas/question.ts';
import { referencesSchema, type ReferenceInput } from '../schemas/reference.ts';
import { siteSchema, type SiteInput } from '../schemas/site.ts';
import { vocabularySchema, type Vocabulary } from '../schemas/vocabulary.ts';
import {
  checkFolder,
  foldersIn,
  listFiles,
  misnamedFiles,
  nameOf,
  readText,
  topOf,
  type Folder,
} from './folder.ts';
import type { Problem } from './problem.ts';
import { notAccepted } from './suggestions.ts';
import {
  readAgain,
  readBriefing,
  readTextEntry,
  type BriefingFile,
  type ReadBefore,
  type TextEntry,
} from './text-entry.ts';
import { readYaml, type Located } from './yaml.ts';

/** A registry file: the entities of one kind. */
export interface RegistryEntry extends Located<Readonly<Record<string, EntityInput>>> {
  readonly kind: string;
  readonly file: string;
}

export type { TextEntry } from './text-entry.ts';

/** The content folder as its schemas accept it, before any name in it is looked up. */
export interface Entries {
  readonly site: Located<SiteInput>;
  readonly vocabulary: Located<Vocabulary>;
  readonly registries: readonly RegistryEntry[];
  readonly origins: Located<Readonly<Record<string, OriginInput>>>;
  readonly references: Located<Readonly<Record<string, ReferenceInput>>>;
  readonly diagrams: Located<readonly DiagramInput[]>;
  readonly findings: Located<readonly FindingInput[]>;
  readonly comparison: Located<ComparisonInput>;
  readonly context: Located<ContextInput>;
  readonly briefings: readonly TextEntry<BriefingInput>[];
  readonly pages: readonly TextEntry<PageInput>[];
  /** Briefings that bear `draft: true`. They are in none of the above, and their problems are their own. */
  readonly drafts: readonly BriefingFile[];
  /** Folders that are there. An empty one is a dossier that is being begun; one that is not there is a slip. */
  readonly folders: readonly Folder[];
  /** Files that cannot be read yet. What they hold is missing above, so a name that leads there is no second problem. */
  readonly rejected: readonly string[];
}

/**
 * Reads every file of the content folder. Problems are added to `problems`, those of drafts apart; a file that cannot be
 * read is left out of the result, and without the folder, site.yaml or vocabulary.yaml there is no result at all.
 *
 * @param before what an earlier reading kept; it is brought up to date
 */
export function readEntries(
  contentDir: string,
  problems: Problem[],
  before?: ReadBefore,
): Entries | undefined {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    problems.push(missingContent(contentDir));
    return undefined;
  }
  const rejected: string[] = [...misnamedFiles(contentDir)];
  const kept = <T>(file: string, located: T | undefined): T | undefined => {
    if (!located) rejected.push(file);
    return located;
  };
  const read = (file: string): string | undefined => {
    const text = readText(contentDir, file);
    if (typeof text !== 'object') return text;
    problems.push(text);
    rejected.push(file);
    return undefined;
  };
  const yaml = <S extends z.ZodType>(file: string, schema: S): Located<z.output<S>> | undefined => {
    const text = read(file);
    return text === undefined ? undefined : kept(file, readYaml({ file, text }, schema, problems));
  };
  const textsIn = (folder: Folder) =>
    listFiles(contentDir, folder).flatMap((file) => {
      const source = read(file);
      return source === undefined ? [] : [{ file, source }];
    });
  const required = <S extends z.ZodType>(
    file: string,
    schema: S,
  ): Located<z.output<S>> | undefined => {
    if (readText(contentDir, file) === undefined && !rejected.includes(file))
      problems.push(missingFile(file));
    return yaml(file, schema);
  };
  const site = required('site.yaml', siteSchema);
  const vocabulary = required('vocabulary.yaml', vocabularySchema);
  const registries = listFiles(contentDir, 'entities').flatMap((file) => {
    const located = yaml(file, registrySchema);
    return located ? [{ ...located, file, kind: nameOf(file) }] : [];
  });
  const origins = yaml('origins.yaml', originsSchema) ?? absent('origins.yaml', {});
  const references = yaml('references.yaml', referencesSchema) ?? absent('references.yaml', {});
  const diagrams = yaml('diagrams.yaml', diagramsSchema) ?? absent('diagrams.yaml', []);
  const findings = yaml('findings.yaml', findingsSchema) ?? absent('findings.yaml', []);
  const comparison =
    yaml('comparison.yaml', comparisonSchema) ??
    absent('comparison.yaml', comparisonSchema.parse({}));
  const context =
    yaml('context.yaml', contextSchema) ?? absent('context.yaml', contextSchema.parse({}));
  const files = textsIn('briefings').map(({ file, source }) =>
    before ? readAgain(file, source, before) : readBriefing(file, source),
  );
  const briefings = files
    .filter(({ isDraft }) => !isDraft)
    .flatMap(({ file, entry, suggestions, problems: own }) => {
      problems.push(...own, ...suggestions.map(notAccepted));
      return kept(file, entry) ?? [];
    });
  const pages = textsIn('pages').flatMap(
    ({ file, source }) => kept(file, readTextEntry(file, source, pageSchema, problems)) ?? [],
  );
  const faults = checkFolder(contentDir);
  const drafts = files
    .filter(({ isDraft }) => isDraft)
    .map((draft) => ({
      ...draft,
      problems: [...faults.filter(({ file }) => file === draft.file), ...draft.problems],
    }));
  problems.push(...faults.filter((fault) => !drafts.some(({ file }) => file === fault.file)));
  if (!site || !vocabulary) return undefined;
  return {
    site,
    vocabulary,
    registries,
    origins,
    references,
    diagrams,
    findings,
    comparison,
    context,
    briefings,
    pages,
    drafts,
    folders: foldersIn(contentDir),
    rejected,
  };
}

const missingFile = (file: string): Problem => ({
  ...topOf(file),
  code: 'missing-file',
  message: `${file} is missing from the content folder`,
  hint: 'a dossier needs site.yaml and vocabulary.yaml; npm run new -- DIR writes an empty dossier to begin with',
});

const absent = <T>(file: string, data: T): Located<T> => ({ data, locate: () => topOf(file) });

const missingContent = (contentDir: string): Problem => ({
  code: 'missing-content',
  file: '',
  line: 1,
  column: 1,
  message: `there is no content folder at ${contentDir}`,
  hint: 'set CONTENT_DIR to the folder that holds site.yaml',
});
