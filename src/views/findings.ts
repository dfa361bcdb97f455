import type { Briefing, Claim, FindingInput, Model } from '../model/model.ts';
import { pageHref } from './address.ts';
import { citingByName, sourceLink, type Citing, type SourceLink } from './fact.ts';
import { BEARING_WORDS, VERDICT_WORDS, type FindingSign } from './verdict.ts';

/** What no single document shows, with the claims that it joins. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sign: FindingSign;
  readonly label: string;
  readonly sources: readonly SourceLink[];
  /** Where every finding stands, on the evidence page. */
  readonly href: string;
}

/** The findings of the dossier, in the editor's order. */
export function buildFindings(model: Model): readonly Finding[] {
  return model.findings.map((finding) => buildFinding(model, finding, citingByName(model)));
}

/** The findings that join a claim about an entity. */
export const findingsAbout = (model: Model, id: string, citing: Citing): readonly Finding[] =>
  findingsNaming(model, id).map((finding) => buildFinding(model, finding, citing));

/** What those findings cite: claims about the entity, and claims of other documents about others. */
export const claimsOfFindings = (model: Model, id: string): readonly Claim[] =>
  findingsNaming(model, id).flatMap((finding) => claimsOf(model, finding));

function findingsNaming(model: Model, id: string): readonly FindingInput[] {
  const about = new Set(model.claimsByEntity.get(id));
  return model.findings.filter((finding) =>
    claimsOf(model, finding).some((claim) => about.has(claim)),
  );
}

/** The findings that join a claim of a briefing. */
export function findingsOf(model: Model, { claims }: Briefing): readonly Finding[] {
  const own = new Set(claims);
  return model.findings
    .filter((finding) => claimsOf(model, finding).some((claim) => own.has(claim)))
    .map((finding) => buildFinding(model, finding, citingByName(model)));
}

/** The claims that a finding joins. */
export const claimsOf = (model: Model, { claims }: FindingInput): readonly Claim[] =>
  claims.map((key) => model.claims.get(key.replace('#', '--'))!);

export function buildFinding(
  model: Model,
  finding: FindingInput,
  citing: Citing = citingByName(model),
): Finding {
  const { id, title, text, verdict } = finding;
  return {
    id,
    title,
    text: text.trim(),
    sign: verdict,
    label: { ...VERDICT_WORDS, ...BEARING_WORDS }[verdict],
    sources: claimsOf(model, finding).map((claim) => sourceLink(model, claim, citing)),
    href: `${pageHref(model.site, 'evidence')}#${id}`,
  };
}
