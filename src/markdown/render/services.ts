import type { Briefing, Model, Page } from '../../model/model.ts';

/** A fact that rests on a paragraph, as the line under it says it. */
export interface RestingFact {
  readonly claim: string;
  /** True where the words of the paragraph bear the claim's anchor, so that the line must not. */
  readonly anchored: boolean;
  readonly label: string;
  readonly href: string;
  readonly verdict: string;
  readonly verdictLabel: string;
}

/**
 * What the steps need beyond the text. The rendering knows the model's types alone; whoever puts the site together
 * hands in the views and the renderer of diagrams.
 */
export interface BodyServices {
  readonly model: Model;
  readonly facts: (briefing: Briefing, paragraphs: readonly number[]) => readonly RestingFact[];
  readonly entityHref: (id: string) => string;
  /** What an entity is, in a line: Bridge. The oldest crossing of the river. */
  readonly entityAbout: (id: string) => string;
  readonly paragraphHref: (slug: string, paragraph: number) => string;
  /** A work in few words: its publisher and its date. */
  readonly referenceLabel: (id: string) => string;
  /** Its number in the list of works at the end of the briefing. */
  readonly workNumber: (briefing: Briefing, id: string) => number;
  /** Its record on the page that lists the works of all. */
  readonly workHref: (id: string) => string;
  /** Draws a Mermaid text; resolves to the whole figure as HTML. */
  readonly drawing: (diagram: {
    readonly id: string;
    readonly text: string;
    readonly title: string;
    readonly file: string;
    readonly line: number;
  }) => Promise<string>;
}

export const isBriefing = (text: Briefing | Page): text is Briefing => 'claims' in text;
