/** `iljari columns` at a terminal, which `script` makes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { iljari } from '../iljari.ts';
import { tells } from '../programs.ts';

const yaml = '# 우리 센터\n센터:\n  이름: 가온센터 # 임시\n발행:\n  첫호날짜: 2026-11-24\n';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-columns-'));
  writeFileSync(
    join(folder, '구인.csv'),
    '회사명,받으시는 돈,주소,기간\n한결정밀,시급 11000원,전북 김제시 순동,1년\n가온식품,시급 12000원,전북 김제시 백구면,2년\n',
  );
  writeFileSync(join(folder, '일자리.yaml'), yaml);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('at a terminal it asks, and the answers stand in 일자리.yaml', async () => {
  const command = [process.execPath, join(inject('installation'), 'bin', 'iljari.js'), 'columns', '구인.csv'];
  const words = command.map((word) => `'${word}'`).join(' ');
  const { code, stdout } = tells('script', ['-qec', words, join(folder, '화면')], {
    cwd: folder,
    input: '2\n아무거나\n고용형태\n',
  });
  expect([code, stdout]).toEqual([0, expect.stringContaining('‘주소’ 열은 무엇입니까?')]);
  expect(stdout).toContain('모르는 항목입니다');
  expect(readFileSync(join(folder, '일자리.yaml'), 'utf8')).toBe(
    `${yaml}\n열:\n  주소: 근무지\n  기간: 고용형태\n`,
  );
  const again = await iljari(folder, ['columns', '구인.csv']);
  expect(again.stdout).toContain('기간 → 고용형태 (일자리.yaml)');
});
