import { describe, expect, test } from 'vitest';
import { normalise, sheetsOf } from '../../../src/pdf/printer.ts';

/** Parts of a PDF as Chromium writes it: three sheets, two anchors, a table head with two names. */
const pdf = (day = '20260724093015', first = 187, second = 188): Buffer =>
  Buffer.from(
    `%PDF-1.4
%\u00d3\u00eb\u00e9\u00e1
1 0 obj
<</Title (Bridges)
/Creator (Chromium)
/CreationDate (D:${day}+00'00')
/ModDate (D:${day}+00'00')>>
endobj
2 0 obj
<</Type /Page
/MediaBox [0 0 595.91998 842.88]
/Parent 12 0 R>>
endobj
7 0 obj
<</Type /Page
/Annots [8 0 R 9 0 R]
/Parent 12 0 R>>
endobj
41 0 obj
<</Type /Page
/Parent 12 0 R>>
endobj
12 0 obj
<</Type /Pages
/Count 3
/Kids [2 0 R 7 0 R 41 0 R]>>
endobj
13 0 obj
<</north-bridge [7 0 R /XYZ 0 842.88 0]
/south_bridge [41 0 R /XYZ 56.7 310.5 0]
/h-src [41 0 R /XYZ 0 100 0]>>
endobj
14 0 obj
<</S /TH
/ID (node${String(second).padStart(8, '0')})>>
endobj
15 0 obj
<</S /TD
/A [<</O /Table
/Headers [(node${String(first).padStart(8, '0')}) (node${String(second).padStart(8, '0')})]>>]>>
endobj
16 0 obj
<</Limits [(node${String(first).padStart(8, '0')}) (node${String(second).padStart(8, '0')})]>>
endobj
`,
    'latin1',
  );

const DAY = new Date('2019-05-04');

describe('a PDF that is made the same', () => {
  test('bears the day that it is given in place of the clock', () => {
    const text = normalise(pdf(), DAY).toString('latin1');
    expect(text).toContain("/CreationDate (D:20190504000000+00'00')");
    expect(text).toContain("/ModDate (D:20190504000000+00'00')");
    expect(text).not.toContain('2026');
  });

  test('has names that count from one, in the order that they had', () => {
    const text = normalise(pdf(), DAY).toString('latin1');
    expect(text).toContain('/ID (node00000002)');
    expect(text).toContain('/Headers [(node00000001) (node00000002)]');
    expect(text).toContain('/Limits [(node00000001) (node00000002)]');
  });

  test('is the same at another hour, and after other pages of the same browser', () => {
    const later = normalise(pdf('20270101000000', 20451, 20458), DAY);
    expect(later.equals(normalise(pdf(), DAY))).toBe(true);
    expect(later.equals(normalise(pdf(), new Date('2019-05-05')))).toBe(false);
  });

  test('is as long as it was, with every other byte in its place', () => {
    const before = pdf();
    const after = normalise(before, DAY);
    expect(after).toHaveLength(before.length);
    for (const mark of ['2 0 obj', '13 0 obj', '16 0 obj', '\u00d3\u00eb\u00e9\u00e1'])
      expect(after.indexOf(mark, 0, 'latin1')).toBe(before.indexOf(mark, 0, 'latin1'));
    expect(after.indexOf('\u00d3\u00eb\u00e9\u00e1', 0, 'latin1')).toBeGreaterThan(0);
  });

  test('is left alone where it is made the same already', () => {
    const once = normalise(pdf(), DAY);
    expect(normalise(once, DAY).equals(once)).toBe(true);
    const plain = Buffer.from('(a node of 12 things) node00000007 /Title (D:20260724093015)');
    expect(normalise(plain, DAY).equals(plain)).toBe(true);
  });
});

test('an anchor stands on the sheet whose object it names, counted in the order of the file', () => {
  expect([...sheetsOf(pdf())]).toEqual([
    ['north-bridge', 2],
    ['south_bridge', 3],
    ['h-src', 3],
  ]);
});

test('a PDF to which no link of its own leads has no anchors', () => {
  expect(sheetsOf(Buffer.from('2 0 obj\n<</Type /Page\n/Parent 3 0 R>>\nendobj')).size).toBe(0);
});
