import { describe, expect, test } from 'vitest';
import { agreementsOf } from '../../../fixtures/accounts.ts';
import { minimalWith, problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { minimal, OPENING } from '../../../fixtures/minimal.ts';

const report = (words: string, others: string): string =>
  reportOf(minimalWith(OPENING, words, others));

describe('the id of a claim', () => {
  test('is unique among the claims of every kind', () => {
    expect(report('id: thanks', 'id: upkeep')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:38:5  duplicate-claim
        a second claim is called "upkeep"; the first stands in line 23
        → give it an id of its own; it is part of an address"
    `);
  });

  test('may be that of a claim in another briefing', () => {
    const claim = 'subject: council, relation: maintains, object: north-bridge';
    expect(agreementsOf('relations', { a: { claim }, b: { claim } })).toHaveLength(1);
  });
});

describe('a claim between two entities', () => {
  test('is reported where the two are one, as the source says or as it is corrected', () => {
    expect(report('subject: council', 'subject: north-bridge')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:27:5  self-relation
        "upkeep" leads from "north-bridge" to itself
        → name another entity at one of the two ends"
    `);
    const corrected = report(
      'object: north-bridge',
      'object: north-bridge\n    corrected: { subject: north-bridge }',
    );
    expect(corrected.split('\n')[0]).toBe('briefings/opening.mdx:28:5  self-relation');
  });

  test('is reported where an event would be drawn as a loop', () => {
    const who = 'who: { builder: [alder-works], work: [north-bridge] }';
    expect(report(who, 'who: { builder: [alder-works, north-bridge], work: [north-bridge] }'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:20:5  self-relation
        "bridge-opens" leads from "north-bridge" to itself
        → name another entity at one of the two ends"
    `);
  });

  test('may be an event of one entity in several parts that no edge joins', () => {
    expect(
      report(
        'type: opening\n    title: The North Bridge opens\n    who: { builder: [alder-works], work: [north-bridge] }',
        'type: flood\n    title: A flood\n    who: { builder: [alder-works], work: [alder-works] }',
      ),
    ).toBe('');
  });
});

describe('the paragraphs of a claim', () => {
  test('are among those of the source', () => {
    expect(report('at: 3', 'at: [3, "5-6"]')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:39:5  missing-paragraph
        "thanks" rests on ¶5, ¶6, which the source does not have
        → it has 3 paragraphs; correct \`at\`"
    `);
  });
});

describe('a quote', () => {
  test('stands in the words that a reader sees, over links and line breaks', () => {
    expect(report('quote: opened on Friday', 'quote: by Alder Works opened on Friday')).toBe('');
  });

  test('is reported where it is not in its paragraph', () => {
    expect(report('quote: opened on Friday', 'quote: opened on Saturday')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:17:5  quote-missing
        the quote of "bridge-opens" is not in ¶1: "opened on Saturday"
        → copy words of our paragraph exactly; it reads: The bridge by Alder Works opened on Friday."
    `);
  });

  test('is reported with the paragraph in which it stands', () => {
    expect(report('quote: opened on Friday', 'quote: thanked the builders')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:17:5  quote-missing
        the quote of "bridge-opens" is not in ¶1: "thanked the builders"
        → it stands in ¶3; correct \`at\` or the quote"
    `);
  });

  test('is reported with the rule where it stands in a later paragraph of the claim', () => {
    const words = '    at: 1\n    quote: opened on Friday';
    expect(report(words, '    at: [1, 3]\n    quote: thanked the builders')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:17:5  quote-missing
        the quote of "bridge-opens" is not in ¶1: "thanked the builders"
        → it stands in ¶3; a quote is taken from the first paragraph of \`at\`"
    `);
  });

  test('is reported where it stands twice', () => {
    expect(report('quote: opened on Friday', 'quote: e')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:17:5  quote-repeated
        the quote of "bridge-opens" stands 5 times in ¶1: "e"
        → take a longer run of words, so that one place is meant"
    `);
  });

  test('is left alone where the body lacks its paragraph, which is a problem of its own', () => {
    const files = minimalWith(OPENING, '¶1 The bridge', 'The bridge');
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['paragraph-missing', 'note-place']);
  });
});

describe('the times of a relation', () => {
  test('run forwards', () => {
    expect(report('since: "2019-05"', 'since: "2019-05"\n    until: "2018"'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:29:5  reversed-dates
        "upkeep" ends (2018) before it begins (2019-05)
        → exchange \`since\` and \`until\`, or correct one of them"
    `);
    expect(report('since: "2019-05"', 'since: "2019-05"\n    until: "2019"')).toBe('');
  });

  test('run forwards in what we hold too', () => {
    expect(report('since: "2019-05"', 'since: "2019-05"\n    corrected: { until: "2018" }'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:29:18  reversed-dates
        "upkeep" ends (2018) before it begins (2019-05)
        → exchange \`since\` and \`until\`, or correct one of them"
    `);
  });
});

describe('the scope of a figure', () => {
  test('is one of its metric', () => {
    expect(report('scope: deck', 'scope: dek')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:36:5  unknown-scope
        "dek" is no scope of length
        → did you mean "deck"?"
    `);
    expect(report('scope: deck', 'scope: towpath')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:36:5  unknown-scope
        "towpath" is no scope of length
        → scopes: deck, ramps"
    `);
  });

  test('is one of its metric in what we hold too', () => {
    expect(report('scope: deck', 'scope: deck\n    corrected: { scope: ramp }'))
      .toMatchInlineSnapshot(`
      "briefings/opening.mdx:37:18  unknown-scope
        "ramp" is no scope of length
        → did you mean "ramps"?"
    `);
  });

  test('is reported once where the correction does not touch it', () => {
    const files = minimalWith(OPENING, 'scope: deck', 'scope: dek\n    corrected: { value: 62 }');
    expect(problemsOf(files)).toHaveLength(1);
  });

  test('is reported with the place where it would be added, where the metric has none', () => {
    expect(report('metric: length\n', 'metric: crossings\n')).toMatchInlineSnapshot(`
      "briefings/opening.mdx:36:5  unknown-scope
        "deck" is no scope of crossings
        → add it under metrics.crossings.scopes in vocabulary.yaml"
    `);
  });
});

describe('the key of an event', () => {
  const withKey = (key: string) =>
    minimalWith(OPENING, 'type: opening', `event: ${key}\n    type: opening`);
  const second = (key: string) => {
    const { [OPENING]: text = '' } = withKey(key);
    return text
      .replace('id: opening-day', 'id: day')
      .replace('short: Gazette, opening', 'short: Second');
  };

  test('joins two accounts', () => {
    expect(
      reportOf({ ...withKey('bridge-opening'), 'briefings/second.mdx': second('bridge-opening') }),
    ).toBe('');
  });

  test('is reported where no other account bears it, with the nearest one that does', () => {
    const files = {
      ...withKey('bridge-opening'),
      'briefings/second.mdx': second('bridge-opening'),
      'briefings/third.mdx': second('bridge-openning'),
    };
    expect(reportOf(files)).toMatchInlineSnapshot(`
      "briefings/third.mdx:18:5  lonely-event
        no other account bears the event key "bridge-openning"
        → did you mean "bridge-opening"?"
    `);
  });

  test('is reported where it joins nothing yet', () => {
    expect(reportOf(withKey('bridge-opening'))).toMatchInlineSnapshot(`
      "briefings/opening.mdx:18:5  lonely-event
        no other account bears the event key "bridge-opening"
        → leave \`event\` out until a second briefing tells the same happening"
    `);
  });

  test('may be left out', () => {
    expect(reportOf(minimal)).toBe('');
  });
});
