import type { Labels } from './labels.ts';

/** What came out right, what should not have come out, and what should have. */
export interface Score {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Share of what came out that is right, 0 to 1; 1 where nothing came out. */
export const precision = ({ right, wrong }: Score): number =>
  rate(right.length, right.length + wrong.length);

/** Share of what should have come out that did, 0 to 1; 1 where nothing should have. */
export const recall = ({ right, missed }: Score): number =>
  rate(right.length, right.length + missed.length);

/** Scores of several documents as one, each find counting once. */
export const sum = (scores: readonly Score[]): Score => ({
  right: scores.flatMap(({ right }) => right),
  wrong: scores.flatMap(({ wrong }) => wrong),
  missed: scores.flatMap(({ missed }) => missed),
});

/**
 * The paragraphs that were kept. A kept subhead, or a line that may be kept or left out, counts for nothing.
 *
 * @param kept texts in their order.
 */
export function scoreParagraphs(labels: Labels, kept: readonly string[]): Score {
  const pairs = aligned(labels.paragraphs, kept, beginsParagraph);
  const isNeutral = (text: string): boolean =>
    [...labels.either, ...labels.headings].some((label) => begins(text, label));
  return {
    right: pairs.map(([label]) => labels.paragraphs[label]!),
    wrong: kept.filter((text, i) => !pairs.some(([, at]) => at === i) && !isNeutral(text)),
    missed: labels.paragraphs.filter((_, i) => !pairs.some(([at]) => at === i)),
  };
}

/**
 * What was left out, over the labelled lines only, as a label file does not list every link of a page: right is a labelled
 * line that was left out, missed is one that was not, and wrong is a paragraph that was. Of a line that is labelled twice,
 * two must be left out.
 *
 * @param leftOut texts; one may hold several labelled lines.
 * @param kept texts of the kept paragraphs in their order.
 */
export function scoreBoilerplate(
  labels: Labels,
  leftOut: readonly string[],
  kept: readonly string[],
): Score {
  const all = folded(leftOut.join(' \n '));
  const found = labels.boilerplate.map((label, i) => {
    const alike = labels.boilerplate.slice(0, i).filter((other) => other === label).length;
    return placesOf(all, folded(label)).length > alike;
  });
  const lost = scoreParagraphs(labels, kept).missed;
  return {
    right: labels.boilerplate.filter((_, i) => found[i]),
    wrong: lost.filter((label) => leftOut.some((text) => beginsParagraph(text, label))),
    missed: labels.boilerplate.filter((_, i) => !found[i]),
  };
}

/** What a reader of the bibliographic record gets; a field that the document does not give is left out. */
export interface RecordFound {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF. */
  readonly published?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly machineTranslated: boolean;
}

/** The fields of the record; each is an entry `field: value`. Saying nothing where the document is silent is right. */
export function scoreRecord(labels: Labels, found: RecordFound): Score {
  const fields: readonly (readonly [name: string, expected: unknown, given: unknown])[] = [
    ['headline', folded(labels.headline ?? ''), folded(found.headline ?? '')],
    ['publisher', name(labels.publisher ?? ''), name(found.publisher ?? '')],
    ['published', labels.published ?? '', found.published ?? ''],
    ['language', primary(labels.language), primary(found.language)],
    ['machine-translated', labels.machineTranslated, found.machineTranslated],
  ];
  const entry = ([field, value]: readonly [string, unknown]): string =>
    `${field}: ${String(value)}`;
  const differing = fields.filter(([, expected, given]) => expected !== given);
  return {
    right: fields.filter((field) => !differing.includes(field)).map(([f, e]) => entry([f, e])),
    wrong: differing.filter(([, , given]) => given !== '').map(([f, , given]) => entry([f, given])),
    missed: differing.filter(([, e]) => e !== '').map(([f, e]) => entry([f, e])),
  };
}

/** Longest run of pairs in which both sides go forward, as indices; two texts may begin alike. */
export function aligned(
  labels: readonly string[],
  texts: readonly string[],
  isMatch: (text: string, label: string) => boolean,
): readonly (readonly [label: number, text: number])[] {
  const best = labels.map(() => texts.map(() => 0));
  const at = (l: number, t: number): number => best[l]?.[t] ?? 0;
  const match = labels.map((label) => texts.map((text) => isMatch(text, label)));
  for (let l = labels.length - 1; l >= 0; l--)
    for (let t = texts.length - 1; t >= 0; t--)
      best[l]![t] = Math.max(at(l + 1, t), at(l, t + 1), match[l]![t] ? at(l + 1, t + 1) + 1 : 0);
  const pairs: [number, number][] = [];
  for (let l = 0, t = 0; l < labels.length && t < texts.length;) {
    if (match[l]![t] && at(l, t) === at(l + 1, t + 1) + 1) pairs.push([l++, t++]);
    else if (at(l + 1, t) >= at(l, t + 1)) l++;
    else t++;
  }
  return pairs;
}

const rate = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** White space counts as one space, soft hyphens as nothing. */
const folded = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Names are the same in another case, and with or without an article. */
const name = (text: string): string => folded(text).toLowerCase().replace(/^the /, '');

const primary = (language: string): string => language.split('-')[0]!;

const begins = (text: string, label: string): boolean => folded(text).startsWith(folded(label));

/** A number or a speaker's name before a paragraph may have been dropped. */
function beginsParagraph(text: string, label: string): boolean {
  const bare = folded(label).replace(/^(?:\d+[.)]|[^:：]{1,40}[:：])\s*/, '');
  return begins(text, label) || (bare !== '' && begins(text, bare));
}

/** Where words stand in a text; a word of Latin letters is not found inside another. */
function placesOf(text: string, words: string): readonly number[] {
  const isLatin = (character: string | undefined): boolean =>
    /[\p{Script=Latin}\p{N}]/u.test(character ?? '');
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const cutsBefore = isLatin(text[at]) && isLatin(text[at - 1]);
    const cutsAfter = isLatin(text[end - 1]) && isLatin(text[end]);
    if (!cutsBefore && !cutsAfter) places.push(at);
  }
  return places;
}
