import { expect, test } from 'vitest';
import { buildStory, type Story, type StoryMark } from '../../../src/views/story.ts';
import { minimal } from '../../fixtures/minimal.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';

const TYPES = `event-types:
  aid: { label: Aid, category: works, stance: with }
  suit: { label: Suit, category: works, stance: against }
  flood: { label: Flood, category: works }
`;
const NAMED = `stances: { title: Two hands, against: Against the bridges, with: For the bridges }\n`;
const VOCABULARY = minimal['vocabulary.yaml']!.replace(/event-types:\n(?: {2}.*\n)+/, TYPES);

/** An event in one line: `aid 2019-03: The council pays`. */
const line = (text: string, i: number): string => {
  const [, type, date, title] = /^(\w+) (\S+): (.*)$/.exec(text)!;
  return `  - { id: e${i + 1}, at: 1, type: ${type}, who: [north-bridge], date: "${date}", title: ${title} }`;
};

/** The story of one report. `told` are the events that a finding of the home page joins: e1, e2. */
function storyOf(
  events: readonly string[],
  told: readonly string[] = [],
  { home = true, named = NAMED } = {},
): Story | undefined {
  const finding = `- { id: f, title: F, text: It is so., verdict: single, home: ${home}, claims: [${told.map((id) => `"first#${id}"`).join(', ')}] }`;
  const model = modelTelling(
    { first: `events:\n${events.map(line).join('\n')}` },
    {
      'vocabulary.yaml': VOCABULARY + named,
      ...(told.length > 0 && { 'findings.yaml': `${finding}\n` }),
    },
  );
  return buildStory(model);
}

/** The mark of an event, by the title of the event. */
const markOf = ({ marks }: Story, title: string): StoryMark =>
  marks.find((mark) => mark.title.endsWith(`: ${title}`))!;

const all = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `e${i + 1}`);

/** Two years, of 730 days: a day is 1.62 units of 1184. */
const ENDS = ['aid 2018-01-01: First', 'aid 2019-12-31: Last'];

type Room = readonly [left: number, right: number, top: number, bottom: number];

/** The rooms that words and dots of a drawing take, and the names of its sides, which stand at its left edge. */
const roomsIn = ({ marks, height }: Story): readonly Room[] => [
  ...marks
    .flatMap(({ label }) => (label ? [label] : []))
    .map(({ x, y, lines }): Room => [x, x + 176, y - 13, y + lines.length * 17 + 4]),
  ...marks.map(({ x, y }): Room => [x - 5, x + 5, y - 5, y + 5]),
  [0, 160, 1, 17],
  [0, 160, height - 17, height],
];

const meet = (one: Room, other: Room): boolean =>
  one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3];

test('the years lie in equal steps on one line, from the first event to the last', () => {
  const { width, axis, years } = storyOf([...ENDS, 'aid 2018-07-02: Between'])!;
  expect(width).toBe(1184);
  expect(years).toEqual([
    { x: 0, label: '2018' },
    { x: 592, label: '2019' },
  ]);
  expect(axis).toBeGreaterThan(0);
});

test('where the numbers of all years would run into each other, round years alone bear theirs', () => {
  const labels = (last: string) =>
    storyOf(['aid 1855: First', `aid ${last}: Last`])!.years.map(({ label }) => label);
  expect(labels('1883')).toHaveLength(29);
  expect(labels('1902').slice(0, 3)).toEqual(['1856', '1858', '1860']);
  expect(labels('1995').slice(0, 3)).toEqual(['1855', '1860', '1865']);
  expect(labels('2995').slice(0, 3)).toEqual(['1900', '1950', '2000']);
});

test('an event stands at the middle of what its date covers', () => {
  const story = storyOf([...ENDS, 'aid 2018: A year', 'aid 2019-07: A month'])!;
  const at = (title: string) => markOf(story, title).x;
  expect([at('First'), at('A year'), at('A month'), at('Last')]).toEqual([1, 296, 911, 1183]);
});

test('what is with stands above the line, what is against below the years, and the rest is left out', () => {
  const story = storyOf(['aid 2018: Paid', 'suit 2019: Sued', 'flood 2018: Flooded'])!;
  expect([story.above, story.below]).toEqual(['For the bridges', 'Against the bridges']);
  expect(story.marks.map(({ side, title }) => `${side} ${title}`)).toEqual([
    'with 2018: Paid',
    'against 2019: Sued',
  ]);
  expect(story.axis - markOf(story, 'Paid').y).toBe(16);
  expect(markOf(story, 'Sued').y - story.axis).toBe(16 + 17);
});

test('dots that would touch stand above each other, away from the line, and others side by side', () => {
  const days = ['01', '01', '05', '12'].map((day, i) => `2018-06-${day}: Day ${i}`);
  const above = storyOf([...ENDS, ...days.map((day) => `aid ${day}`)])!;
  const below = storyOf([...ENDS, ...days.map((day) => `suit ${day}`)])!;
  const outwards = (story: Story) =>
    [0, 1, 2, 3].map((i) => {
      const { x, y } = markOf(story, `Day ${i}`);
      return [x, Math.abs(y - story.axis)];
    });
  expect(outwards(above)).toEqual([
    [246, 16],
    [246, 27],
    [246, 38],
    [264, 16],
  ]);
  expect(outwards(below).map(([x, out]) => [x, out! - 17])).toEqual(outwards(above));
});

test('a mark says when and what, and leads to its row of the timeline', () => {
  const { marks } = buildStory(canals('/dossier/'))!;
  expect(marks.map(({ title, href }) => [title, href])).toContainEqual([
    '1772: The proprietors stop Bramble Brook',
    '/dossier/timeline/#rudakov-letter-1775--brook-stopped',
  ]);
});

test('only an event of a finding on the home page bears its words', () => {
  const events = [...ENDS, 'suit 2018-05: A suit'];
  const labels = (story: Story | undefined) =>
    story!.marks.filter(({ label }) => label).map(({ label }) => [label!.when, ...label!.lines]);
  expect(labels(storyOf(events, ['e3']))).toEqual([['May 2018', 'A suit']]);
  expect(labels(storyOf(events, ['e3'], { home: false }))).toEqual([]);
  expect(labels(storyOf(events))).toEqual([]);
});

test('an event bears its words when a finding joins any of its accounts', () => {
  const account = (title: string, more = '') =>
    `events:\n  - { id: it, event: shared, at: 1, type: aid, who: [north-bridge], date: "2018", title: ${title}${more} }`;
  const model = modelTelling(
    {
      first: `${account('Checked', ', check: verified, refs: [survey-1999]')}\n${line('aid 2019: Later', 0)}`,
      second: account('Also told'),
    },
    {
      'vocabulary.yaml': VOCABULARY + NAMED,
      'findings.yaml':
        '- { id: f, title: F, text: It is so., verdict: single, home: true, claims: ["second#it"] }\n',
    },
  );
  expect(buildStory(model)!.marks.map(({ label }) => label?.lines)).toEqual([
    ['Checked'],
    undefined,
  ]);
});

test('words that have room stand in one row, and words that would meet them one row further out', () => {
  const story = storyOf(
    [...ENDS, 'aid 2018-02: Near', 'aid 2018-10: Far', 'suit 2018-02: Below'],
    all(5),
  )!;
  const height = (title: string) => story.axis - markOf(story, title).label!.y;
  expect(height('Near') - height('First')).toBe(76.5);
  expect(height('Far')).toBe(height('First'));
  expect(markOf(story, 'Below').label!.y).toBeGreaterThan(story.axis);
});

test('no words meet others, a dot or the names of the two sides, and none leave the drawing', () => {
  const events = Array.from({ length: 24 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    const title = `The council of the North Bridge meets for time ${i + 1} of all`;
    return `${i % 2 ? 'aid' : 'suit'} ${i < 12 ? 2018 : 2019}-${month}: ${title}`;
  });
  const crowded = storyOf([...ENDS, 'suit 2018-01-01: Too', ...events], all(27))!;
  const bare = storyOf([...ENDS, 'suit 2018-01-01: Too'])!;
  for (const story of [crowded, bare]) {
    const rooms = roomsIn(story);
    const meeting = rooms.flatMap((one, i) =>
      rooms.slice(i + 1).flatMap((other) => (meet(one, other) ? [[one, other]] : [])),
    );
    expect(meeting).toEqual([]);
    const outside = rooms.filter(
      ([left, right, top, bottom]) =>
        left < -5 || right > story.width + 5 || top < 0 || bottom > story.height,
    );
    expect(outside).toEqual([]);
  }
});

test('a title is broken into lines of at most 26 characters, and cut after the third', () => {
  const linesOf = (title: string) =>
    markOf(storyOf([...ENDS, `aid 2018-05: ${title}`], ['e3'])!, title).label!.lines;
  expect(linesOf('The council pays for paint')).toEqual(['The council pays for paint']);
  expect(linesOf('The council pays for paints')).toEqual(['The council pays for', 'paints']);
  expect(
    linesOf('The council and the builders of both bridges agree to pay for the paint and the oil'),
  ).toEqual(['The council and the', 'builders of both bridges', 'agree to pay for the paint …']);
});

test('there is no story without names for the two sides, within one year, or without a date', () => {
  expect(storyOf(ENDS, [], { named: '' })).toBeUndefined();
  expect(storyOf(['aid 2018-01-01: First', 'suit 2018-12-31: Last'])).toBeUndefined();
  expect(storyOf(['flood 2018: One', 'flood 2019: Other'])).toBeUndefined();
  expect(storyOf(['aid [..2018-03]: By then', 'aid 2019: Once'])).toBeUndefined();
});

test('a mark of what is only planned says so beside its date, in its title and in its words', () => {
  const planned = storyOf([...ENDS, 'aid 2019-03: It pays, stage: planned'], ['e1', 'e2', 'e3'])!;
  const { title, label } = markOf(planned, 'It pays');
  expect([title, label!.when, label!.lines]).toEqual([
    'March 2019, planned: It pays',
    'March 2019, planned',
    ['It pays'],
  ]);
});
