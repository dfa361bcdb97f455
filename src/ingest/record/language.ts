import { francAll } from 'franc-min';

/** Letters that a guess needs to be better than what the document says of itself. */
const ENOUGH = 200;
/** How near the declared language must come to the likeliest, 0 to 1, to be believed: kin look alike. */
const NEAR = 0.9;

/**
 * Language of a text: what it declares, unless its letters say otherwise.
 *
 * @param declared a BCP 47 tag, or whatever stands in its place.
 * @returns the language of a BCP 47 tag without region, or `und` where it cannot be told.
 */
export function languageOf(text: string, declared: string | undefined): string {
  const said = primaryOf(declared);
  const guesses = francAll(text).filter(([code]) => code !== 'und');
  const [best] = guesses;
  if (!best || (said && text.length < ENOUGH)) return said ?? 'und';
  const score = guesses.find(([code]) => primaryOf(code) === said)?.[1] ?? 0;
  return said && score >= NEAR ? said : primaryOf(best[0])!;
}

/** `en` of `en-GB`, of `EN_us` and of `eng`; `zh` of `cmn`. */
function primaryOf(tag: string | undefined): string | undefined {
  try {
    const { language } = new Intl.Locale((tag ?? '').trim().replaceAll('_', '-'));
    return MACRO[language] ?? language;
  } catch {
    return undefined;
  }
}

/** Languages that franc tells apart and readers call by the name of their family. */
const MACRO: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh', prs: 'fa', zlm: 'ms' };
