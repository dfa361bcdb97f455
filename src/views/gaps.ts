import { entitiesIn } from '../model/claims.ts';
import { compareDates, datesMeet } from '../model/dates.ts';
import type { Claim, EdtfDate, EventClaim, Model, Spell } from '../model/model.ts';
import { findAnswers } from './answers.ts';
import { claimLabel, claimWhen } from './claim-words.ts';
import { formatDate } from './date.ts';
import { groupsOf, leadOf, sourceLink, type Citing, type SourceLink } from './fact.ts';
import { relationsOf } from './held-relations.ts';
import { hasEnded, spellOf, spellsOf } from './spell.ts';
import { stageOf, timeOf } from './stage.ts';

/** Something that the documents leave open about an entity. */
export interface Gap {
  /** Which sign stands before it. */
  readonly sign: 'unconfirmed' | 'single' | 'caution';
  readonly text: string;
  readonly source: SourceLink | undefined;
}

/** What we do not know of an entity: the unconfirmed, the unanswered, the old and the thinly borne. */
export function buildGaps(model: Model, id: string, citing: Citing): readonly Gap[] {
  const claims = model.claimsByEntity.get(id) ?? [];
  if (claims.length === 0) return [];
  return [
    ...unconfirmed(model, claims, citing),
    ...unfinished(model, id, claims, citing),
    ...unanswered(model, id),
    ...thinlyBorne(model, claims),
    ...secondHand(claims),
    ...oldEvidence(model, id, claims, citing),
  ];
}

function unconfirmed(model: Model, claims: readonly Claim[], citing: Citing): readonly Gap[] {
  return claims
    .filter((claim) => claim.check === 'unconfirmed')
    .map((claim) => {
      const when = timeOf(model, claim);
      return {
        sign: 'unconfirmed',
        text: `Unconfirmed: ${claimLabel(model, claim).replace(/\.$/, '')}${when && `, ${when}`}. ${claim.why ?? ''}`.trim(),
        source: sourceLink(model, claim, citing),
      };
    });
}

/** Relations that are only foreseen, and plans and announcements of which nothing shows that they came about. */
function unfinished(
  model: Model,
  id: string,
  claims: readonly Claim[],
  citing: Citing,
): readonly Gap[] {
  const gap = (claim: Claim, words: string): Gap => ({
    sign: 'caution',
    text: `Only ${words}. No claim here says whether it came about.`,
    source: sourceLink(model, claim, citing),
  });
  const events = groupsOf(
    model,
    claims.filter(({ kind, refuted }) => kind === 'event' && !refuted),
  );
  return [
    ...events.flatMap((group) => {
      const lead = leadOf(group);
      const stage = stageOf(model, lead);
      return lead.kind === 'event' && stage && !cameAbout(model, lead)
        ? [gap(lead, `${stage}: ${lead.held.title}`)]
        : [];
    }),
    ...relationsOf(model, id)
      .filter(({ lead }) => stageOf(model, lead))
      .map(({ lead }) => gap(lead, `foreseen: ${claimLabel(model, lead)}, ${claimWhen(lead)}`)),
  ];
}

/** Tells whether the relation that an event would open came to hold, by what is told, between all whom it would join. */
function cameAbout(model: Model, { held: { type, who, date }, briefing }: EventClaim): boolean {
  const { opens, from, to } = model.vocabulary.eventTypes[type]!;
  const announced = model.briefings.get(briefing)!.source.published;
  const pairs = entitiesIn(who, from).flatMap((subject) =>
    entitiesIn(who, to).map((object) => ({ subject, object })),
  );
  return (
    opens !== undefined &&
    pairs.length > 0 &&
    pairs.every((pair) =>
      spellsOf(model, { ...pair, relation: opens }).some((spell) =>
        fulfils(spell, date, announced),
      ),
    )
  );
}

/**
 * Tells whether a spell is what an event was to begin: it began at its date, or later than the event or its announcement,
 * or is told of as holding later than either and had not ended before the event.
 */
function fulfils(
  { since, until, lastTold, foreseen }: Spell,
  date: EdtfDate | undefined,
  announced: EdtfDate,
): boolean {
  const [earlier] = [date, announced].toSorted(compareDates);
  const isLater = (other?: EdtfDate) => other && compareDates(other, earlier) > 0;
  const began = isLater(since) || (since && date && datesMeet(since, date));
  const isOver = until && date && until.to < date.from;
  return !foreseen && Boolean(began || (isLater(lastTold) && !isOver));
}

/** What a reader expects to learn of every entity of the kind. */
function unanswered(model: Model, id: string): readonly Gap[] {
  const { expects } = model.vocabulary.kinds[model.entities.get(id)!.kind]!;
  return expects
    .filter((question) => findAnswers(model, question, id).every(({ fact }) => !fact))
    .map(({ title }) => ({
      sign: 'caution' as const,
      text: `No claim says ${title}.`,
      source: undefined,
    }));
}

function thinlyBorne(model: Model, claims: readonly Claim[]): readonly Gap[] {
  const groups = groupsOf(model, claims);
  const single = groups.filter(({ independent }) => independent === 1).length;
  if (single === 0) return [];
  const text =
    single === groups.length
      ? `Every fact here rests on one independent source.`
      : `${single} of the ${groups.length} facts here ${single === 1 ? 'rests on one independent source' : 'rest on one independent source each'}.`;
  return [{ sign: 'single', text, source: undefined }];
}

function secondHand(claims: readonly Claim[]): readonly Gap[] {
  const count = claims.filter((claim) => claim.kind === 'statement' && claim.translated).length;
  if (count === 0) return [];
  const text = `The words of ${count === 1 ? 'one statement' : `${count} statements`} went through another language: the sense is known, the wording is not.`;
  return [{ sign: 'caution', text, source: undefined }];
}

/** The oldest document on which something stands that is given as holding, and where the evidence ends. */
function oldEvidence(
  model: Model,
  id: string,
  claims: readonly Claim[],
  citing: Citing,
): readonly Gap[] {
  const published = ({ briefing }: Claim) => model.briefings.get(briefing)!.source.published;
  const newest = claims.map(published).toSorted(compareDates).at(-1)!;
  const standing = relationsOf(model, id).flatMap(({ lead }) => {
    const spell = spellOf(model, lead);
    return spell?.lastTold && !hasEnded(spell) ? [{ lead, told: spell.lastTold }] : [];
  });
  const oldest = standing.toSorted((a, b) => compareDates(a.told, b.told))[0];
  const end = `No document after ${formatDate(newest)} says anything of it.`;
  const text =
    oldest && compareDates(oldest.told, newest) < 0
      ? `${end} The oldest evidence for something given as holding is of ${formatDate(oldest.told)}: ${claimLabel(model, oldest.lead)}.`
      : end;
  return [
    {
      sign: 'caution',
      text,
      source: oldest && text !== end ? sourceLink(model, oldest.lead, citing) : undefined,
    },
  ];
}
