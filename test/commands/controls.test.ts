/** Names and keys that hold commands for a terminal, or turn text round, reach neither the terminal nor a file of words. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { iljari } from '../iljari.ts';
import { plainWorkbook } from '../read/plain-workbook.ts';

/** Sets the title of the window, clears it, in one byte too, turns the text round. */
const commands = '\u001b]0;가짜\u0007\u001b[2J\u009b31m\u202e끝';
const acting = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\p{Bidi_Control}]/u;
const rows = [
  ['회사명', '하는 일', '급여', '근무지', '마감일', '연락처'],
  ['한결정밀', '선반 가공', '월 250만원', '김제시 순동', '2026-12-11', '063-500-0101'],
  ['가온푸드', '포장', '협의', '김제시 순동', '2026-11-01', '063-500-0102'],
];
const csv = rows.map((row) => row.join(',')).join('\n');
const config = '센터:\n  이름: 한결\n발행:\n  첫호날짜: 2026-11-24\n';
const day = ['--date', '2026-11-24'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

/** What the command says, on both streams and in what it leaves to be read; a line end ends a line of ours. */
async function told(args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await iljari(folder, args);
  const texts = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /(?:점검결과|발행실패)\.txt$|\.log$/.test(name))
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .replace(/^\ufeff/, ''),
    );
  return [stdout, stderr, ...texts].join('\n');
}

describe.skipIf(process.platform === 'win32')('hostile names', () => {
  test('of a sheet', async () => {
    const name = Array.from(commands, (character) => `&#${character.codePointAt(0)};`).join('');
    put('구인.xlsx', plainWorkbook({ name, rows }));
    for (const args of [
      ['build', '구인.xlsx', ...day],
      ['check', '구인.xlsx', ...day, '--json'],
    ]) {
      const all = await told(args);
      expect(all).toContain('가짜');
      expect(all).not.toMatch(acting);
    }
  });

  test.each([
    ['build', ['build', `구인${commands}.csv`, ...day]],
    ['check', ['check', `구인${commands}.csv`, ...day]],
    ['check --json', ['check', `구인${commands}.csv`, ...day, '--json']],
    ['build --if-due', ['build', `구인${commands}.csv`, ...day, '--if-due']],
    ['the next step', []],
  ])('of a file: %s', async (_name, args) => {
    put(`구인${commands}.csv`, csv);
    put('일자리.yaml', config);
    const all = await told(args);
    expect(all).toContain('가짜');
    expect(all).not.toMatch(acting);
  });

  test.each([
    ['a file that is not there', ['build', `${commands}.csv`]],
    ['a date', ['build', '--date', commands]],
    ['a paper', ['build', '--paper', commands]],
    ['an option', ['build', `--${commands}`]],
    ['a command', [commands]],
    ['a folder for the issues', ['history', '--out', commands]],
    ['a place to send to', ['send', commands]],
  ])('on the command line: %s', async (_name, args) => {
    expect(await told(args)).not.toMatch(acting);
  });

  test('of keys and values of the config', async () => {
    put('구인.csv', csv);
    const escaped = String.raw`\e]0;가짜\a\e[2J\x9b31m\u202e`;
    put('일자리.yaml', `${config}"${escaped}제목": 가\n제목: "${escaped}"\n쪽수: "${escaped}"\n`);
    const all = await told(['build', '구인.csv', ...day]);
    expect(all).toContain('가짜');
    expect(all).not.toMatch(acting);
  });

  test('a line end in a name begins no line', async () => {
    const name = '구인\n[오류] 지어낸 줄\r\u2028[오류] 또 한 줄.csv';
    put(name, csv);
    put('일자리.yaml', config);
    for (const args of [
      ['build', name, ...day],
      ['check', name, ...day],
      ['build', name, ...day, '--if-due'],
      ['schedule'],
      [],
    ]) {
      const all = await told(args);
      expect(all).toContain('지어낸 줄');
      expect(all).not.toMatch(/^(?:\d{4}-.{14} )?\[오류\] (?:지어낸|또)/m);
    }
  });
});
