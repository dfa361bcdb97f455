import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontmatterOf } from '../../../src/ingest/frontmatter.ts';

const record = {
  language: 'en',
  machineTranslated: { likely: false, signs: [] },
  publisherId: undefined,
  publisherKind: undefined,
  file: 'a.txt',
  sha256: '',
  digests: [],
};

/** The frontmatter of a draft that takes one event from a document. */
const frontmatter = (headline: string, quote: string): string =>
  frontmatterOf({
    record: { ...record, headline },
    suggestions: [
      {
        list: 'events',
        id: 'event-p1',
        at: 1,
        quote,
        type: undefined,
        who: { owner: ['kelda-council'], site: ['north-bridge', '1881'] },
        date: undefined,
        stage: undefined,
        printed: undefined,
      },
    ],
    candidates: [],
    leftOut: [],
    verbatim: true,
  });

test.each(['He said so [ sic ] again', 'a: [ b ]', 'Lists [ of [ x ], y', '\u2028--- x', 'x: '])(
  'the words %j of a document stand in the frontmatter as they are',
  (words) => {
    const fields = parse(frontmatter(words, words)) as {
      readonly source: { readonly headline: string };
      readonly events: readonly { readonly quote: string }[];
    };
    expect(fields.source.headline).toBe(words);
    expect(fields.events[0]?.quote).toBe(words);
  },
);

test('a list of ids stands in one line as an author writes it', () => {
  expect(frontmatter('x', 'x')).toContain(
    'who: { owner: [kelda-council], site: [north-bridge, "1881"] }',
  );
});
