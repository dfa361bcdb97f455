import type { Model } from '../model/model.ts';
import { counted } from '../model/problem.ts';
import { timelineYearHref } from './timeline-pages.ts';
import { yearLabel, type TimelineEvent } from './timeline.ts';

/** The events of one year and one side, where they are too many for a dot each. */
export interface StoryBar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly side: 'against' | 'with';
  readonly count: number;
  readonly title: string;
  /** The year in the timeline. */
  readonly href: string;
}

/** Height of the bar of the year that has most events. */
export const TALLEST = 180;

/** Between the bars of two years. */
const SPACE = 3;

/**
 * A bar for each year and side that has an event, all to one scale.
 *
 * @param events those that take a side and have a date, in the order of their dates
 * @param scale where an instant stands, from the left edge
 */
export function barsOf(
  model: Model,
  events: readonly TimelineEvent[],
  scale: (time: number) => number,
): readonly StoryBar[] {
  const groups = [
    ...Map.groupBy(events, ({ stance, fact }) => `${stance} ${yearLabel(fact.sortDate)}`).values(),
  ];
  const most = Math.max(...groups.map(({ length }) => length));
  return groups.map((group) => {
    const [{ stance, fact }] = group as [TimelineEvent, ...TimelineEvent[]];
    const label = yearLabel(fact.sortDate);
    const [start, end] = [0, 1].map((years) => scale(Date.UTC(Number(label) + years, 0)));
    // What began before the first year that is drawn stands at its edge.
    const x = Math.max(0, start!);
    return {
      x,
      width: Math.max(1, end! - start! - SPACE),
      height: Math.max(2, Math.round((TALLEST * group.length) / most)),
      side: stance === 'with' ? 'with' : 'against',
      count: group.length,
      title: `${label}: ${counted(group.length, 'event')}`,
      href: timelineYearHref(model, label),
    };
  });
}
