import type { Model } from '../model/model.ts';
import { fullAddress } from '../views/address.ts';
import type { RecordNote } from './fields.ts';
import { jsonText } from './json.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { dossierType } from './records/dossier.ts';
import { profileType } from './records/profile.ts';

/** The records that have a file of their own, by what that of their schema is called: `dossier.schema.json`. */
export const FILED = {
  dossier: dossierType,
  entity: profileType,
} as const satisfies Readonly<Record<string, RecordNote>>;

export type Filed = keyof typeof FILED;

/** The file of the schema of a kind of file. */
export const schemaFile = (name: Filed, { site }: Model): string =>
  jsonText(jsonSchemaOf(FILED[name], fullAddress(site, `${site.base}data/${name}.schema.json`)));
