import { describe, expect, test } from 'vitest';
import { minimalWith, problemsOf, reportOf } from '../../../fixtures/make-dossier.ts';
import { OPENING, type Files } from '../../../fixtures/minimal.ts';

/** The minimal dossier, whose two bridges had other ids once. */
const withFormer = (north: string, south: string): Files => {
  const files = minimalWith(
    'entities/bridge.yaml',
    'name: South Bridge',
    `name: South Bridge\n  former-ids: [${south}]`,
  );
  return {
    ...files,
    'entities/bridge.yaml': files['entities/bridge.yaml']!.replace(
      'name: North Bridge',
      `name: North Bridge\n  former-ids: [${north}]`,
    ),
  };
};

describe('a former id', () => {
  test('is borne by one entity, which may have several', () => {
    expect(reportOf(withFormer('first-bridge, swing-bridge', 'footbridge'))).toBe('');
  });

  test('is no id that an entity of any kind has now', () => {
    expect(reportOf(withFormer('council', 'footbridge'))).toMatchInlineSnapshot(`
      "entities/bridge.yaml:3:16  former-id-taken
        "council" is no former id of "north-bridge": an entity has that id
        → take it out here, or at the other; its address can lead to one of them alone"
    `);
    expect(reportOf(withFormer('north-bridge', 'footbridge'))).toMatchInlineSnapshot(`
      "entities/bridge.yaml:3:16  former-id-taken
        "north-bridge" is no former id of "north-bridge": it is its id now
        → take it out here, or at the other; its address can lead to one of them alone"
    `);
  });

  test('is no former id of another entity', () => {
    expect(reportOf(withFormer('old-bridge', 'old-bridge'))).toMatchInlineSnapshot(`
      "entities/bridge.yaml:8:16  former-id-taken
        "old-bridge" is a former id of both "north-bridge" and "south-bridge"
        → take it out here, or at the other; its address can lead to one of them alone"
    `);
  });

  test('is written once', () => {
    expect(
      problemsOf(withFormer('old-bridge, old-bridge', 'footbridge')).map(({ code }) => code),
    ).toEqual(['invalid-field']);
  });
});

test('A name that was renamed is reported with what it is called now, not with the nearest', () => {
  const files = withFormer('north-brigde', 'footbridge');
  const text = files[OPENING]!.replace('object: north-bridge', 'object: footbridge').replace(
    '[[alder-works]]',
    '[[north-brigde]]',
  );
  expect(reportOf({ ...files, [OPENING]: text })).toMatchInlineSnapshot(`
    "briefings/opening.mdx:27:5  unknown-entity
      "footbridge" is no entity of the registry
      → it is called "south-bridge" now; write that

    briefings/opening.mdx:45:18  unknown-entity
      "north-brigde" is no entity of the registry
      → it is called "north-bridge" now; write that"
  `);
});
