import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkId, checkKind, planAdd, type NewEntity } from '../authoring/add.ts';
import { problemsOf, readContentFiles, writeContentFiles } from '../authoring/content-files.ts';
import { askForMissing, missingOf, type Needed } from '../authoring/questions.ts';
import { Refusal } from '../authoring/refusal.ts';
import { ensureNoWorse } from '../authoring/trial.ts';
import { readEntries, type Entries } from '../model/entries.ts';
import { optionsFrom, rootOf } from '../model/load.ts';
import { counted } from '../model/problem.ts';
import { ALIAS_KINDS, type Alias } from '../schemas/entity.ts';
import { refuseSwallowed } from './swallowed-options.ts';

const USAGE = `Usage: npm run add -- KIND ID "Name" --summary "One sentence." [OPTION…]

Adds an entity to content/entities/KIND.yaml, in alphabetical order where the file keeps it. In a
terminal, what is missing is asked for.

  --summary TEXT       one sentence that opens the profile
  --native TAG=NAME    its name in another language: zh-Hans=…; may be given several times
  --alias [KIND=]FORM  another printed form; may be given several times. KIND says why it
                       differs from the name, and is short where it is left out:
                       ${ALIAS_KINDS.slice(0, 4).join(', ')},
                       ${ALIAS_KINDS.slice(4).join(', ')}
                       A form such as “the council” may mean another one elsewhere: it is
                       found by a search, and ingest does not go by it
  --help               prints this

Exit code 1 where it is refused, 2 where an option is not known.`;

const content = optionsFrom(process.env);
const root = rootOf(content);

const asked = readOptions(process.argv.slice(2));
if (asked === undefined) process.exitCode = 2;
else if (asked === 'help') console.log(USAGE);
else {
  try {
    await add(asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

type Asked = Partial<Needed> & Pick<NewEntity, 'native' | 'aliases'>;

/** The options; `undefined`, and the usage printed, where they cannot be followed. */
function readOptions(args: readonly string[]): Asked | 'help' | undefined {
  const many = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    refuseSwallowed(['summary', 'native', 'alias'], process.env);
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        summary: { type: 'string' },
        native: many,
        alias: many,
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const [kind, id, name, ...more] = positionals;
    if (more.length > 0) throw new Error('A name of several words stands in quotation marks.');
    return {
      ...(kind !== undefined && { kind }),
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(values.summary !== undefined && { summary: values.summary }),
      native: Object.fromEntries(values.native.map(readNative)),
      aliases: values.alias.map(readAlias),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

function readNative(text: string): readonly [string, string] {
  const [, tag, name] = /^([\w-]+)=(.+)$/s.exec(text) ?? [];
  if (tag === undefined || name === undefined)
    throw new Error(`"${text}" is no native name; write a language tag before it: zh-Hans=…`);
  return [tag, name];
}

/** A form may hold an equals sign itself, so only a kind before the first one is read as such. */
function readAlias(text: string): Pick<Alias, 'name' | 'kind'> {
  const kind = ALIAS_KINDS.find((each) => text.startsWith(`${each}=`));
  return kind ? { name: text.slice(kind.length + 1), kind } : { name: text, kind: 'short' };
}

/** @throws Refusal where it cannot be done; nothing was written then */
async function add(given: Asked): Promise<void> {
  const entries = readEntries(content.contentDir, []);
  if (!entries)
    throw new Refusal(
      `${root} has no site.yaml or no vocabulary.yaml that can be read; npm run check says why`,
    );
  if (given.kind !== undefined) checkKind(entries.vocabulary.data.kinds, given.kind);
  if (given.id !== undefined) checkId(entries, given.id);
  const entity: NewEntity = { ...given, ...(await completed(given, entries)) };
  const files = readContentFiles(content.contentDir);
  const { file, text, line } = planAdd(entries, (path) => files.get(path), entity);
  const changed = new Map([[file, text]]);
  const before = problemsOf(content);
  ensureNoWorse(content, before, changed, root);
  writeContentFiles(content.contentDir, changed);
  console.log(`${root}${file}:${line}  ${entity.id}: ${entity.name}`);
  const left = before.length === 0 ? 0 : problemsOf(content).length;
  if (left > 0)
    console.log(
      `${counted(left, 'problem')} of the content ${left === 1 ? 'is' : 'are'} left; npm run check lists ${left === 1 ? 'it' : 'them'}.`,
    );
}

/** What was given, and what somebody at a terminal answers. */
async function completed(given: Asked, { vocabulary }: Entries): Promise<Needed> {
  const missing = missingOf(given);
  if (missing.length === 0) return given as Needed;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Refusal(
      missing[0] === 'summary'
        ? 'the summary is missing; add --summary "One sentence that opens the profile."'
        : `the ${missing.join(', the ').replace(/, (?=[^,]*$)/, ' and ')} ${missing.length === 1 ? 'is' : 'are'} missing; write npm run add -- KIND ID "Name" --summary "One sentence."`,
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Refusal('\nnothing was written')));
  });
  try {
    return await askForMissing(given, Object.keys(vocabulary.data.kinds), (question) =>
      Promise.race([terminal.question(question), left]),
    );
  } finally {
    terminal.close();
  }
}
