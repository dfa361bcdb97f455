import type { Reading } from './figures.ts';
import { nounBefore } from './figure-units.ts';
import { sentenceAt, type Sentence } from '../sentences.ts';

/** So many numbers back at most is a model looked for. */
const NEAR = 8;

/**
 * Gives a number without a unit that of a number before it in the same sentence or the one before, or that of the noun
 * whose number it tells: “180 yuan; a new lining, 950”, “of 187 bridges, 23 were repaired”, “complaints fell from 1,940”.
 */
export function shareUnits(
  text: string,
  readings: readonly Reading[],
  sentences: readonly Sentence[],
): readonly Reading[] {
  const shared: Reading[] = [];
  for (const reading of readings) {
    if (reading.unit !== undefined || reading.sort === 'share') {
      shared.push(reading);
      continue;
    }
    const sentence = sentenceAt(sentences, reading.index);
    const previous = sentences[sentences.indexOf(sentence) - 1] ?? sentence;
    const near = shared.slice(-NEAR).filter(({ index }) => index >= previous.index);
    const sameSentence = near.filter(({ index }) => index >= sentence.index);
    const noun = nounBefore(text.slice(sentence.index, reading.index));
    const model =
      modelFor(reading, sameSentence, text) ??
      (noun === undefined ? modelFor(reading, near, text) : undefined);
    if (model) shared.push({ ...reading, unit: model.unit!, sort: model.sort });
    else shared.push(noun === undefined ? reading : { ...reading, unit: noun });
  }
  return shared;
}

/** The nearest number of things or money; a number in words counts things. Lengths of time and measures in short are no model. */
function modelFor(reading: Reading, before: readonly Reading[], text: string): Reading | undefined {
  const isWord = !/\d/.test(text.slice(...reading.digits));
  return before.findLast(
    ({ unit = '', sort }) => (sort === 'count' && unit.length > 3) || (sort === 'money' && !isWord),
  );
}
