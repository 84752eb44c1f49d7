// Prints precision and recall of the lint rules: on the labelled corpus of test/lint/corpus.ts, or on the
// tab-separated tables given as arguments (files, or folders of them).
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'lint-corpus-'));
const outfile = join(folder, 'score.mjs');
await build({
  stdin: {
    contents: `export { score } from './test/lint/score.ts'; export { scoreTable } from './test/lint/tables.ts';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  // A library that asks for a part of Node in the old way finds it.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  outfile,
});
const { score, scoreTable } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });

const tables = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.tsv'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
if (tables.length === 0) console.log(score());
for (const path of tables) console.log(`${scoreTable(path, readFileSync(path, 'utf8'))}\n`);
