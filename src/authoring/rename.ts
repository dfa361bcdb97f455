import { parse, type Scalar, type YAMLMap } from 'yaml';
import { parseBody, type BodyLink } from '../markdown/parse/body.ts';
import type { Entity, Model } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import { YAML_OPTIONS } from '../model/yaml.ts';
import { idSchema } from '../schemas/words.ts';
import type { ContentFiles } from './content-files.ts';
import { entitiesNamedIn, entryOf, readContentYaml, schemaOf } from './content-yaml.ts';
import type { Edit, Edits } from './edit.ts';
import { prependItem, removeItem, replaceValue, yamlText } from './field-edit.ts';
import { linksReliedOn } from './printed-words.ts';
import { Refusal } from './refusal.ts';

/** What an entity shall be called. */
export interface Renaming {
  readonly from: string;
  /** The same as `from` where only the name changes. */
  readonly to: string;
  /** Name that takes the place of the present one. */
  readonly name?: string | undefined;
  /** Keeps the id as a redirect even where the renaming takes back an earlier one. */
  readonly keepRedirect?: boolean | undefined;
}

/** Everything that a renaming changes. */
export interface RenamePlan {
  readonly edits: Edits;
  /** Places that name the entity by its id. */
  readonly places: number;
  /** Links without words of their own, which print the new name. */
  readonly restated: number;
  /** Links that got the old name as their words, because a quote or a note counts on it. */
  readonly kept: number;
  /** True where the id was one of the entity's earlier ones, and the present one is given up without a redirect. */
  readonly takesBack: boolean;
}

/**
 * Finds every place that must change for an entity to bear another id, another name or both.
 *
 * @throws Refusal where the entity does not exist, or cannot be called so
 */
export function planRename(model: Model, files: ContentFiles, wanted: Renaming): RenamePlan {
  const entity = entityCalled(model, files, wanted.from);
  checkWanted(model, entity, wanted);
  const { from, to, name, keepRedirect = false } = wanted;
  const takesBack = from !== to && entity.formerIds.includes(to) && !keepRedirect;
  const edits = new Map<string, readonly Edit[]>();
  const tally = { places: 0, restated: 0, kept: 0 };
  for (const [file, source] of files) {
    const { root, offset } = readContentYaml(file, source);
    const text = source.slice(offset);
    const named = entitiesNamedIn(root, schemaOf(file)).filter(({ id }) => id === from);
    const entry = file.startsWith('entities/') ? entryOf(root, from) : undefined;
    const links = file.endsWith('.mdx') ? linksTo(file, source, from) : [];
    const relied = name === undefined ? new Set() : linksReliedOn(model, file, links, from, name);
    const list = [
      ...(from === to ? [] : named.map(({ node }) => replaceId(text, node, from, to))),
      ...(entry ? entryEdits(text, entry, entity, wanted, takesBack) : []),
    ].map((edit) => shifted(edit, offset));
    const inText = links.flatMap((link) =>
      linkEdit(source, link, wanted, relied.has(link) ? entity.name : undefined),
    );
    tally.places += from === to ? 0 : named.length + links.length;
    tally.kept += relied.size;
    tally.restated +=
      name === undefined ? 0 : links.filter((link) => isBare(link) && !relied.has(link)).length;
    if (list.length + inText.length > 0) edits.set(file, [...list, ...inText]);
  }
  return { edits, ...tally, takesBack };
}

function entityCalled({ entities }: Model, files: ContentFiles, id: string): Entity {
  const entity = entities.get(id);
  if (entity) return entity;
  const briefing = `briefings/${id}.mdx`;
  if (files.has(briefing))
    throw new Refusal(
      `"${id}" is a briefing, and only entities are renamed so; give its file, ${briefing}, another name, and npm run check lists the links that led to it`,
    );
  const now = [...entities.values()].find(({ formerIds }) => formerIds.includes(id));
  const near = now?.id ?? nearest(id, entities.keys());
  throw new Refusal(
    `"${id}" is no entity of the registry${now ? `; it is called "${now.id}" now` : near ? `; did you mean "${near}"?` : ''}`,
  );
}

function checkWanted({ entities }: Model, entity: Entity, { from, to, name }: Renaming): void {
  const { error } = idSchema.safeParse(to);
  if (error) throw new Refusal(`"${to}" cannot be an id: it ${error.issues[0]!.message}`);
  if (name === entity.name) throw new Refusal(`"${from}" is named "${name}" already`);
  if (from === to) {
    if (name === undefined) throw new Refusal(`"${from}" bears that id already`);
    return;
  }
  const other = entities.get(to);
  if (other) throw new Refusal(`"${to}" is an entity already: ${other.name}`);
  const former = [...entities.values()].find(({ formerIds }) => formerIds.includes(to));
  if (former && former !== entity)
    throw new Refusal(`"${to}" is a former id of "${former.id}", whose address leads there`);
}

/** The id within its scalar, so that quotes stay. */
function replaceId(text: string, { range }: Scalar, from: string, to: string): Edit {
  const [start, end] = range!;
  const raw = text.slice(start, end);
  const quoted = /^(["']?)(.*)\1$/s.exec(raw);
  const written = quoted?.[1] ? to : plainId(to);
  // An escape or a line break within an id is nothing that a reader of the file would miss.
  if (quoted?.[2] !== from) return { start, end: start + raw.trimEnd().length, text: plainId(to) };
  const lead = quoted[1]!.length;
  return { start: start + lead, end: start + lead + from.length, text: written };
}

/** An id such as 1881 or true would be read as a number or a truth value. */
const plainId = (id: string): string =>
  typeof parse(id, YAML_OPTIONS) === 'string' ? id : `'${id}'`;

/** What changes in the registry beside the id itself. */
function entryEdits(
  text: string,
  entry: YAMLMap,
  { name: oldName, former, formerIds }: Entity,
  { from, to, name }: Renaming,
  takesBack: boolean,
): readonly Edit[] {
  const edits: Edit[] = [];
  const back = formerIds.indexOf(to);
  if (from !== to && back < 0)
    edits.push(prependItem(text, entry, 'former-ids', plainId(from), 'name'));
  else if (from !== to && takesBack) edits.push(removeItem(text, entry, 'former-ids', back));
  else if (from !== to) edits.push(exchangeFormerId(text, entry, back, from));
  if (name === undefined) return edits;
  edits.push(replaceValue(text, entry, 'name', name));
  const earlier = former.findIndex((each) => each.name === name);
  // A name that the entity bore before takes its place back.
  if (earlier >= 0) edits.push(removeItem(text, entry, 'former', earlier));
  else edits.push(prependItem(text, entry, 'former', yamlText({ name: oldName }), 'name'));
  return edits;
}

/** The id that becomes the present one gives its place to the one that was. */
function exchangeFormerId(text: string, entry: YAMLMap, index: number, from: string): Edit {
  // The package types what it keeps as unknown; the schema has let through a list of strings.
  const ids = entry.get('former-ids', true) as unknown as { readonly items: readonly Scalar[] };
  const [start, end] = ids.items[index]!.range!;
  return { start, end: start + text.slice(start, end).trimEnd().length, text: plainId(from) };
}

/** The links of a text to an entity. */
function linksTo(file: string, source: string, id: string): readonly BodyLink[] {
  const { links, faults } = parseBody(source.replace(/^\uFEFF/, ''));
  if (faults.some(({ code }) => code === 'mdx-syntax'))
    throw new Refusal(`${file} cannot be read; mend it first: npm run check says what is wrong.`);
  return links.filter(({ target }) => target.kind === 'entity' && target.id === id);
}

const isBare = ({ target }: BodyLink): boolean => target.words === undefined;

/** @param words to be written where the link has none, so that the sentence reads as before */
function linkEdit(
  source: string,
  { line, column }: BodyLink,
  { from, to }: Renaming,
  words: string | undefined,
): readonly Edit[] {
  if (from === to && words === undefined) return [];
  let lineStart = 0;
  for (let n = 1; n < line; n += 1) lineStart = source.indexOf('\n', lineStart) + 1;
  const start = source.indexOf(from, lineStart + column - 1);
  return [{ start, end: start + from.length, text: words === undefined ? to : `${to}|${words}` }];
}

const shifted = ({ start, end, text }: Edit, by: number): Edit => ({
  start: start + by,
  end: end + by,
  text,
});
