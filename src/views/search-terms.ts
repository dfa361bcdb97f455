import { entitiesOf } from '../model/claims.ts';
import type { Alias, Briefing, Entity, Model } from '../model/model.ts';
import { printedNames, printedText } from '../model/printed.ts';
import { pageHref } from './address.ts';
import { formatDate } from './date.ts';

/**
 * What the search index knows of a page beside its text, as attributes of the element that holds the text. Pagefind
 * reads the values into the page's metadata, which is searched but never shown in an excerpt.
 */
export type SearchAttributes = Readonly<Record<string, string>>;

/** Stands between two forms. It is no word, so that no phrase runs over from one form into the next. */
const BETWEEN = ' / ';

/** Every form under which an entity is known, whole; then the pieces by which forms without spaces are found. */
export function profileTerms({ entities }: Model, id: string): string {
  const { name, native, former, aliases } = entities.get(id)!;
  const forms = [
    name,
    ...Object.values(native),
    ...former.map((f) => f.name),
    ...aliases.map((a) => a.name),
  ];
  return joinTerms(forms);
}

/** The same of every entity that a briefing names, but only the forms that its own source prints. */
export function briefingTerms(model: Model, slug: string): string {
  const briefing = model.briefings.get(slug)!;
  const forms = namedIn(briefing).flatMap((id) => {
    const { name, native, aliases } = model.entities.get(id)!;
    return [
      name,
      ...Object.values(native),
      ...aliases.filter(printedBy(slug)).map((alias) => alias.name),
    ];
  });
  return joinTerms([...forms, ...foreignWords(model, briefing)]);
}

export function profileAttributes(model: Model, id: string): SearchAttributes {
  const entity = model.entities.get(id)!;
  return toAttributes({
    title: entity.name,
    native: entity.nativeName?.text,
    kind: model.vocabulary.kinds[entity.kind]!.label,
    summary: entity.summary,
    names: profileTerms(model, id),
  });
}

export function briefingAttributes(model: Model, slug: string): SearchAttributes {
  const briefing = model.briefings.get(slug)!;
  return toAttributes({
    title: briefing.title,
    kind: 'Briefing',
    date: formatDate(briefing.source.published),
    summary: briefing.summary,
    mentions: briefingTerms(model, slug),
  });
}

/** What the search page needs to know of the site. */
export interface SearchPage {
  readonly base: string;
  /** Unicode script -> language tag, for names in results. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly action: string;
  readonly namesHref: string;
  readonly briefingsHref: string;
  readonly briefings: number;
  readonly profiles: number;
  readonly examples: readonly Example[];
}

/** A name to try. */
interface Example {
  readonly text: string;
  readonly lang: string | undefined;
  readonly href: string;
}

export function buildSearchPage(model: Model): SearchPage {
  const { site, briefings, entities } = model;
  const action = pageHref(site, 'search');
  return {
    base: site.base,
    scripts: site.scripts,
    action,
    namesHref: pageHref(site, 'names'),
    briefingsHref: pageHref(site, 'briefings'),
    briefings: briefings.size,
    profiles: entities.size,
    examples: pickExamples(model).map((name) => ({
      ...name,
      href: `${action}?${new URLSearchParams({ q: name.text })}`,
    })),
  };
}

/** A name in its own script and one as a source garbles it, of the entities that most is said of. */
function pickExamples(model: Model): readonly Omit<Example, 'href'>[] {
  const claims = (entity: Entity) => model.claimsByEntity.get(entity.id)?.length ?? 0;
  const entities = [...model.entities.values()].toSorted(
    (a, b) => claims(b) - claims(a) || (a.id < b.id ? -1 : 1),
  );
  const native = entities.find((entity) => entity.nativeName)?.nativeName;
  const garbled = entities
    .flatMap(({ aliases }) => aliases)
    .find(({ kind }) => OBSCURE.includes(kind));
  return [
    ...(native ? [native] : []),
    ...(garbled ? [{ text: garbled.name, lang: undefined }] : []),
  ];
}

/** Kinds of form that nobody would think of. */
const OBSCURE: readonly Alias['kind'][] = ['garbled', 'transliterated'];

/** One attribute for each value, and the one that tells Pagefind under which key to keep it. */
function toAttributes(values: Readonly<Record<string, string | undefined>>): SearchAttributes {
  const given = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return {
    'data-pagefind-body': '',
    'data-pagefind-meta': given.map(([key]) => `${key}[data-${key}]`).join(', '),
    ...Object.fromEntries(given.map(([key, value]) => [`data-${key}`, value])),
  };
}

const printedBy =
  (slug: string) =>
  ({ briefing }: Alias): boolean =>
    briefing === undefined || briefing === slug;

/** Entities that a briefing's claims, its links or its record name, each once. */
function namedIn({ claims, body, source }: Briefing): readonly string[] {
  const linked = body.links.flatMap(({ target }) => (target.kind === 'entity' ? [target.id] : []));
  return [...new Set([source.publisher, ...claims.flatMap(entitiesOf), ...linked])];
}

/** Runs of another script in the text and its notes. */
function foreignWords(model: Model, { body }: Briefing): readonly string[] {
  const scripts = Object.keys(model.site.scripts).map((script) => `\\p{Script=${script}}`);
  if (scripts.length === 0) return [];
  const run = new RegExp(`[${scripts.join('')}]+`, 'gu');
  return [...body.paragraphs, ...body.notes].flatMap(
    ({ pieces }) => printedText(pieces, printedNames(model)).match(run) ?? [],
  );
}

function joinTerms(forms: readonly string[]): string {
  const whole = new Set(forms);
  const pieces = new Set(forms.flatMap(endings));
  return [...whole, ...pieces.difference(whole)].join(BETWEEN);
}

/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{3,}/gu;

/**
 * Every ending of a run without spaces, of two signs or more. The index finds a word by its beginning, so with its
 * endings beside it a name is found by any part: 大桥 finds 北方大桥.
 */
function endings(form: string): readonly string[] {
  return (form.match(UNSPACED) ?? []).flatMap((run) => {
    const signs = [...run];
    return signs.slice(1, -1).map((_, i) => signs.slice(i + 1).join(''));
  });
}
