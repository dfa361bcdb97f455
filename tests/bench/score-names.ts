import type { Labels } from './labels.ts';
import type { Score } from './score.ts';

/**
 * The known entities that were found in a document, once each. One that is named only inside another name, or outside the
 * paragraphs, counts for nothing.
 */
export function scoreEntities(labels: Labels, found: readonly string[]): Score {
  const ids = [...new Set(found)];
  return {
    right: labels.entities.filter((id) => ids.includes(id)),
    wrong: ids.filter(
      (id) => !labels.entities.includes(id) && !labels.entitiesOptional.includes(id),
    ),
    missed: labels.entities.filter((id) => !ids.includes(id)),
  };
}

/** Who speaks in a document, with a name or without. Bodies that “say” or “claim” count for nothing unless labelled. */
export function scoreSpeakers(labels: Labels, found: readonly string[]): Score {
  const expected = [...labels.speakers, ...labels.attributed];
  const speakers = [...new Set(found)];
  const isOneOf = (names: readonly string[], speaker: string): boolean =>
    names.some((name) => isSame(name, speaker));
  return {
    right: expected.filter((name) => speakers.some((speaker) => isSame(name, speaker))),
    wrong: speakers.filter(
      (speaker) => !isOneOf([...expected, ...labels.speakersOptional], speaker),
    ),
    missed: expected.filter((name) => !isOneOf(speakers, name)),
  };
}

/** One stands in the other: “Agnes Pell” and “Pell”, “the industry insiders” and “industry insiders”. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^(?:the|an?) /, '')
    .replace(/\s+/g, ' ')
    .trim();
