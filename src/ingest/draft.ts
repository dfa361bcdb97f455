import type { BriefingInput } from '../schemas/briefing.ts';
import type { Vocabulary } from '../schemas/vocabulary.ts';
import { outlineBody, verbatimBody } from './body.ts';
import { findCandidates } from './names/candidates.ts';
import { findDatesInParagraphs } from './dates/dates.ts';
import { digestOf } from './digests.ts';
import { findFigures } from './figures/figures.ts';
import { frontmatterOf } from './frontmatter.ts';
import {
  findNames,
  foldQuotes,
  indexNames,
  type FoundName,
  type NameIndex,
  type Registry,
} from './names/names.ts';
import { divide, type Division } from './divide/paragraphs.ts';
import type { RawDocument } from './read/read.ts';
import { findRecord, type BibliographicRecord } from './record/record.ts';
import { slugOf } from './slug.ts';
import { findSpeech } from './speech/speech.ts';
import { stretchesOf, type Stretch } from './stretches.ts';
import { suggestClaims } from './claims/suggest.ts';
import type { ReadParagraph, Suggestion } from './claims/suggestion.ts';
import { usageOf, type Usage } from './claims/usage.ts';

/** What the dossier knows already, by which a new document is read. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly index: NameIndex;
  readonly usage: Usage;
}

/** Gathers what the dossier knows from its vocabulary, its registry and its briefings. */
export function knowledgeOf(
  vocabulary: Vocabulary,
  registries: readonly Registry[],
  briefings: readonly BriefingInput[],
): Knowledge {
  const index = indexNames(registries);
  return { vocabulary, index, usage: usageOf(briefings, index.kinds) };
}

/** What an editor says of a document beside its file. */
export interface Told {
  /** Whether the draft carries the document’s words, or an empty frame for a restatement. */
  readonly text: 'verbatim' | 'outline';
  /** EDTF; wins over what the document prints. */
  readonly published?: string | undefined;
  /** Id of the entity that published it. */
  readonly publisher?: string | undefined;
}

/** A document that was read: its paragraphs, its record, and what was found in them. */
export interface ReadDocument {
  readonly division: Division;
  readonly record: BibliographicRecord;
  readonly digests: readonly string[];
  /** What was found in each; one that is too long to be read at once is here in several parts. */
  readonly paragraphs: readonly (ReadParagraph & Stretch)[];
}

/** Finds everything that is looked for in a document. */
export function readThrough(
  document: RawDocument,
  { index }: Knowledge,
  told: Pick<Told, 'published'> = {},
): ReadDocument {
  const division = divide(document);
  const found = findRecord(document, division);
  const record: BibliographicRecord =
    told.published === undefined
      ? found
      : {
          ...found,
          published: { edtf: told.published, how: 'given with --published', words: told.published },
        };
  const { language, published, machineTranslated } = record;
  const stretches = stretchesOf(division.paragraphs);
  const texts = stretches.map(({ text }) => text);
  const names = findNames(texts, index, { ordinary: machineTranslated.likely });
  const speech = findSpeech({ paragraphs: texts, names, language }, index);
  const datesOf = findDatesInParagraphs(texts, {
    language,
    ...(published && { published: published.edtf }),
  });
  return {
    division,
    record,
    digests: division.paragraphs.map(({ text }) => digestOf(text)),
    paragraphs: stretches.map((stretch, i) => {
      const { text } = stretch;
      const dates = datesOf[i]!;
      return {
        ...stretch,
        names: names[i]!,
        dates,
        figures: findFigures(text, { language, dates }),
        speech: speech.filter(({ paragraph }) => paragraph === i),
      };
    }),
  };
}

/** A draft briefing, ready to be written. */
export interface Draft {
  readonly slug: string;
  /** The whole file. */
  readonly mdx: string;
  readonly suggestions: readonly Suggestion[];
}

/** Writes the draft of a document that was read. */
export function draftOf(
  document: RawDocument,
  { division, record, digests, paragraphs }: ReadDocument,
  { vocabulary, index, usage }: Knowledge,
  { text, publisher }: Told,
): Draft {
  const { language } = record;
  const printed = record.publisher ?? masthead(division, index, usage);
  const suggestions = suggestClaims(paragraphs, {
    vocabulary,
    index,
    usage,
    language,
    published: record.published?.edtf,
  });
  const named = {
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    names: paragraphs.map((paragraph) => paragraph.names),
    language,
  };
  const frontmatter = frontmatterOf({
    record: {
      ...record,
      ...(printed !== undefined && { publisher: printed }),
      publisherId: publisher ?? entityNamed(printed, index),
      publisherKind: usage.publisher,
      file: document.file,
      sha256: document.sha256,
      digests,
    },
    suggestions,
    candidates: findCandidates(
      named,
      paragraphs.flatMap(({ speech }) => speech),
      index,
    ).map((candidate) => ({
      ...candidate,
      paragraphs: [...new Set(candidate.paragraphs.map((i) => paragraphs[i - 1]!.n))],
    })),
    leftOut: division.leftOut,
    verbatim: text === 'verbatim',
  });
  const body =
    text === 'verbatim'
      ? verbatimBody(division, namesOf(division, paragraphs))
      : outlineBody(division);
  return {
    slug: slugOf(record, document.file),
    mdx: `---\n${frontmatter}---\n\n${body}`,
    suggestions,
  };
}

/** The names of each paragraph, those of its parts together. */
function namesOf(
  { paragraphs }: Division,
  read: ReadDocument['paragraphs'],
): readonly (readonly FoundName[])[] {
  const parts = Map.groupBy(read, ({ n }) => n);
  return paragraphs.map(({ n }) =>
    parts
      .get(n)!
      .flatMap(({ names, start }) => names.map((name) => ({ ...name, index: start + name.index }))),
  );
}

function entityNamed(name: string | undefined, { entities }: NameIndex): string | undefined {
  if (name === undefined) return undefined;
  const folded = foldQuotes(name);
  const bare = folded.toLowerCase();
  return entities.get(folded) ?? [...entities].find(([form]) => form.toLowerCase() === bare)?.[1];
}

/** A publisher’s name that is a line by itself around the text, as the dossier has published before. */
const masthead = (
  { leftOut }: Division,
  index: NameIndex,
  { publisher }: Usage,
): string | undefined =>
  leftOut
    .map(({ text }) => text.trim())
    .find(
      (text) =>
        publisher !== undefined && index.kinds.get(entityNamed(text, index) ?? '') === publisher,
    );
