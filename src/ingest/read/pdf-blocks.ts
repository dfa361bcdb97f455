import { compoundsOf, joinedLines, type Block } from './block.ts';
import type { PdfLine } from './pdf-lines.ts';
import { pdfParagraphs } from './pdf-paragraphs.ts';
import { settingOf, type Setting } from './pdf-setting.ts';

/** Blocks of a PDF from its lines: running heads and page numbers marked, paragraphs continued over a page end made whole. */
export function pdfBlocks(lines: readonly PdfLine[]): readonly Block[] {
  if (lines.length === 0) return [];
  const setting = settingOf(lines);
  const isCompound = compoundsOf(lines.map(({ text }) => text).join('\n'));
  const furniture = runningLines(lines);
  const text = lines.filter((line) => !furniture.has(line));
  const groups = pdfParagraphs(text, setting);
  const blocks = [
    ...groups.map((group) => blockOf(group, setting, isCompound)),
    ...[...furniture].map(([line, why]) => ({
      ...placeOf([line]),
      text: line.text,
      kind: 'text' as const,
      furniture: why,
    })),
  ];
  return blocks.toSorted((a, b) => a.line - b.line);
}

/** Why a line is left out that several pages bear at their edge. */
export const RUNNING = 'running head or foot';

/** Lines at the top and at the foot of a page among which its running ones are. */
const EDGE = 2;

/** Running heads and feet: what stands at the edge of several pages, the same but for numbers; and page numbers anywhere there. */
function runningLines(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, string> {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const edges = [...pages.values()].flatMap((page) => {
    const sorted = page.toSorted((a, b) => b.y - a.y);
    return [...new Set([...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)])];
  });
  const alike = Map.groupBy(
    edges,
    (line) => `${Math.round(line.y / 4)} ${line.text.replace(/\d+|\b[ivxl]+\b/g, '#')}`,
  );
  const repeated = [...alike.values()].filter((same) => same.length > 1).flat();
  const numbers = edges.filter(({ text }) => PAGE_NUMBER.test(text));
  return new Map([
    ...repeated.map((line) => [line, RUNNING] as const),
    ...numbers.map((line) => [line, 'page number'] as const),
  ]);
}

const PAGE_NUMBER =
  /^(?:[–-]\s*)?(?:(?:page|p\.|seite|pagina|página|pág\.|strona|第)\s*)?(?:\d{1,4}|[ivxl]{1,6})\s*(?:页|頁)?(?:\s*(?:of|\/|von|sur|de|di|z|共)\s*\d{1,4}\s*(?:页|頁)?)?(?:\s*[–-])?$/iu;

const placeOf = (lines: readonly PdfLine[]): Pick<Block, 'line' | 'lastLine' | 'page'> => ({
  line: lines[0]!.number,
  lastLine: lines.at(-1)!.number,
  page: lines[0]!.page,
});

function blockOf(
  lines: readonly PdfLine[],
  setting: Setting,
  isCompound: (word: string) => boolean,
): Block {
  const text = lines.map((line) => line.text).reduce((a, b) => joinedLines(a, b, isCompound));
  const { size, font } = lines[0]!;
  const place = placeOf(lines);
  if (isHeading(lines, text, setting))
    return { ...place, text, kind: 'heading', level: size > setting.size * 1.5 ? 1 : 2 };
  const isSmall = size <= setting.size * 0.85 && font !== '';
  const bare = text.replace(/^[•◦▪‣–]\s+/u, '');
  return {
    ...place,
    text: bare,
    kind: bare === text ? 'text' : 'item',
    ...(isSmall && { furniture: 'small print' }),
  };
}

/** Few words in larger letters or another font, and no sentence. */
function isHeading(lines: readonly PdfLine[], text: string, setting: Setting): boolean {
  const stands = lines.every(
    ({ size, font }) =>
      size > setting.size * 1.12 || (font !== setting.font && size > setting.size * 0.95),
  );
  return stands && lines.length <= 3 && text.length <= 150 && !/[.,;:]$/.test(text);
}
