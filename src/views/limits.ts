/**
 * How much a page holds. What grows with a dossier is divided beyond these numbers, or shown as a choice that says of how
 * much it is one: a page of half a megabyte still opens at once on a phone, and a list of a thousand can still be searched
 * by the browser.
 */

/** Claims on the page of the evidence; beyond that each briefing has a page of its own. */
export const MOST_ROWS = 2000;

/** Other accounts beside a claim in the table of evidence; beyond that it says how many more there are. */
export const MOST_BESIDE = 12;

/** Entries on the page of the timeline; beyond that each year has a page of its own. */
export const MOST_ENTRIES = 500;

/** Documents in a list on one page; beyond that each year has a list of its own. */
export const MOST_DOCUMENTS = 1000;

/** Documents in a list without headings; beyond that each year has one. */
export const MOST_UNDIVIDED = 100;

/** Documents on the home page; beyond that it shows the newest. */
export const MOST_NEWEST = 30;

/** Events on the two hands of the home page; beyond that it shows those that most documents tell of. */
export const MOST_TOLD = 100;

/** Events that the drawing of the home page shows as a dot each; beyond that each year has a bar. */
export const MOST_DOTS = 250;

/** Pages bound as one document for print; beyond that it lists them. At four sheets each it is what a shelf still holds. */
export const MOST_BOUND = 250;

/** Entries of a feed, the newest sources; readers of feeds ask for the whole of one many times a day. */
export const MOST_FED = 100;
