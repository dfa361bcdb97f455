import type { DataPart, DataRecord } from '../views/data.ts';
import type { FieldNote, Form, RecordNote } from './fields.ts';
import { claimType } from './records/claim.ts';
import { dossierType } from './records/dossier.ts';
import { edgeType, nodeType } from './records/network.ts';
import { profileType } from './records/profile.ts';

/** Anchor of a kind of record: `record-event-facts`. */
const anchorOf = ({ name }: RecordNote): string =>
  `record${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What the page documents together; every other record is told after the one in which it is met first. */
const PARTS: readonly {
  readonly anchor: string;
  readonly title: string;
  readonly intro: string;
  readonly roots: readonly RecordNote[];
}[] = [
  {
    anchor: 'claims',
    title: 'Claims',
    intro: 'In events, relations, figures and statements, and what all four have in common.',
    roots: [claimType, claimsRecord()],
  },
  {
    anchor: 'json',
    title: 'JSON',
    intro: 'The whole dossier, and the file of each entity.',
    roots: [dossierType, profileType],
  },
  {
    anchor: 'network',
    title: 'Network',
    intro: 'The attributes of nodes and edges in network.graphml.',
    roots: [nodeType, edgeType],
  },
];

/** The record in which the dossier keeps its claims. */
function claimsRecord(): RecordNote {
  const { form } = dossierType.fields.find(({ name }) => name === 'claims')!;
  return (form as Extract<Form, { type: 'record' }>).record;
}

/** Every kind of record in every file, each once, with its fields. */
export function documentation(): readonly DataPart[] {
  const told = new Set<string>();
  return PARTS.map(({ roots, ...part }) => ({
    ...part,
    records: roots.flatMap((root) => untold(root, told)).map(documentRecord),
  }));
}

/** A record and those within it that were not told before. */
function untold(record: RecordNote, told: Set<string>): readonly RecordNote[] {
  if (told.has(record.name)) return [];
  told.add(record.name);
  return [
    record,
    ...record.fields.flatMap(({ form }) => {
      const inner = innerOf(form);
      return inner ? untold(inner, told) : [];
    }),
  ];
}

const innerOf = (form: Form): RecordNote | undefined =>
  form.type === 'record' ? form.record : form.type === 'list' ? innerOf(form.of) : undefined;

/** The fields that every claim has are told once. */
function documentRecord(record: RecordNote): DataRecord {
  const { name, about, fields } = record;
  const common: ReadonlySet<FieldNote> = new Set(record === claimType ? [] : claimType.fields);
  const own = fields.filter((field) => !common.has(field));
  return {
    anchor: anchorOf(record),
    name,
    about: own.length < fields.length ? `${about} It has the fields of a Claim, and these.` : about,
    fields: own.map((field) => {
      const inner = innerOf(field.form);
      return {
        name: field.name,
        about: field.about,
        form: formWords(field.form),
        href: inner && `#${anchorOf(inner)}`,
        optional: field.optional ?? false,
      };
    }),
  };
}

/** What may stand in a field, in words. */
export function formWords(form: Form): string {
  switch (form.type) {
    case 'text':
      return form.words ? form.words.join(', ') : (form.title ?? 'text');
    case 'integer':
      return 'whole number';
    case 'boolean':
      return 'true or false';
    case 'list':
      return `list: ${formWords(form.of)}`;
    case 'record':
      return form.record.name;
    default:
      return form.type;
  }
}
