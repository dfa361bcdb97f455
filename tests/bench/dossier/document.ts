import { stringify } from 'yaml';
import { upperFirst } from '../../../src/views/words.ts';
import {
  tellEvent,
  tellFigure,
  tellRelation,
  tellStatement,
  type Scene,
  type Told,
} from './claims.ts';
import { edtfOf, makeDay } from './dates.ts';
import type { Happening } from './happenings.ts';
import { times } from './random.ts';
import type { Entity } from './registry.ts';
import { DEEDS, PEOPLE, PLACES, REASONS, REMARKS, STATES, THINGS } from './words.ts';

/** What each document holds. */
export const PARAGRAPHS = 20;
export const CLAIMS = { events: 4, relations: 3, figures: 2, statements: 1 } as const;
export const NOTES = 3;
/** At this length a paragraph ends with its sentence, which makes about forty words. */
const WORDS_IN_PARAGRAPH = 28;
const HEADINGS = ['What was seen', 'Who paid', 'What is left out'];

/** A briefing as a file, and what other files may name of it. */
export interface Document {
  readonly text: string;
  readonly claims: readonly string[];
}

/** What a document is told to hold. */
export interface Plan extends Scene {
  readonly number: number;
  readonly subject: Entity;
  readonly publisher: Entity;
  /** Happenings of which other documents tell too, then its own. */
  readonly happenings: readonly (readonly [happening: Happening, isShared: boolean])[];
  readonly origin: string;
  /** Another document, to which a note leads. */
  readonly other: string;
}

export function makeDocument(plan: Plan): Document {
  const { random } = plan;
  const told: readonly Told[] = [
    ...plan.happenings.map(([happening, isShared], n) => tellEvent(n, happening, isShared, plan)),
    ...times(CLAIMS.relations, (n) => tellRelation(n, plan)),
    ...times(CLAIMS.figures, (n) => tellFigure(n, plan)),
    ...times(CLAIMS.statements, (n) => tellStatement(n, plan)),
  ];
  const numbers = random.shuffled(times(PARAGRAPHS, (n) => n + 1)).slice(0, told.length);
  const placed = told.map((one, i) => ({ one, at: numbers[i]! }));
  const claims = Object.fromEntries(
    Object.keys(CLAIMS).map((list) => [
      list,
      placed
        .filter(({ one }) => one.list === list)
        .map(({ one: { fields }, at }) => ({ ...fields, at })),
    ]),
  );
  return {
    text: `---\n${stringify({ ...frontmatter(plan), ...claims }, { lineWidth: 0 })}---\n\n${body(plan, placed)}`,
    claims: told.map(({ fields }) => fields.id),
  };
}

function frontmatter({ random, number, subject, publisher, year, origin }: Plan) {
  const day = makeDay(year, random);
  return {
    title: `What the ${publisher.name} knew of ${subject.name}`.slice(0, 70),
    short: `Report ${number}, ${year}`,
    summary: `A report of ${year} on ${subject.name}, its keepers and its costs.`,
    'key-points': times(3, () => claimless(random)),
    source: {
      headline: `The affair of ${subject.name}, letter ${number}`,
      publisher: publisher.id,
      published: edtfOf(day, random.pick(['day', 'day', 'day', 'month', 'about'])),
      origin,
      address: `https://example.org/reports/${number}`,
      language: 'en',
      translation: random.pick(['none', 'none', 'none', 'human', 'machine']),
      quality: random.pick(['good', 'good', 'fair', 'poor']),
      paragraphs: PARAGRAPHS,
    },
    topics: random.shuffled(['money', 'building', 'quarrels', 'carriage']).slice(0, 2),
  };
}

interface Placed {
  readonly one: Told;
  readonly at: number;
}

function body(plan: Plan, placed: readonly Placed[]): string {
  const { random, registry } = plan;
  const noted = new Set(random.shuffled(placed).slice(0, NOTES));
  const drawnAfter = random.between(2, PARAGRAPHS);
  const blocks = times(PARAGRAPHS, (i): readonly string[] => {
    const here = placed.find(({ at }) => at === i + 1);
    const sentences = [
      here?.one.sentence ?? `The report turns to [[${random.skewed(registry.bridge).id}]].`,
    ];
    while (sentences.join(' ').split(' ').length < WORDS_IN_PARAGRAPH)
      sentences.push(claimless(random));
    const heading = HEADINGS[(i - 4) / 6];
    return [
      ...(heading === undefined ? [] : [`## ${heading}`]),
      `¶${i + 1} ${sentences.join(' ')}`,
      ...(here && noted.has(here) ? [note(plan, here)] : []),
      ...(i + 1 === drawnAfter ? [diagram(plan)] : []),
    ];
  });
  return `${blocks.flat().join('\n\n')}\n`;
}

/** A sentence on nothing that a claim could be about. */
function claimless(random: Plan['random']): string {
  const people = upperFirst(random.pick(PEOPLE));
  const thing = upperFirst(random.pick(THINGS));
  switch (random.between(0, 3)) {
    case 0:
      return `${people} ${random.pick(DEEDS)} ${random.pick(PLACES)}.`;
    case 1:
      return `${thing} ${random.pick(PLACES)} ${random.pick(STATES)}, ${random.pick(REASONS)}.`;
    case 2:
      return `${random.pick(REMARKS)}, ${random.pick(REASONS)}.`;
    default:
      return `${people} ${random.pick(DEEDS)}, and ${random.pick(THINGS)} ${random.pick(STATES)}.`;
  }
}

/** Kinds of note, with what each says; `paragraph` leads to another document, `work` to a reference. */
const KINDS: readonly (readonly [
  kind: string,
  text: (paragraph: string, work: string) => string,
])[] = [
  [
    'correction',
    (_, work) => `The books of the works have it otherwise, in the same hand throughout. ${work}`,
  ],
  [
    'context',
    (_, work) =>
      `Tolls on this road had been doubled a year before, by an act that few had read. ${work}`,
  ],
  [
    'corroboration',
    (paragraph) => `Another report says the same at ${paragraph}, and took it from nobody here.`,
  ],
  [
    'conflict',
    (paragraph) =>
      `Another report has it otherwise: compare ${paragraph}, written closer to the place.`,
  ],
  [
    'caution',
    () => 'The writer had a share in the works, so that his word weighs little in this matter.',
  ],
  [
    'arithmetic',
    () => 'The two sums in the report differ by the price of one arch, which stands in neither.',
  ],
];

function note({ random, other, references }: Plan, { one, at }: Placed): string {
  const [kind, text] = random.pick(KINDS);
  const words = text(
    `[[${other}#p${random.between(1, PARAGRAPHS)}]]`,
    `[@${random.skewed(references)}]`,
  );
  return `:::${kind}{on="${one.on}" id="note-${at}"}\n${words}\n:::`;
}

function diagram({ random, registry, subject, number }: Plan): string {
  const [builder, payer] = [random.skewed(registry.company), random.skewed(registry.council)];
  return [
    '```mermaid',
    'flowchart LR',
    `  accTitle: Who pays whom in report ${number}`,
    `  payer["${payer.name}"] -->|pays| builder["${builder.name}"]`,
    `  builder -->|builds| work["${subject.name}"]`,
    `  work -->|${random.between(2, 90)} tolls a day| payer`,
    '```',
  ].join('\n');
}
