/** The command while another program or a person works on its files, with a wrong clock, and installed by somebody else. */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { iljari, runNode, type Run } from '../iljari.ts';

const header = '회사명,하는 일,급여,근무지,마감일,연락처\n';
const row = (name: string): string => `${name},선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n`;
const config = '센터:\n  이름: 한결\n발행:\n  첫호날짜: 2026-11-24\n  첫호번호: 24\n';
const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
const preload = `--import=${pathToFileURL(resolve('test/commands/meddling.mjs')).href}`;

const folders = mkdtempSync(join(tmpdir(), 'iljari-meddling-'));
afterAll(() => rmSync(folders, { recursive: true, force: true }));

function prepared(): string {
  const folder = mkdtempSync(join(folders, 'm'));
  writeFileSync(join(folder, '일자리.yaml'), config);
  writeFileSync(join(folder, '구인.csv'), header + row('한결정밀'));
  return folder;
}

type Meddling = readonly [call: string, part: string, action: string, target: string, times: number];
const meddled = (folder: string, meddling: Meddling): Promise<Run> =>
  iljari(folder, args, { NODE_OPTIONS: preload, MEDDLE: JSON.stringify(meddling) });

const oneSentence = (stderr: string, says: string): void => {
  expect(stderr).toContain(says);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/ {4}at |Error|undefined/);
};

describe.concurrent('a spreadsheet that changes while it is read', () => {
  test('is read again, whole', async () => {
    const folder = prepared();
    const { code, stdout } = await meddled(folder, [
      'readFile',
      '구인.csv',
      row('새로온정밀'),
      '구인.csv',
      1,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('구인 2건을 읽어 2건을 실었습니다');
  });

  test('without end is refused', async () => {
    const folder = prepared();
    const { code, stderr } = await meddled(folder, ['readFile', '구인.csv', '\n', '구인.csv', 99]);
    expect(code).toBe(3);
    oneSentence(stderr, '구인.csv: 읽는 동안 파일의 내용이 계속 바뀌었습니다.');
    expect(existsSync(join(folder, '발행'))).toBe(false);
  });

  test('or goes away between being found and being read is missed by name', async () => {
    const folder = prepared();
    const { code, stderr } = await meddled(folder, ['stat', '구인.csv', 'remove', '구인.csv', 1]);
    expect(code).toBe(2);
    oneSentence(stderr, '구인.csv: 읽지 못했습니다. 그런 파일이나 폴더가 없습니다.');
  });
});

describe.concurrent('an output folder that is removed while it is written', () => {
  test.each<[string, Meddling]>([
    ['as the first file is opened', ['open', '일자리정보지', 'remove', '발행', 1]],
    ['as the last file is opened', ['open', '점검결과', 'remove', '발행', 1]],
    ['as the issue gets its name', ['rename', '2026-11-24', 'remove', '발행', 1]],
    ['as the issue is made', ['mkdir', '2026-11-24', 'remove', '발행', 1]],
    ['with the lock', ['link', '.발행중', 'remove', '발행', 1]],
    ['the half-made issue alone', ['open', '점검결과', 'remove', '발행/2026-11-24_제24호.새로만드는중', 1]],
  ])('%s', async (_, meddling) => {
    const folder = prepared();
    const { code, stderr } = await meddled(folder, meddling);
    expect(code).toBe(3);
    oneSentence(stderr, '발행');
    const { code: again, stdout } = await iljari(folder, args);
    expect([again, stdout]).toEqual([0, expect.stringContaining('1건을 실었습니다')]);
    const left = readdirSync(join(folder, '발행')).filter((name) => name !== '.보관');
    expect(left.toSorted()).toEqual(['2026-11-24_제24호', '발행대장.csv']);
  });
});

describe.concurrent('a clock that goes back', () => {
  const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000);
  /** A folder whose last issue is of a day that this computer has not seen yet. */
  async function ahead(): Promise<string> {
    const folder = prepared();
    await iljari(folder, args);
    utimesSync(join(folder, '발행', '발행대장.csv'), later, later);
    return folder;
  }

  test('stops a run that nobody watches, which leaves its note', async () => {
    const folder = await ahead();
    const { code, stderr } = await iljari(folder, ['build', '구인.csv', '--if-due']);
    expect(code).toBe(3);
    oneSentence(stderr, '마지막으로 고친 날');
    expect(readFileSync(join(folder, '발행실패.txt'), 'utf8')).toContain('컴퓨터의 날짜와 시각을 맞추고');
  });

  test('does not stop a person who says the day', async () => {
    const folder = await ahead();
    expect(await iljari(folder, args)).toMatchObject({ code: 0 });
  });

  test('makes no issue before the ones that are out', async () => {
    const folder = prepared();
    for (const date of ['2026-11-24', '2026-12-08'])
      await iljari(folder, [...args.slice(0, 2), '--date', date]);
    const { code, stdout } = await iljari(folder, [...args.slice(0, 2), '--date', '2026-11-25', '--if-due']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('제24호(2026-11-24)는 이미 발행했습니다.')]);
  });
});

describe.skipIf(process.platform === 'win32')('an installation that', () => {
  const installation = inject('installation');
  /** A copy of the installation in which some files may be spoilt; fonts are linked but for the one that is. */
  function copied(): string {
    const copy = mkdtempSync(join(folders, 'i'));
    for (const name of ['bin', 'dist', 'templates', 'package.json'])
      cpSync(join(installation, name), join(copy, name), { recursive: true });
    mkdirSync(join(copy, 'fonts'));
    for (const name of readdirSync(join(installation, 'fonts')))
      symlinkSync(join(installation, 'fonts', name), join(copy, 'fonts', name));
    return copy;
  }
  const run = (copy: string, folder: string, more: readonly string[] = []): Promise<Run> =>
    runNode(folder, [join(copy, 'bin', 'iljari.js'), ...args, ...more]);
  const font = 'fonts/PretendardGOV-Regular.ttf';

  test.each<[string, string, (path: string) => void]>([
    [
      'has a font cut in the middle',
      font,
      (path) => writeFileSync(path, readFileSync(resolve(font)).subarray(0, 1e6)),
    ],
    ['has zeros for a font', font, (path) => writeFileSync(path, new Uint8Array(1e6))],
    ['has a web font', font, (path) => writeFileSync(path, 'wOFF'.padEnd(4000, '\0'))],
    ['has a font collection', font, (path) => writeFileSync(path, 'ttcf\0\u0001\0\0'.padEnd(4000, '\0'))],
    ['has a folder for a font', font, (path) => mkdirSync(path)],
    ['has a font that never ends', font, (path) => symlinkSync('/dev/zero', path)],
    ['has no font', font, () => {}],
    [
      'has a list of fonts cut in the middle',
      'fonts/manifest.json',
      (path) => writeFileSync(path, '{"fonts": ['),
    ],
    ['has no templates', 'templates', () => {}],
    [
      'has lost a part of the program',
      'dist/cli.js',
      (path) => {
        const build = readdirSync(join(path, '..')).find((name) => name.startsWith('build-')) ?? '';
        cpSync(join(installation, 'dist', 'cli.js'), path);
        rmSync(join(path, '..', build));
      },
    ],
  ])('%s says so', async (_, name, spoil) => {
    const [copy, folder] = [copied(), prepared()];
    rmSync(join(copy, name), { recursive: true });
    spoil(join(copy, name));
    const { code, stderr, stdout } = await run(copy, folder);
    expect([code, stdout]).toEqual([3, '']);
    oneSentence(stderr, name === 'dist/cli.js' ? 'dist/build-' : name);
    expect(stderr).toContain('프로그램을 다시 설치해 주십시오.');
    expect(existsSync(join(folder, '발행'))).toBe(false);
    const { diagnostics } = JSON.parse((await run(copy, folder, ['--json'])).stdout) as {
      diagnostics: readonly object[];
    };
    expect(diagnostics).toMatchObject([{ code: 'run/machine', docs: 'docs/problems.html#run/machine' }]);
  });

  test('nobody may write to works', async () => {
    const [copy, folder] = [copied(), prepared()];
    rmSync(join(copy, 'fonts'), { recursive: true });
    cpSync(resolve('fonts'), join(copy, 'fonts'), { recursive: true });
    const entries = readdirSync(copy, { recursive: true, withFileTypes: true });
    const allow = (folderMode: number, fileMode: number): void => {
      for (const entry of entries)
        chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? folderMode : fileMode);
      chmodSync(copy, folderMode);
    };
    allow(0o555, 0o444);
    // Root may write everywhere.
    const isRoot = process.getuid?.() === 0;
    const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    if (isRoot) {
      chmodSync(folders, 0o755);
      for (const path of ['.', '구인.csv', '일자리.yaml']) chownSync(join(folder, path), 65_534, 65_534);
    }
    try {
      const command = [join(copy, 'bin', 'iljari.js'), ...args];
      const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, ...user });
      expect(stdout).toContain('1건을 실었습니다');
    } finally {
      allow(0o755, 0o644);
    }
  });
});
