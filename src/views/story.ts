import type { Model } from '../model/model.ts';
import { MOST_DOTS } from './limits.ts';
import { keysOf, toldEvents } from './sided-events.ts';
import { withStage } from './stage.ts';
import { barsOf, TALLEST, type StoryBar } from './story-bars.ts';
import { timelineHref } from './timeline-pages.ts';
import { allEvents, type TimelineEvent } from './timeline.ts';

/**
 * The dated events that have a stance, drawn along one line: those with above, those against below. The events that the
 * opening findings join bear their words. Where there are too many for a dot each, those alone have one, and each year
 * has a bar of its events. Lengths are units of a drawing of `width` by `height`.
 */
export interface Story {
  readonly above: string;
  readonly below: string;
  readonly width: number;
  readonly height: number;
  /** Height at which the line of the years lies. */
  readonly axis: number;
  /** Every year, or every second, fifth, tenth … where the numbers of all would run into each other. */
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly marks: readonly StoryMark[];
  readonly bars: readonly (StoryBar & { readonly y: number })[];
  /** What the bars stand for, in words; empty where there are none. */
  readonly key: string;
}

export interface StoryMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly side: 'against' | 'with';
  readonly title: string;
  readonly href: string;
  readonly label: StoryLabel | undefined;
}

export interface StoryLabel {
  /** Where the words begin, or end where they stand to the left of their mark. */
  readonly x: number;
  /** Base of the first line. */
  readonly y: number;
  readonly when: string;
  readonly lines: readonly string[];
}

const WIDTH = 1184;

const DOT = 11;
const LINE = 17;
/** Width of a label, and the characters that fit into it at the size in which it is set. */
const LABEL = 176;
const CHARACTERS = 26;
const MOST_LINES = 3;
/** From the line of the years to the first dot, and from the last dot to the words. */
const GAP = 16;

/** `undefined` where the dossier tells of no stance, or of no more than one year. */
export function buildStory(model: Model, most = MOST_DOTS): Story | undefined {
  const { stances } = model.vocabulary;
  const events = allEvents(model).filter(
    ({ stance, fact }) => stance !== 'neutral' && instantOf(fact.sortDate) !== undefined,
  );
  const instants = events.map(({ fact }) => instantOf(fact.sortDate)!);
  const [first, last] = [Math.min(...instants), Math.max(...instants)].map((time) =>
    new Date(time).getUTCFullYear(),
  ) as [number, number];
  if (!stances || events.length === 0 || first === last) return undefined;
  const scale = scaleOf(first, last);
  const told = toldEvents(model);
  const many = events.length > most;
  const dotted = many ? events.filter((event) => isTold(event, told)) : events;
  const sides = (['with', 'against'] as const).map((side) =>
    stack(
      model,
      dotted.filter(({ stance }) => stance === side),
      scale,
      told,
      many ? GAP + TALLEST : GAP,
    ),
  );
  const [above, below] = sides as [Side, Side];
  // The name of a side stands in a line of its own, at the edge of the drawing.
  const axis = above.height + LINE;
  const bars = many ? barsOf(model, events, scale) : [];
  return {
    above: stances.with,
    below: stances.against,
    width: WIDTH,
    height: axis + LINE + below.height + LINE,
    axis,
    years: yearsOn(first, last, scale),
    marks: [
      ...above.marks.map((mark) => lift(mark, axis, -1, 'with')),
      // The years stand under the line, so what is against begins below them.
      ...below.marks.map((mark) => lift(mark, axis + LINE, 1, 'against')),
    ],
    bars: bars.map((bar) => ({
      ...bar,
      y: bar.side === 'with' ? axis - GAP / 2 - bar.height : axis + LINE + GAP / 2,
    })),
    key: many ? keyOf(events.length, Math.max(...bars.map(({ count }) => count))) : '',
  };
}

const keyOf = (events: number, tallest: number): string =>
  `${events} events. The bar of a year is as tall as its events are many, ${tallest} at the most; a dot is an event that a finding below joins.`;

type Scale = (time: number) => number;

const scaleOf = (first: number, last: number): Scale => {
  const [start, end] = [Date.UTC(first, 0), Date.UTC(last + 1, 0)];
  return (time) => Math.round(((time - start) / (end - start)) * WIDTH);
};

/** Width of the number of a year with the room that it needs beside it. */
const YEAR = 40;
const STEPS = [1, 2, 5, 10, 20, 25, 50] as const;

function yearsOn(first: number, last: number, scale: Scale): Story['years'] {
  const count = last - first + 1;
  const step = STEPS.find((years) => (years * WIDTH) / count >= YEAR) ?? 100;
  return Array.from({ length: count }, (_, i) => first + i)
    .filter((year) => year % step === 0)
    .map((year) => ({ x: scale(Date.UTC(year, 0)), label: String(year) }));
}

/** The middle of what a date covers: a month's event stands in the middle of the month. */
function instantOf(date: TimelineEvent['fact']['sortDate']): number | undefined {
  if (!date || !Number.isFinite(date.from) || !Number.isFinite(date.to)) return undefined;
  return (date.from + date.to) / 2;
}

/** Whether an opening finding joins any account of an event. */
const isTold = (event: TimelineEvent, told: ReadonlySet<string>): boolean =>
  keysOf(event).some((key) => told.has(key));

/** A mark as it is stacked: heights count from the line of the years outwards. */
interface Stacked extends Omit<StoryMark, 'y' | 'side' | 'label'> {
  readonly out: number;
  readonly label: (Omit<StoryLabel, 'y'> & { readonly out: number }) | undefined;
}

interface Side {
  readonly marks: readonly Stacked[];
  readonly height: number;
}

/**
 * Puts dots that would touch above each other, and words where no other words stand.
 *
 * @param floor how far from the line of the years the first dot stands
 */
function stack(
  model: Model,
  events: readonly TimelineEvent[],
  scale: Scale,
  told: ReadonlySet<string>,
  floor: number,
): Side {
  const columns: { x: number; dots: number }[] = [];
  const dots = events.map((event) => {
    const { fact } = event;
    const x = scale(instantOf(fact.sortDate)!);
    const column = columns.findLast((c) => Math.abs(c.x - x) < DOT) ?? { x, dots: 0 };
    if (column.dots === 0) columns.push(column);
    column.dots += 1;
    return { event, x: column.x, out: floor + (column.dots - 1) * DOT };
  });
  const top = Math.max(floor - GAP, ...dots.map(({ out }) => out)) + GAP;
  const rows: number[] = [];
  const marks = dots.map(({ event, x, out }): Stacked => {
    const { fact } = event;
    const when = withStage(fact.when, fact.stage);
    const common = {
      id: fact.id,
      x,
      out,
      title: `${when}: ${fact.label}`,
      href: timelineHref(model, event),
    };
    if (!isTold(event, told)) return { ...common, label: undefined };
    const start = Math.min(x, WIDTH - LABEL);
    const free = rows.findIndex((end) => end < start);
    const row = free === -1 ? rows.length : free;
    rows[row] = start + LABEL;
    const lines = wrap(fact.label);
    return {
      ...common,
      label: { x: start, when, lines, out: top + row * (MOST_LINES + 1.5) * LINE },
    };
  });
  const height = rows.length === 0 ? top : top + rows.length * (MOST_LINES + 1.5) * LINE;
  return { marks, height };
}

/** Turns heights that count outwards into heights of the drawing. */
function lift(mark: Stacked, axis: number, direction: 1 | -1, side: StoryMark['side']): StoryMark {
  const { out, label, ...rest } = mark;
  return {
    ...rest,
    side,
    y: axis + direction * out,
    label: label && {
      x: label.x,
      when: label.when,
      lines: label.lines,
      // Words are set downwards on either side, so above the line they begin higher by their own height.
      y: direction === 1 ? axis + label.out + LINE : axis - label.out - label.lines.length * LINE,
    },
  };
}

/** Breaks a title into lines; what does not fit into the last is left out with an ellipsis. */
function wrap(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= CHARACTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`];
}
