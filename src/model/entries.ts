import type { z } from 'zod';
import { parseBody, type Body, type BodyFault } from '../markdown/parse/body.ts';
import { briefingSchema, type BriefingInput } from '../schemas/briefing.ts';
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
  listFiles,
  misnamedFiles,
  nameOf,
  readText,
  topOf,
  type Folder,
} from './folder.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { readYaml, type Located } from './yaml.ts';

/** A registry file: the entities of one kind. */
export interface RegistryEntry extends Located<Readonly<Record<string, EntityInput>>> {
  readonly kind: string;
  readonly file: string;
}

/** A Markdown file with checked frontmatter and a read body. */
export interface TextEntry<T> extends Located<T> {
  readonly id: string;
  readonly file: string;
  /** The whole file, frontmatter included. */
  readonly source: string;
  readonly body: Body;
}

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
  /** Files that cannot be read yet. What they hold is missing above, so a name that leads there is no second problem. */
  readonly rejected: readonly string[];
}

/**
 * Reads every file of the content folder. Problems are added to `problems`; a file that cannot be read is left out of
 * the result, and without site.yaml or vocabulary.yaml there is no result at all.
 */
export function readEntries(contentDir: string, problems: Problem[]): Entries | undefined {
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
  const required = <S extends z.ZodType>(
    file: string,
    schema: S,
  ): Located<z.output<S>> | undefined => {
    if (readText(contentDir, file) === undefined && !rejected.includes(file))
      problems.push(missingFile(file));
    return yaml(file, schema);
  };
  const texts = <S extends z.ZodType>(
    folder: Folder,
    schema: S,
  ): readonly TextEntry<z.output<S>>[] =>
    listFiles(contentDir, folder).flatMap((file) => {
      const source = read(file);
      if (source === undefined) return [];
      return kept(file, readTextEntry(file, source, schema, problems)) ?? [];
    });

  problems.push(...checkFolder(contentDir));
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
  const briefings = texts('briefings', briefingSchema);
  const pages = texts('pages', pageSchema);
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
    rejected,
  };
}

const missingFile = (file: string): Problem => ({
  ...topOf(file),
  code: 'missing-file',
  message: `${file} is missing from the content folder`,
  hint: 'a dossier needs site.yaml and vocabulary.yaml; copy them from the shipped dossier and change the words',
});

/** The fields stand between two lines of three hyphens; nothing need stand there. */
const FRONTMATTER = /^---[ \t]*\r?\n([^]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

function readTextEntry<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  problems: Problem[],
): TextEntry<z.output<S>> | undefined {
  const frontmatter = FRONTMATTER.exec(source)?.[1];
  if (frontmatter === undefined) {
    const isOpen = /^---[ \t]*\r?\n/.test(source);
    problems.push({
      ...topOf(file),
      code: 'missing-frontmatter',
      message: isOpen
        ? 'the frontmatter that begins here never ends'
        : 'the file does not begin with frontmatter',
      hint: isOpen
        ? 'end it with a line --- above the text'
        : 'begin it with a line ---, the fields, and another line ---',
    });
    return undefined;
  }
  const body = parseBody(source);
  // Reported here, so that a mistake in a field does not hide those in the text.
  problems.push(...body.faults.map((fault) => faultToProblem(file, fault)));
  const located = readYaml({ file, text: frontmatter, linesBefore: 1 }, schema, problems);
  return located && { ...located, id: nameOf(file), file, source, body };
}

const faultToProblem = (file: string, { mistaken, hint, ...fault }: BodyFault): Problem => ({
  ...fault,
  file,
  hint: mistaken ? suggest(mistaken.word, mistaken.among, hint) : hint,
});

const absent = <T>(file: string, data: T): Located<T> => ({ data, locate: () => topOf(file) });
