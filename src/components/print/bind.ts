/** A page that is bound in the same book: where it stands on the site, and what its anchors begin with here. */
export interface BoundPage {
  /** Address with a slash at its end: /bridges/north-bridge/. */
  readonly href: string;
  readonly id: string;
}

/** Attributes that name other elements by their ids, one or several. */
const REFERENCES = /\s(for|headers|aria-(?:labelledby|describedby|controls|details))="([^"]*)"/g;

/**
 * Makes the HTML of a page a part of a book. Every id gets the part's own beginning, so that none stands twice in the
 * book, and everything that names an id follows; headings go down one rank, since the book has the first; a link to a
 * page of the same book leads to it there, and works have the numbers of the book's list. The search does not read it again.
 */
export function bindPart(
  html: string,
  part: string,
  pages: readonly BoundPage[],
  works: readonly { readonly id: string; readonly number: number }[],
): string {
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));
  const own = (id: string): string => (ids.has(id) ? anchorIn(part, id) : id);
  const bound = new Map(pages.map(({ href, id }) => [href, id]));
  const numbers = new Map(works.map(({ id, number }) => [id, number]));
  return withoutLandmarks(html)
    .replaceAll(/<a\s[^>]*href="#w-([^"]*)"[^>]*>/g, (tag, id: string) =>
      tag.replace(/data-n="\d+"/, `data-n="${numbers.get(id) ?? ''}"`),
    )
    .replaceAll(REFERENCES, (_, name: string, list: string) => {
      const named = list.split(' ').map(own).join(' ');
      return ` ${name}="${named}"`;
    })
    .replaceAll(
      /(\s(?:xlink:)?href)="([^"#]*)#([^"]*)"/g,
      (whole, name: string, path: string, id: string) => {
        if (path === '') return `${name}="#${own(id)}"`;
        const page = bound.get(path);
        return page === undefined ? whole : `${name}="#${anchorIn(page, id)}"`;
      },
    )
    .replaceAll(/\shref="([^"#]*)"/g, (whole, path: string) => {
      const page = bound.get(path);
      return page === undefined ? whole : ` href="#${page}"`;
    })
    .replaceAll(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${own(id)})`)
    .replaceAll(/\sid="([^"]*)"/g, (_, id: string) => ` id="${anchorIn(part, id)}"`)
    .replaceAll(
      /<(\/?)h([1-5])(?=[\s>])/g,
      (_, end: string, rank: string) => `<${end}h${Number(rank) + 1}`,
    )
    .replaceAll(/\sdata-pagefind-[a-z]+(?:="[^"]*")?/g, '');
}

/**
 * Takes the landmarks off a part: of twenty regions called “At a glance” none leads anywhere. Sections without a name are
 * none, notes become notes, and what leads through the site is no navigation of the book.
 */
const withoutLandmarks = (html: string): string =>
  html
    .replaceAll(/(?<=<section\b[^>]*?)\saria-labelledby="[^"]*"/g, '')
    .replaceAll(/<aside\b/g, '<aside role="note"')
    .replaceAll(/<nav\b([^>]*)>/g, (_, rest: string) => `<div${rest.replace(NAME, '')}>`)
    .replaceAll('</nav>', '</div>');

const NAME = /\saria-label(?:ledby)?="[^"]*"/g;

/** An anchor of a bound page. */
const anchorIn = (part: string, id: string): string => `${part}_${id}`;

const SCRIPT = /<script type="module"[^>]*>.*?<\/script>/gs;

/**
 * Takes the scripts out of the HTML of several parts. Parts are rendered at one time, and the first that is ready bears
 * the scripts of all: put in one place and in order, they make two builds the same.
 */
export function partsAndScripts(parts: string): {
  readonly html: string;
  readonly scripts: string;
} {
  return {
    html: parts.replaceAll(SCRIPT, ''),
    scripts: [...new Set(parts.match(SCRIPT))].toSorted().join(''),
  };
}
