import { compareVersions, type Step } from './digests.ts';
import type { ExistingPage } from './pages.ts';

/** The version of a document that was read now. */
export interface NewVersion {
  readonly file: string;
  readonly sha256: string;
  readonly paragraphs: readonly string[];
  readonly digests: readonly string[];
}

/** Most words of a paragraph that the comparison repeats, for the editor to know it by. */
const FIRST_WORDS = 12;

/** What differs between the document that a page restates and a later version of it, as Markdown for an editor. */
export function comparisonOf(page: ExistingPage, version: NewVersion): string {
  const head = [
    `# ${page.slug}: the document has changed`,
    '',
    `\`${version.file}\` is not the file that \`briefings/${page.slug}.mdx\` restates. The page was left as it is.`,
    '',
    `- restated: sha256 \`${page.sha256 ?? 'unknown'}\`, ${page.paragraphs ?? 'unknown number of'} paragraphs`,
    `- now: sha256 \`${version.sha256}\`, ${version.paragraphs.length} paragraphs`,
    '',
  ];
  const digests = [
    '## Once the page is brought up to date',
    '',
    'Put these under `source:`',
    '',
    '```yaml',
    `sha256: ${version.sha256}`,
    `digests: ${version.digests.join(' ')}`,
    `paragraphs: ${version.paragraphs.length}`,
    '```',
    '',
  ];
  if (page.digests.length === 0)
    return [
      ...head,
      'The page keeps no digests of its paragraphs, so which of them differ cannot be told; compare the two files themselves.',
      '',
      ...digests,
    ].join('\n');
  const steps = compareVersions(page.digests, version.digests);
  const different = steps.filter(({ is }) => is !== 'same');
  return [
    ...head,
    '## Paragraphs',
    '',
    different.length === 0
      ? 'All paragraphs are the same; only what stands around them differs.'
      : `${steps.length - different.length} are the same; these are not:`,
    '',
    ...(different.length === 0 ? [] : tableOf(different, version.paragraphs)),
    ...movedLines(steps),
    ...restingLines(page, steps),
    ...digests,
  ].join('\n');
}

const tableOf = (steps: readonly Step[], paragraphs: readonly string[]): readonly string[] => [
  '| On the page | Now | Is | Begins now |',
  '| --- | --- | --- | --- |',
  ...steps.map((step) => {
    const before = 'before' in step ? `¶${step.before}` : '–';
    const now = 'now' in step ? `¶${step.now}` : '–';
    const words = 'now' in step ? firstWords(paragraphs[step.now - 1]!) : '';
    return `| ${before} | ${now} | ${step.is} | ${words} |`;
  }),
  '',
];

const firstWords = (text: string): string =>
  text.split(/\s+/).slice(0, FIRST_WORDS).join(' ').slice(0, 90).replaceAll('|', '\\|');

/** Where paragraphs that stayed have other numbers, from which on. */
function movedLines(steps: readonly Step[]): readonly string[] {
  const moved = steps.find((step) => step.is === 'same' && step.before !== step.now);
  if (moved?.is !== 'same') return [];
  return [`From ¶${moved.before} on, paragraphs have other numbers: it is now ¶${moved.now}.`, ''];
}

/** Claims and notes on paragraphs that changed or went. */
function restingLines(page: ExistingPage, steps: readonly Step[]): readonly string[] {
  const touched = new Map(
    steps.flatMap((step) =>
      step.is === 'changed' || step.is === 'gone' ? [[step.before, step.is] as const] : [],
    ),
  );
  const lines = page.resting.flatMap(({ what, at }) => {
    const hit = at.filter((n) => touched.has(n));
    return hit.length === 0
      ? []
      : [`- ${what}: ${hit.map((n) => `¶${n} ${touched.get(n)}`).join(', ')}`];
  });
  return lines.length === 0 ? [] : ['## What rests on them', '', ...lines, ''];
}
