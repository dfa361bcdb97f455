import type { Entries } from '../entries.ts';
import type { Claim, Vocabulary } from '../model.ts';
import { suggest } from '../nearest.ts';
import { countOf, isPrintable, printedText, type PrintedNames } from '../printed.ts';
import type { Problem } from '../problem.ts';

/** Checks each claim against its paragraph, its vocabulary and the accounts in other briefings. */
export function checkClaims(
  entries: Entries,
  claims: readonly Claim[],
  names: PrintedNames,
): readonly Problem[] {
  const vocabulary = entries.vocabulary.data;
  const bodies = new Map(entries.briefings.map((entry) => [entry.id, entry]));
  return [
    ...checkIds(claims),
    ...claims.flatMap((claim) => [
      ...checkPlace(claim, bodies.get(claim.briefing)!, names),
      ...checkTimes(claim),
      ...checkScope(claim, vocabulary),
    ]),
    ...checkEventKeys(entries, claims),
  ];
}

function checkIds(claims: readonly Claim[]): readonly Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.key);
    if (!earlier) first.set(claim.key, claim);
    return earlier
      ? [{ ...claim.place, code: 'duplicate-claim', message: `a second claim is called "${claim.id}"; the first stands in line ${earlier.place.line}`, hint: 'give it an id of its own; it is part of an address' }]
      : [];
  });
}

type BriefingEntry = Entries['briefings'][number];

function checkPlace(claim: Claim, { data, body }: BriefingEntry, names: PrintedNames): readonly Problem[] {
  const total = data.source.paragraphs;
  const beyond = claim.at.filter((n) => n > total);
  if (beyond.length > 0)
    return [{ ...claim.place, code: 'missing-paragraph', message: `"${claim.id}" rests on ¶${beyond.join(', ¶')}, which the source does not have`, hint: `it has ${total} paragraphs; correct \`at\`` }];
  if (claim.quote === undefined) return [];
  const paragraph = body.paragraphs.find((p) => p.numbers.includes(claim.at[0]!));
  // A paragraph that is missing altogether is reported once, with the body; a link to nothing with the names.
  if (!paragraph || !isPrintable(paragraph.pieces, names)) return [];
  const text = printedText(paragraph.pieces, names);
  const times = countOf(text, claim.quote);
  if (times === 1) return [];
  const elsewhere = body.paragraphs.find((p) => countOf(printedText(p.pieces, names), claim.quote!) > 0);
  return [
    {
      ...claim.place,
      code: times === 0 ? 'quote-missing' : 'quote-repeated',
      message: `the quote of "${claim.id}" stands ${times === 0 ? 'not at all' : `${times} times`} in ¶${paragraph.label}: "${claim.quote}"`,
      hint:
        times > 0
          ? 'take a longer run of words, so that one place is meant'
          : elsewhere
            ? `it stands in ¶${elsewhere.label}; correct \`at\` or the quote`
            : `copy words of our paragraph exactly; it reads: ${text.slice(0, 160)}…`,
    },
  ];
}

function checkTimes(claim: Claim): readonly Problem[] {
  if (claim.kind !== 'relation') return [];
  return [claim.said, claim.held].flatMap(({ since, until }, i, both) => {
    const again = i === 1 && both[0]!.since === since && both[0]!.until === until;
    if (again || !since || !until || since.from <= until.to) return [];
    return [{ ...claim.place, code: 'reversed-dates', message: `"${claim.id}" ends (${until.edtf}) before it begins (${since.edtf})`, hint: 'exchange `since` and `until`, or correct one of them' }];
  });
}

function checkScope(claim: Claim, vocabulary: Vocabulary): readonly Problem[] {
  if (claim.kind !== 'figure') return [];
  return [claim.said, claim.held].flatMap(({ metric, scope }, i, both) => {
    const scopes = Object.keys(vocabulary.metrics[metric]?.scopes ?? {});
    const again = i === 1 && both[0]!.scope === scope && both[0]!.metric === metric;
    if (again || scope === undefined || !vocabulary.metrics[metric] || scopes.includes(scope)) return [];
    return [{ ...claim.place, code: 'unknown-scope', message: `"${scope}" is no scope of ${metric}`, hint: suggest(scope, scopes, scopes.length > 0 ? `scopes: ${scopes.join(', ')}` : `add it under metrics.${metric}.scopes in vocabulary.yaml`) }];
  });
}

/** A key that an author wrote joins accounts; borne by one account alone it is most often a slip of the pen. */
function checkEventKeys(entries: Entries, claims: readonly Claim[]): readonly Problem[] {
  // The other account may stand in a file that cannot be read yet.
  if (entries.rejected.some((file) => file.startsWith('briefings/'))) return [];
  const written = entries.briefings.flatMap(({ id, data }) =>
    data.events.flatMap((event) => (event.event === undefined ? [] : [{ key: `${id}--${event.id}`, event: event.event }])),
  );
  const uses = Map.groupBy(written, ({ event }) => event);
  return written.flatMap(({ key, event }) => {
    if (uses.get(event)!.length > 1) return [];
    const others = [...uses.keys()].filter((other) => other !== event);
    const place = claims.find((claim) => claim.key === key)!.place;
    return [{ ...place, code: 'lonely-event', message: `no other account bears the event key "${event}"`, hint: suggest(event, others, 'leave `event` out until a second briefing tells the same happening') }];
  });
}
