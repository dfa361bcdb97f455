/** A page that was reached from a search marks the words it was found by; all others load nothing for it. */
if (location.search.includes('found='))
  import('../../search/highlight.ts').then(
    ({ showFound }) => showFound(),
    // The page says the same without marks.
    () => undefined,
  );
