/**
 * A folder of finished files, complete or not at all: written beside its place under a temporary name,
 * then renamed. An older folder of the same issue stays whole until the new one stands.
 */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, reasonOf, RunError } from './machine.ts';

export type OutputFile = { readonly name: string; readonly bytes: Uint8Array };

/** Writes `files` as the folder `path`, replacing one that is there. */
export async function writeFolder(path: string, files: readonly OutputFile[]): Promise<void> {
  const target = resolve(path);
  const fresh = `${target}.새로만드는중`;
  const old = `${target}.이전`;
  try {
    await makeFolders(dirname(target));
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    for (const file of files) await writeWhole(join(fresh, file.name), file.bytes);
    await rm(old, { recursive: true, force: true });
    const replaces = await isThere(target);
    if (replaces) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (replaces) await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw new RunError(
      3,
      `${path} 폴더에 쓰지 못했습니다. ${reasonOf(error)}.`,
      '폴더를 쓸 수 있는지, 그 안의 파일이 다른 프로그램에 열려 있지 않은지 확인하거나 --out으로 다른 폴더를 정해 주십시오.',
    );
  }
}

/** Not `recursive`, which never returns where the system refuses with ENOENT, as under /proc (Node 20). */
async function makeFolders(path: string): Promise<void> {
  const missing = [];
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.toReversed())
    await mkdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
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

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
