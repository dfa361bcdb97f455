import { startOf } from '../model/dates.ts';
import { relationKey } from '../model/claims.ts';
import { spellsAt } from '../model/spells.ts';
import type { Claim, Context, EdtfDate, Entity, Model, Spell } from '../model/model.ts';
import { entityHref } from './address.ts';
import { slugsInOrder } from './briefings.ts';
import { contextLine, type ContextLine } from './context.ts';
import { formatDate, formatSpan, yearOf } from './date.ts';
import { sourceLink, type Citing, type SourceLink } from './fact.ts';
import { hasEnded } from './spell.ts';
import { upperFirst } from './words.ts';

/** When a relation of an entity held and when it did not: member of a guild, twice. */
export interface History {
  readonly label: string;
  readonly other: {
    readonly name: string;
    readonly native: Entity['nativeName'];
    readonly href: string;
  };
  readonly spells: readonly SpellLine[];
  readonly strip: SpellStrip | undefined;
  /** Whether it held when documents were published, oldest first; one that finds it as the last one did is left out. */
  readonly asOf: readonly { readonly when: string; readonly holds: boolean }[];
}

/** The spells drawn over the years that all histories of an entity span. Offsets are hundredths of that span. */
export interface SpellStrip {
  readonly from: number;
  readonly to: number;
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    /** True where nobody says when it began, or when it ended. */
    readonly openStart: boolean;
    readonly openEnd: boolean;
  }[];
}

export interface SpellLine {
  /** December 2011 – January 2012. */
  readonly when: string;
  /** What follows of it at the end: ended, or when it was last told of as holding. */
  readonly state: string;
  readonly ended: boolean;
  readonly sources: readonly SourceLink[];
  readonly context: readonly ContextLine[];
}

/** The relations of an entity that ended at some time, or ended and began again, with every spell. */
export function buildHistories(model: Model, id: string, citing: Citing): readonly History[] {
  const groups = Map.groupBy(model.spellsByEntity.get(id) ?? [], (spell) =>
    relationKey(spell, model.vocabulary),
  );
  const ended = [...groups.values()].filter((spells) => spells.some(hasEnded));
  const years = yearsOf(ended.flat());
  const told = ended.length === 0 ? [] : publishedAbout(model, id);
  return ended.map((spells) => {
    const { subject, relation, object } = spells[0]!;
    const type = model.vocabulary.relations[relation]!;
    const other = model.entities.get(subject === id ? object : subject)!;
    return {
      label: upperFirst(subject === id ? type.label : type.inverse),
      other: { name: other.name, native: other.nativeName, href: entityHref(model, other.id) },
      spells: spells.map((spell) => spellLine(model, spell, citing)),
      strip: years && stripOf(spells, years),
      asOf: asOfDocuments(model, told, spells),
    };
  });
}

/** When the documents that make a claim about an entity were published, oldest first. */
const publishedAbout = (model: Model, id: string): readonly EdtfDate[] =>
  slugsInOrder(
    model,
    (model.claimsByEntity.get(id) ?? []).map(({ briefing }) => briefing),
  ).map((slug) => model.briefings.get(slug)!.source.published);

/**
 * Whether a relation held when documents were published, at each change of the answer. Where nobody dates the beginning of
 * a spell, nobody knows of it before the first document that tells of it, and where an end was only foreseen, nobody
 * knows of it afterwards; nothing is said then.
 */
function asOfDocuments(
  model: Model,
  published: readonly EdtfDate[],
  spells: readonly Spell[],
): History['asOf'] {
  const real = spells.filter(({ foreseen }) => !foreseen);
  const answers = published.flatMap((date) => {
    const found = spellsAt(real, date);
    const known =
      found.length === 0
        ? !real.some(({ until, endForeseen }) => endForeseen && until!.from <= date.to)
        : found.some((spell) => knownFrom(model, spell) <= date.to);
    return known ? [{ when: formatDate(date), holds: found.length > 0 }] : [];
  });
  return answers.filter(({ holds }, i) => holds !== answers[i - 1]?.holds);
}

/** From when on a spell is known to have begun: always where that is dated, else from its first document on. */
const knownFrom = ({ briefings }: Model, { since, evidence }: Spell): number =>
  since
    ? -Infinity
    : Math.min(
        ...evidence.flatMap((entry) =>
          'briefing' in entry ? [startOf(briefings.get(entry.briefing)!.source.published)] : [],
        ),
      );

/** First and last year of which something is told; `undefined` where nothing is dated. */
function yearsOf(spells: readonly Spell[]): readonly [number, number] | undefined {
  const years = spells
    .flatMap(({ since, until, lastTold }) => [since, until, lastTold])
    .flatMap((date) => (date && yearOf(date)) ?? []);
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}

function stripOf(spells: readonly Spell[], [from, to]: readonly [number, number]): SpellStrip {
  const [start, end] = [Date.UTC(from, 0), Date.UTC(to + 1, 0)];
  const share = (time: number) =>
    Math.round(((Math.min(Math.max(time, start), end) - start) / (end - start)) * 10_000) / 100;
  return {
    from,
    to,
    bars: spells.map((spell) => {
      const { since, until, endForeseen, lastTold } = spell;
      const x = share(since ? startOf(since) : start);
      const last = (endForeseen ? undefined : until) ?? lastTold ?? since;
      return {
        x,
        width: Math.max(
          0,
          Math.round((share(last && Number.isFinite(last.to) ? last.to : end) - x) * 100) / 100,
        ),
        openStart: since === undefined,
        openEnd: !hasEnded(spell),
      };
    }),
  };
}

function spellLine(model: Model, spell: Spell, citing: Citing): SpellLine {
  const { since, until, lastTold, foreseen, endForeseen, evidence } = spell;
  return {
    when: formatSpan(since, until) || 'not dated',
    state: hasEnded(spell)
      ? 'ended'
      : foreseen
        ? 'foreseen; nothing here tells that it came about'
        : lastTold
          ? `held when last told of, ${formatDate(lastTold)}${endForeseen ? '; its end is foreseen' : ''}`
          : 'no end is known',
    ended: hasEnded(spell),
    sources: sourcesOf(model, spell, citing),
    context: evidence.filter(isContext).map((entry) => contextLine(model, entry, citing)),
  };
}

/** Each paragraph once, in the order of the documents: an event and the relation that it opens often stand in one. */
function sourcesOf(model: Model, { evidence }: Spell, citing: Citing): readonly SourceLink[] {
  const told = Map.groupBy(
    evidence.flatMap((each) => (isContext(each) ? [] : [each])),
    ({ briefing }) => briefing,
  );
  const inOrder = slugsInOrder(model, told.keys()).flatMap((slug) =>
    model.briefings.get(slug)!.claims.filter((claim) => told.get(slug)!.includes(claim)),
  );
  const links = inOrder.map((claim) => sourceLink(model, claim, citing));
  return [...new Map(links.map((link) => [`${link.label} ${link.paragraph}`, link])).values()];
}

const isContext = (evidence: Claim | Context): evidence is Context => !('briefing' in evidence);
