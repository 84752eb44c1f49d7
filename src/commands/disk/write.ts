/**
 * Files and folders of files that appear complete or not at all, even when the machine stops at any
 * moment: written beside their place under a temporary name, flushed to the disk, renamed.
 */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, hintFor, reasonOf, RunError } from '../machine.ts';

export type OutputFile = { readonly name: string; readonly bytes: Uint8Array };

/** Ends of temporary names: what is being made, and what stood there before. */
const [making, before] = ['.새로만드는중', '.이전'];

/**
 * Writes `files` as the folder `path`, replacing one that is there, then runs `settle`, which records that
 * it stands. When anything fails up to the end of `settle`, the folder of before is put back. Throws the
 * system's own error.
 */
export async function replaceFolder(
  path: string,
  files: readonly OutputFile[],
  settle: () => Promise<void>,
): Promise<void> {
  const [fresh, old] = [path + making, path + before];
  let isMoved = false;
  let isPlaced = false;
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    for (const file of files) await writeNew(join(fresh, file.name), file.bytes);
    await flushFolder(fresh);
    if (await isThere(path)) {
      await rename(path, old);
      isMoved = true;
    }
    await rename(fresh, path);
    isPlaced = true;
    await flushFolder(dirname(path));
    await settle();
  } catch (error) {
    // What cannot be undone now is undone by `mend` at the start of the next run.
    if (isPlaced) await rename(path, fresh).catch(() => {});
    if (isMoved) await rename(old, path).catch(() => {});
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
  await rm(old, { recursive: true, force: true }).catch(() => {});
}

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

/**
 * Cleans up after a run that was killed: a half-made folder goes; where a folder of before is still there,
 * it comes back unless the new one is `isPublished`. Only one run at a time may do this.
 */
export async function mend(folder: string, isPublished: (name: string) => Promise<boolean>): Promise<void> {
  const names = (await readdir(folder)).map((spelt) => ({ spelt, name: spelt.normalize('NFC') }));
  for (const { spelt, name } of names)
    if (ours.test(name) && name.endsWith(making))
      await rm(join(folder, spelt), { recursive: true, force: true });
  for (const { spelt, name } of names) {
    if (!ours.test(name) || !name.endsWith(before)) continue;
    const [old, path] = [join(folder, spelt), join(folder, name.slice(0, -before.length))];
    if (await isPublished(basename(path))) {
      await rm(old, { recursive: true, force: true });
      continue;
    }
    if (await isThere(path)) await rename(path, path + making);
    await rename(old, path);
    await rm(path + making, { recursive: true, force: true });
  }
}

/** Whether a killed run left something in a folder; a folder that is not there holds nothing. */
export async function hasLeftovers(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => ours.test(name.normalize('NFC')));
}

/** Temporary names of this program; others, such as a copy that a person made, are left alone. */
const ours = new RegExp(
  `^(?:\\d{4}-\\d\\d-\\d\\d_제\\d+호(?:${making}|${before})|(?:발행대장|발송대장)\\.csv${making})$`,
);

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
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
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

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder last; Windows and some network drives cannot and need not. */
async function flushFolder(path: string): Promise<void> {
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
