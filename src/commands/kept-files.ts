/** What was kept of every issue: put into a new folder, or looked through (`history --restore`, `--check`). */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { currentEntries, type Entry } from '../issue/history.ts';
import { exitCodes, RunError } from './machine.ts';
import { print, printError, printJson } from './print.ts';
import { filesOf, folderOf } from './disk/publish.ts';
import { kept } from './disk/store.ts';
import { cannotWrite, isThere, writeNew } from './disk/write.ts';

/**
 * Writes what a record printed, and what it was made from, into a new folder below the working folder; its name.
 * @param wanted number of a record, or `24호` for what hangs of an issue
 */
export async function restore(out: string, entries: readonly Entry[], wanted: string): Promise<string> {
  const entry = recordOf(entries, wanted);
  const tidied = entries.find(({ action, of }) => action === '정리' && of === entry.record);
  if (tidied !== undefined)
    throw new RunError(
      2,
      `기록 ${entry.record}의 파일은 ${tidied.made}에 정리하여 지웠습니다.`,
      `${folderOf(entry)} 폴더가 남아 있는지 보십시오.`,
    );
  const [outputs, inputs] = [
    await filesOf(out, entry, entry.outputs),
    await filesOf(out, entry, entry.inputs),
  ];
  const folder = await freeFolder(`${folderOf(entry)}_기록${entry.record}`);
  try {
    const taken = new Set<string>();
    const write = async (name: string, bytes: Uint8Array): Promise<void> => {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeNew(join(folder, name), bytes);
      taken.add(name);
    };
    for (const { name, bytes } of outputs) await write(name, bytes);
    for (const { name, bytes } of inputs) {
      const own = `입력/${basename(name)}`;
      await write(taken.has(own) ? `입력/${taken.size}_${basename(name)}` : own, bytes);
    }
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  return folder;
}

function recordOf(entries: readonly Entry[], wanted: string): Entry {
  const [, issue, record] =
    /^(?:제?(\d{1,9})호|(?:기록)?(\d{1,9}))$/.exec(wanted.normalize('NFC').replace(/\s/g, '')) ?? [];
  const entry =
    issue === undefined
      ? entries.find((one) => one.record === Number(record) && one.outputs.length > 0)
      : currentEntries(entries).findLast(({ number }) => number === Number(issue));
  if (entry !== undefined) return entry;
  throw new RunError(
    2,
    `"${wanted}"에 맞는 기록이 없습니다.`,
    'iljari history가 보여 주는 기록 번호를 적거나, 24호처럼 호수를 적어 주십시오.',
  );
}

async function freeFolder(name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? name : `${name} (${count})`;
    if (!(await isThere(folder))) return folder;
  }
}

/** Whether every kept file is what it was; the exit code. */
export async function checkKept(out: string, entries: readonly Entry[], json: boolean): Promise<number> {
  const tidied = new Set(entries.filter(({ action }) => action === '정리').map(({ of }) => of));
  const seen = new Map<string, 'missing' | 'damaged' | 'whole'>();
  const lost: { readonly record: number; readonly name: string; readonly state: 'missing' | 'damaged' }[] =
    [];
  const before = entries.filter(({ isKept, outputs }) => !isKept && outputs.length > 0);
  for (const { record, inputs, outputs, isKept } of entries) {
    if (tidied.has(record) || !isKept) continue;
    for (const { name, sha256 } of [...inputs, ...outputs]) {
      let state = seen.get(sha256);
      if (state === undefined) {
        const bytes = await kept(out, sha256);
        state = typeof bytes === 'string' ? bytes : 'whole';
        seen.set(sha256, state);
      }
      if (state !== 'whole') lost.push({ record, name, state });
    }
  }
  if (json)
    printJson({ files: seen.size, lost, tidied: tidied.size, unkept: before.length, diagnostics: [] });
  else {
    for (const { record, name, state } of lost)
      printError(
        `[오류] 기록 ${record}: 보관한 ${name} 파일이 ${state === 'missing' ? '없습니다' : '바뀌었습니다'}.`,
      );
    if (lost.length > 0) printError(`${out} 폴더의 백업에서 .보관 폴더를 되돌려 주십시오.`);
    else print(`보관한 파일 ${seen.size}개를 확인했습니다. 모두 그대로입니다.`);
    if (tidied.size > 0) print(`정리하여 지운 기록이 ${tidied.size}개 있습니다.`);
    if (before.length > 0)
      print(
        `보관을 시작하기 전에 발행한 기록이 ${before.length}개 있습니다. 그 폴더를 따로 간직해 주십시오.`,
      );
  }
  return lost.length > 0 ? exitCodes.data : exitCodes.published;
}
