import { z } from 'zod';
import {
  addressSchema,
  contactSchema,
  languageSchema,
  phrase,
  sentence,
  textSchema,
} from './words.ts';

/** Tells whether the name may stand in a regular expression as `\p{Script=…}`. */
function isScript(name: string): boolean {
  try {
    return new RegExp(`\\p{Script=${name}}`, 'u').flags === 'u';
  } catch {
    return false;
  }
}

/** content/site.yaml: what the site is called and who answers for it. */
export const siteSchema = z.strictObject({
  title: phrase(60).describe(
    'Name of this dossier, shown on the home page, in the browser tab and on paper.',
  ),
  tagline: sentence(160).describe(
    'One sentence on what the dossier answers; the description of the home page.',
  ),
  lead: textSchema.describe('Opening paragraph of the home page.'),
  language: languageSchema.describe('BCP 47 tag of the language that the pages are written in.'),
  url: addressSchema
    .optional()
    .describe('Where the site stands, such as https://example.org; SITE_URL overrides it.'),
  publisher: phrase(80).describe('Who answers for the dossier; printed in the colophon.'),
  licence: z
    .strictObject({
      label: phrase(40).describe('Short name of the licence.'),
      address: addressSchema.describe('Where the licence can be read.'),
    })
    .describe('The licence of what is ours: restatement, notes, claims.'),
  contact: z
    .strictObject({
      label: phrase(40).describe('Words of the link.'),
      address: addressSchema.describe('Where a reader reports an error.'),
    })
    .optional()
    .describe('Where a reader reports an error; left out, the About page tells how.'),
  security: z
    .strictObject({
      contact: contactSchema.describe(
        'Where somebody reports a hole: a mailto: or https: address.',
      ),
      expires: z.iso
        .date('must be a date such as 2027-06-30')
        .describe(
          'Last day on which the address holds, at most a year ahead. Nothing warns when it has passed, because a build reads no clock: renew it before.',
        ),
    })
    .optional()
    .describe(
      'What /.well-known/security.txt says (RFC 9116), which is looked for at the root of a host; left out, there is no such file.',
    ),
  scripts: z
    .record(
      z.string().refine(isScript, { error: 'must be a Unicode script: Han, Cyrillic, Arabic' }),
      languageSchema,
    )
    .default({})
    .describe(
      'Unicode script name (Han, Cyrillic …) -> language tag; runs of that script in a text are marked with it.',
    ),
  nav: z
    .array(
      z.strictObject({
        label: phrase(20).describe('Words of the link.'),
        path: textSchema.describe('Address below the root, without slashes at its ends.'),
      }),
    )
    .describe('Sections in the masthead, in order.'),
});

export type SiteInput = z.output<typeof siteSchema>;
