/**
 * Text as a file of XML can hold it: the sign for what cannot be shown (U+FFFD) stands for controls, halves of signs, and
 * the two that are no characters. XML 1.0 has no way to write most of them, not even escaped, and advises against the
 * other controls, U+007F to U+009F; a YAML file can name them all by an escape.
 */
export const xmlText = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD');
