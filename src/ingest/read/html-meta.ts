import { folded, type Declared, type MetaField } from './block.ts';
import { attribute, textOf, type Element } from './html-tree.ts';

type Found = Partial<Record<MetaField, string>>;

/**
 * What a page declares about itself. Structured data is the surest, then meta tags, then what the page marks up for
 * readers; the first that has a field gives it.
 */
export function declaredByPage(elements: readonly Element[]): Declared {
  const sources: readonly (readonly [name: string, found: Found])[] = [
    ['JSON-LD', structured(elements)],
    ['meta tag', metaTags(elements)],
    ['markup', markup(elements)],
  ];
  const fields = sources.flatMap(([source, found]) =>
    Object.entries(found).map(([field, value]) => ({ field, value: folded(value), source })),
  );
  const first = fields.filter(
    ({ field, value }, i) =>
      value !== '' &&
      fields.findIndex((other) => other.field === field && other.value !== '') === i,
  );
  return {
    meta: Object.fromEntries(first.map(({ field, value }) => [field, value])),
    declaredIn: Object.fromEntries(first.map(({ field, source }) => [field, source])),
  };
}

/** Names of meta tags, by property or by name, the surer first. */
const TAGS: Readonly<Record<Exclude<MetaField, 'language'>, readonly string[]>> = {
  headline: ['og:title', 'twitter:title', 'dc.title', 'citation_title'],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'],
  published: [
    'article:published_time',
    'datepublished',
    'pubdate',
    'publishdate',
    'parsely-pub-date',
    'dc.date.issued',
    'dc.date',
    'date',
    'citation_publication_date',
  ],
  byline: ['author', 'article:author', 'parsely-author', 'dc.creator', 'citation_author'],
  address: ['og:url'],
};

function metaTags(elements: readonly Element[]): Found {
  const tags = new Map(
    elements
      .filter(({ tagName }) => tagName === 'meta')
      .toReversed()
      .map((tag) => {
        const name =
          attribute(tag, 'property') ?? attribute(tag, 'name') ?? attribute(tag, 'itemprop');
        return [name?.toLowerCase() ?? '', attribute(tag, 'content') ?? ''];
      }),
  );
  const found = Object.entries(TAGS).map(
    ([field, names]) => [field, names.map((name) => tags.get(name)).find(Boolean)] as const,
  );
  const values = found.filter((entry): entry is [MetaField, string] => entry[1] !== undefined);
  return Object.fromEntries(
    values.filter(([field, value]) => field !== 'byline' || !isAddress(value)),
  );
}

const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

function markup(elements: readonly Element[]): Found {
  const first = (isIt: (element: Element) => boolean, name?: string): string | undefined => {
    const element = elements.find(isIt);
    return element && (name ? attribute(element, name) : textOf(element));
  };
  const found = {
    language: first(({ tagName }) => tagName === 'html', 'lang'),
    address: first((e) => e.tagName === 'link' && attribute(e, 'rel') === 'canonical', 'href'),
    byline: first((e) => attribute(e, 'rel') === 'author' || attribute(e, 'itemprop') === 'author'),
    published: first((e) => attribute(e, 'itemprop') === 'datePublished', 'datetime'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The first node of the structured data that is a work with a headline. */
function structured(elements: readonly Element[]): Found {
  const nodes = elements
    .filter((e) => e.tagName === 'script' && attribute(e, 'type') === 'application/ld+json')
    .flatMap((script) => nodesOf(parsedJson(textOf(script))));
  const work = nodes.find((node) => typeof node['headline'] === 'string');
  if (!work) return {};
  const found = {
    headline: wordsOf(work['headline']),
    publisher: wordsOf(work['publisher'], nodes),
    published: wordsOf(work['datePublished']),
    byline: wordsOf(work['author'], nodes),
    language: wordsOf(work['inLanguage']),
    address: wordsOf(work['url'] ?? work['mainEntityOfPage']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

type JsonNode = Readonly<Record<string, unknown>>;

/** Data that does not parse declares nothing: the page is good without. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nodesOf(value: unknown): readonly JsonNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as JsonNode;
  return [node, ...nodesOf(node['@graph'])];
}

/** A text, or the name of a thing; a thing may be named by its id only, and be described elsewhere. */
function wordsOf(value: unknown, nodes: readonly JsonNode[] = []): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const words = value.map((one) => wordsOf(one, nodes)).filter((one) => one !== undefined);
    return words.length > 0 ? words.join(', ') : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, '@id': id } = value as JsonNode;
  if (typeof name === 'string') return name;
  const described = nodes.find((node) => node['@id'] === id && typeof node['name'] === 'string');
  return (described?.['name'] ?? id) as string | undefined;
}
