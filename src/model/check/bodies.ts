import type { Entries } from '../entries.ts';
import { idSchema } from '../../schemas/words.ts';
import {
  countOf,
  foldSpace,
  isPrintable,
  opening,
  printedText,
  type PrintedNames,
} from '../printed.ts';
import { counted, signsOf, type Place, type Problem } from '../problem.ts';

type BriefingEntry = Entries['briefings'][number];

/** Checks what is written below the frontmatter: links to paragraphs, the run of paragraphs, notes and their words. */
export function checkBodies(entries: Entries, names: PrintedNames): readonly Problem[] {
  const count = new Map(entries.briefings.map(({ id, data }) => [id, data.source.paragraphs]));
  return [
    ...[...entries.briefings, ...entries.pages].flatMap((entry) =>
      checkParagraphLinks(entry, count),
    ),
    ...entries.briefings.flatMap((entry) => [
      ...(hidesText(entry) ? [] : checkRun(entry)),
      ...emptyParagraphs(entry),
      ...checkNotes(entry, names),
    ]),
  ];
}

/** Text that cannot be read, or that an open note or code swallows, may hold the paragraphs that seem to be missing. */
const hidesText = ({ body: { faults, paragraphs } }: BriefingEntry): boolean =>
  faults.some(
    ({ code }) =>
      code === 'directive-open' ||
      code === 'fence-open' ||
      (code === 'mdx-syntax' && paragraphs.length === 0),
  );

type AnyEntry = BriefingEntry | Entries['pages'][number];

function checkParagraphLinks(
  { file, body }: AnyEntry,
  count: ReadonlyMap<string, number>,
): readonly Problem[] {
  return body.links.flatMap(({ line, column, target }) => {
    const most = target.kind === 'paragraph' ? count.get(target.briefing) : undefined;
    if (target.kind !== 'paragraph' || most === undefined) return [];
    if (target.paragraph >= 1 && target.paragraph <= most) return [];
    return [
      {
        file,
        line,
        column,
        code: 'unknown-paragraph',
        message: `"${target.briefing}" has no ¶${target.paragraph}`,
        hint: `it has ${counted(most, 'paragraph')}`,
      },
    ];
  });
}

/** Every paragraph of the source stands in the body exactly once and in order. */
function checkRun({ file, data, body, locate }: BriefingEntry): readonly Problem[] {
  const { paragraphs: total } = data.source;
  const problems: Problem[] = [];
  const seen = new Set<number>();
  let last = 0;
  for (const { numbers, line, column } of body.paragraphs) {
    const at = { file, line, column };
    const outside = numbers.filter((n) => n > total || n < 1);
    const inside = numbers.filter((n) => !outside.includes(n));
    const twice = inside.filter((n) => seen.has(n));
    const early = inside.filter((n) => !seen.has(n) && n < last);
    if (outside.length > 0)
      problems.push({
        ...at,
        code: 'paragraph-outside',
        message: `${signsOf(outside)} ${outside.length > 1 ? 'do' : 'does'} not exist: the source has ${counted(total, 'paragraph')}`,
        hint: 'correct the number, or `source.paragraphs`',
      });
    if (twice.length > 0)
      problems.push({
        ...at,
        code: 'paragraph-twice',
        message: `${signsOf(twice)} ${twice.length > 1 ? 'stand' : 'stands'} twice`,
        hint: 'keep one of them, or join them as one paragraph',
      });
    if (early.length > 0)
      problems.push({
        ...at,
        code: 'paragraph-order',
        message: `${signsOf(early)} ${early.length > 1 ? 'follow' : 'follows'} ¶${last}`,
        hint: 'put the paragraphs in the order of the source',
      });
    for (const n of inside) seen.add(n);
    last = Math.max(last, ...inside);
  }
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((n) => !seen.has(n));
  if (missing.length > 0)
    problems.push({
      ...locate(['source', 'paragraphs']),
      code: 'paragraph-missing',
      message: `the body lacks ${signsOf(missing)}`,
      hint: 'restate each paragraph of the source once; ¶12–14 may cover several',
    });
  return problems;
}

/** A sign with nothing but `…` after it keeps the place of a paragraph, and restates none. */
export function emptyParagraphs({
  file,
  body,
}: Pick<BriefingEntry, 'file' | 'body'>): readonly Problem[] {
  return body.paragraphs
    .filter(({ pieces }) =>
      pieces.every((piece) => 'text' in piece && !/[\p{L}\p{N}]/u.test(piece.text)),
    )
    .map(({ label, line, column }) => ({
      file,
      line,
      column,
      code: 'paragraph-empty',
      message: `¶${label} is not restated yet`,
      hint: `say after ¶${label} in your own words what the paragraph says; ¶12–14 may restate several as one`,
    }));
}

/** A problem without its place, which is that of the note. */
type NoteProblem = Omit<Problem, keyof Place>;

function checkNotes({ file, body }: BriefingEntry, names: PrintedNames): readonly Problem[] {
  const ids = new Set<string>();
  let last = { line: 0, end: 0, on: '' };
  return body.notes.flatMap(({ id, on, paragraph, line, column }) => {
    const found: NoteProblem[] = [];
    if (ids.has(id))
      found.push({
        code: 'duplicate-note',
        message: `a second note is called "${id}"`,
        hint: 'give it an id of its own; it is part of an address',
      });
    ids.add(id);
    if (!idSchema.safeParse(id).success)
      found.push({
        code: 'note-id',
        message: `"${id}" cannot be the id of a note`,
        hint: 'write lower-case words joined by hyphens, such as opening-day; it is part of an address',
      });
    // Not by its number, which may stand twice.
    const above = body.paragraphs.findLast((p) => p.line < line)!;
    const { pieces } = above;
    if (isPrintable(pieces, names)) {
      const text = printedText(pieces, names);
      const end = text.indexOf(foldSpace(on)) + foldSpace(on).length;
      found.push(...checkNoteWords(on, text, paragraph));
      // Notes are numbered as they are written, and a reader meets the numbers where the words end.
      if (found.length === 0 && last.line === above.line && end < last.end)
        found.push({
          code: 'note-order',
          message: `the note on "${on}" follows the note on "${last.on}", whose words come later in ¶${paragraph}`,
          hint: 'exchange the two notes, so that their numbers run on',
        });
      last = { line: above.line, end, on };
    }
    return found.map((problem) => ({ file, line, column, ...problem }));
  });
}

function checkNoteWords(on: string, text: string, paragraph: number): readonly NoteProblem[] {
  const times = countOf(text, on);
  if (times === 1) return [];
  return [
    times === 0
      ? {
          code: 'note-words-missing',
          message: `"${on}" is not in ¶${paragraph}`,
          hint: `copy words of the paragraph exactly; it reads: ${opening(text, 160)}`,
        }
      : {
          code: 'note-words-repeated',
          message: `"${on}" stands ${times} times in ¶${paragraph}`,
          hint: 'take a longer run of words, so that one place is meant',
        },
  ];
}
