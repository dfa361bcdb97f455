import type { Entries } from '../entries.ts';
import type { Claim, Vocabulary } from '../model.ts';
import { suggest } from '../nearest.ts';
import { countOf, isPrintable, opening, printedText, type PrintedNames } from '../printed.ts';
import { counted, type Place, type Problem } from '../problem.ts';

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
        ...checkScope(claim, entry, vocabulary),
      ];
    }),
    ...checkEventKeys(entries, claims),
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
      message: `"${claim.id}" rests on ¶${beyond.join(', ¶')}, which the source does not have`,
      hint: `it has ${counted(total, 'paragraph')}; correct \`at\``,
    },
  ];
}

/** The page highlights a quote when its fact is followed, so it must stand once in the claim's first paragraph. */
function checkQuote(claim: Claim, entry: BriefingEntry, names: PrintedNames): readonly Problem[] {
  const { quote, id, at } = claim;
  const { paragraphs } = entry.body;
  const paragraph = paragraphs.find((p) => p.numbers.includes(at[0]!));
  // A paragraph that is missing altogether is reported once, with the body; a link to nothing with the names.
  if (quote === undefined || !paragraph || !isPrintable(paragraph.pieces, names)) return [];
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

function checkTimes(claim: Claim, entry: BriefingEntry): readonly Problem[] {
  if (claim.kind !== 'relation') return [];
  const { said, held } = claim;
  const isReversed = ({ since, until }: typeof said): boolean =>
    Boolean(since && until && since.from > until.to);
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
  return sides.flatMap(({ facts: { metric, scope }, path }) => {
    const type = vocabulary.metrics[metric];
    const known = Object.keys(type?.scopes ?? {});
    if (scope === undefined || !type || known.includes(scope)) return [];
    return [
      {
        ...placeOf(entry, claim, ...path),
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
  });
}

/** A key that an author wrote joins accounts; borne by one account alone it is most often a slip of the pen. */
function checkEventKeys(entries: Entries, claims: readonly Claim[]): readonly Problem[] {
  // The other account may stand in a file that cannot be read yet.
  if (entries.rejected.some((file) => file.startsWith('briefings/'))) return [];
  const written = entries.briefings.flatMap((entry) =>
    entry.data.events.flatMap(({ id, event }) =>
      event === undefined ? [] : [{ entry, key: `${entry.id}--${id}`, event }],
    ),
  );
  const uses = Map.groupBy(written, ({ event }) => event);
  return written.flatMap(({ entry, key, event }) => {
    if (uses.get(event)!.length > 1) return [];
    const others = [...uses.keys()].filter((other) => other !== event);
    const claim = claims.find((c) => c.key === key)!;
    return [
      {
        ...placeOf(entry, claim, 'event'),
        code: 'lonely-event',
        message: `no other account bears the event key "${event}"`,
        hint: suggest(
          event,
          others,
          'leave `event` out until a second briefing tells the same happening',
        ),
      },
    ];
  });
}
