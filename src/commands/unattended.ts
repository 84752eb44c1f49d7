/**
 * A run that nobody watches (`--if-due`): its words go to a log, and a failure leaves a note where staff
 * will see it, which the next success takes away.
 */
import { appendFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { damage } from './disk/installation.ts';
import { shown } from '../shown.ts';
import { LockedError } from './disk/lock.ts';
import { koreanTime } from './clock.ts';
import { refusalOf } from './machine.ts';
import { copyTo } from './print.ts';
import { forNotepad, replaceFile } from './disk/write.ts';

const failureName = '발행실패.txt';
const logNames = ['자동발행.log', '자동발행.1.log', '자동발행.2.log'] as const;

/** Bytes after which a new log is begun: two or three years of daily lines. */
const longestLog = 256 * 1024;

/**
 * Runs `work`, which gives an exit code or throws, with a log in `folder`. What it throws is thrown again.
 * @param folder where the scheduled task works; a folder that cannot be written to stops nothing
 */
export async function unattended(folder: string, work: () => Promise<number>): Promise<number> {
  const lines: string[] = [];
  const stop = copyTo((line) => lines.push(line));
  try {
    const exitCode = await work();
    if (exitCode !== 0) await noteFailure(folder, lines);
    return exitCode;
  } catch (error) {
    lines.push(...(await wordsOf(error)));
    // The run that holds the lock tells how it ends.
    if (!(error instanceof LockedError)) await noteFailure(folder, lines);
    throw error;
  } finally {
    stop();
    await log(folder, lines);
  }
}

/** Whether the last unattended run in a folder failed and nothing succeeded since. */
export async function hasFailed(folder: string): Promise<boolean> {
  return stat(join(folder, failureName)).then(
    () => true,
    () => false,
  );
}

/** Takes the note away after an issue was published, by this run or by a person. */
export async function clearFailure(folder: string): Promise<void> {
  await rm(join(folder, failureName), { force: true }).catch(() => {});
}

async function noteFailure(folder: string, lines: readonly string[]): Promise<void> {
  const text = [
    `일자리정보지를 자동으로 만들지 못했습니다(${koreanTime()}).`,
    '이전 정보지와 발행대장은 그대로입니다.',
    '',
    ...lines,
    '',
    '고친 뒤 iljari build를 실행하면 정보지가 나오고 이 파일은 없어집니다.',
    '그대로 두면 예약된 다음 시각에 다시 만들어 봅니다.',
  ];
  await replaceFile(join(folder, failureName), forNotepad(`${text.join('\n')}\n`)).catch(() => {});
}

async function log(folder: string, lines: readonly string[]): Promise<void> {
  const [current, ...older] = logNames.map((name) => join(folder, name)) as [string, ...string[]];
  const time = koreanTime();
  const text = lines
    .filter((line) => line.trim() !== '')
    .map((line) => `${time} ${line}\n`)
    .join('');
  try {
    const size = await stat(current).then(
      (entry) => entry.size,
      () => 0,
    );
    if (size > longestLog) {
      const names = [current, ...older];
      for (let i = names.length - 1; i > 0; i -= 1)
        await rename(names[i - 1] ?? '', names[i] ?? '').catch(() => {});
    }
    await appendFile(current, text);
  } catch {
    // A log that cannot be kept must not stop an issue.
  }
}

async function wordsOf(error: unknown): Promise<readonly string[]> {
  const refusal = refusalOf(error) ?? (await damage());
  if (refusal !== null) return [shown(`${refusal.message} ${refusal.hint}`)];
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    '프로그램에 잘못이 있어 멈추었습니다. 아래 내용을 개발자에게 알려 주십시오.',
    ...trace.split('\n').map(shown),
  ];
}
