import { defineConfig } from 'vitest/config';

// Interpreters boot in seconds, and on a small or busy machine everything takes longer.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    // Files in one process share modules, interpreters and images; each puts back what it changes.
    isolate: false,
    server: { deps: { external: [/\/dist\/.*\.js$/] } },
    // An engine of a test has one worker, and much of a test is not in it.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...patience,
          include: ['test/unit/**/*.test.ts', 'test/reporting/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'engine', include: ['test/engine/**/*.test.ts'], ...patience },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...patience },
      },
      { extends: true, test: { name: 'cases', include: ['test/cases/*.test.ts'], ...patience } },
    ],
  },
});
