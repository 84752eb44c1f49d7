/** Publishing with the system failing at every call in turn. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withLock } from '../../src/commands/disk/lock.ts';
import { RunError } from '../../src/commands/machine.ts';
import { sha256Of } from '../../src/commands/disk/hash.ts';
import { kept } from '../../src/commands/disk/store.ts';
import { openLedger, publish, type Published } from '../../src/commands/disk/publish.ts';
import { entryOf, type Entry } from '../../src/issue/history.ts';
import { readLedger } from '../../src/issue/ledger-table.ts';
import { day } from '../lint/builder.ts';

/** Which call fails, counted from 1, and how; every call is counted. */
const faults = vi.hoisted(() => ({ at: 0, code: '', calls: 0, names: [] as string[], lasting: false }));

// What is refused for a moment is tried again; here nobody waits.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const step = (name: string): void => {
    faults.calls += 1;
    faults.names.push(name);
    const fails = faults.lasting ? faults.at > 0 && faults.calls >= faults.at : faults.calls === faults.at;
    if (fails) throw Object.assign(new Error(faults.code), { code: faults.code });
  };
  const counted =
    <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      step(name);
      return call(...args);
    };
  return {
    ...real,
    mkdir: counted('mkdir', real.mkdir),
    rename: counted('rename', real.rename),
    link: counted('link', real.link),
    unlink: counted('unlink', real.unlink),
    rm: counted('rm', real.rm),
    writeFile: counted('writeFile', real.writeFile),
    open: async (...args: Parameters<typeof real.open>) => {
      step('open');
      const file = await real.open(...args);
      return {
        writeFile: counted('write', (bytes: Uint8Array) => file.writeFile(bytes)),
        sync: counted('fsync', () => file.sync()),
        close: () => file.close(),
      };
    },
  };
});

const issue = { number: 24, date: day('2026-11-24') };
const name = '2026-11-24_제24호';
const filesOf = (content: string) => [
  { name: '일자리정보지_제24호_A4.pdf', bytes: Buffer.from(`A4 ${content}`) },
  { name: '점검결과.txt', bytes: Buffer.from(content) },
];

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  out = join(folder, '발행');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(content: string): Promise<Published> {
  return withLock(out, async () => {
    const ledger = await openLedger(out);
    const action = entryOf(ledger.entries, issue) === null ? ('발행' as const) : ('정정' as const);
    const about = { action, reason: content, of: null };
    const entry = { ...issue, ...about, made: issue.date, inputs: [], printed: [], heldBack: [] };
    return publish(out, ledger, entry, filesOf(content), []);
  });
}

/** A run in which the call at `at` fails, and all after it when `lasting`; null when it succeeded. */
async function runFailing(
  content: string,
  at: number,
  code: string,
  lasting: boolean,
): Promise<RunError | null> {
  Object.assign(faults, { at, code, calls: 0, names: [], lasting });
  try {
    await run(content);
    return null;
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return error;
  } finally {
    faults.at = 0;
    endProcess();
  }
}

/** The process of the run is gone: what it left of its lock names one that is no more. */
function endProcess(): void {
  const names = existsSync(out) ? readdirSync(out) : [];
  for (const left of names.filter((each) => each.startsWith('.발행중'))) {
    const owner: object = JSON.parse(readFileSync(join(out, left), 'utf8') || '{}');
    writeFileSync(join(out, left), JSON.stringify({ ...owner, pid: 2 ** 30 }));
  }
}

const ledger = (): readonly Entry[] => {
  const read = readLedger(readFileSync(join(out, '발행대장.csv'), 'utf8'));
  expect(read?.unreadable).toEqual([]);
  return read?.entries ?? [];
};

/** What a folder holds but its list and former pages. */
const ownIn = (path: string): readonly string[] =>
  readdirSync(path).filter((file) => !file.startsWith('.') && file !== '지난판');

/** What the issue's folder holds, which must be whole and what the newest entry says; null without one. */
function standing(): string | null {
  const there = readdirSync(out);
  if (!there.includes(name)) return null;
  const content = readFileSync(join(out, name, '점검결과.txt'), 'utf8');
  const files = filesOf(content);
  expect(ownIn(join(out, name)).toSorted()).toEqual(files.map((file) => file.name).toSorted());
  for (const file of files) expect(readFileSync(join(out, name, file.name))).toEqual(file.bytes);
  return content;
}

function expectTrue(content: string, revision: number): void {
  expect(standing()).toBe(content);
  const last = ledger().at(-1);
  expect(last).toMatchObject({ ...issue, revision });
  expect(last?.outputs).toEqual(
    filesOf(content).map((file) => ({ name: file.name, sha256: sha256Of(file.bytes) })),
  );
  expect(readdirSync(out).toSorted()).toEqual(['.보관', name, '발행대장.csv']);
}

/** Calls of a run that replaces an issue. */
async function callsOf(): Promise<readonly string[]> {
  await run('하나');
  await runFailing('둘', 0, '', false);
  rmSync(out, { recursive: true });
  return [...faults.names];
}

describe('an issue and its entry appear together', () => {
  test('the same again changes nothing, something else is a revision, a damaged folder is made again', async () => {
    expect(await run('하나')).toMatchObject({ revision: 0, isNew: true });
    expect(await run('하나')).toMatchObject({ revision: 0, isNew: false });
    expect(await run('둘')).toMatchObject({ revision: 1, isNew: true });
    expectTrue('둘', 1);
    rmSync(join(out, name, '점검결과.txt'));
    expect(await run('둘')).toMatchObject({ revision: 1, isNew: false });
    expectTrue('둘', 1);
    expect(await run('하나')).toMatchObject({ revision: 2, isNew: true });
    expect(ledger().map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  test('the rows that stood there stay as they were, whatever was done to them', async () => {
    await run('하나');
    const path = join(out, '발행대장.csv');
    const before = `${readFileSync(path, 'utf8')}24,2026-11-24,0,언제,메모`;
    writeFileSync(path, before);
    await run('둘');
    expect(readFileSync(path, 'utf8').startsWith(`${before}\r\n`)).toBe(true);
  });

  test('a ledger that Excel saved in CP949 is read and continued', async () => {
    await run('하나');
    const path = join(out, '발행대장.csv');
    const words: Readonly<Record<string, string>> = { 출력: 'c3e2b7c2' };
    const head =
      'c8a3bcf62cb9dfc7e0c0cf2cc1a4c1a42cb8b8b5e7b3af2cb1b8bad02cc0ccb8a72cbef7c3bc2cc1f6bfaa2cb9adc0bd2cc0cebff82cbdc4bab0b0aa';
    const row = `24,2026-11-24,0,2026-11-24,${words['출력']},a.pdf,,,,,${'a'.repeat(64)}`;
    const [first = '', last = ''] = row.split(words['출력'] ?? '');
    writeFileSync(
      path,
      Buffer.concat([
        Buffer.from(head, 'hex'),
        Buffer.from(`\r\n${first}`),
        Buffer.from(words['출력'] ?? '', 'hex'),
        Buffer.from(`${last}\r\n`),
      ]),
    );
    expect(await run('둘')).toMatchObject({ revision: 1, isNew: true });
    expect(ledger().map(({ revision }) => revision)).toEqual([0, 1]);
  });

  test('a file that is no ledger is refused and left alone', async () => {
    mkdirSync(out);
    writeFileSync(join(out, '발행대장.csv'), '회사명\n');
    await expect(run('하나')).rejects.toThrow('발행대장으로 읽을 수 없어');
    expect(readdirSync(out)).toEqual(['발행대장.csv']);
    expect(readFileSync(join(out, '발행대장.csv'), 'utf8')).toBe('회사명\n');
  });
});

describe('when the system refuses', () => {
  test.each([
    ['ENOSPC', '디스크가 가득 찼습니다', '지우고'],
    ['EBUSY', '다른 프로그램이 열어 두었습니다', '열려 있지'],
    ['EPERM', '권한이 없거나 다른 프로그램이 열어 두었습니다', '열려 있지'],
    ['EROFS', '읽기 전용인 곳입니다', '다른 폴더'],
    ['ENAMETOOLONG', '경로가 너무 깁니다', '이름이 짧은 폴더'],
    ['EIO', '디스크를 읽거나 쓸 수 없습니다', '다른 폴더'],
    ['ENETUNREACH', '네트워크 드라이브나 이동식 디스크와 연결이 끊어졌습니다', '다른 폴더'],
    ['UNKNOWN', '네트워크 드라이브와 연결이 끊어졌거나 컴퓨터가 거절했습니다', '다른 폴더'],
    ['EMFILE', '한꺼번에 열 수 있는 파일 수를 다 썼습니다', '다른 프로그램을 닫고'],
  ])('%s is one sentence, with what to do', async (code, reason, hint) => {
    const names = await callsOf();
    await run('하나');
    const refusal = await runFailing('둘', names.indexOf('write') + 1, code, false);
    expect(refusal?.message).toBe(`${out} 폴더에 쓰지 못했습니다. ${reason}.`);
    expect([refusal?.exitCode, refusal?.hint]).toEqual([3, expect.stringContaining(hint)]);
  });

  test.each([
    ['one call fails', false],
    ['it fails from one call on, so that nothing can be put back either', true],
  ])('%s: the old issue or the new one, whole and recorded', async (_name, lasting) => {
    const names = await callsOf();
    expect(new Set(names)).toEqual(
      new Set(['mkdir', 'rename', 'link', 'rm', 'unlink', 'writeFile', 'open', 'write', 'fsync']),
    );
    const told: string[] = [];
    for (let at = 1; at <= names.length; at += 1) {
      rmSync(out, { recursive: true, force: true });
      await run('하나');
      const refusal = await runFailing('둘', at, 'EBUSY', lasting);
      told.push(refusal?.message ?? '');
      // What cannot be put back at once is put back by the next run.
      const stands = lasting && refusal !== null ? [] : [standing()];
      expect(stands).toEqual(stands.map(() => (refusal === null ? '둘' : '하나')));
      expect(ledger().at(-1)?.revision).toBe(refusal === null ? 1 : 0);
      expect(await run('둘')).toMatchObject({ revision: 1, isNew: refusal !== null });
      expectTrue('둘', 1);
    }
    expect(told.filter((message) => message !== '').length).toBeGreaterThan(names.length / 2);
    expect(told.join('')).toContain('발행대장에 쓰지 못하여');
  });

  test('at any call of the first publication: nothing or the issue', async () => {
    await runFailing('하나', 0, '', false);
    for (let at = 1, { length } = faults.names; at <= length; at += 1) {
      rmSync(out, { recursive: true, force: true });
      const refusal = await runFailing('하나', at, 'ENOSPC', false);
      const stands = existsSync(out) ? standing() : null;
      expect(stands).toBe(refusal === null ? '하나' : null);
      await run('하나');
      expectTrue('하나', 0);
    }
  });
});

describe('the next run puts in order what a killed one left', () => {
  const put = (folderName: string, content: string): void => {
    mkdirSync(join(out, folderName));
    for (const file of filesOf(content)) writeFileSync(join(out, folderName, file.name), file.bytes);
    const files = filesOf(content).map((file) => ({ name: file.name, sha256: sha256Of(file.bytes) }));
    const record = content === '하나' ? 1 : 2;
    const list = {
      ...issue,
      state: '발행',
      revision: 0,
      label: '처음',
      record,
      files,
      inputs: [],
      paths: [],
    };
    writeFileSync(join(out, folderName, '.목록.json'), JSON.stringify(list));
  };
  const open = () => withLock(out, () => openLedger(out));

  test.each([
    ['while it wrote', [name, '둘.새로만드는중'], '하나', 0],
    ['between putting the old aside and placing the new', ['하나.이전', '둘.새로만드는중'], '하나', 0],
    ['before the new was recorded', ['하나.이전', '둘'], '하나', 0],
    ['after the new was recorded', ['둘.이전', name], '하나', 0],
    ['in the middle of removing the old', ['.이전', name], '하나', 0],
  ])('%s', async (_name, left, content, revision) => {
    await run('하나');
    rmSync(join(out, name), { recursive: true });
    for (const each of left) {
      const [, word = '', end = ''] = /^(하나|둘|)(\..+|)$/.exec(each) ?? [];
      if (each === name) put(name, '하나');
      else if (word === '') mkdirSync(join(out, name + end));
      else put(name + end, word);
    }
    writeFileSync(join(out, '발행대장.csv.새로만드는중'), '호수,발');
    await open();
    expectTrue(content, revision);
    expect(await run('하나')).toMatchObject({ revision: 0, isNew: false });
  });
});

test('what a person put beside the issues is left alone', async () => {
  await run('하나');
  for (const other of [`${name}.이전 것`, `${name} 사본.이전`, '메모.새로만드는중'])
    mkdirSync(join(out, other));
  await run('둘');
  expect(readdirSync(out)).toHaveLength(6);
});

test('a folder that came decomposed from macOS is the same folder', async () => {
  await run('하나');
  rmSync(join(out, name), { recursive: true });
  mkdirSync(join(out, name.normalize('NFD')));
  await run('둘');
  expect(
    readdirSync(out)
      .map((each) => each.normalize('NFC'))
      .toSorted(),
  ).toEqual(['.보관', name, '발행대장.csv']);
});

describe('what a person put into the folder of an issue', () => {
  const inFolder = (file: string): string => join(out, name, file);

  test('stays, in folders too, and a link stays a link', async () => {
    await run('하나');
    mkdirSync(inFolder('받은 것/스캔'), { recursive: true });
    writeFileSync(inFolder('받은 것/스캔/승인서.pdf'), '도장');
    writeFileSync(inFolder('메모.txt'), '메모');
    symlinkSync('메모.txt', inFolder('바로 가기'));
    for (const content of ['둘', '셋', '하나']) {
      expect((await run(content)).keptBeside).toEqual([]);
      expect(readFileSync(inFolder('받은 것/스캔/승인서.pdf'), 'utf8')).toBe('도장');
      expect(readFileSync(inFolder('메모.txt'), 'utf8')).toBe('메모');
      expect(readlinkSync(inFolder('바로 가기'))).toBe('메모.txt');
    }
  });

  test('is kept beside the new file and named when it is a change of ours, every time', async () => {
    await run('하나');
    writeFileSync(inFolder('점검결과.txt'), '고침');
    expect((await run('둘')).keptBeside).toEqual([{ name: '점검결과.txt', as: '점검결과 (고친 것).txt' }]);
    expect(readFileSync(inFolder('점검결과.txt'), 'utf8')).toBe('둘');
    writeFileSync(inFolder('점검결과.txt'), '또 고침');
    expect((await run('셋')).keptBeside).toEqual([{ name: '점검결과.txt', as: '점검결과 (고친 것 2).txt' }]);
    expect(readFileSync(inFolder('점검결과 (고친 것).txt'), 'utf8')).toBe('고침');
    expect(readFileSync(inFolder('점검결과 (고친 것 2).txt'), 'utf8')).toBe('또 고침');
  });

  test('pages that hung before lie in 지난판, those of every correction', async () => {
    for (const content of ['하나', '둘', '셋']) await run(content);
    const former = (label: string): string => readFileSync(inFolder(`지난판/${label}/점검결과.txt`), 'utf8');
    expect([former('처음'), former('정정 1차')]).toEqual(['하나', '둘']);
    expect(readdirSync(inFolder('지난판')).toSorted()).toEqual(['정정 1차', '처음']);
  });

  test('is not lost at any call that fails, and stands in its place after the next run', async () => {
    const names = await callsOf();
    for (let at = 1; at <= names.length; at += 1) {
      rmSync(out, { recursive: true, force: true });
      await run('하나');
      writeFileSync(inFolder('승인서.pdf'), '도장');
      await runFailing('둘', at, 'EBUSY', true);
      await run('둘');
      expect(readFileSync(inFolder('승인서.pdf'), 'utf8')).toBe('도장');
    }
  });

  test('a folder from before there were lists gains one, and its pages are kept', async () => {
    await run('하나');
    rmSync(inFolder('.목록.json'));
    rmSync(join(out, '.보관'), { recursive: true });
    writeFileSync(inFolder('승인서.pdf'), '도장');
    await run('둘');
    expect(readdirSync(join(out, name)).toSorted()).toEqual(
      ['.목록.json', '승인서.pdf', '지난판', ...filesOf('').map((file) => file.name)].toSorted(),
    );
    for (const { bytes } of filesOf('하나')) expect(await kept(out, sha256Of(bytes))).toEqual(bytes);
  });
});

test('what another program holds for a moment is tried again, and told when it does not let go', async () => {
  const names = await callsOf();
  const at = names.indexOf('rename') + 1;
  await run('하나');
  expect(await runFailing('둘', at, 'EBUSY', false)).toBeNull();
  expectTrue('둘', 1);
  expect(faults.names.filter((each) => each === 'rename').length).toBeGreaterThan(
    names.filter((each) => each === 'rename').length,
  );
});
