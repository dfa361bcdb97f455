/** What is used of Citation.js, which ships no types. */
declare module '@citation-js/core' {
  /** Settings of a plug-in by its name: `@csl`, `@bibtex`. */
  interface Settings {
    readonly '@csl': { readonly styles: { add(name: string, xml: string): void } };
    readonly '@bibtex': {
      readonly format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean };
    };
  }

  export const plugins: {
    readonly config: { get<Name extends keyof Settings>(name: Name): Settings[Name] };
    readonly output: {
      /** @param items records in CSL-JSON */
      format(
        name: 'ris',
        items: readonly object[],
        options: { readonly spec: 'old'; readonly format: 'object' },
      ): readonly Readonly<Record<string, string | readonly string[]>>[];
      format(name: string, items: readonly object[], options?: object): string;
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
