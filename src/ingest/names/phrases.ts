import type { FoundName } from './names.ts';

/** Words that name somebody or something: a known entity, or a run of capitalised words. */
export interface NamePhrase {
  readonly words: string;
  readonly index: number;
  /** The known entity, where it is one. */
  readonly entity?: string;
}

/** Small words that may stand inside a name: Bridge of Sighs, Hester van der Lowe. */
const INSIDE = '(?:of|de|da|di|du|del|della|van|von|der|den|la|le|al|bin|ibn|y|&)';

const CAPITALISED = `\\p{Lu}(?:\\.|[\\p{L}\\p{N}’'&.-]*[\\p{L}\\p{N}])?`;
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])${CAPITALISED}(?:\\s+(?:${INSIDE}\\s+){0,2}${CAPITALISED})*`,
  'gu',
);

/** Words that are capitalised and name neither people nor things of their own. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)$/;

/** Words that open a sentence with a capital of its beginning, and titles that stand before a name. */
const OPENERS =
  /^(?:The|A|An|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|You|Your|I|My|But|And|Or|So|If|As|At|By|In|On|Of|Off|To|For|From|With|After|Before|When|While|Where|Who|What|Which|Why|How|Since|Until|Now|Then|There|Here|Also|Yet|Not|No|Only|Some|Many|Most|Both|Each|Every|All|Once|According|Although|Though|Because|However|Later|Last|Next|Earlier|Meanwhile|Today|Yesterday|Tomorrow|Recently|Currently|Prior|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame|Lady|Lord|Prof\.?|Professor)$/;

/**
 * Finds what a text names, in its order: known entities first, then runs of capitalised words that hold no known name.
 * A single word with the capital of a sentence’s beginning is none, unless it is known to be one.
 *
 * @param names words that are known to be names, such as last names of people named before
 */
export function findPhrases(
  text: string,
  known: readonly FoundName[],
  names: ReadonlyMap<string, unknown> = new Map(),
): readonly NamePhrase[] {
  const found: NamePhrase[] = known.map(({ entity, words, index }) => ({ entity, words, index }));
  for (const match of text.matchAll(RUN)) {
    const phrase = withoutTitles(withoutOpeners(match[0].replace(/['’]s$/, ''), match.index));
    if (!phrase || CALENDAR.test(phrase.words)) continue;
    if (isOpening(phrase, text) && !names.has(phrase.words)) continue;
    if (!known.some((name) => overlaps(name, phrase))) found.push(phrase);
  }
  return found.toSorted((a, b) => a.index - b.index);
}

/** A single word whose capital the beginning of a sentence explains. */
const isOpening = ({ words, index }: NamePhrase, text: string): boolean =>
  !words.includes(' ') && /(?:^|[.!?:–—][”"’)]*\s+)[“"‘(]*$/u.test(text.slice(0, index));

const overlaps = (a: NamePhrase, b: NamePhrase): boolean =>
  a.index < b.index + b.words.length && b.index < a.index + a.words.length;

function withoutOpeners(words: string, index: number): NamePhrase | undefined {
  const first = [...words.matchAll(/\S+/g)].find(([word]) => !OPENERS.test(word));
  return first && { words: words.slice(first.index), index: index + first.index };
}

/** Offices that stand before the name of who holds them. */
const OFFICE =
  /^(?:Chief|Executive|Operating|Financial|Digital|Commercial|Managing|Deputy|Vice|Senior|General|District|Chairman|Chairwoman|Chair|President|CEO|CFO|COO|Officer|Director|Manager|Secretary|Minister|Mayor|Judge|Justice|Inspector|Captain|Commissioner|Head|Editor|Councillor|Senator)$/;

/** The name of a person without the offices before it. */
function withoutTitles(phrase: NamePhrase | undefined): NamePhrase | undefined {
  if (!phrase) return undefined;
  const words = [...phrase.words.matchAll(/\S+/g)];
  const skipped = words.find(([word], i) => !OFFICE.test(word) || i >= words.length - 2)!.index;
  return { words: phrase.words.slice(skipped), index: phrase.index + skipped };
}

/** Words that say what a body is; who bears one is no person. */
const BODY =
  /(?:Group|Company|Co|Ltd|Limited|Inc|Corp|Corporation|Holdings?|Bank|Court|Council|Ministry|Department|Association|Society|Institute|University|Museum|Agency|Authority|Office|Union|Federation|Foundation|Research|Studios?|Partners|Media|News|Times|Post|Journal|Gazette|Herald|Mercury|Weekly|Magazine|Review|Water|Navigation|Railways?|Airlines?|Industries|Systems|Technologies|Services|Works|Market|Mall|Net|School|College|Club|Party|House|Committee|Commission|Bridge|Canal|Cut|Lane|Street|Road|City|County|Valley|River|Lake|Island|plc)\.?$/;

/** Tells whether words look like the name of a person: two to four words, none of which says what body it is. */
export function looksLikePerson(words: string): boolean {
  const parts = words.replace(/,.*$/, '').split(/\s+/);
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) =>
      /^(?:\p{Lu}(?:\.|[\p{L}’'.-]*\p{Ll}[\p{L}’'.-]*)|de|da|di|van|von|der|la|le|al|bin|ibn)$/u.test(
        part,
      ),
    ) &&
    !parts.some((part) => BODY.test(part))
  );
}
