import { describe, expect, test } from 'vitest';
import { reasonOf } from '../../../../src/ingest/divide/furniture.ts';
import { sectionOf } from '../../../../src/ingest/divide/furniture-words.ts';

const reason = (text: string): string | undefined =>
  reasonOf({ text, line: 1, lastLine: 1, kind: 'text' });

describe('a line is left out as', () => {
  test.each([
    ['navigation', 'Home > News >'],
    ['navigation', 'News | Water | Sport | Deaths'],
    ['navigation', '首页 > 资讯 > 桥梁'],
    ['navigation', '【字号：大 中 小】 【打印】 【关闭】'],
    ['navigation', 'Skip to main content'],
    ['date line', '2017/8/22 13:32:00 53'],
    ['date line', '30.08.2022 | Prue Lattimer | 412 views'],
    ['date line', '12 mai 2020'],
    ['date line', 'Chair, 28 May 2021'],
    ['counter', '412 views'],
    ['counter', '3 min read'],
    ['counter', '|'],
    ['page mark', 'Page 3 of 9'],
    ['page mark', '{page_break}'],
    ['page mark', '* * *'],
    ['page mark', '第 3 页 / 共 9 页'],
    ['table of contents', '4.1 The third pier . . . . . . . . . 23'],
    ['time of a post', '13 hours ago'],
    ['time of a post', 'vor 3 Stunden'],
    ['time of a post', '3小时前'],
    ['tags', 'Bridges RiversKelda CouncilRepair'],
    ['tags', '#bridges #kelda'],
    ['copyright', '© Kelda Echo 2021'],
    ['copyright', 'All rights reserved. No part of this page may be copied.'],
    ['copyright', '版权所有，未经许可不得转载'],
    ['copyright', 'Alle Rechte vorbehalten'],
    ['share buttons', 'Share this report: Email | Print'],
    ['share buttons', 'Copy link'],
    ['share buttons', '分享到：朋友圈'],
    ['newsletter or subscription', 'Subscribe to Fen & Ford'],
    ['newsletter or subscription', 'Do you want to receive our newsletter?'],
    ['newsletter or subscription', 'Enjoyed this? Become a member for 4 euros a week.'],
    ['newsletter or subscription', '扫描二维码，关注本报'],
    ['appeal to the reader', 'More news of rivers, please pay attention to the river net.'],
    ['advertisement', 'Anzeige'],
    ['byline', 'By Orla Finn and Ines Dace'],
    ['byline', '责任编辑：陆一舟'],
    ['related links', 'More interviews: “I count eels” | “My lock”'],
    ['contact', 'Media contact: 01632 960123'],
  ])('%s: %s', (why, text) => {
    expect(reason(text)).toBe(why);
  });
});

describe('a line is kept, though it holds such words:', () => {
  test.each([
    'Subscribers fell by a tenth in the year.',
    'Sharing the river was never easy',
    'Printed cotton came up the canal by barge.',
    'By order of the court',
    'By the end of 2018 the bridge had eleven arches.',
    'On 3 May 2019 the lock was closed, and it has not been opened since.',
    'A year of floods',
    'He asked for cookies and tea, and got neither.',
    'Comments by the mill on the plan were brief.',
    'Follow the towpath as far as the second lock.',
    'McAdam and MacBride built the road.',
    'Mill Lane | North Bridge',
  ])('%s', (text) => {
    expect(reason(text)).toBeUndefined();
  });

  test('a long paragraph about copyright', () => {
    const text = `${'The copyright of 1911 was the first that the county had known, and it lasted. '.repeat(3)}All rights reserved.`;
    expect(reason(text)).toBeUndefined();
  });
});

test.each([
  ['Comments (14)', 'comments'],
  ['2 comments', 'comments'],
  ['Leave A Reply', 'comments'],
  ['评论（26）', 'comments'],
  ['Kommentare', 'comments'],
  ['Related reading', 'related links'],
  ['Latest tweets', 'related links'],
  ['相关阅读', 'related links'],
  ['À lire aussi :', 'related links'],
  ['Read the next article', 'another article'],
  ['下一篇：老码头的猫', 'another article'],
  ['ENDS', 'end of the text'],
  ['（完）', 'end of the text'],
  ['Notes to editors', 'end of the text'],
  ['Commentary', undefined],
  ['The end of the bridge', undefined],
  ['More water', undefined],
])('%s opens: %s', (text, section) => {
  expect(sectionOf(text)).toBe(section);
});
