import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseBody } from '../markdown/parse/body.ts';
import { FRONTMATTER } from '../model/text-entry.ts';
import { CLAIM_LISTS } from '../model/claims.ts';
import { paragraphsSchema } from '../schemas/paragraphs.ts';

/** A briefing as it stands in the content, draft or not, read no further than to know its document again. */
export interface ExistingPage {
  readonly slug: string;
  readonly file: string | undefined;
  readonly sha256: string | undefined;
  readonly paragraphs: number | undefined;
  /** One short digest for each paragraph; empty where the page keeps none. */
  readonly digests: readonly string[];
  /** What rests on paragraphs of the document. */
  readonly resting: readonly { readonly what: string; readonly at: readonly number[] }[];
}

/** Reads the pages of the briefings folder. A page that is no YAML or MDX is known by its name alone. */
export function readPages(contentDir: string): readonly ExistingPage[] {
  const folder = join(contentDir, 'briefings');
  return namesIn(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => pageOf(name.slice(0, -'.mdx'.length), readFileSync(join(folder, name), 'utf8')));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

interface Frontmatter {
  readonly source?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

function pageOf(slug: string, text: string): ExistingPage {
  const fields = frontmatterIn(text);
  const { file, sha256, paragraphs, digests } = fields.source ?? {};
  return {
    slug,
    file: typeof file === 'string' ? file : undefined,
    sha256: typeof sha256 === 'string' ? sha256 : undefined,
    paragraphs: typeof paragraphs === 'number' ? paragraphs : undefined,
    digests: typeof digests === 'string' ? digests.split(' ') : [],
    resting: [...claimsIn(fields), ...notesIn(text)],
  };
}

function frontmatterIn(text: string): Frontmatter {
  try {
    return (parse(FRONTMATTER.exec(text)?.[1] ?? '') ?? {}) as Frontmatter;
  } catch {
    return {};
  }
}

function claimsIn(fields: Frontmatter): ExistingPage['resting'] {
  return CLAIM_LISTS.flatMap((list) => {
    const claims = fields[list];
    if (!Array.isArray(claims)) return [];
    return (claims as readonly Readonly<Record<string, unknown>>[]).flatMap((claim) => {
      const at = paragraphsSchema.safeParse(claim?.['at']);
      return at.success && typeof claim['id'] === 'string'
        ? [{ what: `claim \`${claim['id']}\``, at: at.data }]
        : [];
    });
  });
}

const notesIn = (text: string): ExistingPage['resting'] =>
  parseBody(text).notes.map(({ id, kind, paragraph }) => ({
    what: `note \`${id}\` (${kind})`,
    at: [paragraph],
  }));
