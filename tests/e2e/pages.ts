/** One page of each kind, for tests that are too slow to read every page. */

/** A kind of page: the example that stands for it, and which addresses are of it. */
export interface PageKind {
  readonly name: string;
  /** Relative to the site's address. */
  readonly path: string;
  readonly of: RegExp;
}

const entity = 'brands|groups|platforms|programmes|organisations|regulators|people|publications';

/** A page that is of no kind here fails a test in health.test.ts: add its kind. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'the home page', path: '', of: /^$/ },
  { name: 'the list of briefings', path: 'briefings/', of: /^briefings\/$/ },
  {
    name: 'a briefing',
    path: 'briefings/kors-alipay-2017/',
    of: /^briefings\/[a-z0-9-]+\/$/,
  },
  { name: 'a list of entities', path: 'brands/', of: new RegExp(`^(${entity})/$`) },
  { name: 'a profile', path: 'brands/gucci/', of: new RegExp(`^(${entity})/[a-z0-9-]+/$`) },
  { name: 'the timeline', path: 'timeline/', of: /^timeline\/$/ },
  { name: 'the evidence', path: 'evidence/', of: /^evidence\/$/ },
  { name: 'the comparison', path: 'compare/', of: /^compare\/$/ },
  { name: 'the network', path: 'network/', of: /^network\/$/ },
  { name: 'the names', path: 'names/', of: /^names\/$/ },
  { name: 'the search page', path: 'search/', of: /^search\/$/ },
  { name: 'a book', path: 'print/regulators/', of: /^print\/(?:[a-z-]+\/)?$/ },
  { name: 'the page about the dossier', path: 'about/', of: /^about\/$/ },
  { name: 'the page on method', path: 'method/', of: /^method\/$/ },
  { name: 'the page for a wrong address', path: '404.html', of: /^404\.html$/ },
];
