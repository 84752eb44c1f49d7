/** The tests of the folder being mutated, `MUTATE`, and nothing else: no installation is built for them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: [`test/${process.env['MUTATE'] ?? 'lint'}/bundled.test.mjs`], testTimeout: 60_000 },
});
