import { expect, test } from 'vitest';
import { Fault, orFault, systemFault } from '../../../src/storage/fault.ts';

const refused = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: as the system says it`), { code, ...more });

test.each([
  [refused('ENOSPC'), 'No space is left on the disk. Make room on it, then try again.'],
  [
    refused('EACCES', { path: '/srv/site' }),
    '/srv/site: you have no permission. Change the rights on it, or who owns it.',
  ],
  [
    refused('EROFS', { path: '/a', dest: '/b' }),
    '/a to /b: the disk can only be read. Choose a folder on another disk.',
  ],
  [
    new Error('Astro has failed.', { cause: refused('EMFILE') }),
    'Too many files are open. Raise the limit (ulimit -n), or close other programs.',
  ],
  [
    new Error('Failed to write file\nCaused by:\n  No space left on device (os error 28)'),
    'No space is left on the disk. Make room on it, then try again.',
  ],
])('%s is said in plain words', (error, words) => {
  expect(systemFault(error)).toBe(words);
});

test.each([
  new TypeError('x is not a function'),
  refused('ERR_MODULE_NOT_FOUND'),
  new Error('(os error 0)'),
  'a string',
])('an error of the program itself is none of the system: %s', (error) => {
  expect(systemFault(error)).toBeUndefined();
});

test('what the system refuses becomes a fault without a stack, and any other error stays what it is', () => {
  const run = (error: Error) => () =>
    orFault('The site cannot be written.', () => {
      throw error;
    });
  expect(run(refused('EDQUOT'))).toThrow(
    'The site cannot be written. Your share of the disk is used up. Make room, or ask for a larger share.',
  );
  const bug = new TypeError('x is not a function');
  expect(run(bug)).toThrow(bug);
  const fault = new Fault('Said already.', { cause: refused('ENOSPC') });
  expect(run(fault)).toThrow(fault);
  expect(fault.stack).toBe('Said already.');
});
