/**
 * In Stryker's copy of the project: the tests of the folder `MUTATE` with all they import as one file, for
 * `runner.mjs`. Each property is tried on few values, and always on the same.
 */
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = `test/${process.env.MUTATE ?? 'lint'}`;
// Cells of a megabyte take seconds and say nothing of what a value means; the fonts are not in the copy.
const left = ['hostile.test.ts', 'font-tables.test.ts'];
const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !left.includes(name));
const require = createRequire(import.meta.url);

const vitest = {
  name: 'vitest',
  setup({ onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: resolve('test/mutation/stand-in.mjs') }));
  },
};

const fewCases = {
  name: 'few-cases',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-check$/ }, ({ path }) => ({ path, namespace: 'few-cases' }));
    onLoad({ filter: /^/, namespace: 'few-cases' }, () => ({
      contents: `
        import * as all from ${JSON.stringify(require.resolve('fast-check'))};
        export * from ${JSON.stringify(require.resolve('fast-check'))};
        export const assert = (property, { numRuns = 100, ...rest } = {}) =>
          all.assert(property, { ...rest, seed: 1, numRuns: Math.min(numRuns, 12) });
        export default { ...all, assert };`,
      resolveDir: folder,
    }));
  },
};

await build({
  stdin: {
    contents: [...tests.map((name) => `import './${name}';`), "export { tests } from 'vitest';"].join('\n'),
    resolveDir: folder,
  },
  outfile: `${folder}/bundled.test.mjs`,
  bundle: true,
  plugins: [vitest, fewCases],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['*.wasm'],
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
});
