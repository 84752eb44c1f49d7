import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withColumns } from '../../src/config/add-columns.ts';
import { iljari } from '../iljari.ts';

const list = [
  '회사명,받으시는 돈,주소,결재,기간',
  '한결정밀,시급 11000원,전북 김제시 순동,과장,1년',
  '가온식품,시급 12000원,전북 김제시 백구면,부장,2년',
].join('\n');
const yaml = '# 우리 센터\n센터:\n  이름: 가온센터 # 임시\n발행:\n  첫호날짜: 2026-11-24\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-columns-'));
  writeFileSync(join(folder, '구인.csv'), list);
  writeFileSync(join(folder, '일자리.yaml'), yaml);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each column, what it was taken for and how, samples, and the lines that settle the rest', async () => {
  const { code, stdout } = await iljari(folder, ['columns', '구인.csv']);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      '■ 구인.csv',
      '  회사명 → 회사명 (열 이름)  예: 한결정밀 | 가온식품',
      '  받으시는 돈 → 급여 (칸의 내용)  예: 시급 11000원 | 시급 12000원',
      '  주소 → 회사주소 (확인 필요, 회사주소 또는 근무지 항목인 듯합니다)  예: 전북 김제시 순동 | 전북 김제시 백구면',
      '  결재 → 읽지 않음 (알 수 없음)  예: 과장 | 부장',
      '  기간 → 읽지 않음 (확인 필요, 접수마감일 또는 고용형태 항목인 듯합니다)  예: 1년 | 2년',
      '',
      '아래가 맞으면 일자리.yaml에 그대로 붙여 넣으십시오.',
      '열:',
      '  주소: 회사주소',
      '  기간: 접수마감일',
      '',
    ].join('\n'),
  );
  expect(readFileSync(join(folder, '일자리.yaml'), 'utf8')).toBe(yaml);
});

test('--json', async () => {
  const { stdout } = await iljari(folder, ['columns', '구인.csv', '--json']);
  const { tables } = JSON.parse(stdout) as { tables: { columns: object[] }[] };
  expect(tables[0]?.columns[1]).toEqual({
    header: '받으시는 돈',
    named: true,
    field: 'pay',
    name: '급여',
    by: 'content',
    guesses: [],
    samples: ['시급 11000원', '시급 12000원'],
  });
});

test('a file without a table of openings', async () => {
  writeFileSync(join(folder, '메모.csv'), '가,나\n다,라\n마,바\n');
  const { code, stdout } = await iljari(folder, ['columns', '메모.csv']);
  expect([code, stdout]).toEqual([1, expect.stringContaining('열 이름이 적힌 줄을 찾지 못했습니다')]);
});

const added = new Map([['받는 돈', '급여']]);

test.each<[string, string, string | null]>([
  ['at the end', '제목: 가\n', '제목: 가\n\n열:\n  받는 돈: 급여\n'],
  ['into an empty file', '', '열:\n  받는 돈: 급여\n'],
  [
    'below those that are there',
    '열: # 우리 것\n    가게: 회사명 # 예\n제목: 가\n',
    '열: # 우리 것\n    받는 돈: 급여\n    가게: 회사명 # 예\n제목: 가\n',
  ],
  ['instead of nothing', '열: []\n제목: 가\n', '열:\n  받는 돈: 급여\n제목: 가\n'],
  ['with the line ends of the file', '제목: 가\r\n', '제목: 가\r\n\r\n열:\r\n  받는 돈: 급여\r\n'],
  ['a comment is none', '# 열:\n제목: 가\n', '# 열:\n제목: 가\n\n열:\n  받는 돈: 급여\n'],
  ['not into a map on one line', '열: {가게: 회사명}\n', null],
])('a line is added %s', (_, before, after) => {
  expect(withColumns(before, added)).toBe(after);
});

test('a header that YAML would take for something else is quoted', () => {
  expect(
    withColumns(
      '',
      new Map([
        ['#', '번호'],
        ['no', '번호'],
        ['급여: "월"', '급여'],
      ]),
    ),
  ).toBe('열:\n  "#": 번호\n  "no": 번호\n  "급여: \\"월\\"": 급여\n');
});
