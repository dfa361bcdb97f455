/** What the head of one page says to machines, besides what that of every page says. */
export interface Head {
  /** Tags by name, in order; a name may stand several times: citation_author. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** JSON-LD, ready to stand within a script element: no `<` in it ends the element. */
  readonly structured?: string;
}

/** The page, or what it is about, in another form. */
export interface Alternate {
  /** Media type: text/markdown. */
  readonly type: string;
  readonly title: string;
  readonly href: string;
}
