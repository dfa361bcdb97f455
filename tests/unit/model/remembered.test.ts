import { expect, test } from 'vitest';
import { remembered } from '../../../src/model/remembered.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

test('a reading is worked out once for each model', () => {
  let times = 0;
  const titleOf = remembered((model) => {
    times += 1;
    return model.site.title;
  });
  const [first, second] = [modelOf(minimal), modelOf(minimal)];
  expect([titleOf(first), titleOf(first), titleOf(second)]).toEqual(
    Array.from({ length: 3 }, () => 'Bridges of the Kelda Canal'),
  );
  expect(times).toBe(2);
});

test('a reading that finds nothing is remembered too', () => {
  let times = 0;
  const nothing = remembered(() => {
    times += 1;
  });
  const model = modelOf(minimal);
  nothing(model);
  nothing(model);
  expect(times).toBe(1);
});
