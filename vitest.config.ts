import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/pages/**', '**/node_modules/**'],
          setupFiles: ['test/seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          // Browsers share two cores: one file at a time keeps them from waiting for each other.
          fileParallelism: false,
          // Three engines and their drivers share them too: of some thousand readings one may meet a driver that
          // stumbles. What is wrong with a page is wrong twice; and vitest tells which reading needed a second try.
          retry: 1,
          setupFiles: ['test/seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
