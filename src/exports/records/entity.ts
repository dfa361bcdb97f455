import type { Alias, Entity, Model } from '../../model/model.ts';
import { entityHref, entityPath, fullAddress } from '../../views/address.ts';
import {
  ADDRESS,
  EDTF,
  formOf,
  has,
  ID,
  INTEGER,
  LANGUAGE,
  listOf,
  may,
  TEXT,
  writeAll,
  type Field,
  type RecordType,
} from '../fields.ts';

/** Address of the data of an entity, below the root of the host. */
export const entityDataHref = (model: Model, id: string): string =>
  `${model.site.base}${entityPath(model, id)}.json`;

const nativeType: RecordType<readonly [string, string]> = {
  name: 'NativeName',
  about: 'A name in another language.',
  fields: [
    has('language', 'Its language.', LANGUAGE, ([language]) => language),
    has('name', 'The name.', TEXT, ([, name]) => name),
  ],
};

const formerType: RecordType<Entity['former'][number]> = {
  name: 'FormerName',
  about: 'An earlier name.',
  fields: [
    has('name', 'The name.', TEXT, ({ name }) => name),
    may('until', 'Last date on which it was in use.', EDTF, ({ until }) => until?.edtf),
  ],
};

const aliasType: RecordType<Alias> = {
  name: 'PrintedForm',
  about: 'Another form of the name, as documents print it.',
  fields: [
    has('name', 'The form exactly as it is printed.', TEXT, ({ name }) => name),
    has('kind', 'Why it differs from the name: garbled, short, misspelt …', ID, ({ kind }) => kind),
    may('briefing', 'Id of the briefing whose document prints it.', ID, (alias) => alias.briefing),
    may('paragraphs', 'Paragraphs of that document.', listOf(INTEGER), ({ at }) => at),
    may('note', 'What a reader should know about it.', TEXT, ({ note }) => note),
  ],
};

/** A link to the web. */
export const linkType: RecordType<{ readonly label: string; readonly address: string }> = {
  name: 'Link',
  about: 'A page on the web.',
  fields: [
    has('label', 'Words of the link.', TEXT, ({ label }) => label),
    has('address', 'Where it leads.', ADDRESS, ({ address }) => address),
  ],
};

const id: Field<Entity> = has('id', 'Name of the entity in the dossier.', ID, (e) => e.id);
const kind: Field<Entity> = has('kind', 'Id of its kind.', ID, (e) => e.kind);
const name: Field<Entity> = has('name', 'The name that the site uses.', TEXT, (e) => e.name);
const address: Field<Entity> = has('address', 'Where its profile stands.', ADDRESS, (e, model) =>
  fullAddress(model.site, entityHref(model, e.id)),
);
const data: Field<Entity> = has('data', 'Where its data stand.', ADDRESS, (e, model) =>
  fullAddress(model.site, entityDataHref(model, e.id)),
);

/** An entity beside the one that a file is about. */
export const namedType: RecordType<Entity> = {
  name: 'NamedEntity',
  about: 'What is needed to name an entity and to go to it.',
  fields: [id, kind, name, address, data],
};

export const entityType: RecordType<Entity> = {
  name: 'Entity',
  about: 'Somebody or something that claims are about.',
  fields: [
    id,
    kind,
    name,
    has(
      'native',
      'Names in other languages; in a cell, language:name.',
      listOf(formOf(nativeType), ['language', 'name']),
      ({ native }, model) => writeAll(nativeType, Object.entries(native), model),
    ),
    has(
      'former',
      'Earlier names, newest first; in a cell, the names alone.',
      listOf(formOf(formerType), ['name']),
      ({ former }, model) => writeAll(formerType, former, model),
    ),
    has(
      'printed_forms',
      'Other forms that documents print, garbled ones too; in a cell, the forms alone.',
      listOf(formOf(aliasType), ['name']),
      ({ aliases }, model) => writeAll(aliasType, aliases, model),
    ),
    may('role', 'Of a person: what they were, and when.', TEXT, ({ role }) => role),
    has('summary', 'What it is, in one sentence.', TEXT, ({ summary }) => summary),
    has(
      'links',
      'Pages about it outside the dossier; in a cell, the addresses alone.',
      listOf(formOf(linkType), ['address']),
      ({ links }, model) => writeAll(linkType, links, model),
    ),
    has('former_ids', 'Earlier ids, newest first.', listOf(ID), ({ formerIds }) => formerIds),
    has(
      'claims',
      'How many claims name it.',
      INTEGER,
      ({ id }, model) => model.claimsByEntity.get(id)?.length ?? 0,
    ),
    address,
    data,
  ],
};
