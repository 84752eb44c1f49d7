/** `npm run test:readers`: tests that need programs of Debian. */
import { defineConfig } from 'vitest/config';
import tests from './vitest.config.ts';

export default defineConfig({ test: { ...tests.test, include: ['test/**/*.readers.ts'] } });
