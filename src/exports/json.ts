import type { Model } from '../model/model.ts';
import { write, type Json, type RecordType } from './fields.ts';

/** Claims of which the whole dossier is about 5 MB: beyond them, nobody reads its files or compares them by eye. */
const MOST_LAID_OUT = 2_000;

/** Lays out JSON with two spaces, so that two editions can be compared line by line, or writes it without any space. */
export const jsonText = (json: Json, laidOut = true): string =>
  `${JSON.stringify(json, undefined, laidOut ? 2 : undefined)}\n`;

/** The file of JSON that holds one record, which may be the whole dossier. */
export const recordFile = <Of>(
  type: RecordType<Of>,
  of: Of,
  model: Model,
  most = MOST_LAID_OUT,
): string => jsonText(write(type, of, model), model.claims.size <= most);
