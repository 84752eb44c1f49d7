/**
 * An issue put in its place and entered in the 발행대장: both or neither. Every file that went into it or came out
 * of it is kept in the store first, so that whatever hung once can be found again.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toDay } from '../../day.ts';
import { labelOf } from '../../issue/aim.ts';
import {
  entryOf,
  nextRecord,
  recordsOf,
  type Entry,
  type IssueKey,
  type RecordedFile,
} from '../../issue/history.ts';
import { codeOf, RunError } from '../machine.ts';
import { listOf, mendFolders, removeOwn, replaceFolder, writeList, type KeptBeside } from './folder.ts';
import { contentKey, holds, sha256Of } from './hash.ts';
import { addEntries, loadLedger, type LedgerFile } from './ledger.ts';
import { asSpelled } from './read.ts';
import { keeping, kept } from './store.ts';
import { cannotWrite, type OutputFile } from './write.ts';

/** A record before its numbers are known. */
export type NewEntry = Omit<Entry, 'record' | 'revision' | 'isKept' | 'isWhole' | 'outputs'>;

export type Published = {
  readonly revision: number;
  /** False when the same hangs already, so that there is no new record. */
  readonly isNew: boolean;
  readonly keptBeside: readonly KeptBeside[];
};

/** Name of an issue's folder: the same in every file system and archive. */
export function folderOf({ date, number }: IssueKey): string {
  return `${date}_제${number}호`;
}

/** Name of the folder of an issue's draft. */
export const draftFolderOf = (issue: IssueKey): string => `${folderOf(issue)}_초안`;

/**
 * Puts what a killed run left behind in order and reads the 발행대장 of `out`. Needs the lock.
 * @param out the output folder, which must exist
 */
export async function openLedger(out: string): Promise<LedgerFile> {
  const ledger = await loadLedger(out);
  try {
    await mendFolders(out, (name) => isSettled(out, name, ledger.entries));
  } catch (error) {
    throw cannotWrite(out, error);
  }
  return ledger;
}

/** Whether a folder is what the newest record of its issue says; a draft stands as soon as it is there. */
async function isSettled(out: string, name: string, entries: readonly Entry[]): Promise<boolean> {
  const [, date = '', number = '', draft] = /^(.{10})_제(\d+)호(_초안)?$/.exec(name) ?? [];
  const day = toDay(date);
  const list = await listOf(join(out, name));
  if (draft !== undefined) return list !== null;
  const last = day === null ? null : contentOf(entries, { date: day, number: Number(number) });
  if (last === null || !(await holds(join(out, name), last.outputs))) return false;
  return list === null ? last.outputs.length > 0 : list.record === last.record;
}

/** The newest record of an issue that put pages in place, or took the last ones away. */
const contentOf = (entries: readonly Entry[], issue: IssueKey): Entry | null =>
  recordsOf(entries, issue).findLast(({ action }) => action !== '마감' && action !== '정리') ?? null;

/**
 * Writes an issue's folder and its record. Needs the lock.
 * @param sources the input files as they were read
 */
export async function publish(
  out: string,
  ledger: LedgerFile,
  issue: NewEntry,
  files: readonly OutputFile[],
  sources: readonly OutputFile[],
): Promise<Published> {
  const outputs = files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }));
  const last = entryOf(ledger.entries, issue);
  const isNew = last === null || issue.action === '취소' || contentKey(last.outputs) !== contentKey(outputs);
  const next = nextRecord(ledger.entries, issue);
  const revision = next.revision + (isNew && counted.has(issue.action) ? 1 : 0);
  const path = await asSpelled(join(out, folderOf(issue)));
  if (!isNew && (await holds(path, outputs))) return { revision, isNew, keptBeside: [] };
  try {
    if (last !== null) await adopt(out, path, last);
    const record = isNew ? next.record : (last?.record ?? next.record);
    const { number, date } = issue;
    const label = labelOf({ ...issue, revision });
    const list = {
      number,
      date,
      state: '발행',
      revision,
      label,
      record,
      files: outputs,
      inputs: [],
      paths: [],
    } as const;
    const printed = withHired(issue.printed, last?.printed ?? []);
    const entry = { ...issue, printed, record, revision, outputs, isKept: true, isWhole: true };
    const settle = async (): Promise<void> => (isNew ? addEntries(ledger, [entry]) : undefined);
    const all = [...sources, ...files].map(({ bytes }) => bytes);
    const keptBeside = await keeping(out, all, () => replaceFolder(path, list, files, settle));
    await removeOwn(await asSpelled(join(out, draftFolderOf(issue)))).catch(() => {});
    return { revision, isNew, keptBeside };
  } catch (error) {
    throw cannotWrite(out, error);
  }
}

/** Openings with the people who found work through them, as staff wrote of the record before. */
function withHired(printed: Entry['printed'], before: Entry['printed']): Entry['printed'] {
  const hired = new Map(before.map((one) => [one.identity, one.hired]));
  return printed.map((one) => ({ ...one, hired: one.hired || (hired.get(one.identity) ?? 0) }));
}

/** What a record counts up: what hangs after it is another correction. */
const counted: ReadonlySet<Entry['action']> = new Set(['정정', '되돌림', '취소']);

/** A folder from before there were lists and a store gains both, as far as its files are what was recorded. */
async function adopt(out: string, path: string, entry: Entry): Promise<void> {
  if ((await listOf(path)) !== null) return;
  const { number, date, revision, record, outputs } = entry;
  const files: Uint8Array[] = [];
  for (const { name, sha256 } of outputs) {
    const bytes = await readFile(join(path, name)).catch((error: unknown) => {
      if (codeOf(error) === '') throw error;
      return null;
    });
    if (bytes !== null && sha256Of(bytes) === sha256) files.push(bytes);
  }
  if (files.length === 0) return;
  await keeping(out, files, () =>
    writeList(path, {
      number,
      date,
      state: '발행',
      revision,
      label: labelOf(entry),
      record,
      files: outputs,
      inputs: [],
      paths: [],
    }),
  );
}

/** What is recorded without a page being changed: `마감`, `정리`. */
export type Note = Omit<NewEntry, 'inputs' | 'printed' | 'heldBack'>;

/** Adds records that change no page. Needs the lock. */
export async function note(ledger: LedgerFile, notes: readonly Note[]): Promise<void> {
  const entries: Entry[] = [];
  for (const each of notes) {
    const numbers = nextRecord([...ledger.entries, ...entries], each);
    const nothing = { inputs: [], outputs: [], printed: [], heldBack: [] };
    entries.push({ ...each, ...numbers, ...nothing, isKept: true, isWhole: true });
  }
  await addEntries(ledger, entries);
}

/** Writes an issue's draft: nothing of it is recorded. Needs the lock. */
export async function writeDraft(
  out: string,
  issue: IssueKey,
  files: readonly OutputFile[],
  from: { readonly inputs: readonly RecordedFile[]; readonly paths: readonly string[] },
): Promise<readonly KeptBeside[]> {
  const outputs = files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }));
  const path = await asSpelled(join(out, draftFolderOf(issue)));
  const { number, date } = issue;
  try {
    return await replaceFolder(
      path,
      { number, date, state: '초안', revision: 0, label: '초안', record: null, files: outputs, ...from },
      files,
      async () => {},
    );
  } catch (error) {
    throw cannotWrite(out, error);
  }
}

/** The files of a record as they were, from the store; a `RunError` that names the first that is gone. */
export async function filesOf(
  out: string,
  entry: Pick<Entry, 'number' | 'date' | 'record'>,
  recorded: readonly RecordedFile[],
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const { name, sha256 } of recorded) {
    const bytes = await kept(out, sha256);
    if (typeof bytes === 'string')
      throw new RunError(
        2,
        `제${entry.number}호(${entry.date}) 기록 ${entry.record}의 ${name}을 되살릴 수 없습니다. 보관한 파일이 ${bytes === 'missing' ? '없습니다' : '바뀌었습니다'}.`,
        `${out} 폴더의 백업에서 .보관 폴더를 되돌려 주십시오.`,
      );
    files.push({ name, bytes });
  }
  return files;
}
