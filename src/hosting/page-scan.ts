/** What in a page the content security policy refuses, or what could lead a reader to run foreign code. */
export interface Refusal {
  /** The tag as it stands in the page. */
  readonly tag: string;
  /** What is wrong and what to do. */
  readonly why: string;
}

/** What a look at one page has found. */
export interface PageScan {
  /** Texts of the stylesheets that stand in the page. */
  readonly styles: readonly string[];
  readonly refusals: readonly Refusal[];
}

// Astro writes tags in one form only: names plain, values in double quotes, every other `<` escaped, comments left out.
// Where that holds, a browser sees the same tags as these expressions, even within a script or a title; where it does not,
// the page is refused as unreadable. So a look is exact, and far faster than a parser.

/** What HTML takes for space: fewer characters than `\s`. */
const SPACE = '[\\t\\n\\f\\r ]';
const NAME = '[a-z][a-z0-9-]*';
const ATTRIBUTE_NAME = `[^\\s"'<>/=]+`;
const VALUE = '(?:="[^"]*")?';

/** Elements that load or change what no directive of the policy allows. */
const REFUSED = [
  'applet',
  'base',
  'embed',
  'frame',
  'frameset',
  'iframe',
  'object',
  'portal',
  'animate',
  'animatemotion',
  'animatetransform',
  'set',
];

/** Begins an address on this very host. What a browser would unescape, or pass over, may not come where it matters. */
const OWN = '(?:/(?![^\\w.~%-])|#)';

/** How attributes begin that run, load, or lead somewhere. */
const TELLING =
  '(?:on|style|src|imagesrc|href|xlink:|action|formaction|data(?!-)|poster|background|ping|http-equiv)';

/** Tags that close, and those that can do no harm, each with the text before it: nearly all of a page, read at one go. */
const HARMLESS = new RegExp(
  `(?:[^<]*<(?:/${NAME}${SPACE}*|(?!script|style|${REFUSED.join('|')})${NAME}` +
    `(?:${SPACE}+(?:(?:href|src)="${OWN}[^"]*"|(?!${TELLING})${ATTRIBUTE_NAME}${VALUE}))*` +
    `${SPACE}*/?)>){0,100}[^<]*`,
  'iy',
);

/** Any other tag that opens. */
const TAG = new RegExp(`<(${NAME})((?:${SPACE}+${ATTRIBUTE_NAME}${VALUE})*)${SPACE}*/?>`, 'iy');

const UNREADABLE =
  'this cannot be read as a tag, so the rest of the page was not looked at: is it a comment, a value without double quotes, a bare <?';

/** Characters of a tag that a refusal holds. */
const LONGEST_TAG = 160;

const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

const DOCTYPE = /^<!doctype html>/i;

/** Fonts of the site: nothing else may be styled within a page. */
const FONT_STYLE = /^(?:(?:@font-face|:root)\s*\{[^{}]*\}\s*)*$/;

const IS_OWN = new RegExp(`^${OWN}`);

/** Where a link may lead: to the web, to a mailbox, or to a page of the site. */
const LINK = /^(?:https?:\/\/|mailto:|[/#?]|$|\.{1,2}\/|[\w-]+(?:[/?#.]|$))/i;

/** A script that is data, and runs nothing. */
const DATA_BLOCK = 'application/ld+json';

/** Attributes that hold an address. */
const ADDRESSES = [
  'action',
  'background',
  'data',
  'formaction',
  'href',
  'imagesrcset',
  'poster',
  'src',
  'srcset',
  'xlink:href',
];

/** Links in the head that name an address without loading it. */
const NOT_LOADED = /^(?:alternate|author|canonical|license|next|prev)$/;

/**
 * Looks through a built page for what must not be in it: scripts, styles and handlers that stand in the page, and
 * addresses of other sites from which something would be loaded.
 *
 * @param html the page, as it is served
 */
export function scanPage(html: string): PageScan {
  const styles: string[] = [];
  const refusals: Refusal[] = [];
  let at = pastHarmless(html, DOCTYPE.exec(html)?.[0].length ?? 0);
  while (at < html.length) {
    TAG.lastIndex = at;
    const [tag, name = '', written = ''] = TAG.exec(html) ?? [];
    if (tag === undefined) {
      refusals.push({ tag: html.slice(at, at + LONGEST_TAG), why: UNREADABLE });
      break;
    }
    at += tag.length;
    const element = name.toLowerCase();
    const text = html.slice(at, html.indexOf('<', at));
    if (element === 'style') styles.push(text);
    const why = elementFault(element, attributesOf(written), text);
    if (why !== undefined) refusals.push({ tag: tag.slice(0, LONGEST_TAG), why });
    at = pastHarmless(html, at);
  }
  return { styles, refusals };
}

function pastHarmless(html: string, from: number): number {
  let at = from;
  do {
    HARMLESS.lastIndex = at;
    HARMLESS.test(html);
    if (HARMLESS.lastIndex === at) return at;
    at = HARMLESS.lastIndex;
  } while (at < html.length);
  return at;
}

type Attributes = ReadonlyMap<string, string>;

/** Of two attributes with one name, the first counts. */
const attributesOf = (written: string): Attributes =>
  new Map(
    [...written.matchAll(ATTRIBUTE)]
      .map(([, name = '', value = '']) => [name.toLowerCase(), value] as const)
      .toReversed(),
  );

function elementFault(element: string, attributes: Attributes, text: string): string | undefined {
  if (REFUSED.includes(element)) return `a page may not hold <${element}>`;
  if (element === 'script' && !attributes.has('src') && attributes.get('type') !== DATA_BLOCK)
    return 'a script stands in the page: put it in a file and name that with src';
  if (element === 'style' && !FONT_STYLE.test(text))
    return 'a stylesheet stands in the page: put it in a file of src/styles';
  return [...attributes.keys()]
    .map((name) => attributeFault(element, name, attributes))
    .find((why) => why !== undefined);
}

function attributeFault(element: string, name: string, attributes: Attributes): string | undefined {
  const value = attributes.get(name)!;
  if (name === 'style') return 'a style attribute: use a class';
  if (name.startsWith('on')) return `the handler ${name}: add a listener in a script`;
  if (['ping', 'srcdoc'].includes(name)) return `the attribute ${name} may not be used`;
  if (name === 'http-equiv') return equivFault(value, attributes.get('content') ?? '');
  if (name === 'href' && ['a', 'area'].includes(element))
    return LINK.test(value) ? undefined : 'a link may lead to http, https or mailto addresses only';
  if (name === 'href' && element === 'link' && NOT_LOADED.test(attributes.get('rel') ?? ''))
    return undefined;
  if (!ADDRESSES.includes(name)) return undefined;
  const addresses = name.endsWith('set') ? value.split(',') : [value];
  const own = addresses.every((one) => IS_OWN.test(one.trim()));
  return own ? undefined : 'this is loaded from, or sent to, another site: keep it on this one';
}

function equivFault(kind: string, content: string): string | undefined {
  if (/^content-security-policy$/i.test(kind)) return undefined;
  if (/^refresh$/i.test(kind) && IS_OWN.test(content.replace(/^0; url=/, ''))) return undefined;
  return 'a page may say its policy, or lead on to another page of the site, and no other header';
}
