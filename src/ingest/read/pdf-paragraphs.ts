import type { PdfLine } from './pdf-lines.ts';
import type { Setting } from './pdf-setting.ts';

/** The lines of each paragraph, heading and label, in their order. */
export function pdfParagraphs(
  lines: readonly PdfLine[],
  setting: Setting,
): readonly (readonly PdfLine[])[] {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const page = pages.get(line.page)!;
    if (group && continues(group, line, page, setting)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

const ENDS_SENTENCE = /[.!?…:;。！？]["”’»」』)\]]*$/u;
const OPENS = /^(?:[•◦▪‣–]\s|\(?\d{1,3}[.)]\s)/u;

/** A line of a paragraph is followed by one set alike, at the usual distance, that begins with a word too long for it. */
function continues(
  group: readonly PdfLine[],
  line: PdfLine,
  page: readonly PdfLine[],
  setting: Setting,
): boolean {
  const last = group.at(-1)!;
  if (Math.abs(last.size - line.size) >= 0.5 || OPENS.test(line.text)) return false;
  if (last.page !== line.page || line.y > last.y) return continuesElsewhere(last, line, setting);
  const usual = setting.leading * Math.max(1, line.size / setting.size);
  if (last.y - line.y > usual * 1.3) return false;
  if (isOpen(last) && /^\p{Ll}/u.test(line.text)) return true;
  const isLabel = group.length === 1 && last.font !== line.font;
  const isIndented = line.x > last.x + line.size * 0.8 && line.x < last.x + line.size * 4;
  return !isLabel && !(isIndented && !isOpen(last)) && !leavesRoom(last, line, page);
}

/** A line that ends within a sentence. */
const isOpen = ({ text }: PdfLine): boolean => !ENDS_SENTENCE.test(text);

/** After the end of a page or a column a paragraph goes on where its sentence does. */
const continuesElsewhere = (last: PdfLine, line: PdfLine, { size }: Setting): boolean =>
  isOpen(last) && Math.abs(line.size - size) < 0.5;

/** Whether the first word of the next line would have fitted into a line, so that it was broken on purpose. */
function leavesRoom(last: PdfLine, next: PdfLine, page: readonly PdfLine[]): boolean {
  const letter = (next.end - next.x) / next.text.length;
  const word = /^\S+/.exec(next.text)![0].length;
  return last.end + (word + 1) * letter + last.size * 0.5 < marginOf(last, page);
}

/** Share of a column's lines that end within its margin; a title over all columns may begin where the first does. */
const WITHIN = 0.85;

/** Where the lines of the column that a line stands in end. */
function marginOf({ x, end, size }: PdfLine, page: readonly PdfLine[]): number {
  const ends = page
    .filter((line) => Math.abs(line.x - x) < size * 4 && line.end > x)
    .filter((line) => Math.abs(line.size - size) < 0.5)
    .map((line) => line.end)
    .toSorted((a, b) => a - b);
  return Math.max(ends[Math.ceil(ends.length * WITHIN) - 1] ?? end, end);
}
