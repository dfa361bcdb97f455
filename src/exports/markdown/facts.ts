import type { ContextLine } from '../../views/context.ts';
import type { Fact, SourceLink, WorkLink } from '../../views/fact.ts';
import type { Finding } from '../../views/findings.ts';
import type { SourceEntry, WorkEntry } from '../../views/source.ts';
import type { Mark } from '../../views/verdict.ts';
import {
  code,
  emphasis,
  heading,
  item,
  joined,
  list,
  paragraph,
  strong,
  type Block,
  type LinkTo,
  type Words,
} from './nodes.ts';

/** A name and, after it, the same name in its own script. */
export const nameOf = (
  link: LinkTo,
  {
    name,
    native,
    href,
  }: {
    readonly name: string;
    readonly native?: { readonly text: string } | undefined;
    readonly href?: string | undefined;
  },
): Words => [href ? link(href, name) : name, native && ` ${native.text}`];

/** The paragraphs that a fact stands on. */
export const sourceWords = (
  link: LinkTo,
  sources: readonly Pick<SourceLink, 'label' | 'paragraph' | 'href'>[],
): Words =>
  joined(
    sources.map(({ label, paragraph: at, href }) => link(href, `${label} ¶${at}`)),
    ', ',
  );

/** How the sources stand to each other, and what a check found: words of a fixed set, set as code. */
export const markWords = (marks: readonly Mark[]): Words =>
  joined(marks.map(({ label }) => code(label)));

/** The works that a check rests on, in brackets. */
export const workWords = (link: LinkTo, works: readonly WorkLink[]): Words =>
  works.length > 0 && [
    '(',
    joined(
      works.map(({ label, href }) => link(href, label)),
      '; ',
    ),
    ')',
  ];

type Grounds = Pick<Fact, 'asPrinted' | 'why' | 'works'>;

/** What the sources say where we hold something else, and why we do, each a line of its own. */
export function groundLines(link: LinkTo, { asPrinted, why, works }: Grounds): readonly Words[] {
  return [
    ...asPrinted.map(({ text, corrected }): Words => [
      emphasis(corrected ? 'As printed, which we correct:' : 'As printed:'),
      ` ${text}`,
    ]),
    ...(why || works.length > 0
      ? [[emphasis(groundsLabel(why, works)), ' ', joined([why, workWords(link, works)])]]
      : []),
  ];
}

/** Works are what something was checked by; a reason alone may be common knowledge. */
const groundsLabel = (why: Grounds['why'], works: Grounds['works']): string => {
  if (works.length === 0) return 'Why:';
  return why ? 'Checked:' : 'Checked by:';
};

/** A fact as an item of a list: what we hold, its sources and its marks, and under it what they print. */
export const factItem = (link: LinkTo, fact: Fact, head: Words, words: Words) =>
  item(
    joined([
      strong(head),
      words,
      fact.stage && `(${fact.stage})`,
      sourceWords(link, fact.sources),
      markWords(fact.marks),
    ]),
    list(groundLines(link, fact).map((words) => item(words))),
  );

/** What no document says; it bears no source and no verdict, and says so before anything else. */
export const contextWords = (
  link: LinkTo,
  { label, href, stage, note, works }: ContextLine,
): Words =>
  joined([
    emphasis('Outside the documents:'),
    [link(href, label), stage && ` (${stage})`, note && `. ${note}`],
    workWords(link, works),
  ]);

export const contextItem = (link: LinkTo, entry: ContextLine) =>
  item(joined([strong(entry.when || 'not dated'), contextWords(link, entry)]));

/** Findings, each with the claims that it joins. */
export const findingBlocks = (link: LinkTo, findings: readonly Finding[]): readonly Block[] =>
  findings.flatMap(({ title, text, label, sources, href }) => [
    heading(3, link(href, title)),
    paragraph(text),
    paragraph(joined([code(label), sourceWords(link, sources)])),
  ]);

/** The documents that a page cites, by the numbers its facts use. */
export const sourceItems = (link: LinkTo, sources: readonly SourceEntry[]) =>
  list(
    sources.map(({ headline, described, imprint, quality, href, title, cited, address }) =>
      item(
        joined([
          [described ? headline : emphasis(headline), imprint],
          `Quality of the text: ${quality}.`,
          [`Our briefing${cited && `, cited at ¶${cited}`}: `, link(href, title), '.'],
          address && link(address, address),
        ]),
      ),
    ),
    true,
  );

/** Works outside the dossier, used to check what the documents say. */
export const workItems = (link: LinkTo, works: readonly WorkEntry[]) =>
  list(
    works.map(({ title, described, publisher, imprint, secondary, note, address }) =>
      item(
        joined([
          [publisher, ', ', described ? title : emphasis(title), imprint],
          secondary && 'A secondary source.',
          note,
          address && link(address, address),
        ]),
      ),
    ),
    true,
  );
