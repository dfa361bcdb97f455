import type { NameIndex } from '../names/names.ts';
import { sentencesOf } from '../sentences.ts';
import type { FoundSpeech, NamedText } from './speech.ts';

/** The hundred or so family names that nine of ten people bear; a person’s name begins with one of them. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温';

/** Words that begin with a family name and are none. */
const NO_NAMES = '方面|高管|高层|常常|马上|向来|于是|金融|严重|白领|任何|石油|温和|孔径|万一';

const SAYING = '表示|透露|指出|介绍|认为|强调|宣布|预计|坦言|补充|回应|解释|声称|告诉|直言|称|说';
const BETWEEN = '(?:则|也|还|又|曾|在采访中|在接受采访时|近日|昨日|对此|进一步|随后)?';

const PERSON = new RegExp(
  `(?!${NO_NAMES})([${FAMILY_NAMES}]\\p{Script=Han}{1,2}?)(?:先生|女士)?${BETWEEN}(?:${SAYING})`,
  'gu',
);
const UNNAMED = new RegExp(
  `(\\p{Script=Han}{0,6}?(?:人士|分析师|专家|消息人士|负责人|发言人|知情者))${BETWEEN}(?:${SAYING})`,
  'gu',
);
const BODY = new RegExp(`^${BETWEEN}(?:${SAYING}|介绍)`, 'u');
const REPORTED = /(?:据|根据)$/u;

/** Finds speech in Chinese: a person’s name, a known entity or words for somebody before a verb of saying. */
export function findChineseSpeech(
  { paragraphs, names, language }: NamedText,
  index: NameIndex,
): readonly FoundSpeech[] {
  return paragraphs.flatMap((paragraph, i) =>
    sentencesOf(paragraph, language).flatMap((sentence) => {
      const speakers = [
        ...[...sentence.text.matchAll(PERSON)].map((match) => ({
          speaker: match[1]!,
          entity: undefined,
          named: true,
        })),
        ...names[i]!.filter(
          ({ index: at }) => at >= sentence.index && at < sentence.index + sentence.text.length,
        )
          .filter(({ index: at, words }) => {
            const after = paragraph.slice(at + words.length);
            return BODY.test(after) || REPORTED.test(paragraph.slice(0, at));
          })
          .map(({ words, entity }) => ({ speaker: words, entity, named: true })),
        ...[...sentence.text.matchAll(UNNAMED)].map((match) => ({
          speaker: match[1]!,
          entity: undefined,
          named: false,
        })),
      ];
      const known = new Set<string>();
      return speakers
        .filter(({ speaker }) => !known.has(speaker) && known.add(speaker))
        .map((who) => ({
          ...who,
          entity: who.entity ?? index.entities.get(who.speaker),
          paragraph: i,
          words: sentence.text.trim(),
          index: sentence.index,
        }));
    }),
  );
}
