import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { CLAIM_LISTS } from '../model/claims.ts';
import { candidatesComment, leftOutComment, publisherComment } from './frontmatter-comments.ts';
import type { Candidate } from './names/candidates.ts';
import type { LeftOut } from './divide/paragraphs.ts';
import { yearOf, type BibliographicRecord } from './record/record.ts';
import type { Suggestion } from './claims/suggestion.ts';

/** The bibliographic record of a draft: what was found, and what the ingester knows of the file. */
export interface DraftRecord extends BibliographicRecord {
  /** Entity that published it, where the registry knows the name. */
  readonly publisherId: string | undefined;
  /** Kind of most publishers of the dossier. */
  readonly publisherKind: string | undefined;
  /** Base name of the file. */
  readonly file: string;
  readonly sha256: string;
  /** One short digest for each paragraph. */
  readonly digests: readonly string[];
}

/** What the frontmatter of a draft tells. */
export interface DraftFields {
  readonly record: DraftRecord;
  readonly suggestions: readonly Suggestion[];
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
  /** Whether the text of the draft is the document’s: then claims quote it. */
  readonly verbatim: boolean;
}

/**
 * The frontmatter of a draft. Fields that only an editor can fill in stand empty, so that a check leads to their line;
 * comments say what was left out of the text, and which names may be worth an entity.
 */
export function frontmatterOf(fields: DraftFields): string {
  const { record, suggestions } = fields;
  const list = (name: Suggestion['list']): readonly object[] =>
    suggestions.filter((s) => s.list === name).map((s) => claimFields(s, fields.verbatim));
  const fieldsOfDraft = {
    draft: true,
    title: null,
    short: shortOf(record),
    summary: null,
    source: sourceFields(record),
    ...Object.fromEntries(
      CLAIM_LISTS.map((name) => [name, list(name)] as const).filter(
        ([, claims]) => claims.length > 0,
      ),
    ),
  };
  const document = new Document(fieldsOfDraft, { aliasDuplicateObjects: false });
  document.commentBefore = ` Written by \`npm run ingest\`. Shown by \`npm run dev\` alone; \`npm run check\` lists what is still to be done.`;
  commentOn(document, ['source'], publisherComment(record));
  const published = document.getIn(['source', 'published'], true);
  if (isScalar(published) && record.published)
    published.comment = ` ${record.published.how}: “${record.published.words}”`;
  const first = CLAIM_LISTS.find((name) => document.has(name));
  const comments = [
    ...leftOutComment(fields.leftOut),
    ...candidatesComment(fields.candidates),
    ...(first
      ? [
          'Suggested claims: take out `draft: true` of what the document does claim, and delete the others.',
        ]
      : []),
  ];
  if (first) commentOn(document, [first], comments);
  else document.comment = comments.map((line) => ` ${line}`).join('\n');
  inOneLine(document);
  if (!fields.verbatim) for (const name of CLAIM_LISTS) showWords(document, name, suggestions);
  return document.toString({ lineWidth: 0, nullStr: '' }).replace(LISTED, withoutPadding);
}

/** Lines of a claim that hold a list of ids. No other line may be touched: it may hold words of the document. */
const LISTED = /^ +(?:who|about): .*$/gm;

const withoutPadding = (line: string): string => line.replace(/\[ (.*?) \]/g, '[$1]');

function sourceFields(record: DraftRecord): object {
  const { headline, publisherId, byline, published, address, language, machineTranslated } = record;
  return {
    ...present('headline', headline),
    publisher: publisherId ?? null,
    ...present('byline', byline),
    published: published?.edtf ?? null,
    ...present('address', address),
    language,
    translation: machineTranslated.likely ? 'machine' : 'none',
    quality: machineTranslated.likely ? 'poor' : 'good',
    ...(machineTranslated.likely && { 'quality-note': machineTranslated.signs.join(' ') }),
    file: record.file,
    sha256: record.sha256,
    digests: record.digests.join(' '),
    paragraphs: record.digests.length,
  };
}

/** Publisher and year, where both are known and short enough. */
function shortOf({ publisher, published }: DraftRecord): string | null {
  const year = yearOf(published);
  const short = publisher !== undefined && year !== undefined ? `${publisher}, ${year}` : '';
  return short !== '' && short.length <= 24 ? short : null;
}

/**
 * The fields of a suggested claim. Words of the document stand in the claim only where the text of the draft carries them
 * too; else they are a comment, since what a claim holds is published.
 */
function claimFields(suggestion: Suggestion, verbatim: boolean): object {
  const { id, at, quote } = suggestion;
  const common = { draft: true, id, at, ...(verbatim && { quote }) };
  switch (suggestion.list) {
    case 'events':
      return {
        ...common,
        type: suggestion.type ?? null,
        title: null,
        ...present('stage', suggestion.stage),
        who: suggestion.who,
        ...present('date', suggestion.date),
        ...present('printed', suggestion.printed),
      };
    case 'relations':
      return {
        ...common,
        subject: suggestion.subject,
        relation: suggestion.relation,
        object: suggestion.object,
      };
    case 'figures':
      return {
        ...common,
        subject: suggestion.subject ?? null,
        metric: suggestion.metric ?? null,
        value: suggestion.value,
        ...present('as-of', suggestion.asOf),
        printed: suggestion.printed,
      };
    case 'statements':
      return {
        ...common,
        ...present('speaker', suggestion.speaker),
        ...present('attributed', suggestion.attributed),
        ...(suggestion.about.length > 0 && { about: suggestion.about }),
        ...present('date', suggestion.date),
        gist: null,
      };
  }
}

const present = (field: string, value: string | undefined): object =>
  value === undefined ? {} : { [field]: value };

function commentOn(document: Document, path: readonly string[], lines: readonly string[]): void {
  if (lines.length === 0 || !isMap(document.contents)) return;
  const pair = document.contents.items.find(
    (item) => isScalar(item.key) && item.key.value === path[0],
  );
  const key = pair?.key as Node | undefined;
  if (!key) return;
  key.spaceBefore = true;
  key.commentBefore = lines.map((line) => (line === '' ? '' : ` ${line}`)).join('\n');
}

/** Puts the words of the document above each claim of a list. */
function showWords(
  document: Document,
  list: Suggestion['list'],
  suggestions: readonly Suggestion[],
): void {
  const claims = document.get(list);
  if (!isSeq(claims)) return;
  const quotes = suggestions.filter((s) => s.list === list).map(({ quote }) => quote);
  for (const [i, claim] of claims.items.entries())
    if (isMap(claim)) claim.commentBefore = ` “${quotes[i]}”`;
}

/** Lists and maps within a claim stand in one line, as an author writes them. */
function inOneLine(document: Document): void {
  if (!isMap(document.contents)) return;
  for (const { value: claims } of document.contents.items) {
    if (!isSeq(claims)) continue;
    for (const claim of claims.items) {
      if (!isMap(claim)) continue;
      for (const { value } of claim.items) if (isMap(value) || isSeq(value)) value.flow = true;
    }
  }
}
