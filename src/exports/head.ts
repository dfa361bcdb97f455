import type { Briefing, Model } from '../model/model.ts';
import { entityPath } from '../views/address.ts';
import type { Head } from '../views/head.ts';
import { citeTags } from './cite-tags.ts';
import { briefingItem, profileItem } from './csl.ts';
import { jsonLdText } from './json-ld-text.ts';
import { describeBriefing, describeProfile } from './json-ld.ts';

/** What a briefing says of itself to reference managers and search engines. */
export const briefingHead = (model: Model, briefing: Briefing): Head => ({
  meta: citeTags(model, `briefings/${briefing.slug}`, briefingItem(model, briefing)),
  structured: jsonLdText(describeBriefing(model, briefing)),
});

/** The same of a profile. */
export const profileHead = (model: Model, id: string): Head => ({
  meta: citeTags(model, entityPath(model, id), profileItem(model, id)),
  structured: jsonLdText(describeProfile(model, id)),
});
