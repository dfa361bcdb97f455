import type { Alias, Entity, Model } from '../model/model.ts';
import { entityHref, paragraphHref, paragraphLabel } from './address.ts';

/** Every form under which an entity is known, native and garbled ones too, and the name it leads to. */
export interface NameLine {
  readonly form: string;
  /** Language of the form where it is not the site's. */
  readonly lang: string | undefined;
  /** What sort of form it is: name, native, garbled … */
  readonly kind: string;
  readonly name: string;
  readonly native: Entity['nativeName'];
  readonly href: string;
  readonly source:
    { readonly label: string; readonly paragraph: string; readonly href: string } | undefined;
  readonly note: string | undefined;
}

/** Forms that begin with one letter or a digit, or those in scripts that have no few letters to sort by. */
export interface NameGroup {
  readonly letter: string;
  readonly anchor: string;
  readonly lines: readonly NameLine[];
}

export interface NamesView {
  readonly groups: readonly NameGroup[];
  readonly count: number;
}

const ALIAS_WORDS: Readonly<Record<Alias['kind'], string>> = {
  garbled: 'garbled',
  short: 'short form',
  former: 'former name',
  translated: 'translated',
  transliterated: 'transliterated',
  ticker: 'stock-exchange sign',
  misspelt: 'misspelt',
  misattributed: 'wrong name',
};

/** Every form in alphabetical order, grouped by first letter; forms in scripts of many signs follow together. */
export function buildNames(model: Model): NamesView {
  const collator = new Intl.Collator(model.site.language, { sensitivity: 'base', numeric: true });
  const lines = [...model.entities.values()].flatMap((entity) => linesOf(model, entity));
  const sorted = lines.toSorted(
    (a, b) =>
      collator.compare(bare(a.form), bare(b.form)) ||
      collator.compare(a.name, b.name) ||
      (a.kind < b.kind ? -1 : 1),
  );
  const groups = Map.groupBy(sorted, ({ form }) => letterOf(bare(form)));
  return {
    groups: [...groups]
      .toSorted(([a], [b]) => Number(a === OTHER) - Number(b === OTHER) || collator.compare(a, b))
      .map(([letter, list]) => ({
        letter,
        anchor: `names-${letter.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
        lines: list,
      })),
    count: lines.length,
  };
}

const OTHER = 'Other scripts';

/** A form without the signs and articles it may begin with, so that “& Sons” stands under S. */
const bare = (form: string): string =>
  form.replace(/^(?:[^\p{L}\p{N}]|\p{Lm})+/u, '').replace(/^the /i, '');

/** Letters of which accents and capitals make no other one, whatever the language of the site. */
const LETTERS = new Intl.Collator('en', { sensitivity: 'base' });
const LATIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The heading of a form: one of A–Z, a Greek or Cyrillic letter, or a name for all digits or all other scripts. */
function letterOf(form: string): string {
  const [first = ''] = form.normalize('NFC').toUpperCase();
  if (/\p{N}/u.test(first)) return '0–9';
  // L with a stroke is sorted as an L, the ligature of A and E between A and B, thorn after Z.
  if (/\p{Script=Latin}/u.test(first))
    return LATIN.findLast((letter) => LETTERS.compare(letter, first) <= 0) ?? OTHER;
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(first)) return OTHER;
  const [base = ''] = first.normalize('NFD');
  return LETTERS.compare(base, first) === 0 ? base : first;
}

function linesOf(model: Model, entity: Entity): readonly NameLine[] {
  const common = {
    name: entity.name,
    native: entity.nativeName,
    href: entityHref(model, entity.id),
    lang: undefined,
    source: undefined,
    note: undefined,
  };
  return [
    { ...common, form: entity.name, kind: 'name' },
    ...Object.entries(entity.native).map(([lang, form]) => ({
      ...common,
      form,
      lang,
      kind: 'native name',
    })),
    ...entity.former.map(({ name }) => ({ ...common, form: name, kind: 'former name' })),
    ...entity.aliases.map((alias) => ({
      ...common,
      form: alias.name,
      kind: ALIAS_WORDS[alias.kind],
      source: sourceOf(model, alias),
      note: alias.note,
    })),
  ];
}

function sourceOf(model: Model, { briefing, at }: Alias): NameLine['source'] {
  if (briefing === undefined || !at?.[0]) return undefined;
  return {
    label: model.briefings.get(briefing)!.short,
    paragraph: paragraphLabel(at),
    href: paragraphHref(model, briefing, at[0]),
  };
}
