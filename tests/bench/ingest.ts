import { existsSync } from 'node:fs';
import { knowledgeOf, readThrough, type Knowledge } from '../../src/ingest/draft.ts';
import { readDocument } from '../../src/ingest/read/read.ts';
import { readEntries } from '../../src/model/entries.ts';
import { labelledDocuments, type Labelled } from './labels.ts';
import { scoreDates } from './score-dates.ts';
import { scoreFigures } from './score-figures.ts';
import { scoreEntities, scoreSpeakers } from './score-names.ts';
import {
  precision,
  recall,
  scoreBoilerplate,
  scoreParagraphs,
  scoreRecord,
  sum,
  type Score,
} from './score.ts';

/** What is measured, in the order of the table. */
const MEASURED = [
  'paragraphs',
  'boilerplate',
  'record',
  'entities',
  'dates',
  'dates read',
  'figures',
  'figures read',
  'speakers',
] as const;
type Measured = (typeof MEASURED)[number];

/** How well one document was read. */
export interface Measurement {
  readonly file: string;
  readonly scores: Readonly<Record<Measured, Score>>;
}

/** Reads labelled documents as `npm run ingest` reads them, and scores what it finds. */
export async function measure(documents: readonly Labelled[]): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { path, labels } of documents) {
    const document = await readDocument(path);
    const { division, record, paragraphs } = readThrough(document, registryOf(labels.registry), {
      published: labels.held?.published,
    });
    const kept = division.paragraphs.map(({ text }) => text);
    const leftOut = division.leftOut.map(({ text }) => text);
    const dates = scoreDates(
      labels,
      kept,
      paragraphs.map((paragraph) => paragraph.dates),
      labels.held ? 'held' : 'printed',
    );
    const figures = scoreFigures(
      labels,
      kept,
      paragraphs.map((paragraph) => paragraph.figures),
    );
    measurements.push({
      file: labels.file,
      scores: {
        paragraphs: scoreParagraphs(labels, kept),
        boilerplate: scoreBoilerplate(labels, leftOut, kept),
        record: scoreRecord(labels, {
          headline: record.headline,
          publisher: record.publisher,
          // What the label says is held was told beforehand, and no find.
          published: labels.held ? (labels.published ?? undefined) : record.published?.edtf,
          language: record.language,
          machineTranslated: record.machineTranslated.likely,
        }),
        entities: scoreEntities(
          labels,
          paragraphs.flatMap(({ names }) => names.map((name) => name.entity)),
        ),
        dates: dates.found,
        'dates read': dates.read,
        figures: figures.found,
        'figures read': figures.read,
        speakers: scoreSpeakers(
          labels,
          paragraphs.flatMap(({ speech }) => speech.map((s) => s.speaker)),
        ),
      },
    });
  }
  return measurements;
}

const knowledge = new Map<string, Knowledge>();

/** What the dossier of a label knows: the shipped one, or a fixture. */
function registryOf(name: string | undefined): Knowledge {
  const folder = name === undefined ? 'content' : `tests/fixtures/dossiers/${name}`;
  const known = knowledge.get(folder);
  if (known) return known;
  const entries = readEntries(folder, [])!;
  const read = knowledgeOf(
    entries.vocabulary.data,
    entries.registries,
    entries.briefings.map(({ data }) => data),
  );
  knowledge.set(folder, read);
  return read;
}

/** All scores of a set together. */
export const totalOf = (measurements: readonly Measurement[]): Measurement['scores'] =>
  Object.fromEntries(
    MEASURED.map((what) => [what, sum(measurements.map(({ scores }) => scores[what]))]),
  ) as Record<Measured, Score>;

/** A table in Markdown: precision and recall in per cent, with the counts they come from. */
export function tableOf(
  rows: readonly (readonly [name: string, scores: Measurement['scores']])[],
): string {
  const cell = (score: Score): string =>
    `${percent(precision(score))} / ${percent(recall(score))} (${score.right.length})`;
  return [
    `| precision / recall in % (right) | ${MEASURED.join(' | ')} |`,
    `| --- |${' --- |'.repeat(MEASURED.length)}`,
    ...rows.map(
      ([name, scores]) => `| ${name} | ${MEASURED.map((what) => cell(scores[what])).join(' | ')} |`,
    ),
  ].join('\n');
}

const percent = (share: number): string => String(Math.round(share * 100));

/** Prints the table, both sets apart; with `each`, a row for every document and what went wrong in it. */
export async function benchIngest({
  sources,
  each,
}: {
  readonly sources?: string | undefined;
  readonly each: boolean;
}): Promise<void> {
  const sets: readonly (readonly [string, readonly Labelled[]])[] = [
    ['the invented documents', labelledDocuments('documents')],
    ...(sources !== undefined && existsSync(sources)
      ? [['the sources of the dossier', labelledDocuments('sources', sources)] as const]
      : []),
  ];
  const start = performance.now();
  const rows: (readonly [string, Measurement['scores']])[] = [];
  const faults: string[] = [];
  for (const [name, documents] of sets) {
    const measurements = await measure(documents);
    rows.push([name, totalOf(measurements)]);
    if (!each) continue;
    rows.push(...measurements.map(({ file, scores }) => [file, scores] as const));
    faults.push(...measurements.flatMap(faultsOf));
  }
  console.log(tableOf(rows));
  const count = sets.reduce((all, [, documents]) => all + documents.length, 0);
  console.log(`\n${count} documents in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
}

const faultsOf = ({ file, scores }: Measurement): readonly string[] =>
  MEASURED.flatMap((what) => [
    ...scores[what].wrong.map((find) => `${file}: ${what}: wrong: ${find}`),
    ...scores[what].missed.map((find) => `${file}: ${what}: missed: ${find}`),
  ]);
