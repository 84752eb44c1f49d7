/**
 * Bundles the program into `dist/` (or into the folder given), so that a run loads one file a stage and not
 * hundreds of modules. Commands and workbook readers stay behind their dynamic imports. The staff's documents go to
 * `dist/docs/` as pages, and `dist/files.json` has the hash of every file, by which a damaged installation is known. A second
 * path gets what esbuild tells of the bundle, as JSON.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { assets, bundle, bundleReader, root } from './bundle.mjs';
import { writeDocs } from './docs.mjs';

const dist = resolve(process.argv[2] ?? join(root, 'dist'));

await rm(dist, { recursive: true, force: true });
const [{ metafile }] = await Promise.all([bundle(dist, true), bundleReader(dist)]);
if (process.argv[3] !== undefined) await writeFile(process.argv[3], JSON.stringify(metafile));
await mkdir(join(dist, 'data'), { recursive: true });
for (const path of assets) await copyFile(path, join(dist, 'data', basename(path)));
await writeDocs(join(dist, 'docs'));

const hashes = {};
for (const [name, place] of [
  ['dist', dist],
  ...['bin', 'fonts', 'templates'].map((name) => [name, join(root, name)]),
])
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      const below = path.slice(place.length).split(sep).join('/');
      hashes[name + below] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    }
await writeFile(join(dist, 'files.json'), JSON.stringify(hashes));
