/** The faces of the look: which file of which package holds which characters. */

/** Which characters a file of a package holds. */
type Script = 'latin' | 'latin-ext' | 'han';

/** One static file of a family. Variable fonts would turn into Type 3 fonts in a PDF. */
export interface Face {
  readonly file: string;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
  readonly script: Script;
}

export interface Family {
  readonly name: string;
  readonly cssVariable: `--${string}`;
  readonly faces: readonly Face[];
}

/**
 * What each file is there for, as CSS writes it. Latin has no bounds: of two faces of one family the browser takes the
 * one declared last whose range holds the character, and the first is for all that no other claims.
 */
export const RANGES: Readonly<Record<Exclude<Script, 'latin'>, readonly string[]>> = {
  'latin-ext': [
    'U+0100-0130',
    'U+0132-0151',
    'U+0154-02BA',
    'U+02BD-02C5',
    'U+02C7-02CC',
    'U+02CE-02D7',
    'U+02DD-02FF',
    'U+0304',
    'U+0308',
    'U+0329',
    'U+1D00-1DBF',
    'U+1E00-1E9F',
    'U+1EF2-1EFF',
    'U+20A0-20AB',
    'U+20AD-20C0',
    'U+2113',
    'U+2C60-2C7F',
    'U+A720-A7FF',
  ],
  han: ['U+3000-303F', 'U+3400-9FFF', 'U+FF00-FFEF'],
};

const latinFace = (
  pack: string,
  script: 'latin' | 'latin-ext',
  weight: Face['weight'],
  style: Face['style'],
): Face => ({
  file: `@fontsource/${pack}/files/${pack}-${script}-${weight}-${style}.woff2`,
  weight,
  style,
  script,
});

/** The families of every page, and their faces: of one weight and style Latin first, see {@link RANGES}. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'Alegreya',
    cssVariable: '--font-serif-face',
    faces: [
      latinFace('alegreya', 'latin', 400, 'normal'),
      latinFace('alegreya', 'latin', 400, 'italic'),
      latinFace('alegreya', 'latin', 600, 'normal'),
      latinFace('alegreya', 'latin-ext', 400, 'normal'),
      latinFace('alegreya', 'latin-ext', 400, 'italic'),
    ],
  },
  {
    name: 'Alegreya Sans',
    cssVariable: '--font-sans-face',
    faces: [
      latinFace('alegreya-sans', 'latin', 400, 'normal'),
      latinFace('alegreya-sans', 'latin', 400, 'italic'),
      latinFace('alegreya-sans', 'latin', 700, 'normal'),
      latinFace('alegreya-sans', 'latin-ext', 400, 'normal'),
    ],
  },
];

/** The one face of names in Chinese. Tokens.css calls its family by this name. */
export const NAMES = {
  name: 'Names SC',
  face: {
    file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
    weight: 400,
    style: 'normal',
    script: 'han',
  },
} as const satisfies { readonly name: string; readonly face: Face };
