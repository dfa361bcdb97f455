import { expect, test } from 'vitest';
import { refuseSwallowed } from '../../../src/cli/swallowed-options.ts';

test('options that npm kept for itself are named, with the way to write the command', () => {
  const environment = {
    npm_lifecycle_event: 'add',
    npm_config_summary: 'true',
    npm_config_alias: 'A',
  };
  expect(() => refuseSwallowed(['summary', 'native', 'alias'], environment)).toThrow(
    'npm kept --summary and --alias for itself; write two hyphens before what is meant for the command: npm run add -- …',
  );
});

test('a command of which npm kept nothing goes on', () => {
  expect(() => refuseSwallowed(['summary'], { npm_config_loglevel: 'error' })).not.toThrow();
});
