import { dateOf } from '../model/claims.ts';
import type {
  Claim,
  Context,
  FigureFacts,
  Model,
  RelationFacts,
  StatementFacts,
} from '../model/model.ts';
import { dateOfContext } from '../model/context.ts';
import { formatDate, formatSpan } from './date.ts';

/** A claim in one line, without its date. */
export function claimLabel(model: Model, claim: Claim, side: 'said' | 'held' = 'held'): string {
  switch (claim.kind) {
    case 'event':
      return claim[side].title;
    case 'relation':
      return relationLabel(model, claim[side]);
    case 'figure':
      return `${model.entities.get(claim[side].subject)!.name}: ${figureLabel(model, claim[side])} ${formatValue(model, claim[side])}`;
    case 'statement':
      return `${speakerOf(model, claim[side])}: ${claim[side].gist}`;
  }
}

/** What no source says, in one line, without its date. */
export function contextLabel(model: Model, { kind, facts }: Context): string {
  switch (kind) {
    case 'event':
      return facts.title;
    case 'relation':
      return relationLabel(model, facts);
    case 'figure':
      return `${model.entities.get(facts.subject)!.name}: ${figureLabel(model, facts)} ${formatValue(model, facts)}`;
  }
}

/** When it holds, in words; empty where no work says. */
export function contextWhen(entry: Context): string {
  if (entry.kind === 'relation') return formatSpan(entry.facts.since, entry.facts.until);
  const date = dateOfContext(entry);
  return date ? formatDate(date) : '';
}

function relationLabel(model: Model, { subject, relation, object }: RelationFacts): string {
  const name = (id: string) => model.entities.get(id)!.name;
  const { label, sentence = label } = model.vocabulary.relations[relation]!;
  return `${name(subject)} ${sentence} ${name(object)}`;
}

/** When a claim holds, in words; empty where nobody says. */
export function claimWhen(claim: Claim, side: 'said' | 'held' = 'held'): string {
  if (claim.kind === 'relation') return formatSpan(claim[side].since, claim[side].until);
  const date = dateOf(claim, side);
  return date ? formatDate(date) : '';
}

/** What is counted, with its scope: Users (mobile monthly active). */
export function figureLabel(model: Model, { metric, scope }: FigureFacts): string {
  const { label, scopes } = model.vocabulary.metrics[metric]!;
  return scope === undefined ? label : `${label} (${scopes[scope]})`;
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** A value with its unit: more than 750 million. */
export function formatValue(model: Model, { metric, value }: FigureFacts): string {
  const number = (n: string) => NUMBER.format(Number(n));
  const digits = value.text.replace(/^(>=|<=|[><~])/, '');
  const shown = digits.includes('..') ? digits.split('..').map(number).join('–') : number(digits);
  const words = {
    exact: '',
    more: 'more than ',
    'at-least': 'at least ',
    less: 'less than ',
    'at-most': 'at most ',
    about: 'about ',
    range: '',
  }[value.form];
  return words + model.vocabulary.metrics[metric]!.unit.replace('{n}', shown);
}

export const speakerOf = (
  model: Model,
  { speaker, attributed }: Pick<StatementFacts, 'speaker' | 'attributed'>,
): string => (speaker === undefined ? attributed! : model.entities.get(speaker)!.name);
