/**
 * Bundles the program into `dist/` (or into the folder given), so that a run loads one file a stage and not
 * hundreds of modules. Commands and workbook readers stay behind their dynamic imports.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { assets, bundle, bundleReader, root } from './bundle.mjs';

const dist = resolve(process.argv[2] ?? join(root, 'dist'));

await rm(dist, { recursive: true, force: true });
await Promise.all([bundle(dist, true), bundleReader(dist)]);
await mkdir(join(dist, 'data'), { recursive: true });
for (const path of assets) await copyFile(path, join(dist, 'data', basename(path)));
