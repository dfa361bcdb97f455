/** The words as they stand inside a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The words as they begin a line. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
