import type { PdfLine } from './pdf-lines.ts';

/** How most of the text is set, against which headings and small print stand out. */
export interface Setting {
  readonly size: number;
  readonly font: string;
  /** Distance of two baselines within a paragraph. */
  readonly leading: number;
}

/** The setting of most letters of a document that has some. */
export function settingOf(lines: readonly PdfLine[]): Setting {
  const size = heaviest(lines, (line) => Math.round(line.size * 4) / 4);
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.5);
  const steps = body
    .flatMap((line, i) =>
      i > 0 && body[i - 1]!.page === line.page ? [body[i - 1]!.y - line.y] : [],
    )
    .filter((step) => step > size * 0.8 && step < size * 2.5)
    .toSorted((a, b) => a - b);
  return {
    size,
    font: heaviest(body, ({ font }) => font),
    leading: steps[Math.floor(steps.length / 2)] ?? size * 1.2,
  };
}

/** The value under which most letters are set. */
function heaviest<T>(lines: readonly PdfLine[], valueOf: (line: PdfLine) => T): T {
  const groups = [...Map.groupBy(lines, valueOf)].map(([value, some]) => ({
    value,
    letters: some.reduce((sum, { text }) => sum + text.length, 0),
  }));
  return groups.reduce((a, b) => (b.letters > a.letters ? b : a)).value;
}
