/** How to cite a page and what it restates, as the page offers it. */
export interface CiteView {
  readonly citations: readonly Citation[];
  /** Records of the whole dossier, for reference managers. */
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

/** A citation ready to be copied. */
export interface Citation {
  /** What is cited, and in which style: This briefing, APA. */
  readonly label: string;
  readonly text: string;
  /** How a claim of the page is cited in the same style: `{claim}`, `{at}` and `{id}` stand for what differs. */
  readonly claim?: string;
}
