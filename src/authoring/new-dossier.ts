import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument, type YAMLMap } from 'yaml';
import { siteSchema } from '../schemas/site.ts';
import { applyEdits } from './edit.ts';
import { replaceValue } from './field-edit.ts';
import { Refusal } from './refusal.ts';

/** The empty dossier that every new one begins as; a content folder like any other. */
export const TEMPLATE = resolve(import.meta.dirname, 'template');

/**
 * Writes an empty dossier that builds into a folder, which is made where there is none.
 *
 * @param title left out, the one of the template
 * @returns paths of the files written, from that folder
 * @throws Refusal where the folder holds something, or where the title cannot be one; nothing is written then
 */
export function writeNewDossier(folder: string, title?: string): readonly string[] {
  const site = siteWith(title);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Refusal(`${folder} is a file, and must be a folder`);
  const held = found ? readdirSync(folder) : [];
  if (held.length > 0)
    throw new Refusal(
      `${folder} is not empty: it holds ${held[0]!}${held.length > 1 ? ` and ${held.length - 1} more` : ''}; name a folder that is empty or is not there yet`,
    );
  mkdirSync(folder, { recursive: true });
  cpSync(TEMPLATE, folder, { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), site);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .toSorted();
}

/** The text of site.yaml under a title. */
function siteWith(title: string | undefined): string {
  const text = readFileSync(join(TEMPLATE, 'site.yaml'), 'utf8');
  if (title === undefined) return text;
  const { error } = siteSchema.shape.title.safeParse(title);
  if (error) throw new Refusal(`"${title}" cannot be the title: it ${error.issues[0]!.message}`);
  const root = parseDocument(text).contents as YAMLMap;
  return applyEdits(text, [replaceValue(text, root, 'title', title)]);
}
