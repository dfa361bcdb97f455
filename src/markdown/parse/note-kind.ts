/** The kinds of note an editor may write, in the order of the key on a page. */
export const NOTE_KINDS = [
  'translation',
  'correction',
  'conflict',
  'arithmetic',
  'caution',
  'context',
  'corroboration',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Tells whether the name of a directive is a kind of note. */
export const isNoteKind = (name: string): name is NoteKind =>
  (NOTE_KINDS as readonly string[]).includes(name);
