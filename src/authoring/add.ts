import { isMap, isScalar } from 'yaml';
import type { Entries } from '../model/entries.ts';
import { nearest } from '../model/nearest.ts';
import type { Alias } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/vocabulary.ts';
import { idSchema } from '../schemas/words.ts';
import { readContentYaml } from './content-yaml.ts';
import { applyEdits, breakOf, lineAt, startOfLine } from './edit.ts';
import { startOf, yamlText } from './field-edit.ts';
import { Refusal } from './refusal.ts';

/** An entity that is to be added. */
export interface NewEntity {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Language tag -> name. */
  readonly native: Readonly<Record<string, string>>;
  readonly aliases: readonly Pick<Alias, 'name' | 'kind'>[];
}

/** A registry file with an entity more. */
export interface AddPlan {
  readonly file: string;
  readonly text: string;
  /** Line of the new entry. */
  readonly line: number;
}

/**
 * Finds where an entity belongs in the file of its kind: in alphabetical order where the file keeps it, else at its end.
 *
 * @param textOf text of a file of the content, `undefined` where there is none
 * @throws Refusal for an unknown kind, and for an id that is taken or malformed
 */
export function planAdd(
  entries: Pick<Entries, 'vocabulary' | 'registries'>,
  textOf: (file: string) => string | undefined,
  entity: NewEntity,
): AddPlan {
  checkKind(entries.vocabulary.data.kinds, entity.kind);
  checkId(entries, entity.id);
  const file = `entities/${entity.kind}.yaml`;
  const source = textOf(file) ?? '';
  const { root, offset } = readContentYaml(file, source);
  if (root !== null && (!isMap(root) || root.flow))
    throw new Refusal(
      `${file} is written in braces, into which nothing is added; write each entity on lines of its own`,
    );
  const keys = isMap(root)
    ? root.items.map(({ key }) => ({
        id: String(isScalar(key) ? key.value : key),
        at: startOf(key) + offset,
      }))
    : [];
  return { file, ...insert(source, keys, entity) };
}

/** @throws Refusal for a kind that the vocabulary lacks */
export function checkKind(
  kinds: Readonly<Record<string, Pick<EntityKind, 'label' | 'plural'>>>,
  kind: string,
): void {
  const ids = Object.keys(kinds);
  if (ids.includes(kind)) return;
  const called = Object.entries(kinds).find(([, { label, plural }]) =>
    [label, plural].some((word) => word.toLowerCase() === kind.toLowerCase()),
  );
  const near = called?.[0] ?? nearest(kind, ids);
  throw new Refusal(
    `"${kind}" is no kind of the vocabulary; ${near ? `did you mean "${near}"?` : `kinds: ${ids.join(', ')}`}`,
  );
}

/** @throws Refusal for an id that is taken or malformed */
export function checkId({ registries }: Pick<Entries, 'registries'>, id: string): void {
  const { error } = idSchema.safeParse(id);
  if (error) throw new Refusal(`"${id}" cannot be an id: it ${error.issues[0]!.message}`);
  for (const { file, data } of registries)
    for (const [other, { name, formerIds }] of Object.entries(data)) {
      if (other === id) throw new Refusal(`"${id}" is an entity already: ${name}, in ${file}`);
      if (formerIds.includes(id))
        throw new Refusal(`"${id}" is a former id of "${other}", whose address leads there`);
    }
}

function insert(
  source: string,
  keys: readonly { readonly id: string; readonly at: number }[],
  entity: NewEntity,
): Omit<AddPlan, 'file'> {
  const eol = breakOf(source);
  const entry = entryText(entity).replaceAll('\n', eol);
  const isSorted = keys.every(({ id }, i) => i === 0 || keys[i - 1]!.id < id);
  const index = isSorted ? keys.findIndex(({ id }) => id > entity.id) : -1;
  const isSpaced =
    keys.length < 2 ||
    keys.some(({ at }, i) => i > 0 && isBlankAbove(source, aboveComments(source, at)));
  const gap = isSpaced ? eol : '';
  const next = index < 0 ? undefined : aboveComments(source, keys[index]!.at);
  const at = next ?? source.length;
  const isOpen = source.length > 0 && !source.endsWith('\n');
  const before = next === undefined && source.trim() !== '' ? `${isOpen ? eol : ''}${gap}` : '';
  const text = applyEdits(source, [
    { start: at, end: at, text: `${before}${entry}${next === undefined ? '' : gap}` },
  ]);
  return { text, line: lineAt(text, at + before.length) };
}

/** Where the lines of an entry begin, those of the comment right above it included, unless they head the file. */
function aboveComments(source: string, at: number): number {
  const start = startOfLine(source, at);
  let first = start;
  while (first > 0) {
    const line = startOfLine(source, first - 1);
    if (!source.slice(line).startsWith('#')) return first;
    first = line;
  }
  return start;
}

const isBlankAbove = (source: string, start: number): boolean =>
  source.slice(startOfLine(source, start - 1), start).trim() === '';

/** The entry as it stands in the file. */
function entryText({ id, name, native, aliases, summary }: NewEntity): string {
  return [
    `${yamlText(id)}:`,
    `  name: ${yamlText(name)}`,
    ...(Object.keys(native).length > 0 ? [`  native: ${yamlText(native)}`] : []),
    ...(aliases.length > 0
      ? ['  aliases:', ...aliases.map((alias) => `    - ${yamlText(alias)}`)]
      : []),
    `  summary: ${yamlText(summary)}`,
    '',
  ].join('\n');
}
