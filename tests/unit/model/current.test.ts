import { expect, test } from 'vitest';
import { current, setCurrent } from '../../../src/model/current.ts';
import { modelOf } from '../../fixtures/make-dossier.ts';
import { minimal } from '../../fixtures/minimal.ts';

test('what the settings of a process open is what another graph of its modules takes', async () => {
  const model = modelOf(minimal);
  const opened = setCurrent({ options: { contentDir: '/content', base: '/' }, model: () => model });
  expect(current()).toBe(opened);
  // The same file under another address is another module, as it is in Astro.
  const address = '../../../src/model/current.ts?other';
  const other = (await import(/* @vite-ignore */ address)) as { current: typeof current };
  expect(other.current).not.toBe(current);
  expect(other.current()?.model()).toBe(model);
});
