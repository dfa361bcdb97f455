import { VERDICTS } from '../../model/agreement.ts';
import type { Agreement, FindingInput, Spell } from '../../model/model.ts';
import {
  BOOLEAN,
  CLAIM_KEY,
  EDTF,
  has,
  ID,
  INTEGER,
  listOf,
  may,
  oneOf,
  TEXT,
  type RecordType,
} from '../fields.ts';
import { agreementKey } from './claim.ts';

export const agreementType: RecordType<Agreement> = {
  name: 'Agreement',
  about: 'Claims that tell of one thing, and how their documents stand to each other.',
  fields: [
    has(
      'key',
      'Name of the group: the key of its first claim. It may change between editions, when an older document joins it.',
      CLAIM_KEY,
      agreementKey,
    ),
    has('claims', 'Keys of its claims.', listOf(CLAIM_KEY), ({ claims }) =>
      claims.map(({ key }) => key),
    ),
    has(
      'verdict',
      'How the documents stand to each other: agree, conflict, differ in scope, or a single source.',
      oneOf(VERDICTS),
      ({ verdict }) => verdict,
    ),
    has(
      'independent',
      'How many of them go back to texts that have nothing in common.',
      INTEGER,
      ({ independent }) => independent,
    ),
    may(
      'computed',
      'The verdict that follows from the claims, where an editor set another.',
      oneOf(VERDICTS),
      ({ override }) => override?.computed,
    ),
    may('finding', 'Id of the finding that sets it.', ID, ({ override }) => override?.finding),
    may('reason', 'Why.', TEXT, ({ override }) => override?.reason),
  ],
};

export const spellType: RecordType<Spell> = {
  name: 'Spell',
  about: 'A time during which a relation held, as far as claims and context tell.',
  fields: [
    has('subject', 'Id of the entity of which it is said.', ID, ({ subject }) => subject),
    has('relation', 'Id of the relation.', ID, ({ relation }) => relation),
    has('object', 'Id of the entity to which it leads.', ID, ({ object }) => object),
    may(
      'since',
      'When it began, or was to begin where it is foreseen; if anybody says.',
      EDTF,
      ({ since }) => since?.edtf,
    ),
    may(
      'until',
      'When it ended, or was to end where that is foreseen; if anybody says.',
      EDTF,
      ({ until }) => until?.edtf,
    ),
    has(
      'end_foreseen',
      'True where its end is what an older document foresees, and nothing tells that it came about.',
      BOOLEAN,
      (spell) => spell.endForeseen,
    ),
    may(
      'last_told',
      'Publication of the newest document that tells of it as holding.',
      EDTF,
      ({ lastTold }) => lastTold?.edtf,
    ),
    has('foreseen', 'True where nothing tells that it began.', BOOLEAN, (spell) => spell.foreseen),
    has('claims', 'Keys of the claims that tell of it.', listOf(CLAIM_KEY), ({ evidence }) =>
      evidence.filter((each) => 'briefing' in each).map(({ key }) => key),
    ),
    has(
      'context',
      'Keys of the context that tells of it; never evidence.',
      listOf(TEXT),
      ({ evidence }) => evidence.filter((each) => !('briefing' in each)).map(({ key }) => key),
    ),
  ],
};

export const findingType: RecordType<FindingInput> = {
  name: 'Finding',
  about: 'What no single document shows, with the claims that it joins.',
  fields: [
    has('id', 'Name of the finding.', ID, ({ id }) => id),
    has('title', 'The finding in a few words.', TEXT, ({ title }) => title),
    has('text', 'What it says.', TEXT, ({ text }) => text),
    has(
      'verdict',
      'How the claims stand to each other: a verdict, or refines, sequel, reversal, contrast …',
      ID,
      ({ verdict }) => verdict,
    ),
    has('claims', 'Keys of the claims.', listOf(CLAIM_KEY), ({ claims }) =>
      claims.map((claim) => claim.replace('#', '--')),
    ),
    may('reason', 'Why it sets another verdict than the computed one.', TEXT, (f) => f.reason),
  ],
};
