import type { Agreement, Bearing, Check, Verdict } from '../model/model.ts';

/** How accounts stand to each other, or what a check found; written out, never colour alone. */
export interface Mark {
  readonly sign: Verdict | Check;
  readonly label: string;
}

/** What a finding says of the claims that it joins. */
export type FindingSign = Verdict | Bearing;

/** The four verdicts in words, where no group of accounts makes them more exact. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  agree: 'agree',
  conflict: 'conflict',
  scope: 'differs in scope',
  single: 'single source',
};

/** How claims about different things stand to each other, in words. */
export const BEARING_WORDS: Readonly<Record<Bearing, string>> = {
  refines: 'one makes the other more exact',
  sequel: 'sequel',
  reversal: 'reversal',
  irony: 'irony',
  contrast: 'contrast',
  context: 'one explains the other',
  echo: 'echo, not evidence',
};

/** How the accounts of a group stand to each other. */
export function verdictMark(group: Agreement): Mark {
  const label = verdictLabel(group);
  return { sign: group.verdict, label: group.override ? `${label}, by the editor` : label };
}

function verdictLabel({ verdict, claims, independent, override }: Agreement): string {
  if (verdict === 'agree' && !override) return `agree, ${independent} sources`;
  const accounts = verdict === 'single' ? new Set(claims.map((claim) => claim.briefing)).size : 1;
  return accounts === 1 ? VERDICT_WORDS[verdict] : `one origin, ${accounts} accounts`;
}

/** The source says so, but we hold that it is not so: no verdict on how many say it could stand in its place. */
export const REFUTED: Mark = { sign: 'conflict', label: 'held to be false' };

/** What a fact-check found; `undefined` where nothing was checked. */
export const checkMark = (check: Check | undefined): Mark | undefined =>
  check && { sign: check, label: check };
