import { languageOf } from './language.ts';
import { findMachineTranslation, type MachineTranslation } from './machine-translation.ts';
import type { Division, LeftOut } from '../divide/paragraphs.ts';
import { printedDates } from './printed-date.ts';
import { publisherOf } from './publisher.ts';
import type { RawDocument } from '../read/read.ts';

/** When a document came out. */
export interface Published {
  readonly edtf: string;
  /** Where it says so: "printed in line 4", "meta tag". */
  readonly how: string;
  /** As it says it. */
  readonly words: string;
}

/** The year with which a date begins; `undefined` for one that begins otherwise: an open or early one, a choice. */
export const yearOf = (published: Published | undefined): string | undefined =>
  /^\d{4}/.exec(published?.edtf ?? '')?.[0];

/** What a document tells of itself; a field that it does not give is left out. */
export interface BibliographicRecord {
  readonly headline?: string;
  /** Name as printed. */
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: Published;
  /** BCP 47; `und` where it cannot be told. */
  readonly language: string;
  readonly address?: string;
  readonly machineTranslated: MachineTranslation;
}

/** Gathers the bibliographic record: what the format declares, then what the document prints around its text. */
export function findRecord(document: RawDocument, division: Division): BibliographicRecord {
  const { meta } = document;
  const { headline, paragraphs, headings } = division;
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const language = languageOf(text, meta.language);
  const pieces = [...(headline ? [headline] : []), ...headings, ...paragraphs];
  return {
    ...present('headline', headline?.text ?? meta.headline),
    ...present('publisher', meta.publisher ?? publisherOf(division, document)),
    ...present('byline', meta.byline ?? bylineOf(division)),
    ...present('published', declaredDate(document) ?? printedDate(division)),
    language,
    ...present('address', meta.address ?? addressOf(division)),
    machineTranslated: findMachineTranslation(language, pieces),
  };
}

const present = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

function declaredDate({ meta, declaredIn }: RawDocument): Published | undefined {
  const words = meta.published;
  const [date] = printedDates(words ?? '');
  const edtf = date?.edtf ?? (/^\d{4}$/.test(words ?? '') ? words : undefined);
  return edtf && words ? { edtf, words, how: declaredIn.published ?? 'declared' } : undefined;
}

/** Reasons for which lines are left out that belong to other texts, so that their dates do. */
const OF_OTHERS = [
  'related links',
  'another article',
  'comments',
  'post of a reader',
  'time of a post',
];

/** A date above the text or beside its beginning, else in its first words, else under it. */
function printedDate({ leftOut, paragraphs, headings }: Division): Published | undefined {
  const foreign = leftOut.findIndex(({ why, before }) => before > 1 && OF_OTHERS.includes(why));
  const own = leftOut
    .slice(0, foreign < 0 ? undefined : foreign)
    .filter(({ why }) => !OF_OTHERS.includes(why) && why !== 'copyright');
  const above = [
    ...own.filter(({ before }) => before <= 2),
    ...headings.filter(({ before }) => before === 1),
  ];
  const under = own.filter(({ before }) => before > paragraphs.length);
  return firstDate(above) ?? dateline(paragraphs[0]) ?? firstDate(under);
}

interface Line {
  readonly text: string;
  readonly line: number;
}

function firstDate(lines: readonly Line[]): Published | undefined {
  for (const { text, line } of lines) {
    const [date] = printedDates(text);
    if (date) return publishedOf(date.edtf, date.words, line);
  }
  return undefined;
}

/** Letters in which a text may name its place and day before it begins: "WRAYFORD, 3 May 2024 –". */
const DATELINE = 60;

function dateline(first: Line | undefined): Published | undefined {
  const start = /^\(?\p{Lu}(?:[^.!?]|\d\.|\b\p{Lu}?\p{Ll}{2,3}\.){2,}?[–—-]{1,2}\s/u.exec(
    first?.text ?? '',
  )?.[0];
  return start && start.length <= DATELINE
    ? firstDate([{ text: start, line: first!.line }])
    : undefined;
}

const publishedOf = (edtf: string, words: string, line: number): Published => ({
  edtf,
  words,
  how: `printed in line ${line}`,
});

/** Ways of naming the writer in a line above or under the text. */
const BYLINES: readonly RegExp[] = [
  /(?:^|[,|·•–—]\s*)(?:[Ww]ords |[Tt]ext |[Ww]ritten |[Rr]eported )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+(?<name>\p{Lu}[\p{L}.'’-]+(?:(?: and | & |, | )\p{Lu}[\p{L}.'’-]*){0,5})/u,
  /(?:author|reporter|writer|interview(?:er)?)\s*[:：]\s*(?<name>\p{Lu}[^|·•]{2,60})/iu,
  /(?:作者|记者|文)\s*[:：/／ ]\s*(?<name>\p{Script=Han}{2,4}(?![\p{Script=Han}]))/u,
];

function bylineOf({ leftOut }: Division): string | undefined {
  const lines = leftOut.filter(({ before, why }) => before <= 2 && !OF_OTHERS.includes(why));
  return lines.map(nameIn).find((name) => name !== undefined);
}

const nameIn = ({ text }: LeftOut): string | undefined =>
  BYLINES.map((pattern) => pattern.exec(text)?.groups?.['name']?.trim()).find(Boolean);

/** An address that stands alone on a line above or under the text is that of the page. */
const addressOf = ({ leftOut }: Division): string | undefined =>
  leftOut
    .map(({ text }) => /^(?:source|url|retrieved from)?\s*:?\s*(https?:\/\/\S+)$/iu.exec(text)?.[1])
    .find(Boolean);
