/** Words by which a short line says that it is none of the text, in the languages that documents come in. */

/** What a line opens: everything after it, or a list of links, belongs to it. */
export type Section = 'comments' | 'related links' | 'another article' | 'end of the text';

/** Patterns of whole lines; a count or a colon may follow. */
const SECTIONS: Readonly<Record<Section, readonly string[]>> = {
  comments: [
    '(?:\\d+ )?(?:reader |user )?comments?(?: section)?',
    '(?:leave|post|write|add) a (?:comment|reply)',
    'join the (?:conversation|discussion)',
    '(?:\\d+ )?commentaires?|laisser un commentaire',
    '(?:\\d+ )?kommentare?|kommentar (?:schreiben|hinterlassen)',
    '(?:\\d+ )?comentarios?|dejar un comentario|(?:\\d+ )?comentários?|deixe um comentário',
    '(?:\\d+ )?commenti|lascia un commento|reacties',
    '(?:网友|全部|最新|发表)?评论(?:区)?|网友留言|コメント',
  ],
  'related links': [
    'related (?:reading|stories|articles?|news|posts?|links|content|topics)',
    '(?:read|see) (?:also|more|next)',
    'more (?:stories|news|articles|interviews|reports|on this|from .{2,30}|in this (?:series|section))',
    'most (?:read|popular|viewed)|trending(?: now)?|popular posts',
    'you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories)?|further reading',
    'latest (?:news|stories|tweets|posts|articles|from .{2,30})',
    'à lire (?:aussi|également)|lire aussi|articles? (?:liés|similaires)|sur le même (?:sujet|thème)',
    'lesen sie (?:auch|hier)|mehr zum thema|weitere (?:artikel|meldungen)|auch interessant|meistgelesen',
    'lee(?:r)? también|lea también|noticias relacionadas|te puede interesar|más noticias',
    'leggi anche|articoli correlati|potrebbe interessarti|leia (?:também|mais)|lees ook',
    '相关(?:阅读|新闻|文章|报道|链接|推荐)|延伸阅读|推荐阅读|热门(?:文章|新闻|推荐)|猜你喜欢|更多(?:新闻|报道)|関連記事',
  ],
  'another article': [
    '(?:read the )?(?:next|previous) (?:article|story|post|page)',
    'article (?:suivant|précédent)|(?:nächster|vorheriger) artikel|(?:siguiente|próximo) artículo|articolo (?:successivo|precedente)',
    '(?:下|上)一篇.{0,40}',
  ],
  'end of the text': [
    '--|[-–—*# ]*ends?[-–—*# ]*|#\\s?#\\s?#|[-–—] ?30 ?[-–—]',
    '[-–— ]*(?:fin|ende|fine)[-–— ]*|[（(]?完[）)]?',
    '(?:notes?|information) (?:to|for) (?:the )?editors?(?: .{0,20})?',
    "about (?:the )?authors?|über den autor|à propos de l[’']auteur|sobre el autor|关于作者|作者简介",
  ],
};

/** Beginnings of lines, by what they are; the line must be short as well. */
const LINES: readonly (readonly [why: string, patterns: readonly string[]])[] = [
  [
    'copyright',
    [
      '.*(?:©|\\(c\\) ?\\d{4}|\\ball rights reserved|\\bcopyright\\b.{0,12}\\d{4}|\\bno part of this)',
      '.*(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados)',
      '.*(?:版权(?:所有|声明|归)|未经.{0,8}(?:许可|授权).{0,6}(?:转载|使用)|著作権|無断転載)',
    ],
  ],
  [
    'share buttons',
    [
      '(?:share|tweet|retweet|pin it|facebook|twitter|linkedin)(?:\\s*$|\\s*[|·:/,•]| (?:this|on|via|with)\\b.{0,30}$)',
      'follow us\\b|like us on|print(?:\\s*$|\\s*[|·]| (?:this|page|article)\\b)|e-?mail (?:this|a friend)|copy link|send to a friend|tell a friend',
      'partager|teilen\\b.{0,20}$|drucken\\b.{0,20}$|compartir|condividi|compartilhar|imprimer|imprimir|stampa\\s*$',
      '分享(?:到|至|:|：|\\s*$)|打印|复制链接|转发|收藏|シェア',
    ],
  ],
  [
    'newsletter or subscription',
    [
      '(?:please )?subscribe\\b(?! to the (?:view|idea|theory|opinion))|sign up\\b|(?:to )?unsubscribe\\b|register (?:now|here|free)|log ?in\\b|sign in\\b|my account\\b|become a (?:member|subscriber)',
      '.*\\b(?:our|free|weekly|daily|e-?mail|the) newsletters?\\b.{0,60}$|choose (?:one of )?(?:our|a|your) .{0,12}(?:subscription|plan)',
      '.*\\bbecome a (?:member|subscriber|supporter)\\b|(?:download|get) (?:the|our) .{0,20}\\bapp\\b',
      "(?:abonnez-vous|s[’']abonner|inscrivez-vous|jetzt (?:abonnieren|anmelden)|newsletter|suscr[ií]b[ae]te|iscriviti|abbonati|assine)\\b",
      '.*(?:关注.{0,24}(?:公众号|客户端)|扫描?.{0,6}二维码|登录后|点击.{0,4}(?:订阅|下载)|订阅)',
    ],
  ],
  [
    'appeal to the reader',
    [
      '(?:for )?more .{0,40}\\b(?:pay attention to|stay tuned|follow us|visit (?:us|our)\\b)',
      '(?:please )?(?:pay attention to|stay tuned|follow) (?:us|our|the)\\b.{0,60}(?:net|site|website|channel|account|page|for more)\\b',
      '.*更多.{0,16}(?:请|敬请)?关注|敬请关注',
    ],
  ],
  [
    'advertisement',
    [
      '(?:advertisement|advertising|advertorial|sponsored(?: content| post)?|promoted|publicité|anzeige|werbung|publicidad|publicidade|pubblicità|广告|廣告|広告)\\s*[:：]?$',
    ],
  ],
  [
    'cookie notice',
    [
      '.*\\bcookies?\\b.{0,80}\\b(?:accept|consent|settings|policy|experience|agree)|(?:accept|reject|manage) (?:all )?cookies',
    ],
  ],
  [
    'byline',
    [
      '(?:责任编辑|责编|编辑|记者|本报记者|作者|来源|文|译者|校对|文章来源|新闻来源|稿源)\\s*[:：/／]\\s*.{1,24}$',
      '(?:source|author|editor|writer|translator|reporter|interview(?:er)?|photos?|photographs?|pictures?|image credit|photo credit|credit|quelle|foto|auteur|autor|fuente|fonte|crédit photo)s?\\s*[:：]\\s*.{1,60}$',
    ],
  ],
  [
    'contact',
    [
      '(?:(?:media|press|news|sales) )?(?:contacts?|enquir(?:y|ies)|inquiries)\\s*[:：]|pressekontakt|contact presse|媒体联系',
    ],
  ],
  [
    'navigation',
    ['(?:skip to (?:main )?content|back to (?:top|home)|home ?[>»›/]|首页|您的位置|当前位置)'],
  ],
  [
    'tags',
    [
      '(?:tags?|keywords?|topics?|filed under|posted in|categor(?:y|ies)|schlagwörter|mots-clés|etiquetas|标签|关键词|关键字)\\s*[:：]',
    ],
  ],
];

const SECTION_PATTERNS = Object.entries(SECTIONS).map(
  ([section, patterns]) =>
    [
      section as Section,
      new RegExp(`^(?:${patterns.join('|')})\\s*(?:[（(]\\d+[)）])?\\s*[:：…]?$`, 'iu'),
    ] as const,
);
const LINE_PATTERNS = LINES.map(
  ([why, patterns]) => [why, new RegExp(`^(?:${patterns.join('|')})`, 'iu')] as const,
);
/** A line that opens a list of links and holds them too: "More interviews: … | …". */
const LABELLED_LINKS = new RegExp(
  `^(?:${SECTIONS['related links'].join('|')})\\s*[:：]\\s*\\S`,
  'iu',
);

/** The section that a line opens. */
export const sectionOf = (text: string): Section | undefined =>
  SECTION_PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];

/** A name after "by"; capitals tell it from "By order of the court". */
const BYLINE =
  /^(?:(?:Words|Text|Written|Reported|Edited|Interview) )?(?:[Bb]y|BY|Von|Par|Por|Di)\s+\p{Lu}[\p{L}.'’-]*(?:(?:\s*[,&]\s*|\s+(?:and|und|et|y|e)\s+|\s+)\p{Lu}[\p{L}.'’-]*){0,5}\s*(?:[|·–—].{0,40})?$/u;

/** Why the words of a short line say that it is none of the text. */
export const wordsReason = (text: string): string | undefined =>
  (BYLINE.test(text) ? 'byline' : undefined) ??
  LINE_PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ??
  (LABELLED_LINKS.test(text) ? 'related links' : undefined);
