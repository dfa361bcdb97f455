import { dateOfContext } from '../model/context.ts';
import type { Context, EdtfDate, Model } from '../model/model.ts';
import { pageHref } from './address.ts';
import { contextLabel, contextWhen } from './claim-words.ts';
import { citingByName, workLinks, type Citing, type WorkLink } from './fact.ts';
import { stageOfContext, type Unfinished } from './stage.ts';

/** What no source says, as lists show it: apart from facts, with the works that say it. */
export interface ContextLine {
  readonly id: string;
  readonly label: string;
  /** Empty where no work dates it. */
  readonly when: string;
  /** Whether it is only planned or announced. */
  readonly stage: Unfinished | undefined;
  readonly sortDate: EdtfDate | undefined;
  readonly note: string | undefined;
  readonly works: readonly WorkLink[];
  /** Where it stands whole, on the evidence page. */
  readonly href: string;
}

export function contextLine(
  model: Model,
  entry: Context,
  citing: Citing = citingByName(model),
): ContextLine {
  return {
    id: entry.key,
    label: contextLabel(model, entry),
    when: contextWhen(entry),
    stage: stageOfContext(entry),
    sortDate: dateOfContext(entry),
    note: entry.note,
    works: workLinks(model, entry.refs, citing),
    href: `${pageHref(model.site, 'evidence')}#${entry.key}`,
  };
}

/** What is known of an entity from outside the sources alone, by date. */
export const contextAbout = (model: Model, id: string): readonly Context[] =>
  model.contextByEntity.get(id) ?? [];
