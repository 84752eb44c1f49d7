/** `npm run soak`: what takes too long for the tests. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/soak/*.long.ts'],
    globalSetup: 'test/install.ts',
    testTimeout: 60 * 60_000,
    fileParallelism: false,
    pool: 'forks',
    execArgv: ['--expose-gc'],
    disableConsoleIntercept: true,
  },
});
