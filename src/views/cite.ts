import type { Briefing, Model } from '../model/model.ts';
import { briefingHref, entityHref, fullAddress } from './address.ts';
import { formatDate } from './date.ts';

/** A citation ready to be copied. */
export interface Citation {
  /** What is cited: This briefing. */
  readonly label: string;
  readonly text: string;
}

/** How to cite a briefing, and how to cite the document that it restates. */
export function citeBriefing(model: Model, briefing: Briefing): readonly Citation[] {
  const { source, title } = briefing;
  const publisher = model.entities.get(source.publisher)!.name;
  const original = [
    source.byline && closed(source.byline),
    closed(`“${source.headline ?? title}”`),
    `${publisher}, ${formatDate(source.published)}.`,
    source.address,
  ];
  return [
    { label: 'This briefing', text: citePage(model, title, briefingHref(model, briefing.slug)) },
    { label: 'The document', text: original.filter(Boolean).join(' ') },
  ];
}

/** How to cite a profile. */
export const citeProfile = (model: Model, id: string): readonly Citation[] => [
  {
    label: 'This profile',
    text: citePage(model, model.entities.get(id)!.name, entityHref(model, id)),
  },
];

function citePage({ site }: Model, title: string, href: string): string {
  const address = fullAddress(site, href);
  const parts = [site.publisher, `“${title}”`, site.title].map(closed);
  return [...parts, ...(site.url ? [address] : [])].join(' ');
}

/** Ends a part with a full stop, unless it closes itself: “What now?” */
const closed = (part: string): string => (/[.?!…]”?$/.test(part) ? part : `${part}.`);
