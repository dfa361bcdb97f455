import type { Card } from './card.ts';

/** What the head of a built page says of its card; `undefined` where it names none. */
export interface CardOfPage {
  /** Path of the image's address: /dossier/cards/bridges/north-bridge.png. */
  readonly path: string;
  readonly card: Card;
}

/** Reads the card of a page from its own head, so that page and card cannot say different things. */
export function cardInHead(html: string): CardOfPage | undefined {
  const meta = (property: string): string | undefined => {
    const content = new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1];
    return content === undefined ? undefined : unescape(content);
  };
  const image = meta('image');
  if (image === undefined) return undefined;
  return {
    path: decodeURI(new URL(image).pathname),
    card: {
      site: meta('site_name') ?? '',
      title: meta('title') ?? '',
      line: meta('description') ?? '',
    },
  };
}

/** The references that a serialiser writes into an attribute. */
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#38': '&',
  '#39': "'",
  '#60': '<',
  '#62': '>',
};

const unescape = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => REFERENCES[name] ?? whole);
