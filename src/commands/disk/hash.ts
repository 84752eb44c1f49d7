/** Hashes of files, as the 발행대장 and the store have them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedFile } from '../../issue/history.ts';
import { codeOf } from '../machine.ts';

/** 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hash of a file; null when it cannot be read. */
export async function sha256At(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === '') throw error;
    return null;
  });
  return bytes === null ? null : sha256Of(bytes);
}

/** Whether a folder has these files as they were written. */
export async function holds(folder: string, files: readonly RecordedFile[]): Promise<boolean> {
  for (const { name, sha256 } of files) if ((await sha256At(join(folder, name))) !== sha256) return false;
  return true;
}

/** Text that is the same for the same files, in whatever order. */
export const contentKey = (files: readonly RecordedFile[]): string =>
  files
    .map(({ name, sha256 }) => `${sha256} ${name}`)
    .toSorted()
    .join('\n');
