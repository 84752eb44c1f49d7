/**
 * Runs Debian's programs, as readers of our files that we did not write. Only tests of `npm run test:readers` do; one
 * that is missing is a failure that names its package.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isThere, programs } from '../scripts/programs.mjs';

/** How a program ended and what it said; a program that could not be started throws. */
export type Told = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** `program ...words` in the folder `cwd` with `input` to read, on one processor, for tests run side by side. */
export function tells(
  program: string,
  words: readonly string[],
  { cwd, input = '' }: { readonly cwd?: string; readonly input?: string } = {},
): Told {
  need(program);
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const options = { cwd, env, encoding: 'utf8', input, maxBuffer: 1 << 28 } as const;
  const { error, status, stdout, stderr } = spawnSync(program, words, options);
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** What a program prints. Throws when it finds a fault. */
export function says(program: string, ...words: readonly string[]): string {
  const { code, stdout, stderr } = tells(program, words);
  if (code !== 0) throw new Error(`${program} ends with ${code}: ${stderr || stdout}`);
  return stdout;
}

/** What a program prints about a PDF, whose path takes the place of `FILE`. */
export function asks(bytes: Uint8Array, program: string, ...words: readonly string[]): string {
  return inFolder((folder) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return says(program, ...words.map((word) => (word === 'FILE' ? path : word)));
  });
}

/** Throws when a command, or a file that a program needs, is not there. */
export function need(name: string): void {
  if (isThere(name)) return;
  const [owner] = Object.entries(programs).find(([, uses]) => uses.includes(name)) ?? [];
  throw new Error(`${name} is missing. On Debian: apt-get install ${owner ?? name}`);
}

/** Runs `work` in a folder of its own, which is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
