/**
 * Before all tests: the program built and laid out in a folder of its own, as an installation has it, so that
 * tests of the real command need no `dist/` in the checkout and disturb none.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the installation: bin, dist, fonts, templates, the examples, and bundle.json of esbuild. */
    readonly installation: string;
  }
}

export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-installation-'));
  // When the build fails, it says so here, and only the tests that need it fail.
  const [dist, told] = [join(folder, 'dist'), join(folder, 'bundle.json')];
  spawnSync(process.execPath, [resolve('scripts/build.mjs'), dist, told], { stdio: 'inherit' });
  for (const name of ['bin', 'templates', 'examples', 'package.json'])
    cpSync(resolve(name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('발행') });
  symlinkSync(resolve('fonts'), join(folder, 'fonts'), 'junction');
  provide('installation', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
