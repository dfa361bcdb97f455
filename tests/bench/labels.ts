import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** A date that a document prints; see tests/fixtures/ingest/README.md for what each field means. */
export interface DateLabel {
  readonly words: string;
  /** `null`: cannot be told from the document alone. */
  readonly edtf: string | null;
  /** What it comes to once the day of publication is known. */
  readonly resolved?: string | null;
  /** The paragraph, counted from 1. */
  readonly at?: number;
  readonly optional?: boolean;
}

/** A number that a document prints. */
export interface FigureLabel {
  readonly words: string;
  readonly value: number;
  /** The end of a range. */
  readonly to?: number;
  readonly unit: string | null;
  readonly sign?: '<' | '>' | '>=' | '~';
  readonly at?: number;
  readonly optional?: boolean;
}

/** What a person found in a document, in the order of its text. */
export interface Labels {
  /** Name of the document. */
  readonly file: string;
  readonly registry?: string;
  readonly encoding?: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly machineTranslated: boolean;
  /** First words of each paragraph to be kept, of each subhead, of what is left out, and of what may be either. */
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  readonly boilerplate: readonly string[];
  readonly either: readonly string[];
  readonly entities: readonly string[];
  readonly entitiesOptional: readonly string[];
  readonly dates: readonly DateLabel[];
  readonly figures: readonly FigureLabel[];
  readonly speakers: readonly string[];
  readonly speakersOptional: readonly string[];
  readonly attributed: readonly string[];
  /** Slug of the briefing made from the document. */
  readonly briefing?: string;
  readonly held?: { readonly publisher?: string; readonly published?: string };
  /** An agency's name in the text. */
  readonly credit?: string;
}

/** A document and what is to be found in it. */
export interface Labelled {
  /** Path from the root of the repository, or absolute. */
  readonly path: string;
  readonly labels: Labels;
}

const FIXTURES = 'tests/fixtures/ingest';

/** The sets that are measured, each reported by itself. */
export type LabelSet = 'documents' | 'bad' | 'sources';

/**
 * The labelled documents of a set, by name.
 *
 * @param folder where the documents are; those of `sources` are not in this tree.
 */
export function labelledDocuments(
  set: LabelSet,
  folder = join(FIXTURES, set),
): readonly Labelled[] {
  const beside = set === 'documents' ? 'labels' : `labels/${set}`;
  return globSync(`${FIXTURES}/${beside}/*.yaml`)
    .toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((path) => readLabels(readFileSync(path, 'utf8')))
    .map((labels) => ({ path: join(folder, labels.file), labels }));
}

/** Labels from the text of a label file. */
export function readLabels(yaml: string): Labels {
  const {
    'machine-translated': machineTranslated,
    'entities-optional': entitiesOptional,
    'speakers-optional': speakersOptional,
    ...rest
  } = parse(yaml) as Readonly<Record<string, unknown>>;
  // A label file is ours, and its form is that of Labels.
  return {
    ...LISTS,
    ...present({ entitiesOptional, speakersOptional }),
    ...present(rest),
    machineTranslated,
  } as unknown as Labels;
}

/** A list that a label file leaves out, or leaves blank, is empty. */
const LISTS = {
  paragraphs: [],
  headings: [],
  boilerplate: [],
  either: [],
  entities: [],
  entitiesOptional: [],
  dates: [],
  figures: [],
  speakers: [],
  speakersOptional: [],
  attributed: [],
};

/** Fields with a value; `null` is one, except in the place of a list. */
const present = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && !(value === null && name in LISTS),
    ),
  );
