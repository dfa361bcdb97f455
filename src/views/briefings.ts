import type { Briefing, Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import { briefingHref } from './address.ts';
import { formatDate } from './date.ts';

/** One line of a list of briefings. */
export interface BriefingLine {
  readonly slug: string;
  /** True of a draft, which only dev shows. */
  readonly draft: boolean;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly published: string;
  readonly publisher: string;
  readonly quality: 'good' | 'fair' | 'poor';
  readonly paragraphs: number;
  readonly notes: number;
  readonly claims: number;
  /** The three in words: 6 paragraphs, 1 note, 11 claims. */
  readonly holds: string;
}

/** What a briefing holds, in words: 6 paragraphs, 1 note, 11 claims. */
export const holdingsOf = ({ source, body, claims }: Briefing): string =>
  [
    counted(source.paragraphs, 'paragraph'),
    counted(body.notes.length, 'note'),
    counted(claims.length, 'claim'),
  ].join(', ');

/** Every briefing, oldest document first. */
export function buildBriefings(model: Model): readonly BriefingLine[] {
  return [...model.briefings.values()].map((briefing) => buildLine(model, briefing));
}

function buildLine(model: Model, briefing: Briefing): BriefingLine {
  const { slug, draft, title, summary, source, body, claims } = briefing;
  return {
    slug,
    draft,
    title,
    summary,
    href: briefingHref(model, slug),
    published: formatDate(source.published),
    publisher: model.entities.get(source.publisher)!.name,
    quality: source.quality,
    paragraphs: source.paragraphs,
    notes: body.notes.length,
    claims: claims.length,
    holds: holdingsOf(briefing),
  };
}
