/**
 * Our stages one by one, as JSON of milliseconds: `node bench/stages.mjs <folder of run.mjs>`. Bundled first like
 * the program itself, so that loading is measured as users have it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'iljari-stages-'));
try {
  await build({
    entryPoints: [join(here, 'stages.ts')],
    outdir: scratch,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    outExtension: { '.js': '.mjs' },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'error',
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
  });
  // pdfkit reads its colour profile from a file beside itself.
  const pdfkit = dirname(createRequire(join(dirname(here), 'package.json')).resolve('pdfkit'));
  cpSync(join(pdfkit, 'data'), join(scratch, 'data'), { recursive: true });
  const folders = [process.argv[2], join(dirname(here), 'fonts'), join(dirname(here), 'templates')];
  process.stdout.write(execFileSync(process.execPath, [join(scratch, 'stages.mjs'), ...folders]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
