// Prints precision and recall of the lint rules on the labelled corpus of test/lint/corpus.ts.
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['test/lint/score.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { score } = await import(`data:text/javascript;base64,${source}`);
console.log(score());
