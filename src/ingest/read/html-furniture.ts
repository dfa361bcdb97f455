import { attribute, type Element } from './html-tree.ts';

/** Elements and roles that say by themselves that they hold none of the text. */
const BY_TAG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nav: 'navigation',
    aside: 'aside',
    footer: 'page footer',
    form: 'form',
    button: 'button',
    dialog: 'dialog',
  }),
);
const BY_ROLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    navigation: 'navigation',
    menu: 'navigation',
    complementary: 'aside',
    contentinfo: 'page footer',
    banner: 'page header',
    search: 'form',
    dialog: 'dialog',
    alertdialog: 'dialog',
  }),
);

/** Words of class names and ids by which pages call what surrounds their text. */
const BY_WORD: readonly (readonly [words: string, why: string])[] = [
  ['cookie cookies consent gdpr', 'cookie notice'],
  ['newsletter subscribe subscription signup paywall', 'newsletter or subscription'],
  ['share sharing social sharedaddy addthis', 'share buttons'],
  ['comment comments disqus respond', 'comments'],
  ['related recommended recommendations trending popular readmore', 'related links'],
  ['breadcrumb breadcrumbs menu navbar navigation pagination pager', 'navigation'],
  ['ad ads advert advertisement adslot sponsored promo banner', 'advertisement'],
  ['tags taglist keywords', 'tags'],
  ['sidebar widget', 'sidebar'],
  ['hidden sr screenreader skip', 'hidden on the page'],
];
const WORDS: ReadonlyMap<string, string> = new Map(
  BY_WORD.flatMap(([words, why]) => words.split(' ').map((word) => [word, why] as const)),
);

/** Elements that hold the text, whatever their class is called. */
const HOLDERS = ['html', 'body', 'main', 'article', 'h1', 'p', 'td', 'tr', 'tbody', 'table'];

/** Why an element is likely to hold none of the text; `undefined` where nothing says so. */
export function furnitureOf(element: Element): string | undefined {
  const isHidden =
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none/.test(attribute(element, 'style') ?? '');
  if (isHidden) return 'hidden on the page';
  const byMeaning =
    BY_TAG.get(element.tagName) ?? BY_ROLE.get(attribute(element, 'role')?.toLowerCase() ?? '');
  return byMeaning ?? (HOLDERS.includes(element.tagName) ? undefined : byName(element));
}

/** The last word of a name says what a thing is: a `comment-count` is a count, `post-comments` are comments. */
function byName(element: Element): string | undefined {
  const names = [attribute(element, 'id'), ...(attribute(element, 'class')?.split(/\s+/) ?? [])];
  return names
    .flatMap((name) => {
      const words = wordsOf(name ?? '');
      return [words[0], words.at(-1)];
    })
    .map((word) => WORDS.get(word ?? ''))
    .find((why) => why !== undefined);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
