import { ascending, compareDates, datesMeet, startOf } from './dates.ts';
import { entitiesIn, relationKey } from './claims.ts';
import type {
  Claim,
  Context,
  EdtfDate,
  EventFacts,
  RelationFacts,
  Spell,
  Vocabulary,
} from './model.ts';

/** One thing that is told about a relation at a date: that it began, was seen to hold, or ended. */
interface Mark {
  readonly triple: Triple;
  readonly change: 'opens' | 'holds' | 'closes';
  /** `undefined` for an ending or a beginning that nobody dates. */
  readonly date: EdtfDate | undefined;
  /** Publication of the document, where it tells of the relation as holding. */
  readonly told: EdtfDate | undefined;
  /** Publication of the document that foresees it; `undefined` where it is told as done. */
  readonly foreseen: EdtfDate | undefined;
  readonly evidence: Claim | Context;
}

type Triple = Pick<RelationFacts, 'subject' | 'relation' | 'object'>;

/**
 * Finds when each relation held: from relations with their dates and from events whose type opens or closes a
 * relation, as we hold them; plans open nothing, and a relation that is to begin, or to end, after its document is
 * foreseen to. Within one relation the marks are read in order of time: an opening begins a spell where none is open, an
 * ending closes the open one; one that was foreseen counts until more is known of it. A
 * document that tells of a relation without a date shows that it held when the document was published.
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

const endOf = ({ from, to }: EdtfDate): number => (Number.isFinite(to) ? to : from);

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

/**
 * A document of September can tell of what began on any day of that month, and what ended in 2014 may have begun in that
 * year, so both are read at the end of their date.
 */
const instantOf = ({ change, date }: Mark): number => {
  if (!date) return Infinity;
  return change === 'opens' ? startOf(date) : endOf(date);
};

const ORDER = ['opens', 'holds', 'closes'] as const;

function readMarks(marks: readonly Mark[]): readonly Spell[] {
  const inTime = withoutOvertaken(marks).toSorted(
    (a, b) =>
      ascending(instantOf(a), instantOf(b)) ||
      compareDates(a.date, b.date) ||
      ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
      (a.evidence.key < b.evidence.key ? -1 : 1),
  );
  const spells: Spell[] = [];
  for (const mark of inTime) {
    const last = spells.at(-1);
    const open = last && !last.until ? last : undefined;
    // The same ending told twice, or an opening in the month in which a fuller account has it on a day.
    const same = open ?? (last && mark.date && meets(last, mark.date) ? last : undefined);
    if (!same) spells.push(beginSpell(mark));
    else spells[spells.length - 1] = continueSpell(same, mark);
  }
  return spells;
}

/**
 * Leaves out ends that were foreseen and of which more is known: a newer document foresees another, or tells of the
 * relation as holding after it, or something tells of an end after the document that foresaw this one. What the marks
 * rest on stands beside others, since whoever foresees an end tells of what is to end.
 */
function withoutOvertaken(marks: readonly Mark[]): readonly Mark[] {
  const isEnd = ({ change }: Mark): boolean => change === 'closes';
  return marks.filter((mark) => {
    const { foreseen: by } = mark;
    if (!by || !isEnd(mark)) return true;
    return !marks.some((other) => {
      if (other.change === 'holds') return startOf(other.date!) > endOf(mark.date!);
      if (!isEnd(other)) return false;
      return other.foreseen ? compareDates(by, other.foreseen) < 0 : instantOf(other) > by.to;
    });
  });
}

const meets = ({ since, until }: Spell, date: EdtfDate): boolean =>
  [since, until].some((end) => end !== undefined && datesMeet(end, date));

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
    until: spell.until ?? (change === 'closes' ? date : undefined),
    endForeseen: spell.until ? spell.endForeseen : change === 'closes' && foreseen !== undefined,
    lastTold: told ?? spell.lastTold,
    foreseen: spell.foreseen && foreseen !== undefined,
    evidence: spell.evidence.includes(evidence) ? spell.evidence : [...spell.evidence, evidence],
  };
}
