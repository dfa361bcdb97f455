import type { Briefing, Claim, Context, Entity, Model } from '../model/model.ts';
import { printedNames, printedText } from '../model/printed.ts';
import { remembered } from '../model/remembered.ts';
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
  readonly context: readonly Context[];
  /** Works outside the dossier, in the order in which it numbers them. */
  readonly works: readonly string[];
}

/** Gathers what the profile of an entity rests on. */
export function evidenceOf(model: Model, id: string): ProfileEvidence {
  const claims = model.claimsByEntity.get(id) ?? [];
  const notes = notesAbout(model, model.entities.get(id)!);
  // An account that a row joins may not name the entity itself; its document is a source all the same.
  const accounts = groupsOf(model, claims).flatMap((group) => group.claims);
  const cited = [...accounts, ...claimsOfFindings(model, id)];
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
    documents: documentsOf(model, id, cited, notes),
    context,
    works: [...works],
  };
}

/** The briefings that say something of an entity, name it in their text, or restate what it published. */
function documentsOf(
  model: Model,
  id: string,
  claims: readonly Claim[],
  notes: readonly FoundNote[],
): readonly Briefing[] {
  const slugs = new Set([...claims.map((c) => c.briefing), ...notes.map((n) => n.briefing.slug)]);
  const naming = linkingTo(model).get(id);
  return [...model.briefings.values()].filter(
    (briefing) =>
      slugs.has(briefing.slug) || briefing.source.publisher === id || naming?.has(briefing),
  );
}

/** The briefings whose texts link to each entity. */
const linkingTo = remembered((model): ReadonlyMap<string, ReadonlySet<Briefing>> => {
  const found = new Map<string, Set<Briefing>>();
  for (const briefing of model.briefings.values())
    for (const { target } of briefing.body.links)
      if (target.kind === 'entity')
        found.set(target.id, (found.get(target.id) ?? new Set()).add(briefing));
  return found;
});

/** A note about an entity, in its words as a reader sees them. */
export interface FoundNote {
  readonly briefing: Briefing;
  readonly note: Briefing['body']['notes'][number];
  readonly text: string;
}

/** Notes that link to the entity or write its name. */
function notesAbout(model: Model, entity: Entity): readonly FoundNote[] {
  return notesOf(model).filter(
    ({ note, text }) =>
      note.pieces.some((p) => 'link' in p && p.link.kind === 'entity' && p.link.id === entity.id) ||
      hasWord(text, entity.name),
  );
}

/** All notes with the words that a reader sees, which every profile looks through. */
const notesOf = remembered((model): readonly FoundNote[] => {
  const names = printedNames(model);
  return [...model.briefings.values()].flatMap((briefing) =>
    briefing.body.notes.map((note) => ({ briefing, note, text: printedText(note.pieces, names) })),
  );
});

const hasWord = (text: string, name: string): boolean =>
  text.includes(name) &&
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);
