/**
 * The folder of an issue: it appears complete or not at all, even when the machine stops at any moment. A list in
 * it names the files that iljari wrote, with their hashes; only these are replaced. What a person put beside
 * them, or changed in them, is carried over.
 */
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { IssueKey, RecordedFile } from '../../issue/history.ts';
import { codeOf } from '../machine.ts';
import { sha256At } from './hash.ts';
import { rename, unlink } from './patience.ts';
import { flushFolder, isThere, making, replaceFile, writeNew, type OutputFile } from './write.ts';

/** What a folder of iljari says of itself. */
export type FolderList = IssueKey & {
  readonly state: '초안' | '발행';
  /** The correction that lies there; 0 at first. */
  readonly revision: number;
  /** How its pages are called once others take their place. */
  readonly label: string;
  /** The record of the 발행대장 that it is; null for a draft. */
  readonly record: number | null;
  readonly files: readonly RecordedFile[];
  /** What a draft was made from: the files, and the words of the command line that named them. */
  readonly inputs: readonly RecordedFile[];
  readonly paths: readonly string[];
};

/** A file that a person changed, kept beside the new one. */
export type KeptBeside = { readonly name: string; readonly as: string };

const listName = '.목록.json';

/** Folder within an issue's for the pages that hung before a correction. */
const formerName = '지난판';

/** End of the name of what stood there before. */
const before = '.이전';

/**
 * Writes `files` with their list as the folder `path`, replacing one that is there, then runs `settle`, which
 * records that it stands. When anything fails up to the end of `settle`, the folder of before is put back. Throws
 * the system's own error.
 */
export async function replaceFolder(
  path: string,
  list: FolderList,
  files: readonly OutputFile[],
  settle: () => Promise<void>,
): Promise<readonly KeptBeside[]> {
  const [fresh, old] = [path + making, path + before];
  let isMoved = false;
  let isPlaced = false;
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    for (const name of new Set(files.map((file) => dirname(file.name))))
      if (name !== '.') await mkdir(join(fresh, name), { recursive: true });
    for (const file of files) await writeNew(join(fresh, file.name), file.bytes);
    await writeNew(join(fresh, listName), Buffer.from(`${JSON.stringify(list, null, 1)}\n`));
    for (const name of new Set(files.map((file) => dirname(file.name)))) await flushFolder(join(fresh, name));
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
  // The issue stands already; what cannot be carried over now is, by `mend`, when the next run begins.
  return isMoved ? carryOver(old, path).catch(() => []) : [];
}

/**
 * Puts in order what a run left behind that was killed: a half-made folder goes; where a folder of before is still
 * there, it comes back unless the new one `isSettled`. Only one run at a time may do this.
 */
export async function mendFolders(
  out: string,
  isSettled: (name: string) => Promise<boolean>,
): Promise<readonly KeptBeside[]> {
  const keptBeside: KeptBeside[] = [];
  const names = (await readdir(out)).map((spelt) => ({ spelt, name: spelt.normalize('NFC') }));
  for (const { spelt, name } of names)
    if (isLeftover(name) && name.endsWith(making))
      await rm(join(out, spelt), { recursive: true, force: true });
  for (const { spelt, name } of names) {
    if (!isLeftover(name) || !name.endsWith(before)) continue;
    const [old, path] = [join(out, spelt), join(out, name.slice(0, -before.length))];
    if (await isSettled(basename(path))) {
      keptBeside.push(...(await carryOver(old, path)));
      continue;
    }
    if (await isThere(path)) await rename(path, path + making);
    await rename(old, path);
    await rm(path + making, { recursive: true, force: true });
  }
  return keptBeside;
}

/** Temporary names of this program; others, such as a copy that a person made, are left alone. */
export function isLeftover(name: string): boolean {
  return ours.test(name);
}

const ours = new RegExp(
  `^(?:\\d{4}-\\d\\d-\\d\\d_제\\d+호(?:_초안)?(?:${making}|${before})|(?:발행대장|발송대장)\\.csv${making})$`,
);

/** The list of a folder; null when it has none that can be read. */
export async function listOf(path: string): Promise<FolderList | null> {
  const text = await readFile(join(path, listName), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === '') throw error;
    return null;
  });
  if (text === null) return null;
  try {
    const list = JSON.parse(text) as Partial<FolderList> | null;
    const isWhole =
      typeof list?.number === 'number' &&
      typeof list.revision === 'number' &&
      typeof list.label === 'string' &&
      Array.isArray(list.files) &&
      Array.isArray(list.inputs) &&
      Array.isArray(list.paths);
    return isWhole ? (list as FolderList) : null;
  } catch {
    return null;
  }
}

/** Gives a folder from before there were lists the one it would have. */
export async function writeList(path: string, list: FolderList): Promise<void> {
  await replaceFile(join(path, listName), Buffer.from(`${JSON.stringify(list, null, 1)}\n`));
}

/** Removes the files of a folder that are as iljari wrote them, and the folder when nothing else is in it. */
export async function removeOwn(path: string): Promise<void> {
  const list = await listOf(path);
  if (list === null) return;
  for (const { name, sha256 } of list.files)
    if ((await sha256At(join(path, name))) === sha256) await unlink(join(path, name));
  for (const folder of new Set(list.files.map(({ name }) => dirname(name))))
    if (folder !== '.') await rmdir(join(path, folder)).catch(() => {});
  await unlink(join(path, listName));
  await rmdir(path).catch(() => {});
}

/**
 * Empties the folder of before: what iljari wrote goes, into 지난판 when a correction took its place; everything
 * else moves to where it was in the new folder. May be broken off and begun again at any point.
 */
async function carryOver(old: string, path: string): Promise<readonly KeptBeside[]> {
  const [list, fresh] = [await listOf(old), await listOf(path)];
  const own = new Map(list?.files.map(({ name, sha256 }) => [name, sha256]));
  const isFormer = list !== null && fresh !== null && list.state === '발행' && fresh.revision > list.revision;
  const former = isFormer ? join(formerName, list.label) : null;
  const keptBeside: KeptBeside[] = [];

  const moveTo = async (from: string, name: string): Promise<string> => {
    const place = await freeName(path, name, from);
    if (place === null) await unlink(from);
    else {
      await mkdir(dirname(join(path, place)), { recursive: true });
      await rename(from, join(path, place));
    }
    return place ?? name;
  };
  const moveAll = async (within: string): Promise<void> => {
    for (const entry of await readdir(join(old, within), { withFileTypes: true })) {
      const name = join(within, entry.name);
      const from = join(old, name);
      const shown = name.normalize('NFC').replaceAll('\\', '/');
      if (entry.isDirectory()) {
        const isForeign = ![...own.keys()].some((file) => file.startsWith(`${shown}/`));
        if (isForeign && !(await isThere(join(path, name)))) await rename(from, join(path, name));
        else {
          await moveAll(name);
          await rmdir(from);
        }
      } else if (shown === listName) continue;
      else if (!entry.isFile()) await moveTo(from, name);
      else if (own.has(shown) && (await sha256At(from)) === own.get(shown)) {
        if (former === null) await unlink(from);
        else await moveTo(from, join(former, name));
      } else {
        const as = (await moveTo(from, name)).normalize('NFC');
        if (as !== shown) keptBeside.push({ name: shown, as });
      }
    }
  };
  await moveAll('');
  // Last, since it says which files were ours.
  await unlink(join(old, listName));
  await rmdir(old);
  return keptBeside;
}

/** A name that is free in `path` for the file `from`, its own if it can be; null when the same file is there. */
async function freeName(path: string, name: string, from: string): Promise<string | null> {
  const sha256 = await sha256At(from);
  const [, stem = name, end = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(name) ?? [];
  for (let count = 0; ; count += 1) {
    const mark = count === 0 ? '' : count === 1 ? ' (고친 것)' : ` (고친 것 ${count})`;
    const place = `${stem}${mark}${end}`;
    if (!(await isThere(join(path, place)))) return place;
    if (sha256 !== null && (await sha256At(join(path, place))) === sha256) return null;
  }
}
