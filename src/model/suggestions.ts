import { paragraphsSchema } from '../schemas/paragraphs.ts';
import { CLAIM_LISTS, type ClaimList } from './claims.ts';
import type { Place, Problem } from './problem.ts';
import type { FieldPath, Located } from './yaml.ts';

/** A claim that bears `draft: true`: proposed, read loosely, and in no model until an editor accepts it. */
export interface Suggestion extends Place {
  readonly kind: 'event' | 'relation' | 'figure' | 'statement';
  /** Empty where it has none yet. */
  readonly id: string;
  /** Paragraphs that it stands on; empty where none can be read. */
  readonly at: readonly number[];
  readonly quote: string | undefined;
  /** The words of the document. */
  readonly printed: string | undefined;
  /** What else is filled in, as it is written. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Names of the fields that stand there empty, to be filled in. */
  readonly empty: readonly string[];
}

/** Frontmatter without its suggestions, whose places still count in the file, and the suggestions. */
export interface SetAside {
  readonly rest: Located<unknown>;
  readonly suggestions: readonly Suggestion[];
}

/** Takes the suggestions out of a briefing's frontmatter, before a schema that knows only whole claims reads it. */
export function setAsideSuggestions(written: Located<unknown>): SetAside {
  const { data, locate } = written;
  if (!isRecord(data)) return { rest: written, suggestions: [] };
  const lists = CLAIM_LISTS.flatMap((list) => {
    const items: unknown = data[list];
    return Array.isArray(items)
      ? [{ list, items: items.map((item: unknown, i) => ({ item, i })) }]
      : [];
  });
  const kept = new Map<PropertyKey, readonly { readonly item: unknown; readonly i: number }[]>(
    lists.map(({ list, items }) => [list, items.filter(({ item }) => !isSuggestion(item))]),
  );
  const inFile = ([list, index, ...steps]: FieldPath): FieldPath => [
    ...(list === undefined ? [] : [list]),
    ...(index === undefined ? [] : [kept.get(list!)?.[Number(index)]?.i ?? index]),
    ...steps,
  ];
  return {
    rest: {
      data: {
        ...data,
        ...Object.fromEntries(
          [...kept].map(([list, items]) => [list, items.map(({ item }) => item)]),
        ),
      },
      locate: (path) => locate(inFile(path)),
    },
    suggestions: lists.flatMap(({ list, items }) =>
      items.flatMap(({ item, i }) =>
        isSuggestion(item) ? [readSuggestion(list, item, locate([list, i]))] : [],
      ),
    ),
  };
}

/** A suggestion left in a briefing that is published. */
export const notAccepted = ({ id, kind, file, line, column }: Suggestion): Problem => ({
  file,
  line,
  column,
  code: 'draft-claim',
  message: `${id ? `"${id}"` : `this ${kind}`} is a suggestion that nobody has accepted, in a briefing that is no draft`,
  hint: 'accept it by taking out its `draft: true`, or delete it',
});

type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSuggestion = (item: unknown): item is Fields => isRecord(item) && item['draft'] === true;

/** Fields that a suggestion shows by themselves, and the one that makes it one. */
const OWN = ['id', 'at', 'quote', 'printed', 'draft'];

function readSuggestion(list: ClaimList, item: Fields, place: Place): Suggestion {
  const words = (name: string): string | undefined => {
    const value = item[name];
    return typeof value === 'string' && value.trim() ? value : undefined;
  };
  const shown = Object.entries(item).filter(([name]) => !OWN.includes(name));
  return {
    ...place,
    kind: list.slice(0, -1) as Suggestion['kind'],
    id: words('id') ?? '',
    at: paragraphsSchema.safeParse(item['at']).data ?? [],
    quote: words('quote'),
    printed: words('printed'),
    fields: shown
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => ({ name, value: wordsOf(value) })),
    empty: shown.filter(([, value]) => isEmpty(value)).map(([name]) => name),
  };
}

/** A field whose value is still to be written: nothing, or a list with nothing in it. */
export const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** A value as an author would write it in one line. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : (JSON.stringify(value) ?? '').replace(/"/g, '').replace(/([,:])(?=\S)/g, '$1 ');
