import { FILE_KINDS } from './file-kinds.ts';
import { fieldRows, type FieldRow } from './field-rows.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

/** The lists of claims in a briefing, and what one claim of each is called. */
const CLAIM_LISTS = {
  events: 'event',
  relations: 'relation',
  figures: 'figure',
  statements: 'statement',
} as const;

/** Fields that a table of a briefing names, and that have their own table or repeat another. */
const CLOSED = new Set([...Object.keys(CLAIM_LISTS), 'corrected']);

const PLACE = /(<!-- generated: ([a-z]+) -->)[^]*?(<!-- end -->)/g;

/**
 * Writes the tables of fields anew between their marks: `<!-- generated: briefing --> … <!-- end -->`. What an author
 * wrote around them stays.
 *
 * @throws Error where a mark names no table, or a table has no mark
 */
export function fillGuide(guide: string): string {
  const tables = guideTables();
  const marked = new Set([...guide.matchAll(PLACE)].map(([, , name]) => name!));
  const missing = [...tables.keys()].filter((name) => !marked.has(name));
  if (missing.length > 0) throw new Error(`The guide has no place for: ${missing.join(', ')}.`);
  return guide.replace(PLACE, (_, open: string, name: string, end: string) => {
    const table = tables.get(name);
    if (!table)
      throw new Error(`There is no table "${name}"; tables: ${[...tables.keys()].join(', ')}.`);
    return `${open}\n\n${table}\n\n${end}`;
  });
}

/** Name -> table, of every sort of file and every kind of claim. */
function guideTables(): ReadonlyMap<string, string> {
  const files = FILE_KINDS.map((kind) => {
    const schema = jsonSchemaOf(kind);
    const table = tableOf(fieldRows(schema, kind.name === 'briefing' ? CLOSED : new Set()));
    return [kind.name, `\`${kind.files}\`: ${kind.about}\n\n${table}`] as const;
  });
  return new Map([...files, ...claimTables()]);
}

/** What every claim may hold stands in one table; those of the kinds hold the rest. */
function claimTables(): readonly (readonly [string, string])[] {
  const briefing = jsonSchemaOf(FILE_KINDS.find(({ name }) => name === 'briefing')!);
  const kinds = Object.entries(CLAIM_LISTS).map(
    ([list, name]) => [name, claimRows(briefing.properties![list]!)] as const,
  );
  const [[, first], ...others] = kinds as [(typeof kinds)[0], ...typeof kinds];
  const isShared = (row: FieldRow): boolean =>
    others.every(([, rows]) =>
      rows.some(({ field, about }) => field === row.field && about === row.about),
    );
  const shared = first.filter(isShared);
  const names = new Set(shared.map(({ field }) => field));
  return [
    ['claim', tableOf(shared)],
    ...kinds.map(
      ([name, rows]) => [name, tableOf(rows.filter(({ field }) => !names.has(field)))] as const,
    ),
  ];
}

const claimRows = (list: JsonSchema): readonly FieldRow[] => fieldRows(list.items!, CLOSED);

function tableOf(rows: readonly FieldRow[]): string {
  const lines = rows.map(
    ({ field, about, form, fallback }) =>
      `| \`${field}\` | ${cell(about)} | ${cell(form)} | ${fallback} |`,
  );
  return [
    '| Field | What it is | Form | Required, or default |',
    '| - | - | - | - |',
    ...lines,
  ].join('\n');
}

/** Nothing of a sentence may pass for the end of a cell or for HTML. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');
