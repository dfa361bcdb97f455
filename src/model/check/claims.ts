import type { Entries } from '../entries.ts';
import type { Claim, RelationFacts, Vocabulary } from '../model.ts';
import { suggest } from '../nearest.ts';
import { countOf, isPrintable, opening, printedText, type PrintedNames } from '../printed.ts';
import { counted, signsOf, type Place, type Problem } from '../problem.ts';
import { isRecord } from '../suggestions.ts';
import { checkSelf } from './self-relation.ts';

/** Checks each claim against its paragraph, its vocabulary and the accounts in other briefings. */
export function checkClaims(
  entries: Entries,
  claims: readonly Claim[],
  names: PrintedNames,
): readonly Problem[] {
  const vocabulary = entries.vocabulary.data;
  const briefings = new Map(entries.briefings.map((entry) => [entry.id, entry]));
  return [
    ...checkIds(claims),
    ...claims.flatMap((claim) => {
      const entry = briefings.get(claim.briefing)!;
      return [
        ...checkParagraphs(claim, entry),
        ...checkQuote(claim, entry, names),
        ...checkTimes(claim, entry),
        ...checkSelf(claim, vocabulary, (...field) => placeOf(entry, claim, ...field)),
        ...checkScope(claim, entry, vocabulary),
      ];
    }),
    ...checkSharedKeys(entries, claims),
  ];
}

type BriefingEntry = Entries['briefings'][number];

/** Where a field of a claim stands; the claim itself where it has no such field. */
function placeOf(
  { data, locate }: BriefingEntry,
  { kind, place }: Claim,
  ...field: readonly string[]
): Place {
  const list = `${kind}s` as const;
  const index = data[list].findIndex((_, i) => {
    const { line, column } = locate([list, i]);
    return line === place.line && column === place.column;
  });
  return locate([list, index, ...field]);
}

function checkIds(claims: readonly Claim[]): readonly Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.key);
    if (!earlier) first.set(claim.key, claim);
    return earlier
      ? [
          {
            ...claim.place,
            code: 'duplicate-claim',
            message: `a second claim is called "${claim.id}"; the first stands in line ${earlier.place.line}`,
            hint: 'give it an id of its own; it is part of an address',
          },
        ]
      : [];
  });
}

function checkParagraphs(claim: Claim, entry: BriefingEntry): readonly Problem[] {
  const total = entry.data.source.paragraphs;
  const beyond = claim.at.filter((n) => n > total);
  if (beyond.length === 0) return [];
  return [
    {
      ...placeOf(entry, claim, 'at'),
      code: 'missing-paragraph',
      message: `"${claim.id}" rests on ${signsOf(beyond)}, which the source does not have`,
      hint: `it has ${counted(total, 'paragraph')}; correct \`at\``,
    },
  ];
}

/** The page highlights a quote when its fact is followed, so it must stand once in the claim's first paragraph. */
function checkQuote(claim: Claim, entry: BriefingEntry, names: PrintedNames): readonly Problem[] {
  const { quote, id, at } = claim;
  const { paragraphs } = entry.body;
  const [paragraph, second] = paragraphs.filter((p) => p.numbers.includes(at[0]!));
  // A paragraph that is missing or stands twice is reported once, with the body; a link to nothing with the names.
  if (quote === undefined || !paragraph || second) return [];
  if (!isPrintable(paragraph.pieces, names)) return [];
  const text = printedText(paragraph.pieces, names);
  const times = countOf(text, quote);
  const place = placeOf(entry, claim, 'quote');
  if (times > 1)
    return [
      {
        ...place,
        code: 'quote-repeated',
        message: `the quote of "${id}" stands ${times} times in ¶${paragraph.label}: "${quote}"`,
        hint: 'take a longer run of words, so that one place is meant',
      },
    ];
  if (times === 1) return [];
  const elsewhere = paragraphs.find((p) => countOf(printedText(p.pieces, names), quote) > 0);
  const hint = !elsewhere
    ? `copy words of our paragraph exactly; it reads: ${opening(text, 160)}`
    : elsewhere.numbers.some((n) => at.includes(n))
      ? `it stands in ¶${elsewhere.label}; a quote is taken from the first paragraph of \`at\``
      : `it stands in ¶${elsewhere.label}; correct \`at\` or the quote`;
  return [
    {
      ...place,
      code: 'quote-missing',
      message: `the quote of "${id}" is not in ¶${paragraph.label}: "${quote}"`,
      hint,
    },
  ];
}

/** Tells whether a relation ends before it begins. */
export const isReversed = ({ since, until }: Pick<RelationFacts, 'since' | 'until'>): boolean =>
  Boolean(since && until && since.from > until.to);

function checkTimes(claim: Claim, entry: BriefingEntry): readonly Problem[] {
  if (claim.kind !== 'relation') return [];
  const { said, held } = claim;
  const report = ({ since, until }: typeof said, ...side: readonly string[]): Problem => ({
    ...placeOf(entry, claim, ...side, 'until'),
    code: 'reversed-dates',
    message: `"${claim.id}" ends (${until?.edtf}) before it begins (${since?.edtf})`,
    hint: 'exchange `since` and `until`, or correct one of them',
  });
  if (isReversed(said)) return [report(said)];
  return isReversed(held) ? [report(held, 'corrected')] : [];
}

function checkScope(
  claim: Claim,
  entry: BriefingEntry,
  vocabulary: Vocabulary,
): readonly Problem[] {
  if (claim.kind !== 'figure') return [];
  const { said, held } = claim;
  const isRepeated = held.scope === said.scope && held.metric === said.metric;
  const sides = [
    { facts: said, path: ['scope'] },
    ...(isRepeated ? [] : [{ facts: held, path: ['corrected', 'scope'] }]),
  ];
  return sides.flatMap(({ facts, path }) =>
    unknownScope(facts, vocabulary, () => placeOf(entry, claim, ...path)),
  );
}

/** What is wrong with the scope of a figure, at the place of that field. */
export function unknownScope(
  { metric, scope }: { readonly metric: string; readonly scope?: string | undefined },
  { metrics }: Vocabulary,
  place: () => Place,
): readonly Problem[] {
  const type = metrics[metric];
  const known = Object.keys(type?.scopes ?? {});
  if (scope === undefined || !type || known.includes(scope)) return [];
  return [
    {
      ...place(),
      code: 'unknown-scope',
      message: `"${scope}" is no scope of ${metric}`,
      hint: suggest(
        scope,
        known,
        known.length > 0
          ? `scopes: ${known.join(', ')}`
          : `add it under metrics.${metric}.scopes in vocabulary.yaml`,
      ),
    },
  ];
}

/** A key that an author wrote joins accounts; borne by one account alone it is most often a slip of the pen. */
function checkSharedKeys(entries: Entries, claims: readonly Claim[]): readonly Problem[] {
  // The other account may stand in a file that cannot be read yet.
  if (entries.rejected.some((file) => file.startsWith('briefings/'))) return [];
  return [
    ...lonelyKeys(entries, claims, 'event', 'happening'),
    ...lonelyKeys(entries, claims, 'statement', 'utterance'),
  ];
}

function lonelyKeys(
  entries: Entries,
  claims: readonly Claim[],
  field: 'event' | 'statement',
  thing: string,
): readonly Problem[] {
  const written = entries.briefings.flatMap((entry) => {
    const inputs: readonly SharingInput[] = entry.data[`${field}s`];
    return inputs.flatMap(({ id, [field]: shared }) =>
      shared === undefined ? [] : [{ entry, key: `${entry.id}--${id}`, shared }],
    );
  });
  const uses = Map.groupBy(written, ({ shared }) => shared);
  return written.flatMap(({ entry, key, shared }) => {
    if (new Set(uses.get(shared)!.map((use) => use.entry.id)).size > 1) return [];
    const others = [...uses.keys()].filter((other) => other !== shared);
    const draft = entries.drafts.find(({ fields }) => bears(fields[`${field}s`], field, shared));
    const claim = claims.find((c) => c.key === key)!;
    return [
      {
        ...placeOf(entry, claim, field),
        code: `lonely-${field}`,
        message: `no other account bears the ${field} key "${shared}"`,
        hint: suggest(
          shared,
          others,
          draft
            ? `the draft ${draft.file} bears it too: publish that first, or leave \`${field}\` out until then`
            : `leave \`${field}\` out until a second briefing tells the same ${thing}`,
        ),
      },
    ];
  });
}

/** Tells whether a claim in a list bears a key; what is only being written may be anything. */
const bears = (list: unknown, field: string, key: string): boolean =>
  Array.isArray(list) && list.some((claim) => isRecord(claim) && claim[field] === key);

interface SharingInput {
  readonly id: string;
  readonly event?: string | undefined;
  readonly statement?: string | undefined;
}
