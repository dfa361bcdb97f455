import type { Model } from '../model/model.ts';
import { fullAddress } from '../views/address.ts';
import type { Head } from '../views/head.ts';
import { paperOf } from '../views/paper.ts';
import type { CslItem } from './csl.ts';

/**
 * Tags by which reference managers take a page for what it is: our page, of no date. `og:type`, which every page has,
 * makes it a web page there, and `og:site_name` names its site. `citation_author` is left out: its readers take it for
 * a person and part the last word of it from the others, as if it were a family name.
 *
 * @param path of the page without slashes at its ends
 */
export function citeTags(model: Model, path: string, item: CslItem): Head['meta'] {
  const { pdf } = paperOf(model, path);
  return [
    { name: 'citation_title', content: item.title },
    { name: 'citation_publisher', content: item.author![0].literal },
    { name: 'citation_language', content: item.language },
    ...(item.URL ? [{ name: 'citation_public_url', content: item.URL }] : []),
    ...(pdf ? [{ name: 'citation_pdf_url', content: fullAddress(model.site, pdf) }] : []),
  ];
}
