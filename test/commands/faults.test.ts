/** The command on a machine that refuses: one sentence, exit code 3, and the issue of before as it was. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { iljari, type Run } from '../iljari.ts';

const sheet =
  '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n';
const config = '센터:\n  이름: 한결\n발행:\n  첫호날짜: 2026-11-24\n  첫호번호: 24\n';
const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
const again = [...args, '--revise', '임금을 바로잡음'];
const preload = `--import=${pathToFileURL(resolve('test/commands/faulty.mjs')).href}`;

let folders = '';
/** A folder with a published issue and a spreadsheet that has changed since. */
let before = '';
beforeAll(async () => {
  folders = mkdtempSync(join(tmpdir(), 'iljari-'));
  before = join(folders, '앞');
  mkdirSync(before);
  writeFileSync(join(before, '일자리.yaml'), config);
  writeFileSync(join(before, '구인.csv'), sheet);
  await iljari(before, args);
  writeFileSync(join(before, '구인.csv'), sheet.replace('250', '260'));
});
afterAll(() => rmSync(folders, { recursive: true, force: true }));

/** Every file below, with what it holds. */
const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

/** The command in a copy of the folder, with calls that fail. */
async function refused(
  fault: readonly [calls: readonly string[], path: string, code: string],
  more: readonly string[] = [],
): Promise<Run & { readonly folder: string }> {
  const folder = mkdtempSync(join(folders, 'r'));
  cpSync(before, folder, { recursive: true });
  const env = { NODE_OPTIONS: preload, FAULT: JSON.stringify(fault) };
  return { folder, ...(await iljari(folder, [...again, ...more], env)) };
}

const issue = '2026-11-24_제24호';

describe.concurrent('refused', () => {
  test.each<[string, readonly [readonly string[], string, string], string]>([
    ['the disk is full', [['write'], '.새로만드는중', 'ENOSPC'], '디스크가 가득 찼습니다'],
    ['the place is read-only', [['writeFile', 'mkdir', 'open'], '발행', 'EROFS'], '읽기 전용인 곳입니다'],
    ['nobody may write there', [['writeFile', 'mkdir'], '발행', 'EACCES'], '권한이 없습니다'],
    ['the path is too long', [['open'], '점검결과.txt', 'ENAMETOOLONG'], '경로가 너무 깁니다'],
    ['no more files can be opened', [['open'], '.pdf', 'EMFILE'], '열 수 있는 파일 수(ulimit -n)를'],
    ['the machine can open no more', [['readFile'], '구인.csv', 'ENFILE'], '열 수 있는 파일 수(ulimit -n)를'],
    ['a PDF of the issue is open', [['rename'], issue, 'EPERM'], '다른 프로그램이 열어 두었습니다'],
    ['Excel has the 발행대장 open', [['rename'], '발행대장.csv', 'EBUSY'], '엑셀에서 열어 두었으면 닫고'],
    ['the 발행대장 cannot be read', [['readFile'], '발행대장.csv', 'EBUSY'], '다른 프로그램에 열려 있지'],
    ['Excel locks the spreadsheet', [['readFile'], '구인.csv', 'EBUSY'], '구인.csv: 읽지 못했습니다'],
    ['the drive is gone when it is locked', [['writeFile'], '발행', 'UNKNOWN'], '연결이 끊어졌거나'],
    ['the drive is gone when files are written', [['write'], '.pdf', 'ENETUNREACH'], '연결이 끊어졌습니다'],
    ['the drive of the spreadsheet is gone', [['readFile'], '구인.csv', 'ETIMEDOUT'], '연결이 끊어졌습니다'],
  ])('%s', async (_name, fault, says) => {
    const { folder, code, stderr, stdout } = await refused(fault);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/ {4}at |Error|undefined/);
    expect(contentsOf(folder)).toEqual(contentsOf(before));
  });

  test('the path is too long for this very machine', async () => {
    const { folder, code, stderr } = await refused([[], '', ''], ['--out', '긴이름'.repeat(60)]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('경로가 너무 깁니다') });
    expect(contentsOf(folder)).toEqual(contentsOf(before));
  });

  test('--json says the same', async () => {
    const { code, stdout, stderr } = await refused([['write'], '.pdf', 'ENOSPC'], ['--json']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      outputs: [],
      diagnostics: [{ code: 'run/machine', message: expect.stringContaining('디스크가 가득 찼습니다') }],
    });
  });

  test('a scheduled run leaves the note, and the next run publishes', async () => {
    const folder = mkdtempSync(join(folders, 'r'));
    cpSync(before, folder, { recursive: true });
    rmSync(join(folder, '발행'), { recursive: true });
    const env = { NODE_OPTIONS: preload, FAULT: JSON.stringify([['write'], '.pdf', 'ENOSPC']) };
    expect(await iljari(folder, [...args, '--if-due'], env)).toMatchObject({ code: 3 });
    expect(readFileSync(join(folder, '발행실패.txt'), 'utf8')).toContain('디스크가 가득 찼습니다');
    expect(readdirSync(folder)).not.toContain('발행');
    expect(await iljari(folder, [...args, '--if-due'])).toMatchObject({ code: 0 });
    expect(readdirSync(folder).toSorted()).toEqual(['구인.csv', '발행', '일자리.yaml', '자동발행.log']);
  });
});
