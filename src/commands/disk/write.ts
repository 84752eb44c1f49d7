/**
 * Files that appear complete or not at all, even when the machine stops at any moment: written beside their
 * place under a temporary name, flushed to the disk, renamed.
 */
import { lstat, mkdir, open, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf, hintFor, reasonOf, RunError } from '../machine.ts';
import { rename } from './patience.ts';

export type OutputFile = { readonly name: string; readonly bytes: Uint8Array };

/** End of the name of what is being made. */
export const making = '.새로만드는중';

/** Text for a person: Notepad on older Windows knows UTF-8 by its mark and breaks lines only at CRLF. */
export function forNotepad(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`);
}

/** Writes a file, replacing one that is there; the file of before stays when it fails. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = path + making;
  try {
    await rm(fresh, { force: true });
    await writeNew(fresh, bytes);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw error;
  }
  // The new file stands already: a failure now must not be told as if the old one did.
  await flushFolder(dirname(path)).catch(() => {});
}

/** Makes a folder and those above it; gives the ones that were missing, the uppermost first. */
export async function makeFolders(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  // Not `recursive`, which never returns where the system refuses with ENOENT, as under /proc (Node 20).
  for (let folder = resolve(path); !(await isThere(folder)); folder = dirname(folder))
    missing.unshift(folder);
  for (const folder of missing)
    await mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  return missing;
}

/** Whether something has this path; an error when the system will not say. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/** A refusal of the system on writing below `path`, in a sentence; our own bugs are thrown again. */
export function cannotWrite(path: string, error: unknown): RunError {
  if (error instanceof RunError) return error;
  const hints: Readonly<Record<string, string>> = {
    ENOSPC: '디스크에서 쓰지 않는 파일을 지우고 다시 실행해 주십시오.',
    EDQUOT: '쓰지 않는 파일을 지우고 다시 실행해 주십시오.',
    ENAMETOOLONG: '--out으로 이름이 짧은 폴더를 정해 주십시오.',
  };
  const otherwise =
    '폴더를 쓸 수 있는지, 그 안의 파일이 다른 프로그램에 열려 있지 않은지 확인하거나 --out으로 다른 폴더를 정해 주십시오.';
  return new RunError(
    3,
    `${path} 폴더에 쓰지 못했습니다. ${reasonOf(error)}.`,
    hints[codeOf(error)] ?? hintFor(codeOf(error)) ?? otherwise,
  );
}

export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder last; Windows and some network drives cannot and need not. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    const cannot = process.platform === 'win32' ? ['EPERM', 'EISDIR', 'EACCES'] : ['EINVAL', 'ENOTSUP'];
    if (!cannot.includes(codeOf(error))) throw error;
  }
}
