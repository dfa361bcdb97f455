import type { FindingSign, Mark } from '../../views/verdict.ts';

/** One drawn sign: the shapes of an SVG symbol, in `currentColor`. */
interface Shape {
  viewBox: string;
  shapes: string;
}

const dot = (cx: number, cy: number, r: number) =>
  `<circle fill="currentColor" stroke="none" cx="${cx}" cy="${cy}" r="${r}"/>`;

const on20 = (shapes: string): Shape => ({ viewBox: '0 0 20 20', shapes });
const on29 = (shapes: string): Shape => ({ viewBox: '0 0 29 20', shapes });

const solid = (d: string) => `<path fill="currentColor" stroke="none" d="${d}"/>`;
const line = (d: string) => `<path d="${d}"/>`;

/**
 * Every sign of the site, by name. The seven kinds of note are drawn after the signs of
 * proof-readers: the transposing curve, the dele, the caret, the tick with its row of stet dots.
 */
export const glyphs = {
  seal: {
    viewBox: '0 0 32 32',
    shapes:
      '<path fill-rule="evenodd" d="M2.2 1.6 29.6 1l1.1 28.8-28.9 1.3L1 2.7zM19.3 6.2h-5.6c-4 0-6.7 2.6-6.7 6 0 3.3 2.5 5.6 6 5.7v8.7h2.5V8.4h2v18.2h2.5V8.4h2.3V6.2z"/>',
  },

  translation: on20(line('M2.5 13C2.5 5.5 10 5.5 10 10s7.5 4.5 7.5-3')),
  correction: on20(
    line(
      'M7.5 3.5c4 .2 6 3.2 6 6.8 0 3.7-2.3 6.2-5 6.2-2.3 0-4-1.5-4-3.6 0-2.2 1.9-3.5 4.6-3.3 3.2.3 5.6 3 7.4 6.9',
    ),
  ),
  context: on20(line('M3.5 16.5 10 4.5l6.5 12')),
  corroboration: on20(
    line('m5 7.5 3.6 4L15.5 3.5') +
      dot(4, 16.5, 1.25) +
      dot(8, 16.5, 1.25) +
      dot(12, 16.5, 1.25) +
      dot(16, 16.5, 1.25),
  ),
  conflict: on20(line('M3.5 7.5h13M3.5 12.5h13M13 3.5 7 16.5')),
  arithmetic: on20(line('M3.5 10h13') + dot(10, 5, 1.6) + dot(10, 15, 1.6)),
  caution: on20(line('M6.3 7.2a3.7 3.7 0 1 1 5.6 3.2c-1.3.8-1.9 1.4-1.9 2.9') + dot(10, 16.6, 1.3)),

  agree: on20(line('M3.5 7.5h13M3.5 12.5h13')),
  scope: on20('<circle cx="7.5" cy="10" r="4.8"/><circle cx="12.5" cy="10" r="4.8"/>'),
  single: on20(dot(10, 10, 3.2)),
  unconfirmed: on20('<circle cx="10" cy="10" r="6" stroke-dasharray="2.6 2.11"/>'),

  verified: on20(line('m4 10.5 4 4.5 8-10')),
  sequel: on20(line('M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5')),

  good: on29(solid('M1 4h7v12H1zM11 4h7v12h-7zM21 4h7v12h-7z')),
  fair: on29(solid('M1 4h7v12H1zM11 4h7v12h-7z') + line('M21.8 4.8h5.4v10.4h-5.4z')),
  poor: on29(solid('M1 4h7v12H1z') + line('M11.8 4.8h5.4v10.4h-5.4zM21.8 4.8h5.4v10.4h-5.4z')),

  search: on20('<circle cx="8.5" cy="8.5" r="5"/>' + line('m12.5 12.5 4.5 4.5')),
  theme: on20('<circle cx="10" cy="10" r="6.5"/>' + solid('M10 3.5a6.5 6.5 0 0 1 0 13z')),
  light: on20('<circle cx="10" cy="10" r="6.5"/>'),
  dark: on20('<circle fill="currentColor" cx="10" cy="10" r="6.5"/>'),
} satisfies Record<string, Shape>;

export type GlyphName = keyof typeof glyphs;

/** Which glyph stands before a verdict, a check or the bearing of a finding. */
export const signGlyphs: Readonly<Record<Mark['sign'] | FindingSign, GlyphName>> = {
  agree: 'agree',
  conflict: 'conflict',
  scope: 'scope',
  single: 'single',
  verified: 'verified',
  refined: 'correction',
  contradicted: 'correction',
  unconfirmed: 'unconfirmed',
  inferred: 'caution',
  refines: 'correction',
  sequel: 'sequel',
  reversal: 'translation',
  irony: 'caution',
  contrast: 'conflict',
  context: 'context',
  echo: 'scope',
};
