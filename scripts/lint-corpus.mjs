// Prints precision and recall of the lint rules: on the labelled corpus of test/lint/corpus.ts, or on the
// tab-separated tables given as arguments (files, or folders of them).
import { build } from 'esbuild';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const { outputFiles } = await build({
  stdin: {
    contents: `export { score } from './test/lint/score.ts'; export { scoreTable } from './test/lint/tables.ts';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { score, scoreTable } = await import(`data:text/javascript;base64,${source}`);

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
