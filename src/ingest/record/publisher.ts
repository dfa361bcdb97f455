import type { Division } from '../divide/paragraphs.ts';
import { printedDates } from './printed-date.ts';
import { wordCount } from '../divide/prose.ts';
import { RUNNING } from '../read/pdf-blocks.ts';
import type { RawDocument } from '../read/read.ts';

/** Ways in which a document gives the name of who published it, the surer first. */
interface Evidence {
  readonly name: string;
  readonly rank: number;
}

/** Rank from which on a name needs another in its support: a line above a headline may say anything. */
const ALONE = 3;

/** Letters of a line that may give a name; what is longer is a comment or another text. */
const LINE = 200;

const YEARS = String.raw`(?:\d{4}(?:\s*[-–]\s*\d{4})?)`;

/** Forms of lines; the name is the group. */
const FORMS: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0, /(?:^|\s)(?:来源|新闻来源|文章来源|稿源)\s*[:：]\s*(?<name>\S{2,20})/u],
  [
    0,
    /^(?:source|published (?:by|in)|publisher|quelle|fuente|fonte)\s*[:：]\s*(?<name>(?!https?:).{2,60})$/iu,
  ],
  [0, /^(?:issued|published|released) by (?<name>.+?)(?: on| in|,|$)/iu],
  [0, /^in the (?<name>.*\b(?:court|tribunal)\b.*)$/iu],
  [
    1,
    new RegExp(
      String.raw`(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*${YEARS}?,?\s*(?:by\s+)?(?<name>[^.©|]*?)\s*${YEARS}?\s*(?:[.|]|,? all rights|$)`,
      'iu',
    ),
  ],
  [1, /版权(?:声明)?.*归(?<name>[^，。所]{2,20})所有/u],
  [1, /^(?<name>[^，。：\s]{2,20})\s*版权所有/u],
  [
    2,
    /\b(?:subscribe to|pay attention to|follow|welcome to)\s+(?:the\s+)?(?<name>(?!our\b|us\b|this\b)[^.,!]{3,60}?)(?:\s+(?:and (?:get|receive|enjoy|save|win|read|never|be|support)|for|on|to)\b.*)?[.!]?$/iu,
  ],
  [2, /关注(?<name>[^，。微公客]{2,16})(?:微|公|客|$)/u],
];

/**
 * Name of the publisher as the furniture of a text gives it: in a line that says so, in a copyright line, in an appeal to
 * subscribe, above the headline, in a running head. A name that two of them give is surer than one.
 */
export function publisherOf(division: Division, document: RawDocument): string | undefined {
  const lines = division.leftOut.map(({ text }) => text).filter(({ length }) => length <= LINE);
  const byForm = lines.flatMap((text) =>
    FORMS.flatMap(([rank, pattern]): readonly Evidence[] => {
      const name = tidied(pattern.exec(text)?.groups?.['name'] ?? '');
      return name ? [{ name, rank }] : [];
    }),
  );
  const all = [...byForm, ...byPlace(division, document)].filter(({ name }) => isName(name));
  const sure = all.filter(({ name, rank }) => rank < ALONE || supportOf(name, all) > 1);
  const best = sure.toSorted(
    (a, b) =>
      Number(a.rank > 0) - Number(b.rank > 0) ||
      supportOf(b.name, all) - supportOf(a.name, all) ||
      a.rank - b.rank,
  );
  return best[0]?.name;
}

const key = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** In how many ways a name is given. */
const supportOf = (name: string, all: readonly Evidence[]): number =>
  new Set(all.filter((other) => key(other.name) === key(name)).map(({ rank }) => rank)).size;

const tidied = (name: string): string =>
  name
    .trim()
    .replace(/^["“'«]|["”'».,:：]+$/gu, '')
    .trim();

const isName = (name: string): boolean =>
  /\p{L}{2}/u.test(name) &&
  wordCount(name) <= 8 &&
  !/^(?:all rights|our|this|us|me|the)\b/iu.test(name) &&
  !/\p{N}{4}|:\/\//u.test(name);

/** Names by their place: above the headline, before the date of the line under it, first in a running head, in the title. */
function byPlace(
  { leftOut, headline }: Division,
  { blocks, meta }: RawDocument,
): readonly Evidence[] {
  const start = headline?.line ?? Infinity;
  const head = leftOut.filter(({ before }) => before === 1);
  const above = head.filter(({ lastLine }) => lastLine < start).map(({ text }) => first(text));
  const under = head
    .filter(({ line }) => line >= start)
    .map(({ text }) =>
      text.slice(0, printedDates(text)[0]?.index ?? 0).replace(/[\s,;|·•–—-]+$/u, ''),
    );
  const running = blocks
    .filter(({ furniture }) => furniture === RUNNING)
    .map(({ text }) => first(text));
  const titled = meta.headline?.split(/\s*[:：|]\s*|\s[–—-]\s/u) ?? [];
  return [above, under, running, titled].flatMap((names, i) =>
    names.map((name) => ({ name: tidied(name), rank: ALONE + i })),
  );
}

/** The first label of a line. */
const first = (text: string): string =>
  text.split(/\s*[|·•>»›]\s*|\s{2,}|(?<=\p{Script=Han}) /u)[0] ?? '';
