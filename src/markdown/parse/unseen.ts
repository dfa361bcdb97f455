/**
 * Characters that no text may hold, since nobody sees them where they stand: control characters, which no feed or table
 * takes and of which UTF-16 read as UTF-8 is full; those that turn the direction of the text after them, so that it reads
 * other than it is written; and those without width, tags and halves of pairs, by which two names differ that look alike.
 * The marks and joiners that scripts need are none of them.
 */
export const UNSEEN =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u200B\u2060\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/** What is wrong with a text that holds such a character. */
export function unseenFault(character: string): {
  readonly code: 'control-character';
  readonly message: string;
  readonly hint: string;
} {
  const name = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const isControl = /\p{Cc}/u.test(character);
  return {
    code: 'control-character',
    message: `U+${name} is a character that cannot be ${isControl ? 'shown' : 'seen, and changes what is read'}`,
    hint: isControl
      ? 'take it out; if the file is full of them, save it as UTF-8'
      : 'take it out; an editor that shows invisible characters marks it',
  };
}
