/** What the program is bundled from, and how: for `build.mjs`, which writes it, and `notice.mjs` and `sbom.mjs`, which name it. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templates } from './templates.mjs';
import { unreached } from './unreached.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Files of packages that lie beside the bundle in `dist/data/`. */
export const assets = [
  // Draws the pictures.
  require.resolve('@embedpdf/pdfium/pdfium.wasm'),
  // Draws logos that are SVG.
  require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  // pdfkit reads its colour profile from a file beside itself.
  join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'),
];

/** What both bundles share. */
const common = {
  absWorkingDir: root,
  metafile: true,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  // NOTICE names every licence.
  legalComments: 'none',
  define: { 'process.env.ILJARI_VERSION': JSON.stringify(version) },
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  plugins: [unreached, templates],
  // CommonJS packages inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
};

/**
 * Bundles `src/` with every package it uses; without `write` it only tells what would go in. `more` of
 * esbuild's options bundles something else the same way.
 */
export async function bundle(outdir, write, more = {}) {
  const built = await build({
    ...common,
    entryPoints: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      'svg-thread': 'src/commands/load/svg-thread.ts',
    },
    outdir,
    write,
    splitting: true,
    ...more,
  });
  refuseNameless(built.metafile);
  return built;
}

/**
 * Bundles the process that reads workbooks and its guard (`src/commands/load/workbooks.ts`), each as one file with
 * nothing that it does not use, and as CommonJS: most of what the process costs is its start.
 */
export function bundleReader(outdir) {
  return build({
    ...common,
    entryPoints: ['workbook-process', 'workbook-guard'].map((name) => `src/commands/load/${name}.ts`),
    outdir,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minifyIdentifiers: true,
    define: { ...common.define, 'import.meta.url': 'urlOfFile' },
    banner: { js: "const urlOfFile = require('node:url').pathToFileURL(__filename).href;" },
  });
}

/**
 * esbuild gives a CommonJS package that is imported when it is needed a default export alone: its names would be
 * undefined in the bundle, and nowhere else. A file of our own that imports the package, itself imported when
 * it is needed, has them.
 */
function refuseNameless({ inputs }) {
  const nameless = Object.entries(inputs).flatMap(([from, { imports }]) =>
    imports
      .filter(({ kind, path }) => kind === 'dynamic-import' && inputs[path]?.format === 'cjs')
      .map(({ path }) => `${from} imports ${path} by import(), which loses the names of a CommonJS package`),
  );
  if (nameless.length > 0) throw new Error(nameless.join('\n'));
}

/**
 * The packages of which something is shipped, by the places of their folders below `node_modules/`, in order:
 * what esbuild put into the bundle, and the packages of the assets. `told` is a file that `build.mjs` left about the
 * bundle; without it the program is bundled once more.
 */
export async function shippedPackages(told) {
  const metafile =
    told === undefined
      ? (await bundle(join(root, 'dist'), false)).metafile
      : JSON.parse(await readFile(told, 'utf8'));
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const files = [...kept, ...assets.map((path) => relative(root, path).replaceAll(sep, '/'))];
  return [...new Set(files.flatMap((path) => packageFolder(path) ?? []))].toSorted();
}

/** `pdfkit`, or `fontkit/node_modules/brotli`. */
function packageFolder(path) {
  return /node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}
