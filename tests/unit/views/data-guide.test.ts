import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { buildDataGuide } from '../../../src/views/data-guide.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

/** What the guide says of the key of a claim. */
const keyOf = (of: Model) => {
  const blocks = buildDataGuide(of).flatMap((section) => section.blocks);
  return blocks[blocks.findIndex(({ runs }) => runs[0] === 'The key of a claim') + 1]!.runs;
};

const RULE = 'It is the id of a briefing, two hyphens, and the id of the claim in it.';

test('the key of a claim is taken apart by the example of one that is there', () => {
  expect(keyOf(modelOf(minimal))).toEqual([
    { code: 'opening--bridge-opens', href: '/briefings/opening/#c-bridge-opens' },
    ' is the claim ',
    { code: 'bridge-opens' },
    ' of the briefing ',
    { code: 'opening' },
    '. ',
    RULE,
  ]);
});

test('a dossier without claims explains the key with no example', () => {
  expect(keyOf({ ...modelOf(minimal), claims: new Map() })).toEqual([RULE]);
});

test('a site that does not know its own address is cited without one', () => {
  const model = modelOf(minimal);
  const [use] = buildDataGuide(model);
  expect(use!.blocks.find(({ kind }) => kind === 'quotation')!.runs).toEqual([
    `The lock keepers, data of “Bridges of the Kelda Canal”, edition ${model.edition}, CC BY 4.0`,
  ]);
});
