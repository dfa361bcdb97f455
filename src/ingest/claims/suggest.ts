import { sentencesOf } from '../sentences.ts';
import { eventsIn } from './events.ts';
import { figureIn } from './figures.ts';
import { measuresOf } from './metric.ts';
import { onceEach, relationsIn } from './relations.ts';
import { statementIn } from './statements.ts';
import { readSentence, type Ground, type ReadParagraph, type Suggestion } from './suggestion.ts';
import { eventTerms, findTerms, metricTerms, relationTerms } from './terms.ts';

/** Suggests claims for every paragraph: events by dates and verbs, relations by verbs, figures, and statements. */
export function suggestClaims(
  paragraphs: readonly ReadParagraph[],
  ground: Ground,
): readonly Suggestion[] {
  const terms = {
    relations: relationTerms(ground.vocabulary.relations),
    events: eventTerms(ground.vocabulary.eventTypes),
    metrics: metricTerms(ground.vocabulary.metrics),
  };
  const measures = measuresOf(ground);
  const found = paragraphs.flatMap((paragraph) => {
    const read = sentencesOf(paragraph.text, ground.language).map((sentence) =>
      readSentence(paragraph, sentence),
    );
    return [
      ...read.flatMap((sentence) =>
        eventsIn(sentence, paragraph, findTerms(sentence.text, terms.events), ground),
      ),
      ...onceEach(
        read.flatMap((sentence) =>
          relationsIn(sentence, paragraph, findTerms(sentence.text, terms.relations), ground),
        ),
      ),
      ...read.flatMap((sentence) => {
        const told = findTerms(sentence.text, terms.metrics).map(({ tells }) => tells);
        return sentence.figures.flatMap((figure) =>
          figureIn(figure, sentence, paragraph, { measures, told }, ground),
        );
      }),
      ...paragraph.speech.map((speech) => statementIn(speech, paragraph)),
    ];
  });
  return withOwnIds(found);
}

/** Ids are unique in a briefing; the second of two alike gets a number. */
function withOwnIds(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const count = new Map<string, number>();
  return suggestions.map((suggestion) => {
    const nth = (count.get(suggestion.id) ?? 0) + 1;
    count.set(suggestion.id, nth);
    return nth === 1 ? suggestion : { ...suggestion, id: `${suggestion.id}-${nth}` };
  });
}
