import { datesMeet, startOf } from './dates.ts';
import { entitiesIn, relationKey } from './claims.ts';
import { endOf, inTime, withoutOvertaken, type Mark } from './marks.ts';
import type {
  Claim,
  Context,
  EdtfDate,
  EventFacts,
  RelationFacts,
  Spell,
  Vocabulary,
} from './model.ts';

/**
 * Finds when each relation held: from relations with their dates and from events whose type opens or closes a
 * relation, as we hold them; plans open nothing, and a relation that is to begin, or to end, after its document is
 * foreseen to. Within one relation the marks are read in order of time: an opening begins a spell where none is open, an
 * ending closes the open one; one that was foreseen counts until more is known of it, and came about where the
 * relation began again after it. A document that tells of a relation without a date shows that it held when the document was published.
 *
 * @param published date of a briefing's document, by slug
 * @returns spells by relation, then by time
 */
export function findSpells(
  claims: readonly Claim[],
  context: readonly Context[],
  vocabulary: Vocabulary,
  published: (briefing: string) => EdtfDate,
): readonly Spell[] {
  const marks = [
    ...claims
      .filter((claim) => !claim.refuted)
      .flatMap((claim) => {
        const told = published(claim.briefing);
        if (claim.kind === 'relation') return marksOfRelation(claim.held, told, claim);
        return claim.kind === 'event' ? marksOfEvent(claim.held, claim, vocabulary) : [];
      }),
    ...context.flatMap((entry) => {
      if (entry.kind === 'relation') return marksOfRelation(entry.facts, undefined, entry);
      return entry.kind === 'event' ? marksOfEvent(entry.facts, entry, vocabulary) : [];
    }),
  ];
  return [...Map.groupBy(marks, ({ triple }) => relationKey(triple, vocabulary)).values()].flatMap(
    readMarks,
  );
}

/**
 * The spells that a date falls into: what held then, as far as anybody tells. What began "by March 2019" is told of from
 * March 2019 on, and what ended "in May or later" up to May.
 */
export function spellsAt(spells: readonly Spell[], date: EdtfDate): readonly Spell[] {
  return spells.filter(
    ({ since, until }) =>
      (since ? startOf(since) : -Infinity) <= date.to &&
      (until ? endOf(until) : Infinity) >= date.from,
  );
}

/** Tells whether a document tells of a relation as of one that is to begin after it. */
export const isToCome = ({ since }: Pick<RelationFacts, 'since'>, told: EdtfDate): boolean =>
  since !== undefined && since.from > told.to;

function marksOfRelation(
  facts: RelationFacts,
  told: EdtfDate | undefined,
  evidence: Claim | Context,
): readonly Mark[] {
  const { subject, relation, object, since, until } = facts;
  const beginsLater = told !== undefined && isToCome(facts, told);
  const endsLater = told !== undefined && until !== undefined && until.from > told.to;
  // An end that we set right ourselves is none that the document foresees. A beginning may be a plan even so.
  const isOurs =
    'said' in evidence && evidence.kind === 'relation' && evidence.said.until?.edtf !== until?.edtf;
  const common = {
    triple: { subject, relation, object },
    told: undefined,
    foreseen: beginsLater ? told : undefined,
    evidence,
  };
  // What ended before the document, or is to begin after it, was not told of as holding.
  const holding = told && !beginsLater && (!until || endsLater) ? told : undefined;
  const endForeseen = beginsLater || (endsLater && !isOurs) ? told : undefined;
  return [
    ...(since ? [{ ...common, change: 'opens' as const, date: since }] : []),
    ...(holding ? [{ ...common, change: 'holds' as const, date: holding, told: holding }] : []),
    ...(until
      ? [{ ...common, change: 'closes' as const, date: until, foreseen: endForeseen }]
      : []),
  ];
}

function marksOfEvent(
  { type, who, date, stage }: EventFacts,
  evidence: Claim | Context,
  { eventTypes }: Vocabulary,
): readonly Mark[] {
  const { from, to, opens, closes } = eventTypes[type]!;
  if (stage !== 'done' || !date || from === undefined || to === undefined) return [];
  const changes = [
    ...(opens === undefined ? [] : [['opens', opens] as const]),
    ...(closes === undefined ? [] : [['closes', closes] as const]),
  ];
  return entitiesIn(who, from).flatMap((subject) =>
    entitiesIn(who, to).flatMap((object) =>
      changes.map(([change, relation]) => ({
        triple: { subject, relation, object },
        change,
        date,
        told: undefined,
        foreseen: undefined,
        evidence,
      })),
    ),
  );
}

function readMarks(marks: readonly Mark[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const mark of inTime(withoutOvertaken(marks))) {
    const last = spells.at(-1);
    if (last && (!last.until || isToldAgain(last, last.until, mark)))
      spells[spells.length - 1] = continueSpell(last, mark);
    else spells.push(beginSpell(mark));
  }
  const lastReal = spells.findLastIndex(({ foreseen }) => !foreseen);
  // What began again had ended before, unless it was itself only foreseen.
  return spells.map((spell, i) =>
    i < lastReal && !spell.foreseen ? { ...spell, endForeseen: false } : spell,
  );
}

/**
 * Tells whether a mark speaks of a spell that has ended: of the same ending, or of the same beginning. A claim that
 * ends "in 2012 or later" may tell of a beginning after the first day of 2012, at which its end is read.
 */
function isToldAgain(spell: Spell, until: EdtfDate, { change, date, evidence }: Mark): boolean {
  if (change !== 'opens') return datesMeet(until, date);
  const { since } = spell;
  const isSameBeginning = since && datesMeet(since, date) && startOf(date) <= until.to;
  return isSameBeginning || spell.evidence.includes(evidence);
}

const beginSpell = ({ triple, change, date, told, foreseen, evidence }: Mark): Spell => ({
  ...triple,
  since: change === 'opens' ? date : undefined,
  until: change === 'closes' ? date : undefined,
  endForeseen: change === 'closes' && foreseen !== undefined,
  lastTold: told,
  foreseen: foreseen !== undefined,
  evidence: [evidence],
});

function continueSpell(spell: Spell, { change, date, told, foreseen, evidence }: Mark): Spell {
  return {
    ...spell,
    // To what is over, only its own claim adds a beginning; what was told as holding before an opening began earlier.
    since: spell.since ?? (spell.until && !spell.lastTold && change === 'opens' ? date : undefined),
    until: spell.until ?? (change === 'closes' ? date : undefined),
    endForeseen: spell.until ? spell.endForeseen : change === 'closes' && foreseen !== undefined,
    lastTold: told ?? spell.lastTold,
    foreseen: spell.foreseen && foreseen !== undefined,
    evidence: spell.evidence.includes(evidence) ? spell.evidence : [...spell.evidence, evidence],
  };
}
