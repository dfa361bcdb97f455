import type { BodyNote, Briefing } from '../../model/model.ts';
import { printedNames, printedText } from '../../model/printed.ts';
import { remembered } from '../../model/remembered.ts';
import { briefingHref, fullAddress } from '../../views/address.ts';
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
  write,
  type RecordType,
} from '../fields.ts';

type Source = Briefing['source'];

const sourceType: RecordType<Source> = {
  name: 'Source',
  about: 'Bibliographic record of the document that a briefing restates.',
  fields: [
    may('headline', 'Headline as printed.', TEXT, (source) => source.headline),
    has('publisher', 'Id of the entity that published it.', ID, (source) => source.publisher),
    may('byline', 'Author as printed.', TEXT, (source) => source.byline),
    has('published', 'When it was published.', EDTF, (source) => source.published.edtf),
    may('date_note', 'How the date is known, if not printed.', TEXT, ({ dateNote }) => dateNote),
    may('origin', 'Id of the text that it derives from.', ID, (source) => source.origin),
    may('address', 'Where it stands or stood.', ADDRESS, (source) => source.address),
    may('archived', 'Where a copy is kept.', ADDRESS, (source) => source.archived),
    may('accessed', 'When it was last seen there.', EDTF, ({ accessed }) => accessed?.edtf),
    has('language', 'Language of the text.', LANGUAGE, (source) => source.language),
    has('translation', 'How it came into it: none, human, machine.', ID, (s) => s.translation),
    may('translated_from', 'Language it came from.', LANGUAGE, (s) => s.translatedFrom),
    has('quality', 'How far the text can be trusted: good, fair, poor.', ID, (s) => s.quality),
    may('quality_note', 'What is wrong with the text.', TEXT, (s) => s.qualityNote),
    may('file', 'Name of the file that was restated.', TEXT, (source) => source.file),
    may('sha256', 'SHA-256 digest of that file, in hexadecimal digits.', TEXT, (s) => s.sha256),
    has('paragraphs', 'Number of its paragraphs, by our count.', INTEGER, (s) => s.paragraphs),
  ],
};

export const briefingType: RecordType<Briefing> = {
  name: 'Briefing',
  about: 'A page that restates one document and makes its claims.',
  fields: [
    has('id', 'Name of the briefing in the dossier.', ID, ({ slug }) => slug),
    has('title', 'Our title.', TEXT, ({ title }) => title),
    has('short', 'How references name the document.', TEXT, ({ short }) => short),
    has('summary', 'What it is about, in one sentence.', TEXT, ({ summary }) => summary),
    has('key_points', 'What to take away.', listOf(TEXT), ({ keyPoints }) => keyPoints),
    has('topics', 'Ids of its topics.', listOf(ID), ({ topics }) => topics),
    has('claims', 'How many claims it makes.', INTEGER, ({ claims }) => claims.length),
    has('address', 'Where it stands.', ADDRESS, ({ slug }, model) =>
      fullAddress(model.site, briefingHref(model, slug)),
    ),
    has('source', 'The document.', formOf(sourceType), ({ source }, model) =>
      write(sourceType, source, model),
    ),
  ],
};

/** A note with the briefing that it stands in. */
export interface PlacedNote {
  readonly briefing: Pick<Briefing, 'slug'>;
  readonly note: BodyNote;
}

const namesIn = remembered(printedNames);

export const noteType: RecordType<PlacedNote> = {
  name: 'Note',
  about: 'An editor’s note on a paragraph.',
  fields: [
    has('id', 'Name of the note in its briefing.', ID, ({ note }) => note.id),
    has('briefing', 'Id of the briefing.', ID, ({ briefing }) => briefing.slug),
    has(
      'kind',
      'What it does: correction, translation, context, conflict …',
      ID,
      ({ note }) => note.kind,
    ),
    has('number', 'Its number on the page.', INTEGER, ({ note }) => note.number),
    has('paragraph', 'Paragraph that it belongs to.', INTEGER, ({ note }) => note.paragraph),
    may('on', 'Words of the paragraph that it is about.', TEXT, ({ note }) => note.on),
    has('text', 'What it says.', TEXT, ({ note }, model) =>
      printedText(note.pieces, namesIn(model)),
    ),
    has('references', 'Ids of the works that it cites.', listOf(ID), ({ note }) => note.references),
    has('address', 'Where it stands.', ADDRESS, ({ briefing, note }, model) =>
      fullAddress(model.site, `${briefingHref(model, briefing.slug)}#n-${note.id}`),
    ),
  ],
};
