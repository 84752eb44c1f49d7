/** Reading a file: its path as the disk spells it, and a refusal of the system as a sentence. */
import type { Stats } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { codeOf, hintFor, reasonOf, RunError } from '../machine.ts';
import { maxFileBytes } from '../../read/bounds.ts';
import type { SourceFile } from '../../read/read.ts';

/** The path as the disk spells it: macOS decomposes Hangul in names, and they travel so in archives. */
export async function asSpelled(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  if (isThere) return path;
  const names = await readdir(dirname(path)).catch(() => []);
  const name = names.find((one) => one.normalize('NFC') === basename(path).normalize('NFC'));
  return name === undefined ? path : join(dirname(path), name);
}

/** A spreadsheet; one that is too large is not read, and is left to the reader to refuse beside the others. */
export async function sourceAt(path: string): Promise<SourceFile> {
  const name = path.normalize('NFC');
  const { size } = await entryOf(path);
  return size > maxFileBytes ? { name, bytes: new Uint8Array(), size } : { name, bytes: await bytesOf(path) };
}

/** The bytes of a file as it stood at one time: while somebody saves it, it is read again. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  for (let attempts = 0; attempts < 4; attempts += 1) {
    if (attempts > 0) await new Promise((done) => void setTimeout(done, 250));
    const before = await entryWithin(path);
    const bytes = await attempt(path, () => readFile(path));
    const after = await entryWithin(path);
    const isSame = before.mtimeMs === after.mtimeMs && before.ino === after.ino;
    if (isSame && before.size === after.size && bytes.length === after.size) return bytes;
  }
  throw new RunError(
    3,
    `${path}: 읽는 동안 파일의 내용이 계속 바뀌었습니다.`,
    '다른 프로그램이 저장을 마친 뒤에 다시 실행해 주십시오.',
  );
}

/** What the system says of a file. */
async function entryOf(path: string): Promise<Stats> {
  const entry = await attempt(path, () => stat(path));
  // A device or a pipe may never end.
  if (!entry.isFile())
    throw new RunError(2, `${path}: 파일이 아닙니다.`, '파일 이름과 폴더를 확인해 주십시오.');
  return entry;
}

/** The same of a file that may be read. */
async function entryWithin(path: string): Promise<Stats> {
  const entry = await entryOf(path);
  const { size } = entry;
  if (size > maxFileBytes)
    throw new RunError(
      2,
      `${path} 파일이 너무 큽니다(${Math.round(size / 1024 / 1024)} MB).`,
      `${maxFileBytes / 1024 / 1024} MB까지 읽습니다. 구인만 남기고 나누어 저장해 주십시오.`,
    );
  return entry;
}

/** Runs a reading; a refusal of the system becomes a sentence: wrong use when there is no such file. */
export async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    throw new RunError(
      missing ? 2 : 3,
      `${path}: 읽지 못했습니다. ${reasonOf(error)}.`,
      missing
        ? '파일 이름과 폴더를 확인해 주십시오.'
        : (hintFor(codeOf(error)) ??
            '파일이 다른 프로그램에 열려 있지 않은지, 읽을 권한이 있는지 확인해 주십시오.'),
    );
  }
}

/** Whether a file lies below a folder, wherever links lead; one that is not there does. */
export async function isBelow(folder: string, path: string): Promise<boolean> {
  const home = await realpath(folder);
  const real = await realpath(path).catch(() => null);
  return real === null || real.startsWith(home.endsWith(sep) ? home : home + sep);
}
