import type { Briefing, Claim, FindingInput, Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
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

/** The same as an editor wrote them. */
export const findingsNaming = (model: Model, id: string): readonly FindingInput[] =>
  findingsJoining(model, model.claimsByEntity.get(id) ?? []);

/** The findings that join a claim of a briefing. */
export const findingsOf = (model: Model, { claims }: Briefing): readonly Finding[] =>
  findingsJoining(model, claims).map((finding) => buildFinding(model, finding));

/** The findings that join any of some claims, in the editor's order. */
function findingsJoining(model: Model, claims: readonly Claim[]): readonly FindingInput[] {
  const places = claims.flatMap(({ key }) => placesByClaim(model).get(key) ?? []);
  return [...new Set(places)].toSorted((a, b) => a - b).map((place) => model.findings[place]!);
}

/** Places in the list of findings of those that join a claim, by the claim's key. */
const placesByClaim = remembered((model): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, finding] of model.findings.entries())
    for (const { key } of claimsOf(model, finding))
      places.set(key, [...(places.get(key) ?? []), place]);
  return places;
});

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
