/**
 * Our stages one by one, as JSON of milliseconds: `node bench/stages.mjs <folder of run.mjs>`. Bundled first like
 * the program itself, so that loading is measured as users have it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assets, bundle } from '../scripts/bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'iljari-stages-'));
try {
  await bundle(scratch, true, {
    entryPoints: [join(here, 'stages.ts')],
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  mkdirSync(join(scratch, 'data'));
  for (const path of assets) copyFileSync(path, join(scratch, 'data', basename(path)));
  const folders = [process.argv[2], join(dirname(here), 'fonts'), join(dirname(here), 'templates')];
  process.stdout.write(execFileSync(process.execPath, [join(scratch, 'stages.mjs'), ...folders]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
