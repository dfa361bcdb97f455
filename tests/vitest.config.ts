import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** All run from the root of the repository. */
export default defineConfig({
  test: {
    root,
    projects: [
      // No build of the site. Some start commands, which take their time on a busy machine.
      {
        test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      // Real builds of the site, one after another: each takes both cores of a small machine.
      {
        test: {
          name: 'build',
          root,
          include: ['tests/build/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      // The site behind a real server. They need nginx, so `npm test` leaves them to `.ci/run`.
      {
        test: {
          name: 'deploy',
          root,
          include: ['tests/deploy/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
