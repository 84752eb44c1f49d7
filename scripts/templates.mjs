/**
 * An esbuild plugin: the templates that ship with the program go into the bundle compiled, in place of the empty
 * list of `src/markup/shipped.ts`. The program's own compiler makes them.
 */
import { build } from 'esbuild';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'templates');

export const templates = {
  name: 'templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]markup[\\/]shipped\.ts$/ }, async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs')).toSorted();
      const files = await Promise.all(
        names.map(async (name) => ({ name, source: await readFile(join(folder, name), 'utf8') })),
      );
      const { precompile } = await compiler();
      const items = precompile(files).map(({ spec, ...made }) => {
        const said = JSON.stringify(made).slice(1, -1);
        return `{${said},"spec":${spec}}`;
      });
      return { contents: `export const shipped = [${items.join(',\n')}];`, loader: 'js' };
    });
  },
};

/** `src/markup/compiler.ts` as Node can load it. */
async function compiler() {
  const place = await mkdtemp(join(tmpdir(), 'iljari-templates-'));
  try {
    const outfile = join(place, 'compiler.cjs');
    const entry = join(root, 'src', 'markup', 'compiler.ts');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
