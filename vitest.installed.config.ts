/** `npm run test:installed`: the package as users get it, on the oldest Node that it promises and on the newest. */
import { defineConfig } from 'vitest/config';
import { newest, oldest } from './test/installed/nodes.ts';

export default defineConfig({
  test: {
    include: ['test/installed/*.test.ts'],
    globalSetup: 'test/installed/installation.ts',
    provide: { versions: [oldest, newest] },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: '100%',
  },
});
