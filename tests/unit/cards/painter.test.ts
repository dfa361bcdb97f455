import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { createCardPainter, type CardPainter } from '../../../src/cards/painter.ts';

const slow = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), 'dossier-cards-'));
const shared = join(folder, 'shared');
let painter: CardPainter;

beforeAll(() => {
  painter = createCardPainter(shared);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const card = (words: Partial<Card> = {}): Card => ({
  site: 'Bridges of the Kelda Canal',
  title: 'North Bridge',
  line: 'A swing bridge over the canal.',
  ...words,
});

/** The colours of every point of a picture. */
const pointsOf = (png: Buffer): Promise<Buffer> => sharp(png).removeAlpha().raw().toBuffer();

/** Which points of a card are inked: 1, and 0 where they are nearer to the paper. */
const inkOf = async (words: Partial<Card>): Promise<Buffer> => {
  const png = await painter.paint(card(words));
  const grey = await sharp(png).removeAlpha().greyscale().raw().toBuffer();
  return Buffer.from(grey.map((value) => (value < 140 ? 1 : 0)));
};

test('a card is a PNG of 1200 by 630 pixels, of paper, ink and a red line', slow, async () => {
  const png = await painter.paint(card());
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  const points = await pointsOf(png);
  const at = (x: number, y: number) => [...points.subarray((y * 1200 + x) * 3).subarray(0, 3)];
  expect(at(5, 5)).toEqual([250, 250, 246]);
  expect(at(1168, 300)).toEqual([173, 36, 25]);
});

test('a card drawn twice is the same byte for byte', slow, async () => {
  const folders = ['once', 'twice'].map((name) => join(folder, name));
  const [one, other] = await Promise.all(
    folders.map((cacheDir) => createCardPainter(cacheDir).paint(card())),
  );
  expect(one!.equals(other!)).toBe(true);
});

test('a card that was drawn before is taken from the cache, and another is not', slow, async () => {
  const cacheDir = join(folder, 'kept');
  const drawn = await createCardPainter(cacheDir).paint(card());
  const [file, ...more] = readdirSync(cacheDir);
  expect(more).toEqual([]);
  expect(readFileSync(join(cacheDir, file!)).equals(drawn)).toBe(true);
  const before = statSync(join(cacheDir, file!)).ino;
  const again = createCardPainter(cacheDir);
  expect((await again.paint(card())).equals(drawn)).toBe(true);
  expect(statSync(join(cacheDir, file!)).ino).toBe(before);
  for (const other of [{ title: 'South Bridge' }, { line: 'Another.' }, { site: 'Others' }])
    expect((await again.paint(card(other))).length).toBeGreaterThan(1_000);
  expect(readdirSync(cacheDir)).toHaveLength(4);
});

test('pages of the same words may ask for their card at one time', slow, async () => {
  const cacheDir = join(folder, 'hasty');
  const painters = [createCardPainter(cacheDir), createCardPainter(cacheDir)];
  const drawn = await Promise.all(
    Array.from({ length: 8 }, (_, i) => painters[i % 2]!.paint(card())),
  );
  expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(1);
  expect(readdirSync(cacheDir)).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}\.[0-9a-f]{16}\.png$/),
  ]);
});

test.each(['site', 'title', 'line'] as const)(
  'letters beyond the first file of a face are drawn in the %s',
  slow,
  async (part) => {
    const letters = ['', 'e', 'r', 'ē', 'ř', 'ł', 'ģ'];
    const drawn = await Promise.all(letters.map((letter) => inkOf({ [part]: `A${letter}` })));
    expect(new Set(drawn.map((ink) => ink.toString('base64'))).size).toBe(letters.length);
  },
);

test('a letter from the second file of a face is of that face', slow, async () => {
  const [plain, accented] = await Promise.all(
    ['e', 'ē'].map((title) => inkOf({ site: '', title, line: '' })),
  );
  const rows = [...plain!.keys()]
    .filter((i) => plain![i] !== accented![i])
    .map((i) => Math.floor(i / 1200))
    .filter((row) => row > 200);
  // Below the seal the mark over the letter is all that differs.
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.at(-1)! - rows[0]!).toBeLessThan(10);
});

test('a long title and a long line stay inside the card', slow, async () => {
  const png = await painter.paint(
    card({ title: 'Wide women '.repeat(7).trim().slice(0, 70), line: 'many moons '.repeat(16) }),
  );
  const points = await pointsOf(png);
  const paper = (x: number, y: number) => points[(y * 1200 + x) * 3] === 250;
  const rows = Array.from({ length: 30 }, (_, i) => i).flatMap((i) => [i, 629 - i]);
  const inked = rows.flatMap((y) =>
    Array.from({ length: 1167 }, (_, x) => x).filter((x) => !paper(x, y)),
  );
  expect(inked).toEqual([]);
});
