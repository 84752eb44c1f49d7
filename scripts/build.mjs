/**
 * Bundles the program into `dist/` (or into the folder given), so that a run loads one file a stage and not
 * hundreds of modules. Commands and workbook readers stay behind their dynamic imports.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unreached } from './unreached.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const dist = resolve(process.argv[2] ?? join(root, 'dist'));

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await rm(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.ILJARI_VERSION': JSON.stringify(version) },
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  plugins: [unreached],
  // CommonJS packages inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
});
await mkdir(join(dist, 'data'), { recursive: true });
// Draws the pictures.
await copyFile(require.resolve('@embedpdf/pdfium/pdfium.wasm'), join(dist, 'data', 'pdfium.wasm'));
// pdfkit reads its colour profile from a file beside itself.
const profile = join('data', 'sRGB_IEC61966_2_1.icc');
await copyFile(join(dirname(require.resolve('pdfkit')), profile), join(dist, profile));
