import type { FoundName } from './names/names.ts';
import type { Division } from './divide/paragraphs.ts';

/** What a paragraph that is to be restated holds until then; a check lists it. */
export const TO_BE_RESTATED = '…';

/** The body of a draft that carries the document’s own words: numbered paragraphs, with known names linked. */
export function verbatimBody(
  { paragraphs, headings }: Division,
  names: readonly (readonly FoundName[])[],
): string {
  return assemble(
    headings,
    paragraphs.map(({ n, text }, i) => ({ n, text: linked(text, names[i]!) })),
  );
}

/** The body of a draft that is to be restated: a frame of empty numbered paragraphs. */
export const outlineBody = ({ paragraphs }: Division): string =>
  assemble(
    [],
    paragraphs.map(({ n }) => ({ n, text: TO_BE_RESTATED })),
  );

function assemble(
  headings: Division['headings'],
  paragraphs: readonly { readonly n: number; readonly text: string }[],
): string {
  const blocks = paragraphs.flatMap(({ n, text }) => [
    ...headings
      .filter(({ before }) => before === n)
      .map((heading) => `## ${escaped(heading.text)}`),
    `¶${n} ${text}`,
  ]);
  return `${blocks.join('\n\n')}\n`;
}

/** A paragraph with the first mention of each known entity linked. */
function linked(text: string, names: readonly FoundName[]): string {
  let end = 0;
  const met = new Set<string>();
  const pieces = names.flatMap(({ entity, words, index }) => {
    if (met.has(entity) || UNLINKED.test(words)) return [];
    met.add(entity);
    const before = escaped(text.slice(end, index));
    end = index + words.length;
    return [before, `[[${entity}|${words}]]`];
  });
  return [...pieces, escaped(text.slice(end))].join('');
}

/** Signs that the words of a link cannot hold. */
const UNLINKED = /[[\]|{}<]/;

/** Keeps words as words: what Markdown, MDX or directives would read as a sign of theirs is marked by a backslash. */
export const escaped = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(SIGN, '\\$&')))
    .join('')
    .replace(/^([#+=-]|:{2,})/, '\\$1')
    .replace(/^(\d+)([.)]\s)/, '$1\\$2');

/**
 * Addresses become links by themselves, and a backslash in one would be part of it. One that holds or touches other signs
 * is escaped from its beginning on: then the backslashes are taken out before it is found to be an address.
 */
const ADDRESS =
  /(?<![^\s(])((?:https?:\/\/|www\.)[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#][\w./?=&#%:,@!+()'-]*)?)(?=\s|$)/i;
const SIGN = /[\\`*_{}[\]<>~|$]|&(?=#?\w+;)|(?<=https?):(?=\/\/)|(?<=www)\./gi;
