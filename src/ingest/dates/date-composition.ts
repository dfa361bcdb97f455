import { hasYear, isYearOnly, type Clue, type Mention, type Turn } from './date-mentions.ts';
import { readNumber } from '../figures/numbers.ts';

/**
 * Puts together what belongs to one date: “November 6th” and “last year”, “the end of” and “October 2018”, “3 April” and
 * “21 June 2023” after “between”.
 *
 * @param mentions without overlaps, in the order of the text.
 */
export function composeMentions(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const dated = fold(mentions, (first, second) => withYearOf(text, first, second));
  const shared = shareYears(text, dated);
  const spans = fold(shared, (first, second) => spanOver(text, first, second));
  return spans.map((mention) => withLead(text, mention)).filter(isPlaced);
}

/** Joins each mention to the one before it where `join` says that both are one. */
function fold(
  mentions: readonly Mention[],
  join: (first: Mention, second: Mention) => Mention | undefined,
): readonly Mention[] {
  const folded: Mention[] = [];
  for (const mention of mentions) {
    const last = folded.at(-1);
    const joined = last && join(last, mention);
    if (joined) folded[folded.length - 1] = joined;
    else folded.push(mention);
  }
  return folded;
}

const gapOf = (text: string, first: Mention, second: Mention): string =>
  text.slice(first.end, second.index);

/** “May” and “last year”; “the third quarter” and “2020”. */
function withYearOf(text: string, first: Mention, second: Mention): Mention | undefined {
  const gap = gapOf(text, first, second);
  // “the same year in December”
  if (isYearOnly(first.from) && !first.to && isMonthOfSomeYear(second) && /^,? in\s+$/.test(gap))
    return {
      ...second,
      index: first.index,
      from: { ...second.from, ...first.from },
      ...(second.to && { to: { ...second.to, ...first.from } }),
      ...(first.since && { since: first.since }),
    };
  if (hasYear(first.from) || first.since || !isYearOnly(second.from) || second.to) return undefined;
  if (!/^(?:,?\s+(?:(?:of|in)\s+)?|\s*\()$/.test(gap)) return undefined;
  return {
    ...first,
    end: second.end,
    from: { ...first.from, ...second.from },
    ...(first.to && { to: { ...first.to, ...second.from } }),
    ...(second.since && { since: second.since }),
  };
}

const isMonthOfSomeYear = ({ from, since }: Mention): boolean =>
  !since && !hasYear(from) && (from.month !== undefined || from.season !== undefined);

/** “in March and May 2020”, “in March 2020 and May”: the one without a year has that of its neighbour. */
function shareYears(text: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention, i) => {
    const [previous, next] = [mentions[i - 1], mentions[i + 1]];
    if (!isMonthOfSomeYear(mention)) return mention;
    const isList = /^(?:,?\s*(?:and|or|to|until|&|[-–—])\s*|,\s*)$/;
    if (next?.from.year !== undefined && isList.test(gapOf(text, mention, next)) && next.from.month)
      return withYear(mention, next.from.year);
    const year = previous?.to?.year ?? previous?.from.year;
    const isAfter = (previous?.from.month ?? 13) <= (mention.from.month ?? 0);
    if (previous && year !== undefined && isAfter && isList.test(gapOf(text, previous, mention)))
      return withYear(mention, year);
    return mention;
  });
}

const withYear = (mention: Mention, year: number): Mention => ({
  ...mention,
  from: { ...mention.from, year },
  ...(mention.to && { to: { ...mention.to, year } }),
});

/** “between 3 April and 21 June 2023”, “from 2015 to 2018”. */
function spanOver(text: string, first: Mention, second: Mention): Mention | undefined {
  if (first.to || second.to || first.since || second.since) return undefined;
  const gap = gapOf(text, first, second);
  const lead = /\b(?:between|from)\s+(?:the\s+)?$/i.exec(text.slice(0, first.index))?.[0] ?? '';
  const isBetween = /^between/i.test(lead) && /^\s+and\s+$/.test(gap);
  if (!isBetween && !/^(?:\s+(?:to|until|till|through)\s+|\s?[-–—~～]\s?|[至到])$/.test(gap))
    return undefined;
  if (!sameKind(first.from, second.from)) return undefined;
  const index = isBetween ? first.index - lead.length : first.index;
  return { ...first, index, end: second.end, to: second.from };
}

/** Both are days, months, seasons or years, of the same way of counting. */
function sameKind(a: Clue, b: Clue): boolean {
  const kind = (clue: Clue): string =>
    clue.day || clue.daysAway !== undefined
      ? 'day'
      : clue.season
        ? 'season'
        : clue.month
          ? 'month'
          : clue.year === undefined
            ? 'other'
            : 'year';
  return kind(a) === kind(b) && kind(a) !== 'other';
}

const PART_OF = /\b(?:the\s+)?(?:very\s+)?(end|beginning|start|close|middle)\s+of\s+(?:the\s+)?$/i;
const YEAR_END = /\byear[\s-](end)\s+(?:of\s+)?$/i;
const EARLY = /\b(?:the\s+)?(early|mid|late)[\s-](?:in\s+)?(?:the\s+)?$/i;
const PARTS: Readonly<Record<string, NonNullable<Mention['part']>>> = {
  end: 'end',
  close: 'end',
  beginning: 'start',
  start: 'start',
  middle: 'middle',
  mid: 'middle',
  early: 'early',
  late: 'late',
};
const TURN = /\b(last|this|next)\s+$/i;
const BETWEEN_DAYS = /\bbetween\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+and\s+(?:the\s+)?$/i;
const LASTING =
  /\b(?:the\s+)?(?:(?:financial|fiscal)\s+)?(?:(year|quarter|half[\s-]year)|([\w-]+)\s+months?)\s+(?:to|ended|ending)(?:\s+on)?\s+(?:the\s+)?$/i;
const LENGTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, half: 6 };

/** Takes in what stands before it: “early”, “the end of”, “last”, “the year to”. */
function withLead(text: string, mention: Mention): Mention {
  const lead = text.slice(0, mention.index);
  const { from } = mention;
  const turn = TURN.exec(lead);
  if (turn && from.month && !from.day && !mention.to && !hasYear(from)) {
    const turned = { ...from, turn: turn[1]!.toLowerCase() as Turn };
    return withLead(text, { ...mention, index: turn.index, from: turned });
  }
  const part = PART_OF.exec(lead) ?? YEAR_END.exec(lead) ?? EARLY.exec(lead);
  if (part && !from.day && from.daysAway === undefined && !mention.part)
    return { ...mention, index: part.index, part: PARTS[part[1]!.toLowerCase()]! };
  const firstDay = BETWEEN_DAYS.exec(lead);
  if (firstDay && from.day && !mention.to)
    return {
      ...mention,
      index: firstDay.index,
      from: { ...from, day: Number(firstDay[1]) },
      to: from,
    };
  const lasting = LASTING.exec(lead);
  if (lasting && !mention.to && (from.month ?? 0) > 0) {
    const months = lasting[1]
      ? (LENGTHS[lasting[1].slice(0, 4).toLowerCase()] ?? LENGTHS[lasting[1].toLowerCase()])
      : readNumber(lasting[2]!);
    if (months) return { ...mention, index: lasting.index, months };
  }
  return mention;
}

/** “the year” stands for a date only as part of “the end of the year”. */
const isPlaced = (mention: Mention): boolean => Object.keys(mention.from).length > 0;
