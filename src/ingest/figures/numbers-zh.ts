const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** Signs of a Chinese number, mixed with digits or not: 三百, 2.68万, 1亿2000万. */
export const CHINESE_NUMBER = String.raw`(?:\d[\d,，]*(?:\.\d+)?[十百千]?[万亿]*|[〇零一二两三四五六七八九十百千万亿]+)+`;

/** The number that Chinese signs or digits stand for; `undefined` where they stand for none. */
export function chineseNumber(signs: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const token of signs.match(/\d[\d,，]*(?:\.\d+)?|./gu) ?? []) {
    const scale = SCALES[token];
    const step = STEPS[token];
    if (/^\d/.test(token)) digit = Number(token.replace(/[,，]/g, ''));
    else if (scale) {
      const part = section + (digit ?? 0);
      // 亿 takes all that stands before it: 一万亿.
      total = scale > 1e4 ? (total + part) * scale : total + part * scale;
      [section, digit] = [0, undefined];
    } else if (step) {
      section += (digit ?? 1) * step;
      digit = undefined;
    } else if (token in DIGITS) digit = DIGITS[token]!;
    else return undefined;
  }
  return total + section + (digit ?? 0);
}
