/** Three editions of one run, as the real command makes them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLedger } from '../../src/issue/ledger-table.ts';
import { iljari, type Run } from '../iljari.ts';
import { textOf } from '../output/pdfium.ts';
import { workbook } from '../read/files.ts';

const header = '회사명,하는 일,급여,근무지,마감일,연락처';
const row = (company: string, place: string, n: number): string =>
  `${company},두부 포장,월 250만원,${place},2199-12-11,063-500-01${10 + n}`;
const config = `센터: {이름: 한결일자리센터, 전화: 063-540-0100}
발행: {첫호날짜: 2026-11-24}
용지: A4
판:
  - 이름: 김제판
    지역: [김제]
  - 이름: 익산판
    지역: 익산
    제목: 익산 새 일자리
    센터: {이름: 익산고용지원센터, 전화: 063-850-0100}
  - 이름: 합본
    용지: A3
    지역: [김제, 익산, 완주]
`;

let folder = '';
let run: Run;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  writeFileSync(join(folder, '일자리.yaml'), config);
  writeFileSync(
    join(folder, '김제.csv'),
    [header, row('한결정밀', '김제시', 1), row('다온물류', '군산시', 2)].join('\n'),
  );
  writeFileSync(
    join(folder, '익산.csv'),
    [header, row('누리식품', '익산시', 3), row('한결정밀', '김제시', 1)].join('\n'),
  );
  const cells = [header, row('가온요양원', '완주군', 4)].map((line) => line.split(','));
  writeFileSync(join(folder, '완주.xlsx'), workbook([{ name: '구인', rows: cells }]));
  run = await iljari(folder, ['build', '김제.csv', '익산.csv', '완주.xlsx', '--date', '2026-11-24']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const issue = (): string => join(folder, '발행', '2026-11-24_제1호');
const files = (): readonly string[] =>
  (readdirSync(issue(), { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/'));
const read = (name: string): string => readFileSync(join(issue(), name), 'utf8');
const textIn = (name: string): Promise<string> => textOf(readFileSync(join(issue(), name)));

test('each edition has its own sheets and texts', async () => {
  expect(run.code).toBe(0);
  expect(
    files()
      .filter((name) => name.endsWith('.pdf'))
      .toSorted(),
  ).toEqual([
    '김제판/일자리정보지_제1호_김제판_A4.pdf',
    '익산판/일자리정보지_제1호_익산판_A4.pdf',
    '합본/일자리정보지_제1호_합본_A3.pdf',
  ]);
  expect(
    files()
      .filter((name) => name.includes('/밴드'))
      .toSorted(),
  ).toEqual(['김제판/밴드_김제판.txt', '익산판/밴드_익산판.txt', '합본/밴드_합본.txt']);
  for (const edition of ['김제판', '익산판', '합본']) {
    const sheet = files().find((file) => file.startsWith(`${edition}/`) && file.endsWith('.pdf'));
    expect(await textIn(sheet ?? '')).toContain(`제1호 ${edition}`);
    expect(read(`${edition}/밴드_${edition}.txt`)).toContain(`제1호 ${edition}`);
  }
});

test('each shows its own openings and its own centre', async () => {
  const shown = async (name: string): Promise<readonly string[]> => {
    const text = await textIn(name);
    return ['한결정밀', '다온물류', '누리식품', '가온요양원'].filter((company) => text.includes(company));
  };
  expect(await shown('김제판/일자리정보지_제1호_김제판_A4.pdf')).toEqual(['한결정밀']);
  expect(await shown('익산판/일자리정보지_제1호_익산판_A4.pdf')).toEqual(['누리식품']);
  expect(await shown('합본/일자리정보지_제1호_합본_A3.pdf')).toEqual(['한결정밀', '누리식품', '가온요양원']);
  expect(await textIn('익산판/일자리정보지_제1호_익산판_A4.pdf')).toMatch(/익산 새 일자리[^]*063-850-0100/);
  expect(await textIn('합본/일자리정보지_제1호_합본_A3.pdf')).toMatch(/한결일자리센터[^]*063-540-0100/);
});

test('the report says what every file supplied and what no edition takes', () => {
  const report = read('점검결과.txt');
  expect(report).toContain('- 김제.csv: 구인 2건, 실은 구인 1건, 보류 0건');
  expect(report).toContain('- 익산.csv: 구인 2건, 실은 구인 1건, 보류 0건, 다른 행과 같은 구인 1건');
  expect(report).toContain('- 완주.xlsx: 구인 1건, 실은 구인 1건, 보류 0건');
  expect(report).toMatch(/■ 어느 판에도 들지 않아 싣지 않았습니다\s+3행 \| 다온물류/);
  expect(run.stderr).toContain('어느 판에도 들지 않아');
});

test('the 발행대장 has every opening once, with its editions', () => {
  const ledger = readLedger(readFileSync(join(folder, '발행', '발행대장.csv'), 'utf8'));
  const printed = ledger?.entries[0]?.printed.map(({ company, editions }) => [company, editions]);
  expect(printed).toEqual([
    ['한결정밀', ['김제판', '합본']],
    ['누리식품', ['익산판', '합본']],
    ['가온요양원', ['합본']],
  ]);
});

test.each([
  ['이름이 없는', '판:\n  - 지역: [김제]\n', '"이름" 줄이 없거나 비었습니다.'],
  ['이름이 같은', '판:\n  - 이름: 가\n  - 이름: 가\n', '같은 이름의 판이 둘입니다: "가"'],
  ['파일 이름이 될 수 없는', '판:\n  - 이름: 가/나\n', '판 이름으로 쓸 수 없습니다: "가/나"'],
  [
    '판에 둘 수 없는 항목이 있는',
    '판:\n  - 이름: 가\n    발행: {간격: 7}\n',
    '판 안에 적을 수 없는 이름입니다: "발행"',
  ],
  ['모르는 항목이 있는', '판:\n  - 이름: 가\n    센터: {전하: 1}\n', '센터 아래에 없는 이름입니다: "전하"'],
  ['값이 틀린', '판:\n  - 이름: 가\n    색: 파랑\n', '색:'],
])('a config with an edition %s is refused with its line', async (_, editions, says) => {
  const path = join(folder, '틀린.yaml');
  writeFileSync(path, `${config.slice(0, config.indexOf('판:'))}${editions}`);
  const { code, stderr } = await iljari(folder, ['build', '김제.csv', '--config', '틀린.yaml']);
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).toMatch(/틀린\.yaml/);
});

test('a text is sent of one edition, which must be named', async () => {
  const { code, stderr } = await iljari(folder, ['send', 'band']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--edition에 김제판, 익산판, 합본 가운데')]);
  const shown = await iljari(folder, ['send', 'band', '--edition', '익산판']);
  expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('누리식품') });
  expect(shown.stdout).not.toContain('한결정밀');
  expect((await iljari(folder, ['send', 'band', '--edition', '군산판'])).code).toBe(2);
});
