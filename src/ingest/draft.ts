import type { BriefingInput } from '../schemas/briefing.ts';
import type { Vocabulary } from '../schemas/vocabulary.ts';
import { outlineBody, verbatimBody } from './body.ts';
import { findCandidates } from './names/candidates.ts';
import { findDatesInParagraphs } from './dates/dates.ts';
import { digestOf } from './digests.ts';
import { findFigures } from './figures/figures.ts';
import { frontmatterOf } from './frontmatter.ts';
import { idOf } from './frontmatter-comments.ts';
import { findNames, foldQuotes, indexNames, type NameIndex, type Registry } from './names/names.ts';
import { divide, type Division } from './divide/paragraphs.ts';
import type { RawDocument } from './read/read.ts';
import { findRecord, type BibliographicRecord } from './record/record.ts';
import { findSpeech } from './speech/speech.ts';
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
  readonly paragraphs: readonly ReadParagraph[];
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
  const texts = division.paragraphs.map(({ text }) => text);
  const names = findNames(texts, index, { ordinary: machineTranslated.likely });
  const speech = findSpeech({ paragraphs: texts, names, language }, index);
  const datesOf = findDatesInParagraphs(texts, {
    language,
    ...(published && { published: published.edtf }),
  });
  return {
    division,
    record,
    digests: texts.map(digestOf),
    paragraphs: division.paragraphs.map(({ n, text }, i) => {
      const dates = datesOf[i]!;
      return {
        n,
        text,
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
  const suggestions = suggestClaims(paragraphs, { vocabulary, index, usage, language });
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
    ),
    leftOut: division.leftOut,
    verbatim: text === 'verbatim',
  });
  const body = text === 'verbatim' ? verbatimBody(division, named.names) : outlineBody(division);
  return {
    slug: slugOf(record, document.file),
    mdx: `---\n${frontmatter}---\n\n${body}`,
    suggestions,
  };
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

/** Most words of a headline that its address repeats. */
const MOST_WORDS = 6;

/** Words that an address does without. */
const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'in',
  'on',
  'for',
  'and',
  'with',
  'its',
  'as',
  'at',
  'by',
  'is',
]);

/** The address of a draft: telling words of the headline and the year; of the file’s name where it has no Latin word. */
export function slugOf({ headline, published }: BibliographicRecord, file: string): string {
  const words = idOf(headline ?? '')
    .split('-')
    .filter((word) => word !== '' && !SMALL.has(word))
    .slice(0, MOST_WORDS);
  const name = words.length >= 2 ? words.join('-') : idOf(file.replace(/\.[^.]+$/, ''));
  const year = published?.edtf.slice(0, 4);
  return [name || 'document', ...(year !== undefined && !name.includes(year) ? [year] : [])].join(
    '-',
  );
}
