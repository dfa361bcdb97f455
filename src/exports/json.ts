import type { Model } from '../model/model.ts';
import { write, type Json, type RecordType } from './fields.ts';
import { dossierType } from './records/dossier.ts';

/** Claims of which the whole dossier is about 5 MB: beyond them, nobody reads the file or compares it by eye. */
const MOST_LAID_OUT = 2_000;

/** Lays out JSON with two spaces, so that two editions can be compared line by line, or writes it without any space. */
export const jsonText = (json: Json, laidOut = true): string =>
  `${JSON.stringify(json, undefined, laidOut ? 2 : undefined)}\n`;

/** The file of JSON that holds one record. */
export const recordFile = <Of>(type: RecordType<Of>, of: Of, model: Model): string =>
  jsonText(write(type, of, model));

/** The file of JSON that holds the whole dossier. */
export const dossierFile = (model: Model, most = MOST_LAID_OUT): string =>
  jsonText(write(dossierType, model, model), model.claims.size <= most);
