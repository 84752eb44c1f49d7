import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../src/commands/disk/lock.ts';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  lock = join(folder, '.발행중');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const work = (): Promise<string> => withLock(folder, async () => 'done');
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
/** No process has this number: Linux stops at 2^22. */
const nobody = 2 ** 30;

test('the second of two runs is told who holds the lock, and may go when the first is done', async () => {
  await withLock(folder, async () => {
    await expect(work()).rejects.toMatchObject({
      name: 'RunError',
      exitCode: 3,
      message: expect.stringContaining(`${hostname()} 컴퓨터의 `),
      hint: '그 실행이 끝난 뒤에 다시 실행해 주십시오.',
    });
    await expect(work()).rejects.toThrow(`프로세스 ${process.pid}.`);
  });
  expect(await work()).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

test('of many at once one at a time works, and the others are told', async () => {
  let [inside, most] = [0, 0];
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      withLock(folder, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((done) => setTimeout(done, 20));
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.length).toBeLessThan(20);
  for (const { reason } of refused) expect(String(reason)).toContain('다른 실행이 발행하고 있습니다');
  expect(readdirSync(folder)).toEqual([]);
});

describe('a lock that was left behind gives way', () => {
  const owner = {
    key: 'x',
    pid: nobody,
    host: hostname(),
    user: '한결',
    since: minutesAgo(0),
    started: null,
  };
  test.each([
    ['its process is gone', JSON.stringify(owner)],
    [
      'its process number belongs to another by now',
      JSON.stringify({ ...owner, pid: process.pid, started: 'boot 1' }),
    ],
    [
      'an old one of another computer',
      JSON.stringify({ ...owner, host: '다른컴퓨터', since: minutesAgo(31) }),
    ],
    ['one without a time', JSON.stringify({ ...owner, host: '다른컴퓨터', since: '' })],
    ['an empty one', ''],
    ['half of one', '{"key":"x","pi'],
    ['something else', 'null'],
    ['a process number that would mean ourselves', JSON.stringify({ ...owner, pid: 0 })],
  ])('%s', async (_name, text) => {
    writeFileSync(lock, text);
    writeFileSync(`${lock}.draft`, text);
    expect(await work()).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('not a fresh one of another computer', async () => {
    const text = JSON.stringify({ ...owner, host: '다른컴퓨터', since: minutesAgo(5) });
    writeFileSync(lock, text);
    await expect(work()).rejects.toThrow('다른컴퓨터 컴퓨터의 한결');
    expect(readFileSync(lock, 'utf8')).toBe(text);
  });

  test('when many come upon it at once, still only one at a time works', async () => {
    for (let round = 0; round < 20; round += 1) {
      writeFileSync(lock, JSON.stringify(owner));
      let [inside, most, worked] = [0, 0, 0];
      await Promise.allSettled(
        Array.from({ length: 6 }, () =>
          withLock(folder, async () => {
            inside += 1;
            worked += 1;
            most = Math.max(most, inside);
            await new Promise((done) => setTimeout(done, 5));
            inside -= 1;
          }),
        ),
      );
      expect(most).toBe(1);
      expect(worked).toBeGreaterThan(0);
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});

test('the folder is made for the run and goes again when nothing was put into it', async () => {
  const deep = join(folder, '가', '나');
  await expect(withLock(deep, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(existsSync(join(folder, '가'))).toBe(false);
  await withLock(deep, async () => mkdirSync(join(deep, '호')));
  expect(readdirSync(deep)).toEqual(['호']);
});

test('a place that cannot be written to is named', async () => {
  writeFileSync(join(folder, '파일'), '');
  await expect(withLock(join(folder, '파일', '안'), async () => {})).rejects.toThrow(
    '폴더에 쓰지 못했습니다. 폴더가 아니라 파일입니다.',
  );
  await expect(withLock(join(folder, '가'.repeat(200)), async () => {})).rejects.toThrow(
    '경로가 너무 깁니다.',
  );
});
