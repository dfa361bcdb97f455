import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseBody, type Body } from '../markdown/parse/body.ts';
import { briefingSchema, type BriefingInput } from '../schemas/briefing.ts';
import { diagramsSchema, type DiagramInput } from '../schemas/diagrams.ts';
import { registrySchema, type EntityInput } from '../schemas/entity.ts';
import { findingsSchema, type FindingInput } from '../schemas/finding.ts';
import { originsSchema, type OriginInput } from '../schemas/origin.ts';
import { pageSchema, type PageInput } from '../schemas/page.ts';
import { referencesSchema, type ReferenceInput } from '../schemas/reference.ts';
import { siteSchema, type SiteInput } from '../schemas/site.ts';
import { vocabularySchema, type Vocabulary } from '../schemas/vocabulary.ts';
import type { Place, Problem } from './problem.ts';
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
  readonly briefings: readonly TextEntry<BriefingInput>[];
  /** Every file of briefings/ by its name, those that cannot be read too, so that a link to one is no second problem. */
  readonly slugs: readonly string[];
  readonly pages: readonly TextEntry<PageInput>[];
}

/**
 * Reads every file of the content folder. Problems are added to `problems`; a file that cannot be read is left out of
 * the result, and without site.yaml or vocabulary.yaml there is no result at all.
 */
export function readEntries(contentDir: string, problems: Problem[]): Entries | undefined {
  const read = (file: string): string | undefined => readText(contentDir, file);
  const yaml = <S extends z.ZodType>(file: string, schema: S): Located<z.output<S>> | undefined => {
    const text = read(file);
    return text === undefined ? undefined : readYaml({ file, text }, schema, problems);
  };
  const required = <S extends z.ZodType>(file: string, schema: S): Located<z.output<S>> | undefined => {
    if (read(file) === undefined)
      problems.push({
        ...top(file),
        code: 'missing-file',
        message: `${file} is missing from the content folder`,
        hint: 'a dossier needs site.yaml and vocabulary.yaml; copy them from the shipped dossier and change the words',
      });
    return yaml(file, schema);
  };

  const site = required('site.yaml', siteSchema);
  const vocabulary = required('vocabulary.yaml', vocabularySchema);
  const registries = list(contentDir, 'entities', '.yaml').flatMap((file) => {
    const located = yaml(file, registrySchema);
    return located ? [{ ...located, file, kind: nameOf(file, '.yaml') }] : [];
  });
  const origins = yaml('origins.yaml', originsSchema) ?? absent('origins.yaml', {});
  const references = yaml('references.yaml', referencesSchema) ?? absent('references.yaml', {});
  const diagrams = yaml('diagrams.yaml', diagramsSchema) ?? absent('diagrams.yaml', []);
  const findings = yaml('findings.yaml', findingsSchema) ?? absent('findings.yaml', []);
  const texts = <S extends z.ZodType>(folder: string, schema: S): readonly TextEntry<z.output<S>>[] =>
    list(contentDir, folder, '.mdx').flatMap((file) => readTextEntry(file, read(file) ?? '', schema, problems));
  const briefings = texts('briefings', briefingSchema);
  const slugs = list(contentDir, 'briefings', '.mdx').map((file) => nameOf(file, '.mdx'));
  const pages = texts('pages', pageSchema);
  if (!site || !vocabulary) return undefined;
  return { site, vocabulary, registries, origins, references, diagrams, findings, briefings, slugs, pages };
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readTextEntry<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
  problems: Problem[],
): readonly TextEntry<z.output<S>>[] {
  const frontmatter = FRONTMATTER.exec(source)?.[1];
  if (frontmatter === undefined) {
    problems.push({
      ...top(file),
      code: 'missing-frontmatter',
      message: 'the file does not begin with frontmatter',
      hint: 'begin it with a line ---, the fields, and another line ---',
    });
    return [];
  }
  const body = parseBody(source);
  const located = readYaml({ file, text: frontmatter, linesBefore: 1 }, schema, problems);
  return located ? [{ ...located, id: nameOf(file, '.mdx'), file, source, body }] : [];
}

function readText(contentDir: string, file: string): string | undefined {
  try {
    return readFileSync(join(contentDir, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Files of a folder in a fixed order; the order of a directory differs between machines. */
function list(contentDir: string, folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(join(contentDir, folder))
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const nameOf = (file: string, ending: string): string => file.slice(file.lastIndexOf('/') + 1, -ending.length);
const top = (file: string): Place => ({ file, line: 1, column: 1 });
const absent = <T>(file: string, data: T): Located<T> => ({ data, locate: () => top(file) });
