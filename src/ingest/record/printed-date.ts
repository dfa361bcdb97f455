/** A day or month with its year, as a line above a text prints it. */
export interface PrintedDate {
  readonly edtf: string;
  readonly words: string;
  readonly index: number;
}

/** Languages in which months are known by name. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'cs', 'ru'];

/** Names of months in lower case, long and short, -> 1 to 12. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { day: 'numeric', month } as const].flatMap((style) => {
        const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i) => {
          const name = format
            .formatToParts(Date.UTC(2001, i, 1))
            .find(({ type }) => type === 'month')!;
          return [name.value.toLowerCase().replace(/\.$/, ''), i + 1] as const;
        });
      }),
    ),
  ).filter(([name]) => /^\p{L}{3,}$/u.test(name)),
).set('sept', 9);

const NAME = `(?<name>${[...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\.?`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
const DAY = String.raw`(?<day>[0-3]?\d)`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const BEFORE = String.raw`(?<![\p{L}\p{N}./-])`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[./-]\d)`;

/** A way of printing a date. In 3/4/2020 either number may be the month: only an impossible order tells. */
interface Form {
  readonly pattern: RegExp;
  readonly isEither?: true;
}

/** The first that fits at a place counts. */
const FORMS: readonly Form[] = [
  `${BEFORE}${YEAR}\\s*年\\s*(?<month>1?\\d)\\s*月(?:\\s*${DAY}\\s*日)?`,
  `${BEFORE}${YEAR}(?<sign>[-/.])(?<month>[01]?\\d)\\k<sign>${DAY}(?:(?=T\\d)|${AFTER})`,
  `${BEFORE}${YEAR}-(?<month>[01]\\d)${AFTER}`,
  `${BEFORE}${DAY}(?<sign>[-.])(?<month>[01]?\\d)\\k<sign>${YEAR}${AFTER}`,
  [`${BEFORE}${DAY}/(?<month>[01]?\\d)/${YEAR}${AFTER}`, true] as const,
  [`${BEFORE}(?<month>[01]?\\d)/${DAY}/${YEAR}${AFTER}`, true] as const,
  `${BEFORE}${DAY}${ORDINAL}\\s+(?:de\\s+|of\\s+)?${NAME},?\\s+(?:de\\s+|del\\s+)?${YEAR}${AFTER}`,
  `${BEFORE}${NAME}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}${AFTER}`,
  `${BEFORE}${NAME},?\\s+(?:de\\s+)?${YEAR}${AFTER}`,
].map((form) =>
  typeof form === 'string'
    ? { pattern: new RegExp(form, 'giu') }
    : { pattern: new RegExp(form[0], 'giu'), isEither: form[1] },
);

/** The dates that a text prints with their year, in the order of the text. 3/4/2020, which is two dates, is none. */
export function printedDates(text: string): readonly PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const { pattern, isEither } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const edtf = edtfOf(match.groups ?? {}, isEither);
      const [words] = match;
      const isTaken = found.some(
        ({ index, words: others }) =>
          match.index < index + others.length && index < match.index + words.length,
      );
      if (edtf && !isTaken) found.push({ edtf, words, index: match.index });
    }
  return found.toSorted((a, b) => a.index - b.index);
}

function edtfOf(
  groups: Readonly<Record<string, string | undefined>>,
  isEither?: true,
): string | undefined {
  const { year, name } = groups;
  const month = name ? MONTHS.get(name.toLowerCase())! : Number(groups['month']);
  if (month < 1 || month > 12) return undefined;
  const ofMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (groups['day'] === undefined) return ofMonth;
  const day = Number(groups['day']);
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day < 1 || day > days || (isEither && day <= 12 && day !== month)) return undefined;
  return `${ofMonth}-${String(day).padStart(2, '0')}`;
}
