import type { Briefing, Claim, Model } from '../model/model.ts';
import type { RestingFact } from '../markdown/render/services.ts';
import { factHref } from './address.ts';
import { claimLabel } from './claim-words.ts';
import { timeOf } from './stage.ts';
import { checkMark, REFUTED, verdictMark, type Mark } from './verdict.ts';

/** The facts that rest on a paragraph, as the line under it lists them. */
export function buildRestingFacts(
  model: Model,
  briefing: Briefing,
  paragraphs: readonly number[],
): readonly RestingFact[] {
  const claims = new Set(
    paragraphs.flatMap((n) => model.claimsByParagraph.get(`${briefing.slug}#${n}`) ?? []),
  );
  return [...claims].map((claim) => claimToResting(model, claim, paragraphs));
}

/** One sign has room under a paragraph: that a check found nothing says more than how many say so. */
function markOf(model: Model, claim: Claim): Mark {
  if (claim.refuted) return REFUTED;
  const check = claim.check === 'unconfirmed' ? checkMark(claim.check) : undefined;
  return check ?? verdictMark(model.agreements.get(claim.key)!);
}

function claimToResting(model: Model, claim: Claim, paragraphs: readonly number[]): RestingFact {
  const when = timeOf(model, claim);
  const mark = markOf(model, claim);
  const here = paragraphs.includes(claim.at[0]!);
  return {
    claim: claim.id,
    // Only the first of a claim's paragraphs bears its anchor; an id stands once on a page.
    anchored: claim.quote !== undefined || !here,
    label: when ? `${claimLabel(model, claim)}, ${when}` : claimLabel(model, claim),
    href: factHref(model, claim) ?? `#p${claim.at[0]}`,
    verdict: mark.sign,
    verdictLabel: mark.label,
  };
}
