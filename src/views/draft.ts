import { standingOf } from '../model/draft-formats.ts';
import type { Draft, Model, Suggestion } from '../model/model.ts';
import { printedNames, printedText } from '../model/printed.ts';
import { isEmpty, isRecord, wordsOf } from '../model/suggestions.ts';
import { briefingHref, paragraphLabel } from './address.ts';
import { upperFirst } from './words.ts';

/** A draft as a list names it. */
export interface DraftLine {
  readonly title: string;
  readonly href: string;
  /** What is still to do: 7 suggested claims to accept or delete, 3 things that it lacks. */
  readonly standing: string;
}

/** What a draft's page shows beside its text, whether it can be a briefing yet or not. */
export interface DraftNotice {
  readonly file: string;
  readonly standing: string;
  readonly suggestions: readonly SuggestedParagraph[];
}

/** The claims suggested on one run of paragraphs. */
export interface SuggestedParagraph {
  /** ¶12–14; empty where a suggestion names no paragraph that can be read. */
  readonly label: string;
  readonly href: string | undefined;
  readonly suggestions: readonly SuggestedClaim[];
}

/** One claim to accept or delete. */
export interface SuggestedClaim {
  readonly kind: string;
  readonly id: string;
  /** The words of the document, or of our paragraph; empty where it has neither. */
  readonly words: string;
  /** What is filled in already: date 2019-05. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** What is still to be filled in: type, title. */
  readonly empty: readonly string[];
  /** Line of the draft’s file. */
  readonly line: number;
}

/** A draft that cannot be a briefing yet: what it lacks, and what there is of it. */
export interface DraftView {
  readonly title: string;
  readonly summary: string;
  readonly notice: DraftNotice;
  readonly lacks: readonly Lack[];
  readonly record: readonly { readonly name: string; readonly value: string }[];
  readonly paragraphs: readonly {
    readonly label: string;
    readonly ids: readonly string[];
    readonly text: string;
    readonly notes: readonly {
      readonly kind: string;
      readonly on: string;
      readonly text: string;
    }[];
  }[];
}

export interface Lack {
  /** briefings/opening.mdx:12:5 */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Every draft, by its file. */
export const buildDrafts = (model: Model): readonly DraftLine[] =>
  [...model.drafts.values()].map((draft) => ({
    title: titleOf(draft),
    href: briefingHref(model, draft.slug),
    standing: upperFirst(standingOf(draft)),
  }));

/** The notice on a page; `undefined` where the page is of no draft. */
export function draftNotice(model: Model, slug: string): DraftNotice | undefined {
  const draft = model.drafts.get(slug);
  return draft && buildNotice(draft);
}

/** The page of a draft that lacks something; `undefined` for a briefing, and for a draft that can be shown as one. */
export function buildDraft(model: Model, slug: string): DraftView | undefined {
  const draft = model.drafts.get(slug);
  if (!draft || draft.lacks.length === 0) return undefined;
  const { fields, body, lacks } = draft;
  const names = printedNames(model);
  return {
    title: titleOf(draft),
    summary: wordsIn(fields, 'summary'),
    notice: buildNotice(draft),
    lacks: lacks.map(({ file, line, column, code, message, hint }) => ({
      place: `${file}:${line}:${column}`,
      code,
      message,
      hint,
    })),
    record: recordOf(fields['source']),
    paragraphs: body.paragraphs.map(({ label, numbers, pieces }) => ({
      label,
      ids: numbers.map((n) => `p${n}`),
      text: printedText(pieces, names),
      notes: body.notes
        .filter((note) => numbers.includes(note.paragraph))
        .map((note) => ({
          kind: upperFirst(note.kind),
          on: note.on,
          text: printedText(note.pieces, names),
        })),
    })),
  };
}

const buildNotice = (draft: Draft): DraftNotice => ({
  file: draft.file,
  standing: upperFirst(standingOf(draft)),
  suggestions: byParagraph(draft.suggestions),
});

const wordsIn = (fields: Draft['fields'], name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

const titleOf = ({ fields, slug }: Draft): string => wordsIn(fields, 'title') || slug;

const recordOf = (source: unknown): DraftView['record'] =>
  Object.entries(isRecord(source) ? source : {})
    .filter(([name, value]) => !isEmpty(value) && name !== 'digests')
    .map(([name, value]) => ({
      name: upperFirst(name.replaceAll('-', ' ')),
      value: wordsOf(value),
    }));

/** By first paragraph; what names none comes first, since it lacks even that. */
function byParagraph(suggestions: readonly Suggestion[]): readonly SuggestedParagraph[] {
  const groups = Map.groupBy(
    suggestions.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || a.line - b.line),
    ({ at }) => paragraphLabel(at),
  );
  return [...groups].map(([label, list]) => ({
    label: label && `¶${label}`,
    href: label ? `#p${list[0]!.at[0]}` : undefined,
    suggestions: list.map(({ kind, id, printed, quote, fields, empty, line }) => ({
      kind: upperFirst(kind),
      id,
      words: quote ?? printed ?? '',
      fields,
      empty,
      line,
    })),
  }));
}
