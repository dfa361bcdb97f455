import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparisonOf } from '../ingest/comparison.ts';
import { listDocuments } from '../ingest/document-list.ts';
import { draftOf, knowledgeOf, readThrough, type Knowledge, type Told } from '../ingest/draft.ts';
import { readPages, type ExistingPage } from '../ingest/pages.ts';
import { ENDINGS, readDocument } from '../ingest/read/read.ts';
import { UnreadableDocument } from '../ingest/read/unreadable.ts';
import { readEntries } from '../model/entries.ts';
import { optionsFrom, rootOf } from '../model/load.ts';
import { suggest } from '../model/nearest.ts';
import { counted, formatProblems, type Problem } from '../model/problem.ts';
import { parseDate } from '../schemas/date.ts';
import { idSchema } from '../schemas/words.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const USAGE = `Usage: npm run ingest -- [OPTION…] FILE…

Reads documents (${ENDINGS.join(' ')}; a folder stands for those in it) and writes a draft of a briefing for
each into the content, with its record, its numbered paragraphs and suggested claims.

  --text outline    leaves each paragraph to be restated in your own words; this is the default, since the
                    words of most documents are not yours to publish
  --text verbatim   puts the words of the document into the draft, with the names it knows linked
  --published DATE  when a document was published, in EDTF, where it does not say so itself
  --publisher ID    entity that published it
  --slug NAME       address of the briefing; for one file alone
  --help            prints this

Nothing is overwritten: a page that is there is left as it is, and where its document has changed, what differs
is written beside it. Exit code 1 where a document could not be taken in, 2 where an option is not known.`;

interface Asked extends Told {
  readonly files: readonly string[];
  readonly slug: string | undefined;
}

/** What came of one document. */
type Outcome =
  | { readonly kind: 'written'; readonly line: string; readonly page: ExistingPage }
  | { readonly kind: 'compared' | 'known' | 'refused'; readonly line: string };

/** What a document is held against. */
interface Known {
  readonly knowledge: Knowledge;
  /** Documents of this run, by digest. */
  readonly met: Map<string, string>;
  /** Pages that are there, those of this run among them. */
  readonly pages: readonly ExistingPage[];
}

const NO_PARAGRAPHS =
  'holds no paragraph of text, only lines such as menus, headings or links; save the page anew with its text, or copy the text into a .txt file';

const content = optionsFrom(process.env);
const root = rootOf(content);

const asked = readOptions(process.argv.slice(2));
if (asked === 'help') console.log(USAGE);
else if (asked === undefined) process.exitCode = 2;
else process.exitCode = await ingest(asked);

/** The options; `undefined`, and the reason and the usage printed, where they cannot be followed. */
function readOptions(args: readonly string[]): Asked | 'help' | undefined {
  const text = { type: 'string' } as const;
  try {
    refuseSwallowed(['text', 'published', 'publisher', 'slug'], process.env);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        text,
        published: text,
        publisher: text,
        slug: text,
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    if (positionals.length === 0) throw new Error('No file was named.');
    if (values.text !== undefined && values.text !== 'outline' && values.text !== 'verbatim')
      throw new Error(`--text is outline or verbatim, not "${values.text}".`);
    if (values.published !== undefined) parseDate(values.published);
    if (values.slug !== undefined && !idSchema.safeParse(values.slug).success)
      throw new Error(
        `--slug "${values.slug}" cannot be part of an address; write lower-case words joined by hyphens.`,
      );
    return {
      files: positionals,
      text: values.text ?? 'outline',
      published: values.published,
      publisher: values.publisher,
      slug: values.slug,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

/** Takes in every document, one after another, and returns the exit code. */
async function ingest(asked: Asked): Promise<number> {
  const problems: Problem[] = [];
  const entries = readEntries(content.contentDir, problems);
  if (!entries) {
    console.error(formatProblems(problems, root));
    return 1;
  }
  const knowledge = knowledgeOf(
    entries.vocabulary.data,
    entries.registries,
    entries.briefings.map(({ data }) => data),
  );
  if (asked.publisher !== undefined && !knowledge.index.kinds.has(asked.publisher)) {
    console.error(
      `--publisher: no entity is called "${asked.publisher}"; ${suggest(asked.publisher, [...knowledge.index.kinds.keys()], 'add it with npm run add')}`,
    );
    return 1;
  }
  const { paths, refused } = listDocuments(asked.files);
  for (const line of refused) console.error(line);
  if (asked.slug !== undefined && paths.length > 1) {
    console.error(`--slug names one briefing, and ${paths.length} documents were given.`);
    return 1;
  }
  const outcomes: Outcome[] = refused.map((line) => ({ kind: 'refused', line }));
  const met = new Map<string, string>();
  const pages = [...readPages(content.contentDir)];
  for (const [i, path] of paths.entries()) {
    const outcome = await ingestOne(path, asked, { knowledge, met, pages });
    outcomes.push(outcome);
    if (outcome.kind === 'written') pages.push(outcome.page);
    const line = `${paths.length > 1 ? `[${i + 1}/${paths.length}] ` : ''}${path}: ${outcome.line}`;
    if (outcome.kind === 'refused') console.error(line);
    else console.log(line);
  }
  const summary = summaryOf(outcomes);
  if (outcomes.length > 1) console.log(`\n${summary}`);
  if (outcomes.some(({ kind }) => kind === 'written'))
    console.log(
      `\n\`npm run check\` lists what a draft lacks, \`npm run dev\` shows it; \`npm run build\` leaves it out.`,
    );
  return outcomes.some(({ kind }) => kind === 'refused') ? 1 : 0;
}

function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (kind: Outcome['kind']): number =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const parts = [
    [count('written'), 'written as drafts'],
    [count('compared'), 'compared with the page that restates an earlier version'],
    [count('known'), 'taken in before'],
    [count('refused'), 'refused'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return `${counted(outcomes.length, 'document')}: ${told.join(', ')}.`;
}

async function ingestOne(
  path: string,
  asked: Asked,
  { knowledge, met, pages }: Known,
): Promise<Outcome> {
  try {
    const document = await readDocument(path);
    const twin = met.get(document.sha256);
    if (twin !== undefined)
      return { kind: 'known', line: `the same document as ${twin}; left alone` };
    met.set(document.sha256, path);
    const same = pages.find(({ sha256 }) => sha256 === document.sha256);
    if (same)
      return { kind: 'known', line: `restated already in ${fileOf(same.slug)}; left alone` };
    const read = readThrough(document, knowledge, asked);
    if (read.paragraphs.length === 0) return { kind: 'refused', line: NO_PARAGRAPHS };
    const draft = draftOf(document, read, knowledge, asked);
    const slug = asked.slug ?? draft.slug;
    const earlier = pages.find((page) => isEarlier(page, document.file, read.digests));
    if (earlier) return compare(earlier, document, read);
    if (pages.some((page) => page.slug === slug))
      return {
        kind: 'refused',
        line: `${fileOf(slug)} is there already and restates another document; give this one an address of its own with --slug`,
      };
    const file = join(content.contentDir, 'briefings', `${slug}.mdx`);
    mkdirSync(join(content.contentDir, 'briefings'), { recursive: true });
    writeFileSync(file, draft.mdx, { flag: 'wx' });
    const { paragraphs, leftOut } = read.division;
    const parts = [
      counted(paragraphs.length, 'paragraph'),
      `${counted(leftOut.length, 'piece')} left out`,
      counted(draft.suggestions.length, 'suggested claim'),
    ];
    const page: ExistingPage = {
      slug,
      file: document.file,
      sha256: document.sha256,
      paragraphs: paragraphs.length,
      digests: read.digests,
      resting: [],
    };
    return { kind: 'written', line: `${fileOf(slug)}, ${parts.join(', ')}`, page };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { kind: 'refused', line: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return {
      kind: 'refused',
      line: `the draft cannot be written (${code}); look whether ${root}briefings/ may be written to and the disk has room`,
    };
  }
}

/**
 * Whether a page restates an earlier version of a document: half of the paragraphs are the same, or one is and the file
 * has the same name. A name alone says nothing, since many a page is saved as index.html, unless the page keeps no digests.
 */
function isEarlier(page: ExistingPage, file: string, digests: readonly string[]): boolean {
  const same = new Set(page.digests).intersection(new Set(digests)).size;
  const least = Math.min(page.digests.length, digests.length);
  if (page.file === file) return page.digests.length === 0 || same > 0;
  return same > 1 && same >= least / 2;
}

/** Writes what differs between a page’s document and its new version, under the digest of that version. */
function compare(
  page: ExistingPage,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
  { division: { paragraphs }, digests }: ReturnType<typeof readThrough>,
): Outcome {
  const name = join('changes', `${page.slug}-${sha256.slice(0, 8)}.md`);
  const path = join(content.contentDir, name);
  if (existsSync(path))
    return {
      kind: 'known',
      line: `differs from what ${fileOf(page.slug)} restates, as ${root}${name} tells already`,
    };
  const version = { file, sha256, paragraphs: paragraphs.map(({ text }) => text), digests };
  mkdirSync(join(content.contentDir, 'changes'), { recursive: true });
  writeFileSync(path, comparisonOf(page, version), { flag: 'wx' });
  return {
    kind: 'compared',
    line: `differs from what ${fileOf(page.slug)} restates; the page was left as it is, and ${root}${name} says what changed`,
  };
}

function fileOf(slug: string): string {
  return `${root}briefings/${slug}.mdx`;
}
