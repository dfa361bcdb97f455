import type { Entity, Model } from '../model/model.ts';
import { pickAnswers, type Answer } from './answers.ts';
import { entityHref } from './address.ts';

/** Entities put to the same questions, each answer from claims. */
export interface CompareView {
  readonly questions: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly ComparedEntity[];
}

export interface ComparedEntity {
  readonly id: string;
  readonly name: string;
  readonly native: Entity['nativeName'];
  readonly href: string;
  /** Answers to each question, in the order of the questions; empty where no claim gives one. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly answers: readonly Answer[];
  /** Answers that had no room. */
  readonly more: number;
}

/** Answers shown in one cell; the profile has the rest. */
const MOST_ANSWERS = 3;

/** `undefined` where the dossier asks nothing. Entities that answer no question are left out. */
export function buildCompare(model: Model): CompareView | undefined {
  const { kinds, questions } = model.comparison;
  if (questions.length === 0) return undefined;
  const collator = new Intl.Collator(model.site.language);
  const entries = [...model.entities.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .map((entity) => ({
      id: entity.id,
      name: entity.name,
      native: entity.nativeName,
      href: entityHref(model, entity.id),
      cells: questions.map((question) => toCell(pickAnswers(model, question, entity.id))),
    }))
    .filter(({ cells }) => cells.some(({ answers }) => answers.length > 0))
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { questions: questions.map(({ id, title }) => ({ id, title })), entries };
}

const toCell = (answers: readonly Answer[]): Cell => ({
  answers: answers.slice(0, MOST_ANSWERS),
  more: Math.max(0, answers.length - MOST_ANSWERS),
});
