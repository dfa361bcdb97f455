import { entitiesOf } from '../model/claims.ts';
import type { Alias, Briefing, Claim, Entity, Model } from '../model/model.ts';
import { printedNames, printedText } from '../model/printed.ts';

/** Stands between two forms. It is no word, so that no phrase runs over from one form into the next. */
const BETWEEN = ' / ';

/** Every form under which an entity is known, whole; then the pieces by which forms without spaces are found. */
export function profileTerms({ entities }: Model, id: string): string {
  return joinTerms(formsOf(entities.get(id)!));
}

/** The same of every entity that a claim names. */
export const claimTerms = ({ entities }: Model, claim: Claim): string =>
  joinTerms(entitiesOf(claim).flatMap((id) => formsOf(entities.get(id)!)));

/** The same of every entity that a briefing names, but only the forms that its own source prints. */
export function briefingTerms(model: Model, slug: string): string {
  const briefing = model.briefings.get(slug)!;
  const forms = namedIn(briefing).flatMap((id) => {
    const { name, native, aliases } = model.entities.get(id)!;
    return [
      name,
      ...Object.values(native),
      ...aliases.filter(printedBy(slug)).map((alias) => alias.name),
    ];
  });
  return joinTerms([...forms, ...foreignWords(model, briefing)]);
}

const formsOf = ({ name, native, former, aliases }: Entity): readonly string[] => [
  name,
  ...Object.values(native),
  ...former.map((f) => f.name),
  ...aliases.map((a) => a.name),
];

const printedBy =
  (slug: string) =>
  ({ briefing }: Alias): boolean =>
    briefing === undefined || briefing === slug;

/** Entities that a briefing's claims, its links or its record name, each once. */
export function namedIn({ claims, body, source }: Briefing): readonly string[] {
  const linked = body.links.flatMap(({ target }) => (target.kind === 'entity' ? [target.id] : []));
  return [...new Set([source.publisher, ...claims.flatMap(entitiesOf), ...linked])];
}

/** Runs of another script in the text and its notes. */
function foreignWords(model: Model, { body }: Briefing): readonly string[] {
  const scripts = Object.keys(model.site.scripts).map((script) => `\\p{Script=${script}}`);
  if (scripts.length === 0) return [];
  const run = new RegExp(`[${scripts.join('')}]+`, 'gu');
  return [...body.paragraphs, ...body.notes].flatMap(
    ({ pieces }) => printedText(pieces, printedNames(model)).match(run) ?? [],
  );
}

function joinTerms(forms: readonly string[]): string {
  const whole = new Set(forms);
  const pieces = new Set(forms.flatMap(endings));
  return [...whole, ...pieces.difference(whole)].join(BETWEEN);
}

/** Scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{3,}/gu;

/**
 * Every ending of a run without spaces, of two signs or more. The index finds a word by its beginning, so with its
 * endings beside it a name is found by any part: 大桥 finds 北方大桥.
 */
function endings(form: string): readonly string[] {
  return (form.match(UNSPACED) ?? []).flatMap((run) => {
    const signs = [...run];
    return signs.slice(1, -1).map((_, i) => signs.slice(i + 1).join(''));
  });
}
