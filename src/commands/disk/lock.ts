/**
 * One run at a time for an output folder. The lock says who holds it and since when; one that was left
 * behind by a run that no longer is gives way.
 */
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { koreanTime } from '../clock.ts';
import { codeOf, RunError } from '../machine.ts';
import { cannotWrite, makeFolders } from './write.ts';

/** Another run is at work: no failure of this one. */
export class LockedError extends RunError {}

type Owner = {
  /** Unlike every other lock's. */
  readonly key: string;
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** Instant in ISO 8601. */
  readonly since: string;
  /** When the process started, as Linux counts it; null where the system does not tell. */
  readonly started: string | null;
};

const lockName = '.발행중';

/** A run takes seconds: without a process to ask, a lock this many minutes old was left behind. */
const longestMinutes = 30;

/**
 * Runs `work` while holding the lock of `folder`, which is made when it is missing and goes again when
 * nothing was put into it. Throws a `LockedError` that names the holder when another run is at work.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName);
  const owner = await thisRun();
  let made: readonly string[] = [];
  try {
    try {
      made = await makeFolders(folder);
      await take(path, owner);
      await removeLeftovers(folder);
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    return await work();
  } finally {
    await release(path, owner);
    for (const empty of made.toReversed()) await rmdir(empty).catch(() => {});
  }
}

async function release(path: string, { key }: Owner): Promise<void> {
  // What the work opened side by side may still be open and leave no file for this one.
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const code = await readFile(path).then(() => '', codeOf);
    if (code !== 'EMFILE' && code !== 'ENFILE') break;
    await pause();
  }
  if ((await read(path))?.key === key) await rm(path, { force: true }).catch(() => {});
}

async function take(path: string, owner: Owner): Promise<void> {
  const draft = `${path}.${owner.key}`;
  const text = JSON.stringify(owner);
  await writeFile(draft, text, { flag: 'wx' });
  try {
    for (;;) {
      if (await place(draft, path, text)) return;
      const holder = await read(path);
      if (holder !== null && (await isAtWork(holder))) throw held(holder);
      await remove(path, holder, draft, text);
    }
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** Gives the draft the lock's name, whole at once; false when another has it. */
async function place(draft: string, path: string, text: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!withoutLinks.has(codeOf(error))) throw error;
  }
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links answer, such as a USB stick's; ENOENT: the draft was tidied away. */
const withoutLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EISDIR',
  'EMLINK',
  'EINVAL',
  'ENOENT',
  'UNKNOWN',
]);

/**
 * Removes a lock that was left behind. Only who holds the claim to that very lock may do so: of two that
 * find it, the slower one must not remove the lock that the faster one has just taken.
 */
async function remove(path: string, left: Owner | null, draft: string, text: string): Promise<void> {
  const claim = `${path}.${left?.key ?? 'unreadable'}.claim`;
  if (!(await place(draft, claim, text))) {
    const claimer = await read(claim);
    if (claimer === null || !(await isAtWork(claimer))) await rm(claim, { force: true });
    return pause();
  }
  try {
    const isThere = await readFile(path).then(
      () => true,
      () => false,
    );
    if (isThere && (await read(path))?.key === left?.key) await rm(path, { force: true });
  } finally {
    await rm(claim, { force: true });
  }
}

const pause = (): Promise<void> => new Promise((done) => void setTimeout(done, 50));

/** The holder; null when there is no lock or it cannot be read even after a moment. */
async function read(path: string): Promise<Owner | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      const owner = JSON.parse(text) as Partial<Owner> | null;
      if (typeof owner?.key === 'string' && /^[\w-]{1,64}$/.test(owner.key) && Number.isInteger(owner.pid))
        return owner as Owner;
    } catch {
      // Where there are no hard links, a lock is empty for an instant while it is made.
    }
    await pause();
  }
  return null;
}

async function isAtWork({ pid, host, since, started }: Owner): Promise<boolean> {
  const minutes = Math.abs(Date.now() - Date.parse(since)) / 60_000;
  if (host !== hostname()) return minutes < longestMinutes;
  if (pid <= 0 || !isAlive(pid)) return false;
  // A process number is given out again, after a restart of the machine even soon.
  const now = await startOf(pid);
  return started === null || now === null ? minutes < longestMinutes : now === started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function thisRun(): Promise<Owner> {
  return {
    key: randomUUID(),
    pid: process.pid,
    host: hostname(),
    user: userName(),
    since: new Date().toISOString(),
    started: await startOf(process.pid),
  };
}

/** Ticks from the start of the machine to that of a process, with the machine's start; Linux only. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything; the start is field 22.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot.trim()} ${ticks}`;
  } catch {
    return null;
  }
}

/** Some scheduled tasks run as a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Drafts of runs that were killed while taking the lock. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.normalize('NFC').startsWith(`${lockName}.`)) continue;
    const owner = await read(join(folder, name));
    if (owner === null || !(await isAtWork(owner))) await rm(join(folder, name), { force: true });
  }
}

function held({ pid, host, user, since }: Owner): LockedError {
  const time = koreanTime(Date.parse(since)).slice(0, 16);
  return new LockedError(
    3,
    `다른 실행이 발행하고 있습니다: ${host} 컴퓨터의 ${user === '' ? '이름 없는 사용자' : user}, 한국 시각 ${time}에 시작, 프로세스 ${pid}.`,
    '그 실행이 끝난 뒤에 다시 실행해 주십시오.',
  );
}
