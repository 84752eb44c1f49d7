/** `npm run test:nodes`: the example built again and again on every Node, since a fault may show once in fifty times. */
import { defineConfig } from 'vitest/config';
import { every } from './test/installed/nodes.ts';

export default defineConfig({
  test: {
    include: ['test/installed/*.nodes.ts'],
    globalSetup: 'test/installed/installation.ts',
    provide: { versions: every },
    testTimeout: 6 * 60 * 60_000,
    fileParallelism: false,
    reporters: 'verbose',
  },
});
