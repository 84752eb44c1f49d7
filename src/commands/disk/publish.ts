/**
 * An issue put in its place and entered in the 발행대장: both or neither. Publishing the same again changes
 * nothing; something else for the same issue is a 정정.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryOf, type Entry, type RecordedFile } from '../../issue/history.ts';
import { toDay } from '../../day.ts';
import { addEntry, loadLedger, type LedgerFile } from './ledger.ts';
import { asSpelled } from './read.ts';
import { codeOf } from '../machine.ts';
import { cannotWrite, mend, replaceFolder, type OutputFile } from './write.ts';

/** An issue's entry before its revision is known. */
export type NewEntry = Omit<Entry, 'revision' | 'outputs'>;

export type Published = {
  readonly revision: number;
  /** False when the same was published before, so that there is no new entry. */
  readonly isNew: boolean;
};

/** Name of an issue's folder: the same in every file system and archive. */
export function folderOf({ date, number }: Pick<Entry, 'date' | 'number'>): string {
  return `${date}_제${number}호`;
}

/**
 * Puts what a killed run left behind in order and reads the 발행대장 of `out`. Needs the lock.
 * @param out the output folder, which must exist
 */
export async function openLedger(out: string): Promise<LedgerFile> {
  const ledger = await loadLedger(out);
  try {
    await mend(out, async (name) => {
      const [, date = '', number = ''] = /^(.{10})_제(\d+)호$/.exec(name) ?? [];
      const day = toDay(date);
      const entry = day === null ? null : entryOf(ledger.entries, { date: day, number: Number(number) });
      return entry !== null && (await holds(join(out, name), entry.outputs));
    });
  } catch (error) {
    throw cannotWrite(out, error);
  }
  return ledger;
}

/** Writes an issue's folder and its entry. Needs the lock. */
export async function publish(
  out: string,
  ledger: LedgerFile,
  issue: NewEntry,
  files: readonly OutputFile[],
): Promise<Published> {
  const outputs = files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }));
  const last = entryOf(ledger.entries, issue);
  const isNew = last === null || keyOf(last.outputs) !== keyOf(outputs);
  const revision = (last?.revision ?? -1) + (isNew ? 1 : 0);
  const path = await asSpelled(join(out, folderOf(issue)));
  if (!isNew && (await holds(path, outputs))) return { revision, isNew };
  try {
    await replaceFolder(path, files, async () => {
      if (isNew) await addEntry(ledger, { ...issue, revision, outputs });
    });
  } catch (error) {
    throw cannotWrite(out, error);
  }
  return { revision, isNew };
}

/** As the 발행대장 has it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const keyOf = (files: readonly RecordedFile[]): string =>
  files
    .map(({ name, sha256 }) => `${sha256} ${name}`)
    .toSorted()
    .join('\n');

/** Whether a folder has these files as they were written. */
async function holds(folder: string, files: readonly RecordedFile[]): Promise<boolean> {
  for (const { name, sha256 } of files) {
    const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
      if (codeOf(error) === '') throw error;
      return null;
    });
    if (bytes === null || sha256Of(bytes) !== sha256) return false;
  }
  return true;
}
