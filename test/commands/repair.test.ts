/** After a run was killed between two renames, whatever command comes first brings the issue back. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { iljari } from '../iljari.ts';

const name = '2026-11-24_제24호';
let folders = '';
let published = '';
let folder = '';

beforeAll(async () => {
  folders = mkdtempSync(join(tmpdir(), 'iljari-'));
  published = join(folders, '처음');
  mkdirSync(published);
  writeFileSync(
    join(published, '일자리.yaml'),
    '센터:\n  이름: 한결\n발행:\n  첫호날짜: 2026-11-24\n  첫호번호: 24\n',
  );
  writeFileSync(
    join(published, '구인.csv'),
    '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n',
  );
  const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
  await iljari(published, args);
});
afterAll(() => rmSync(folders, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(folders, 'r'));
  cpSync(published, folder, { recursive: true });
  renameSync(join(out(), name), join(out(), `${name}.이전`));
  mkdirSync(join(out(), `${name}.새로만드는중`));
});
const out = (): string => join(folder, '발행');

test.each([[[]], [['history']], [['check', '구인.csv']], [['schedule', '구인.csv']], [['init']]])(
  'iljari %j',
  async (args) => {
    const { stdout, stderr } = await iljari(folder, args);
    expect(readdirSync(out()).toSorted()).toEqual(['.보관', name, '발행대장.csv']);
    const files = readdirSync(join(published, '발행', name));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      expect(readFileSync(join(out(), name, file))).toEqual(
        readFileSync(join(published, '발행', name, file)),
      );
    expect(stdout + stderr).not.toMatch(/이전|오류\]/);
  },
);

test('in the folder that --out names', async () => {
  renameSync(out(), join(folder, '공유'));
  await iljari(folder, ['history', '--out', '공유']);
  expect(readdirSync(join(folder, '공유')).toSorted()).toEqual(['.보관', name, '발행대장.csv']);
});

test('not while the run that made it is at work', async () => {
  const owner = { key: 'a', pid: 1, host: `${hostname()}-2`, user: '', since: new Date(), started: null };
  writeFileSync(join(out(), '.발행중'), JSON.stringify(owner));
  expect(await iljari(folder, ['history'])).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(out())).toContain(`${name}.이전`);
});

test('what cannot be put in order stops nobody from looking', async () => {
  const env = {
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('test/commands/faulty.mjs')).href}`,
    FAULT: JSON.stringify([['writeFile', 'rename'], '발행', 'EROFS']),
  };
  expect(await iljari(folder, ['history'], env)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('제24호'),
    stderr: '',
  });
});
