import { stringify } from 'yaml';
import { CLAIMS, makeDocument, type Document } from './document.ts';
import { makeHappening } from './happenings.ts';
import { ABOUT, contextOf, diagramsOf, originsOf, referencesOf, SITE } from './lists.ts';
import { createRandom, times } from './random.ts';
import { makeRegistry, registryFile } from './registry.ts';
import { COMPARISON, VOCABULARY } from './vocabulary.ts';

/** A content folder: path -> text. */
export type Files = Readonly<Record<string, string>>;

export interface Size {
  readonly seed: number;
  /** Number of documents; at least {@link LEAST}. */
  readonly documents: number;
}

/** Distances at which the other documents stand that tell of a happening too. */
const [NEAR, FAR] = [3, 5];

/** With fewer, a document would be its own neighbour. */
export const LEAST = 10;

/** How many entities a dossier of so many documents names. */
export const entityCount = (documents: number): number => Math.floor(documents / 5) + 50;

/**
 * Makes a dossier without a problem: the same files for the same size and seed.
 *
 * @throws RangeError for fewer than {@link LEAST} documents, or more than there are names for
 */
export function generateDossier({ seed, documents: count }: Size): Files {
  if (count < LEAST) throw new RangeError(`A generated dossier has at least ${LEAST} documents.`);
  const random = createRandom(seed, count);
  const registry = makeRegistry(entityCount(count), random);
  const subjects = times(count, () => random.skewed(registry.bridge));
  const slugs = subjects.map(({ id }, i) => `${id}-${String(i + 1).padStart(4, '0')}`);
  const references = times(Math.ceil(count / 5) + 5, (i) => `ledger-${i + 1}`);
  const origins = slugs.map((_, i) => `origin-${i + 1}`);
  const year = (i: number): number => 1860 + Math.floor((40 * i) / count);
  const happening = (n: number) => makeHappening(n, year(n % count), registry, seed);
  const before = (i: number, steps: number): number => (i - steps + count) % count;
  const documents = slugs.map((_, i) => {
    const shared = [i, before(i, NEAR), ...(before(i, FAR) % 3 === 0 ? [before(i, FAR)] : [])];
    const own = times(CLAIMS.events - shared.length, (n) => count * (n + 1) + i);
    return makeDocument({
      number: i + 1,
      registry,
      random: createRandom(seed, 'document', i),
      year: year(i),
      references,
      origins,
      subject: subjects[i]!,
      publisher: random.skewed(registry.journal),
      happenings: [
        ...shared.map((n) => [happening(n), true] as const),
        ...own.map((n) => [happening(n), false] as const),
      ],
      origin: origins[i]!,
      other: slugs[before(i, NEAR)]!,
    });
  });
  const yaml = (data: unknown): string => stringify(data, { lineWidth: 0 });
  return {
    'site.yaml': yaml(SITE),
    'vocabulary.yaml': yaml(VOCABULARY),
    'comparison.yaml': yaml(COMPARISON),
    ...Object.fromEntries(
      Object.entries(registry).map(([kind, entities]) => [
        `entities/${kind}.yaml`,
        yaml(registryFile(entities, slugs, random)),
      ]),
    ),
    'references.yaml': yaml(referencesOf(references)),
    'origins.yaml': yaml(originsOf(origins, random)),
    'findings.yaml': yaml(findingsOf(slugs, documents)),
    'diagrams.yaml': yaml(diagramsOf(registry)),
    'context.yaml': yaml(contextOf(count, registry, references, random)),
    'pages/about.mdx': ABOUT,
    ...Object.fromEntries(slugs.map((slug, i) => [`briefings/${slug}.mdx`, documents[i]!.text])),
  };
}

/** For one document in ten: what it tells, and what its neighbour says of the same. */
const findingsOf = (slugs: readonly string[], documents: readonly Document[]) =>
  slugs.flatMap((slug, i) => {
    const later = i + NEAR;
    if (i % 10 !== 0 || later >= slugs.length) return [];
    return [
      {
        id: `finding-${i + 1}`,
        title: `Reports ${i + 1} and ${later + 1} side by side`,
        text: 'Two reports tell of one event. What the first leaves out, the second makes too much of.',
        verdict: 'contrast',
        // A document tells first of what it is the first to tell, then of what its neighbour did.
        claims: [
          `${slug}#${documents[i]!.claims[0]}`,
          `${slugs[later]}#${documents[later]!.claims[1]}`,
        ],
        ...(i < 30 && { home: true }),
      },
    ];
  });
