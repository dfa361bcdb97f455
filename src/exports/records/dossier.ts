import type { Model } from '../../model/model.ts';
import { fullAddress, pageHref } from '../../views/address.ts';
import {
  ADDRESS,
  formOf,
  has,
  INTEGER,
  LANGUAGE,
  listOf,
  TEXT,
  write,
  writeAll,
  type Field,
  type RecordType,
} from '../fields.ts';
import { briefingType, noteType } from './briefing.ts';
import { claimsType } from './claims.ts';
import { contextType } from './context.ts';
import { entityType, linkType } from './entity.ts';
import { agreementType, findingType, spellType } from './judgement.ts';
import { vocabularyType } from './vocabulary.ts';
import { originType, referenceType } from './works.ts';

/** Number of the format of the data. A field may be added within a format; none changes its meaning or goes. */
export const FORMAT = 1;

const siteType: RecordType<Model['site']> = {
  name: 'Site',
  about: 'The site that publishes the data.',
  fields: [
    has('title', 'What the dossier is called.', TEXT, ({ title }) => title),
    has('tagline', 'What it answers.', TEXT, ({ tagline }) => tagline),
    has('publisher', 'Who answers for it.', TEXT, ({ publisher }) => publisher),
    has('language', 'Language of its texts.', LANGUAGE, ({ language }) => language),
    has('address', 'Where it stands.', ADDRESS, (site) => fullAddress(site, site.base)),
    has('data', 'Where its data are explained.', ADDRESS, (site) =>
      fullAddress(site, pageHref(site, 'data')),
    ),
    has('licence', 'Licence of the data.', formOf(linkType), ({ licence }, model) =>
      write(linkType, licence, model),
    ),
  ],
};

/** What every file of JSON begins with: which state of which dossier it holds, in which format. */
export const headFields: readonly Field<unknown>[] = [
  has('format', 'Number of the format of the file.', INTEGER, () => FORMAT),
  has('edition', 'State of the dossier, in eight hexadecimal digits.', TEXT, (_, m) => m.edition),
  has('site', 'Who publishes the data, and how they may be used.', formOf(siteType), (_, model) =>
    write(siteType, model.site, model),
  ),
];

const all = <T>(
  name: string,
  about: string,
  type: RecordType<T>,
  read: (model: Model) => Iterable<T>,
): Field<Model> =>
  has(name, about, listOf(formOf(type)), (model) => writeAll(type, read(model), model));

/** The groups of accounts, each once, in the order of their first claims. */
export const agreementsOf = ({ agreements }: Model) => new Set(agreements.values());

/** The spells of every relation, each once: both of its ends list them. */
const spellsOf = ({ spellsByEntity }: Model) => new Set([...spellsByEntity.values()].flat());

const notesOf = ({ briefings }: Model) =>
  [...briefings.values()].flatMap((briefing) =>
    briefing.body.notes.map((note) => ({ briefing, note })),
  );

export const dossierType: RecordType<Model> = {
  name: 'Dossier',
  about: 'Everything that the site shows, but for the text of its pages.',
  fields: [
    ...headFields,
    has('vocabulary', 'The words that claims use.', formOf(vocabularyType), (model) =>
      write(vocabularyType, model.vocabulary, model),
    ),
    all('entities', 'Whom and what claims are about.', entityType, (m) => m.entities.values()),
    all('briefings', 'The documents, oldest first.', briefingType, (m) => m.briefings.values()),
    has('claims', 'Every claim.', formOf(claimsType), (model) =>
      write(claimsType, [...model.claims.values()], model),
    ),
    all('agreements', 'How documents stand to each other.', agreementType, agreementsOf),
    all('spells', 'When each relation held.', spellType, spellsOf),
    all('findings', 'What no single document shows.', findingType, (m) => m.findings),
    all('notes', 'Every note of every briefing.', noteType, notesOf),
    all('origins', 'Where texts come from.', originType, (m) => m.origins.values()),
    all('references', 'Works used to check claims.', referenceType, (m) => m.references.values()),
    has('context', 'What no document says; never evidence.', formOf(contextType), (model) =>
      write(contextType, model.context, model),
    ),
  ],
};
