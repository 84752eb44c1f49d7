import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Copies of the project that Stryker works in.
    exclude: ['**/node_modules/**', 'test/mutation/**', 'test/installed/**'],
    globalSetup: 'test/install.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
  },
});
