import type { Briefing, Model, Reference } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { briefingHref, entityHref, paragraphLabel } from './address.ts';
import { formatDate } from './date.ts';

/** A source document as lists and records name it. */
export interface SourceEntry {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly href: string;
  /** Headline as printed, or our title where none is known. */
  readonly headline: string;
  /** True where the headline is our title, which is not set as one that was printed. */
  readonly described: boolean;
  /** What follows the headline: publisher, date and translation, from the comma to the full stop. */
  readonly imprint: string;
  readonly quality: 'good' | 'fair' | 'poor';
  readonly address: string | undefined;
  /** Paragraphs that the page cites, as 15, 18, 31–37. */
  readonly cited: string;
}

/** A work outside the dossier, used to check a claim or a note. */
export interface WorkEntry {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** True where the title is our description, which is not set as a title. */
  readonly described: boolean;
  readonly publisher: string;
  /** What follows the title: date and carrier, from the comma to the full stop. */
  readonly imprint: string;
  readonly address: string | undefined;
  readonly secondary: boolean;
  readonly note: string | undefined;
}

const TRANSLATIONS = {
  none: '',
  human: 'Translated by people',
  machine: 'Translated by machine',
} as const;

/** How a document came into its language, in words; empty where it was written in it. */
export function translationOf({ source }: Briefing, languageName: (tag: string) => string): string {
  const words = TRANSLATIONS[source.translation];
  return words && source.translatedFrom
    ? `${words} from ${languageName(source.translatedFrom)}`
    : words;
}

/** Name of a language in the language of the site. */
export const languageNamer = remembered((model): ((tag: string) => string) => {
  const names = new Intl.DisplayNames([model.site.language], { type: 'language' });
  return (tag) => names.of(tag) ?? tag;
});

/** What follows a title, to the full stop. A title that ends a sentence itself takes no comma and no second stop. */
function imprintAfter(title: string, parts: readonly (string | undefined)[]): string {
  const words = parts.filter(Boolean).join(', ');
  const closed = /[.?!…]$/.test(title);
  if (words === '') return closed ? '' : '.';
  return `${closed ? ' ' : ', '}${words}.`;
}

export function buildSourceEntry(
  model: Model,
  briefing: Briefing,
  number: number,
  cited: Iterable<number>,
): SourceEntry {
  const { source } = briefing;
  const translation = translationOf(briefing, languageNamer(model));
  return {
    slug: briefing.slug,
    number,
    title: briefing.title,
    href: briefingHref(model, briefing.slug),
    headline: source.headline ?? briefing.title,
    described: source.headline === undefined,
    imprint: `${imprintAfter(source.headline ?? briefing.title, [
      model.entities.get(source.publisher)!.name,
      formatDate(source.published),
    ])}${translation && ` ${translation}.`}`,
    quality: source.quality,
    address: source.address,
    cited: paragraphLabel([...new Set(cited)].toSorted((a, b) => a - b)),
  };
}

/** Works in the order in which they are first cited. */
export function buildWorks(model: Model, ids: Iterable<string>): readonly WorkEntry[] {
  return [...new Set(ids)].map((id, i) => {
    const work = model.references.get(id)!;
    return {
      id,
      number: i + 1,
      title: work.title,
      described: work.described,
      publisher: work.publisher,
      imprint: imprintAfter(work.title, [
        work.date && formatDate(work.date),
        work.carriedBy && `as carried by ${work.carriedBy}`,
      ]),
      address: work.address,
      secondary: work.kind === 'secondary',
      note: work.note,
    };
  });
}

/** A work in few words, as a note cites it: Reuters, 16 May 2015. */
export function referenceLabel({ publisher, date }: Reference): string {
  return date ? `${publisher}, ${formatDate(date)}` : publisher;
}

export const publisherHref = (model: Model, { source }: Briefing): string =>
  entityHref(model, source.publisher);
