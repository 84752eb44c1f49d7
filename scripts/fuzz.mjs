/**
 * `npm run fuzz -- [seconds] [target] [seed]`: the long fuzz run, 60 seconds without a word. Bundles `test/fuzz/long.ts` as
 * an installation would lie on the disk, because Node 20 runs no TypeScript. Ends with 1 when something was found.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const [seconds = '60', only, seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);

const folder = await mkdtemp(join(tmpdir(), 'iljari-fuzz-'));
try {
  const dist = join(folder, 'dist');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/fuzz/long.ts'],
    outfile: join(dist, 'long.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
  });
  await mkdir(join(dist, 'data'));
  const profile = join('data', 'sRGB_IEC61966_2_1.icc');
  await copyFile(join(dirname(require.resolve('pdfkit')), profile), join(dist, profile));
  for (const name of ['fonts', 'templates']) await symlink(join(root, name), join(folder, name), 'junction');
  const { fuzz } = await import(pathToFileURL(join(dist, 'long.js')).href);
  console.log(`seed ${seed}`);
  const tallies = await fuzz(
    Number(seconds),
    Number(seed),
    join(root, 'test', 'fuzz', 'corpus'),
    only,
    (line) => console.log(line),
  );
  for (const { target, cases, cells, files, seconds, slowestMs, failures } of tallies)
    console.log(
      `${target}: ${cases} cases, ${cells} cells, ${files} files, ${seconds} s, slowest ${slowestMs} ms, ${failures.length} failures`,
    );
  if (tallies.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
