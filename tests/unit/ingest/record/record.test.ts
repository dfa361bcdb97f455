import { describe, expect, test } from 'vitest';
import { NOTHING_DECLARED, type Declared } from '../../../../src/ingest/read/block.ts';
import { divide } from '../../../../src/ingest/divide/paragraphs.ts';
import { findRecord } from '../../../../src/ingest/record/record.ts';
import { withMailHeader } from '../../../../src/ingest/read/mail-header.ts';
import { textBlocks } from '../../../../src/ingest/read/text-blocks.ts';
import { documentOf, FIRST, SECOND, textDocument } from '../document.ts';

const recordOf = (texts: readonly string[], declared: Declared = NOTHING_DECLARED) => {
  const document = { ...textDocument(texts.join('\n\n')), ...declared };
  return findRecord(document, divide(document));
};

test('A text that tells nothing of itself has a language only', () => {
  expect(recordOf([FIRST, SECOND])).toEqual({
    language: 'en',
    machineTranslated: { likely: false, signs: [] },
  });
});

test('What a format declares wins over what the document prints, and says where it stands', () => {
  const declared: Declared = {
    meta: { published: '2022-08-30T07:45:00+01:00', publisher: 'Fen & Ford' },
    declaredIn: { published: 'meta tag' },
  };
  expect(
    recordOf(['Bridge closed for the winter', '29.08.2022', FIRST, '© Kelda Echo 2022'], declared),
  ).toMatchObject({
    publisher: 'Fen & Ford',
    published: { edtf: '2022-08-30', words: '2022-08-30T07:45:00+01:00', how: 'meta tag' },
  });
});

describe('the day of publication is printed', () => {
  test.each([
    [
      'above the text',
      ['Bridge closed for the winter', 'Issued by the council on 14 March 2024', FIRST],
      '2024-03-14',
      3,
    ],
    [
      'under a first paragraph',
      ['Bridge closed for the winter', FIRST, '11 September 2021. Text: Orla Finn', SECOND],
      '2021-09-11',
      5,
    ],
    [
      'in the first words',
      ['Bridge closed for the winter', `KELDA, May 3, 2020 – ${FIRST}`],
      '2020-05-03',
      3,
    ],
    [
      'beside the signature',
      ['Bridge closed for the winter', FIRST, SECOND, 'Clerk, 28 May 2021'],
      '2021-05-28',
      7,
    ],
  ])('%s', (_, texts, edtf, line) => {
    expect(recordOf(texts).published).toMatchObject({ edtf, how: `printed in line ${line}` });
  });

  test('but not beside a related link', () => {
    expect(
      recordOf([
        'Bridge closed for the winter',
        FIRST,
        'Related reading',
        'The gauge that lied',
        '3 May 2021',
      ]).published,
    ).toBeUndefined();
  });
});

describe('the publisher is named', () => {
  test.each([
    [
      'above the headline and in the copyright',
      [
        'Kelda Echo',
        'Bridge closed for the winter',
        FIRST,
        '© Kelda Echo 2021. All rights reserved.',
      ],
      'Kelda Echo',
    ],
    [
      'by who issued it',
      [
        'Bridge closed for the winter',
        'Issued by Kelda Council on 14 March 2024',
        FIRST,
        '© Somebody 2024',
      ],
      'Kelda Council',
    ],
    [
      'by an appeal',
      [
        'Bridge closed for the winter',
        FIRST,
        'More news, please pay attention to the river and canal net.',
      ],
      'river and canal net',
    ],
    [
      'by the court that posts it',
      [
        'IN THE COUNTY COURT AT GRELL',
        'Water of the Bramble Brook: Orla Finn v Kelda Council',
        FIRST,
      ],
      'COUNTY COURT AT GRELL',
    ],
    [
      'as a source',
      [
        '凯尔达镇北桥将于三月起封闭',
        '2023-04-12 来源：凯尔达日报',
        '凯尔达镇议会昨日宣布，自三月十一日起，北桥每晚十一点至次日五点将禁止车辆通行，为期十一周。',
      ],
      '凯尔达日报',
    ],
  ])('%s', (_, texts, publisher) => {
    expect(recordOf(texts).publisher).toBe(publisher);
  });

  test('by no line above the headline alone', () => {
    expect(recordOf(['Breaking', 'Bridge closed for the winter', FIRST]).publisher).toBeUndefined();
  });
});

test.each([
  ['By Orla Finn', 'Orla Finn'],
  ['Kelda Echo, 17 May 2022, by Ines Calloway', 'Ines Calloway'],
  ['11 September 2021. Interview: Rupert Dace', 'Rupert Dace'],
])('“%s” names the writer', (line, byline) => {
  expect(recordOf(['Bridge closed for the winter', line, FIRST]).byline).toBe(byline);
});

test('The language is told from the letters, unless the document says a near one', () => {
  const german =
    'Der Rat von Kelda hat die Nordbrücke am Montag für Lastwagen gesperrt, nachdem ein Taucher im dritten Pfeiler einen langen Riss gefunden hatte. Busse dürfen sie weiter befahren, aber immer nur einer zur gleichen Zeit und so langsam wie möglich.';
  const said = (language: string): Declared => ({ meta: { language }, declaredIn: {} });
  expect(recordOf([german]).language).toBe('de');
  expect(recordOf([german], said('en-GB')).language).toBe('de');
  expect(recordOf([`${FIRST} ${SECOND}`], said('en_US')).language).toBe('en');
});

test('A saved mail gives its record in its header, which is no text', () => {
  const mail = `From: Orla Finn <o.finn@kelda.example>\nTo: all@kelda.example\nDate: Tue, 5 Mar 2019 09:12:44 +0000\nSubject: Night closures\n\n${FIRST}\n\n${SECOND}`;
  const { blocks, ...declared } = withMailHeader(textBlocks(mail));
  const document = documentOf(blocks, 'text', declared);
  expect(findRecord(document, divide(document))).toMatchObject({
    headline: 'Night closures',
    byline: 'Orla Finn',
    published: { edtf: '2019-03-05', how: 'mail header' },
  });
  expect(divide(document).leftOut.map(({ why }) => why)).toEqual(Array(4).fill('mail header'));
});
