/**
 * Writes PNG files anew with a palette, by the program's own encoder: `node scripts/small-png.mjs docs/images/*.png`.
 * The pictures of the documents travel with the program, and so take a third of the room.
 */
import { build } from 'esbuild';
import { decode } from 'fast-png';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const entry = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'output', 'png.ts');
const folder = await mkdtemp(join(tmpdir(), 'iljari-png-'));
try {
  const outfile = join(folder, 'png.mjs');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node' });
  const { encodePng } = await import(pathToFileURL(outfile).href);
  for (const path of process.argv.slice(2)) {
    const { width, height, channels, data, palette } = decode(await readFile(path));
    if (palette !== undefined) continue;
    const pixels = new Uint8Array(width * height * 4);
    for (let i = 0; i < width * height; i++)
      for (const channel of [0, 1, 2]) pixels[4 * i + channel] = data[i * channels + 2 - channel];
    await writeFile(path, encodePng({ width, height, pixels }));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
