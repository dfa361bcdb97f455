/** What whoever finds a hole in the site needs to know. */
export interface SecurityContact {
  /** A mailto: or https: address. */
  readonly contact: string;
  /** The last day on which it holds: 2027-06-30. */
  readonly expires: string;
  /** BCP 47 tag of the language to write in. */
  readonly language: string;
  /** Full address of the file, where the site knows its own. */
  readonly canonical: string | undefined;
}

/** Writes security.txt as RFC 9116 has it. */
export const securityTxt = ({ contact, expires, language, canonical }: SecurityContact): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${expires}T23:59:59Z`,
    `Preferred-Languages: ${language}`,
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
    '',
  ].join('\n');
