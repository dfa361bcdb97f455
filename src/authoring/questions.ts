/** What `npm run add` cannot do without. */
export interface Needed {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** How each is asked for, in this order. */
const QUESTIONS: Readonly<Record<keyof Needed, string>> = {
  kind: 'Kind',
  id: 'Id, lower-case words joined by hyphens',
  name: 'Name',
  summary: 'Summary, one sentence that ends with a full stop',
};

const FIELDS = Object.keys(QUESTIONS) as readonly (keyof Needed)[];

/** What is still needed, in the order in which it is asked for. */
export const missingOf = (given: Partial<Needed>): readonly (keyof Needed)[] =>
  FIELDS.filter((field) => !given[field]?.trim());

/**
 * Asks for what is missing, and for nothing else.
 *
 * @param kinds entity kinds to choose from, shown with the question
 * @param ask puts a question and gives the answer
 */
export async function askForMissing(
  given: Partial<Needed>,
  kinds: readonly string[],
  ask: (question: string) => Promise<string>,
): Promise<Needed> {
  const answers: Partial<Record<keyof Needed, string>> = { ...given };
  for (const field of missingOf(given)) {
    const choice = field === 'kind' ? ` (${kinds.join(', ')})` : '';
    let answer = '';
    while (answer === '') answer = (await ask(`${QUESTIONS[field]}${choice}: `)).trim();
    answers[field] = answer;
  }
  return answers as Needed;
}
