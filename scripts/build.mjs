/**
 * Bundles the program into `dist/` (or into the folder given), so that a run loads one file a stage and not
 * hundreds of modules. Commands and workbook readers stay behind their dynamic imports. A second path gets what
 * esbuild tells of the bundle, as JSON.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { assets, bundle, root } from './bundle.mjs';

const dist = resolve(process.argv[2] ?? join(root, 'dist'));

await rm(dist, { recursive: true, force: true });
const { metafile } = await bundle(dist, true);
if (process.argv[3] !== undefined) await writeFile(process.argv[3], JSON.stringify(metafile));
await mkdir(join(dist, 'data'), { recursive: true });
for (const path of assets) await copyFile(path, join(dist, 'data', basename(path)));
