import { CHECKS } from '../model/claims.ts';
import type { Alias, Entity, Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import { pageHref } from './address.ts';
import { entityOptions, UNCHECKED } from './evidence.ts';
import { buildFacet, type Facet } from './filter.ts';
import { OWN_FILTERS, RESULT_KINDS, type SearchRecords } from './search-records.ts';

/** What the search page needs to know of the site. */
export interface SearchPage {
  readonly base: string;
  /** Unicode script -> language tag, for names in results. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly action: string;
  readonly namesHref: string;
  readonly evidenceHref: string;
  readonly briefingsHref: string;
  /** What is searched, counted: 5 briefings. */
  readonly briefings: string;
  readonly profiles: string;
  readonly examples: readonly Example[];
  /** Choices among results; the names are those of the filters in the index. */
  readonly facets: readonly Facet[];
  /** Years that claims are dated to, ascending. */
  readonly years: readonly string[];
}

/** A name to try. */
interface Example {
  readonly text: string;
  readonly lang: string | undefined;
  readonly href: string;
}

/** Names that the address of a search uses for other things than an entity kind. */
const TAKEN = [...OWN_FILTERS, 'q', 'from', 'to', 'sort'];

export function buildSearchPage(model: Model, records: SearchRecords): SearchPage {
  const { site, briefings, entities } = model;
  const action = pageHref(site, 'search');
  const filters = [...records.pages.values(), ...records.entries].map((record) => record.filters);
  return {
    base: site.base,
    scripts: site.scripts,
    action,
    namesHref: pageHref(site, 'names'),
    evidenceHref: pageHref(site, 'evidence'),
    briefingsHref: pageHref(site, 'briefings'),
    briefings: counted(briefings.size, 'briefing'),
    profiles: counted(entities.size, 'profile'),
    examples: pickExamples(model).map((name) => ({
      ...name,
      href: `${action}?${new URLSearchParams({ q: name.text })}`,
    })),
    facets: facetsOf(model, filters),
    years: [...new Set(filters.flatMap(({ year = [] }) => year))].toSorted(),
  };
}

/** Kind, the kinds of entity that the masthead names, topic and check; a facet with one value chooses nothing. */
function facetsOf(
  model: Model,
  filters: readonly Readonly<Record<string, readonly string[]>>[],
): readonly Facet[] {
  const { vocabulary, site } = model;
  const inNav = (path: string) => site.nav.some((item) => item.path === path);
  const kinds = Object.entries(vocabulary.kinds).filter(
    ([id, { path }]) => inNav(path) && !TAKEN.includes(id),
  );
  const facet = (name: string, label: string, order: Iterable<readonly [string, string]>): Facet =>
    buildFacet(
      name,
      label,
      order,
      filters.map((values) => values[name] ?? []),
    );
  return [
    facet('kind', 'Kind', RESULT_KINDS),
    ...kinds.map(([id, { label }]) => facet(id, label, entityOptions(model))),
    facet(
      'topic',
      'Topic',
      Object.entries(vocabulary.topics).map(([id, { label }]) => [id, label] as const),
    ),
    facet(
      'check',
      'Check',
      [...CHECKS, UNCHECKED].map((check) => [check, check] as const),
    ),
  ].filter(({ options }) => options.length > 1);
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
