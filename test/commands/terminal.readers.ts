/** What a person at a terminal sees; `script` makes the terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { tells } from '../programs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  writeFileSync(
    join(folder, '구인.csv'),
    '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a person at a terminal is told', () => {
  const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
  const command = [process.execPath, join(inject('installation'), 'bin', 'iljari.js'), ...args];
  const words = command.map((word) => `'${word}'`).join(' ');
  const { code, stdout } = tells('script', ['-qec', words, '/dev/null'], { cwd: folder });
  expect([code, stdout]).toEqual([0, expect.stringContaining('정보지를 짜는 중입니다')]);
});
