/**
 * Whether the program's own files are as they were built: asked when a run ends in what looks like a bug, for a
 * copy that broke off or a virus scanner that took a file away looks the same.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { programFolder } from '../load/program.ts';
import { codeOf, RunError } from '../machine.ts';

/** What a person is told when a file of the program is missing or has changed; null when all are whole. */
export async function damage(): Promise<RunError | null> {
  const [first, ...others] = await damagedFiles(programFolder());
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` 외 ${others.length}개`;
  return new RunError(
    3,
    `프로그램의 파일이 없거나 처음과 다릅니다: ${first}${more}.`,
    '프로그램을 다시 설치해 주십시오.',
  );
}

/** Paths below `folder`; none where the program runs from its source, which has no list of its files. */
async function damagedFiles(folder: string): Promise<readonly string[]> {
  const list = await readFile(join(folder, 'dist', 'files.json'), 'utf8').catch(() => '{}');
  const damaged: string[] = [];
  for (const [name, sha256] of Object.entries(JSON.parse(list) as Readonly<Record<string, string>>)) {
    const found = await hashOf(join(folder, name)).catch((error: unknown) =>
      gone.has(codeOf(error)) ? '' : sha256,
    );
    if (found !== sha256) damaged.push(name);
  }
  return damaged;
}

async function hashOf(path: string): Promise<string> {
  // A device or a pipe in the place of a file may never end.
  if (!(await stat(path)).isFile()) return '';
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** Other refusals, such as too many open files, say nothing of the file. */
const gone: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'ELOOP']);
