import type { BodyLink } from '../markdown/parse/body.ts';
import type { Place } from '../markdown/parse/place.ts';
import type { Briefing, Model } from '../model/model.ts';
import { countOf, isPrintable, printedNames, printedText } from '../model/printed.ts';

/**
 * The links without words whose printed name a quote of a claim or a note counts on: were they to print another name,
 * those words would no longer be in their paragraph.
 *
 * @param links links of the file to the entity that is to be named otherwise
 */
export function linksReliedOn(
  model: Model,
  file: string,
  links: readonly BodyLink[],
  id: string,
  name: string,
): ReadonlySet<BodyLink> {
  const briefing = [...model.briefings.values()].find((each) => each.file === file);
  if (!briefing) return new Set();
  const now = printedNames(model);
  const then = { ...now, entity: (each: string) => (each === id ? name : now.entity(each)) };
  const { paragraphs } = briefing.body;
  const counting = paragraphs.filter(
    ({ pieces, numbers }) =>
      isPrintable(pieces, then) &&
      wordsCountedOn(briefing, numbers).some(
        (words) => countOf(printedText(pieces, then), words) !== 1,
      ),
  );
  const blocks: readonly Place[] = [...paragraphs, ...briefing.body.notes].toSorted(
    (a, b) => a.line - b.line,
  );
  const above = (link: BodyLink) => blocks.findLast(({ line }) => line <= link.line);
  return new Set(
    links.filter(
      (link) =>
        link.target.words === undefined && counting.some((paragraph) => paragraph === above(link)),
    ),
  );
}

/** The words that must stand once in a paragraph: quotes of its claims, and what its notes are about. */
function wordsCountedOn({ claims, body }: Briefing, numbers: readonly number[]): readonly string[] {
  return [
    ...claims.flatMap(({ at, quote }) =>
      quote !== undefined && numbers.includes(at[0]!) ? [quote] : [],
    ),
    ...body.notes.flatMap(({ paragraph, on }) => (numbers.includes(paragraph) ? [on] : [])),
  ];
}
