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

test('a reading may be of anything that is never changed, such as an entry', () => {
  const entry = { id: 'opening' };
  const upper = remembered(({ id }: { readonly id: string }) => [id.toUpperCase()]);
  expect(upper(entry)).toEqual(['OPENING']);
  expect(upper(entry)).toBe(upper(entry));
  expect(upper({ id: 'flood' })).toEqual(['FLOOD']);
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
