import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { openKeptFiles } from '../storage/kept-files.ts';
import { cardTree, CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';

/** Raised by hand when the drawing changes in a way that the tree of the card does not show. */
const VERSION = 1;

/** Version of the layout engine: another may set the same card otherwise. */
const SATORI = (
  createRequire(import.meta.url)('satori/package.json') as { readonly version: string }
).version;

/** Files of the two faces. The layout engine reads woff; letters that the first file lacks are taken from the second. */
const FACES = [
  { name: 'Alegreya', weight: 400 },
  { name: 'Alegreya', weight: 600 },
  { name: 'Alegreya Sans', weight: 400 },
] as const;
const SUBSETS = ['latin', 'latin-ext'] as const;

/** Draws cards; each is kept in `cacheDir` under a digest of all that shapes it. */
export interface CardPainter {
  /** @returns the card as a PNG of {@link CARD_WIDTH} by {@link CARD_HEIGHT} pixels, the same bytes every time */
  paint(card: Card): Promise<Buffer>;
}

export function createCardPainter(cacheDir: string): CardPainter {
  const kept = openKeptFiles(cacheDir, '.png');
  let fonts: ReturnType<typeof loadFonts> | undefined;
  return {
    async paint(card) {
      const tree = cardTree(card);
      const versions = [VERSION, SATORI, sharp.versions.sharp];
      const digest = createHash('sha256')
        .update(JSON.stringify([versions, tree]))
        .digest('hex');
      const key = digest.slice(0, 32);
      const drawn = await kept.find(key);
      if (drawn) return drawn.bytes;
      fonts ??= loadFonts();
      const svg = await satori(tree, {
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
        fonts: await fonts,
      });
      // Few colours: a palette halves the file and no eye sees it.
      const png = await sharp(Buffer.from(svg))
        .png({ palette: true, compressionLevel: 9 })
        .toBuffer();
      await kept.keep(key, png);
      return png;
    },
  };
}

async function loadFonts() {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FACES.flatMap(({ name, weight }) =>
      SUBSETS.map(async (subset) => {
        const slug = name.toLowerCase().replace(' ', '-');
        const file = `@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff`;
        // The engine takes one file of a name, so the second goes by another; the card names both.
        const family = subset === 'latin' ? name : `${name} Ext`;
        return {
          name: family,
          weight,
          style: 'normal' as const,
          data: await readFile(resolve(file)),
        };
      }),
    ),
  );
}
