/** `npm run test:long`: tests that take minutes, one after the other, each with what it measured. */
import { defineConfig } from 'vitest/config';
import tests from './vitest.config.ts';

export default defineConfig({
  test: {
    ...tests.test,
    include: ['test/**/*.long.ts'],
    testTimeout: 60 * 60_000,
    fileParallelism: false,
    pool: 'forks',
    execArgv: ['--expose-gc'],
    disableConsoleIntercept: true,
  },
});
