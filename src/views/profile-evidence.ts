import type { BodyParagraph, Briefing, Claim, Context, Entity, Model } from '../model/model.ts';
import { printedNames, printedText } from '../model/printed.ts';
import { remembered } from '../model/remembered.ts';
import { slugsInOrder } from './briefings.ts';
import { contextAbout } from './context.ts';
import { groupsOf } from './fact.ts';
import { claimsOfFindings } from './findings.ts';

/** What a profile rests on, of which its lists are made. */
export interface ProfileEvidence {
  /** Claims that name the entity. */
  readonly claims: readonly Claim[];
  readonly notes: readonly FoundNote[];
  /** Claims whose documents are its sources: accounts of the same things, and what findings about it cite. */
  readonly cited: readonly Claim[];
  /** Its sources, by date. */
  readonly documents: readonly Briefing[];
  /** Paragraphs that link to the entity, by the slug of each briefing that does anywhere. */
  readonly naming: ReadonlyMap<string, readonly number[]>;
  readonly context: readonly Context[];
  /** Works outside the dossier, in the order in which it numbers them. */
  readonly works: readonly string[];
}

/** What the profile of an entity rests on: its page asks for it, and every book that binds it. */
export const evidenceOf = (model: Model, id: string): ProfileEvidence =>
  evidenceByEntity(model).get(id)!;

const evidenceByEntity = remembered(
  (model): ReadonlyMap<string, ProfileEvidence> =>
    new Map([...model.entities.keys()].map((id) => [id, gatherEvidence(model, id)])),
);

function gatherEvidence(model: Model, id: string): ProfileEvidence {
  const claims = model.claimsByEntity.get(id) ?? [];
  const notes = notesAbout(model).get(id) ?? [];
  // An account that a row joins may not name the entity itself; its document is a source all the same.
  const accounts = groupsOf(model, claims).flatMap((group) => group.claims);
  const cited = [...accounts, ...claimsOfFindings(model, id)];
  const naming = linksTo(model).get(id) ?? new Map<string, readonly number[]>();
  const context = contextAbout(model, id);
  const works = new Set([
    ...accounts.flatMap((claim) => claim.refs),
    ...notes.flatMap(({ note }) => note.references),
    ...context.flatMap((entry) => entry.refs),
  ]);
  return {
    claims,
    notes,
    cited,
    documents: documentsOf(model, [
      ...cited.map(({ briefing }) => briefing),
      ...notes.map(({ briefing }) => briefing.slug),
      ...naming.keys(),
      ...(publishedBy(model).get(id) ?? []),
    ]),
    naming,
    context,
    works: [...works],
  };
}

/** The briefings that say something of an entity, name it in their text, or restate what it published. */
const documentsOf = (model: Model, slugs: readonly string[]): readonly Briefing[] =>
  slugsInOrder(model, slugs).map((slug) => model.briefings.get(slug)!);

/** The paragraphs that link to each entity, by briefing; none, where only a heading or a note does. */
const linksTo = remembered((model): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> => {
  const found = new Map<string, Map<string, number[]>>();
  const add = (id: string, slug: string, numbers: readonly number[]): void => {
    const bySlug = found.get(id) ?? new Map<string, number[]>();
    found.set(id, bySlug.set(slug, [...(bySlug.get(slug) ?? []), ...numbers]));
  };
  for (const { slug, body } of model.briefings.values()) {
    for (const { target } of body.links) if (target.kind === 'entity') add(target.id, slug, []);
    for (const paragraph of body.paragraphs)
      for (const id of linkedIn(paragraph)) add(id, slug, paragraph.numbers);
  }
  return found;
});

/** Slugs of the briefings that restate what each entity published. */
const publishedBy = remembered(({ briefings }): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(briefings.keys(), (slug) => briefings.get(slug)!.source.publisher),
);

/** Entities that a piece of text links to, as often as it does. */
const linkedIn = ({ pieces }: Pick<BodyParagraph, 'pieces'>): readonly string[] =>
  pieces.flatMap((piece) =>
    'link' in piece && piece.link.kind === 'entity' ? [piece.link.id] : [],
  );

/** A note about an entity, in its words as a reader sees them. */
export interface FoundNote {
  readonly briefing: Briefing;
  readonly note: Briefing['body']['notes'][number];
  readonly text: string;
}

/** Notes about each entity: those that link to it or write its name. */
const notesAbout = remembered((model): ReadonlyMap<string, readonly FoundNote[]> => {
  const names = printedNames(model);
  const found = new Map<string, FoundNote[]>();
  for (const briefing of model.briefings.values())
    for (const note of briefing.body.notes) {
      const text = printedText(note.pieces, names);
      for (const id of new Set([...linkedIn(note), ...namedIn(model, text)])) {
        const notes = found.get(id) ?? [];
        notes.push({ briefing, note, text });
        found.set(id, notes);
      }
    }
  return found;
});

/** The entities whose names a text writes. Only those are looked for whose first word it has. */
function namedIn(model: Model, text: string): readonly string[] {
  const words = new Set(['', ...(text.match(WORD) ?? [])]);
  return [...words]
    .flatMap((word) => byFirstWord(model).get(word) ?? [])
    .filter(({ name }) => hasWord(text, name))
    .map(({ id }) => id);
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Entities by the first word of their names; by none, where a name is signs alone. */
const byFirstWord = remembered(({ entities }): ReadonlyMap<string, readonly Entity[]> =>
  Map.groupBy(entities.values(), ({ name }) => name.match(WORD)?.[0] ?? ''),
);

const hasWord = (text: string, name: string): boolean =>
  text.includes(name) &&
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);
