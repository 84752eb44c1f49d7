/**
 * Our stages one by one, as JSON of milliseconds: `node bench/stages.mjs <folder of run.mjs>`. Bundled first like
 * the program itself, so that loading is measured as users have it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assets, bundle } from '../scripts/bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const scratch = mkdtempSync(join(tmpdir(), 'iljari-stages-'));
const dist = join(scratch, 'dist');
try {
  await bundle(dist, true, {
    entryPoints: [join(here, 'stages.ts')],
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  mkdirSync(join(dist, 'data'));
  for (const path of assets) copyFileSync(path, join(dist, 'data', basename(path)));
  for (const name of ['fonts', 'templates']) symlinkSync(join(root, name), join(scratch, name));
  process.stdout.write(execFileSync(process.execPath, [join(dist, 'stages.mjs'), process.argv[2]]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
