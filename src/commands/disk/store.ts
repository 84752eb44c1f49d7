/**
 * `.보관`: every file that went into a published issue or came out of it, once, under its hash. Written before the
 * row of the 발행대장 that names it and never changed; only a 정리 removes.
 */
import { chmod, mkdir, readdir, readFile, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../machine.ts';
import { sha256Of } from './hash.ts';
import { rename, unlink } from './patience.ts';
import { flushFolder, making, writeNew } from './write.ts';

const storeName = '.보관';

/**
 * Keeps files that are not kept yet, flushed to the disk, while `work` runs, which records them. When anything
 * fails, those that were new go again: nothing names them. Throws the system's own error.
 */
export async function keeping<T>(
  out: string,
  files: readonly Uint8Array[],
  work: () => Promise<T>,
): Promise<T> {
  const added: string[] = [];
  try {
    await keep(out, files, added);
    return await work();
  } catch (error) {
    for (const name of added) await discard(out, name).catch(() => {});
    await rmdir(join(out, storeName)).catch(() => {});
    throw error;
  }
}

async function keep(out: string, files: readonly Uint8Array[], added: string[]): Promise<void> {
  const folder = join(out, storeName);
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  const there = new Set(await readdir(folder));
  for (const bytes of files) {
    const name = sha256Of(bytes);
    if (there.has(name)) continue;
    const fresh = join(folder, name + making);
    await unlink(fresh);
    try {
      await writeNew(fresh, bytes);
      // Some network drives know no modes.
      await chmod(fresh, 0o444).catch(() => {});
      await rename(fresh, join(folder, name));
    } catch (error) {
      await unlink(fresh).catch(() => {});
      throw error;
    }
    there.add(name);
    added.push(name);
  }
  if (added.length > 0) await flushFolder(folder);
}

/** A kept file: its bytes, or why there are none: it is not there, or is no longer what it was. */
export async function kept(out: string, sha256: string): Promise<Uint8Array | 'missing' | 'damaged'> {
  const bytes = await readFile(join(out, storeName, sha256)).catch((error: unknown) => {
    if (codeOf(error) === '') throw error;
    return null;
  });
  if (bytes === null) return 'missing';
  return sha256Of(bytes) === sha256 ? bytes : 'damaged';
}

/** Hashes of all kept files. */
export async function allKept(out: string): Promise<readonly string[]> {
  const names = await readdir(join(out, storeName)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).toSorted();
}

/** Bytes that a kept file takes. */
export async function sizeOf(out: string, sha256: string): Promise<number> {
  return (await stat(join(out, storeName, sha256))).size;
}

/** Removes a kept file for good. */
export async function discard(out: string, sha256: string): Promise<void> {
  const path = join(out, storeName, sha256);
  // Windows removes no read-only file.
  await chmod(path, 0o644).catch(() => {});
  await unlink(path);
}
