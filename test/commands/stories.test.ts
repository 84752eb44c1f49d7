/** An office over weeks, by the real command: drafts, publication, corrections, steps back, and what is in the way. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { kept } from '../../src/commands/disk/store.ts';
import { sha256Of } from '../../src/commands/disk/hash.ts';
import { textOf as textOfPdf } from '../output/pdfium.ts';
import { Office } from './office.ts';

const offices: Office[] = [];
afterEach(() => {
  for (const office of offices.splice(0)) office.close();
});
function open(more = '', first = '2026-11-24'): Office {
  const office = new Office(more, first);
  offices.push(office);
  return office;
}

const issue24 = '2026-11-24_제24호';
const issue25 = '2026-12-08_제25호';
const a4 = '일자리정보지_제24호_A4.pdf';

const textOf = (path: string): Promise<string> => textOfPdf(readFileSync(path));

test('on Monday, a day before the next issue, the new list does not touch what hangs on the walls', async () => {
  const office = open();
  await office.build('2026-11-24');
  writeFileSync(office.path(issue24, '승인서.pdf'), '도장');
  const [hanging, ledger] = [office.published(), office.text('발행대장.csv')];
  office.list('다온물류', '라온건설');
  const monday = await office.build('2026-12-07');
  expect(monday.stdout.split('\n')[0]).toBe(
    '제25호 (2026-12-08)의 초안을 만듭니다. 제24호는 이미 발행했습니다.',
  );
  expect([office.published(), office.text('발행대장.csv')]).toEqual([hanging, ledger]);
  expect(await textOf(office.path(`${issue25}_초안`, '일자리정보지_제25호_A4.pdf'))).toContain('초안');
  expect(office.text(`${issue25}_초안`, '밴드.txt')).toContain('[초안] [일자리정보지] 제25호');

  const tuesday = await office.build('2026-12-08');
  expect(tuesday).toMatchObject({ code: 0 });
  expect(office.inside()).toEqual([issue24, issue25, '발행대장.csv']);
  expect(await textOf(office.path(issue25, '일자리정보지_제25호_A4.pdf'))).not.toContain('초안');
  expect(office.text(issue25, '밴드.txt')).not.toContain('초안');
  for (const [path, bytes] of hanging) expect(office.published().get(path)).toEqual(bytes);
});

test('an issue that was missed comes late, but not when its time is half over or nothing ever came out', async () => {
  const office = open();
  expect((await office.build('2026-11-25')).stdout.split('\n')[0]).toBe(
    '제25호 (2026-12-08)의 초안을 만듭니다. 발행하지 않은 제24호는 --date 2026-11-24를 붙이면 발행합니다.',
  );
  expect(await office.build('2026-11-25', '--date', '2026-11-24')).toMatchObject({ code: 0 });
  office.list('다온물류');
  expect((await office.build('2026-12-10')).stdout).toContain(
    '제25호 (2026-12-08)를 발행일이 지난 2026-12-10에 발행합니다.',
  );
  // An issue that came out late may be replaced on the day on which it did.
  office.list('다온물류', '라온건설');
  expect((await office.build('2026-12-10')).stdout).toContain('새것으로 바꾸었습니다');
  expect((await office.build('2026-12-30')).stdout).toContain(
    '제27호 (2027-01-05)의 초안을 만듭니다. 발행하지 않은 제26호는',
  );
  expect(office.story()).toEqual(['24 발행 0', '25 발행 0', '25 교체 0']);
});

test('a month of drafts leaves one draft and no record', async () => {
  const office = open('', '2026-12-22');
  for (const day of ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-21']) {
    office.list('한결정밀', `나래식품 ${200 + Number(day.slice(8))}`);
    expect(await office.build(day)).toMatchObject({ code: 0 });
  }
  expect(office.inside()).toEqual(['2026-12-22_제24호_초안']);
  expect(office.text('2026-12-22_제24호_초안', '밴드.txt')).toContain('221만');
  expect((await office.on('2026-12-21', 'history')).stdout).toContain('아직 발행한 호가 없습니다.');
  await office.build('2026-12-22');
  expect(office.inside()).toEqual(['2026-12-22_제24호', '발행대장.csv']);
});

test('what a person put into a draft stays when the issue is published', async () => {
  const office = open('', '2026-12-22');
  await office.build('2026-12-21');
  writeFileSync(office.path('2026-12-22_제24호_초안', '메모.txt'), '메모');
  await office.build('2026-12-21');
  await office.build('2026-12-22');
  expect(office.inside('2026-12-22_제24호_초안')).toEqual(['메모.txt']);
});

test('on its day an issue is replaced without a correction, until the day is over', async () => {
  const office = open();
  await office.build('2026-11-24');
  const first = readFileSync(office.path(issue24, a4));
  office.list('한결정밀 260', '나래식품');
  expect((await office.build('2026-11-24')).stdout).toContain('새것으로 바꾸었습니다');
  expect(office.inside(issue24)).not.toContain('지난판');
  expect(await textOf(office.path(issue24, a4))).not.toContain('정정');
  office.list('한결정밀 270', '나래식품');
  const late = await office.build('2026-11-25', '--date', '2026-11-24');
  expect(late).toMatchObject({ code: 2, stderr: expect.stringContaining('--date 2026-12-08') });
  expect(office.story()).toEqual(['24 발행 0', '24 교체 0']);
  expect(await kept(office.path(), sha256Of(first))).toEqual(first);
});

test('published by hand an issue is closed on its very day; the next build is the next draft', async () => {
  const office = open();
  await office.build('2026-11-24');
  expect(await office.on('2026-11-24', 'publish')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('닫았습니다'),
  });
  office.list('한결정밀 260');
  expect((await office.build('2026-11-24')).stdout).toContain('제25호 (2026-12-08)의 초안을 만듭니다.');
  expect(await office.build('2026-11-24', '--date', '2026-11-24')).toMatchObject({ code: 2 });
  expect(await office.on('2026-11-24', 'publish', '--date', '2026-11-24')).toMatchObject({ code: 2 });
});

test('sent to BAND an issue is closed', async () => {
  const office = open();
  await office.build('2026-11-24');
  writeFileSync(
    office.path('발송대장.csv'),
    '호수,발행일,정정,채널,글,상태,시각,결과,내용\r\n24,2026-11-24,0,밴드,밴드.txt,보냄,2026-11-24 09:00:00,1,a\r\n',
  );
  office.list('한결정밀 260');
  expect(await office.build('2026-11-24', '--date', '2026-11-24')).toMatchObject({ code: 2 });
});

test('a draft is published before its date, and only as it was seen', async () => {
  const office = open();
  expect(await office.on('2026-11-20', 'publish')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('초안이 없어'),
  });
  await office.build('2026-11-20');
  office.list('한결정밀 260');
  expect(await office.on('2026-11-20', 'publish')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('파일이 바뀌어 발행하지 않았습니다: 구인.csv'),
  });
  await office.build('2026-11-20');
  expect(await office.on('2026-11-20', 'publish')).toMatchObject({ code: 0 });
  expect(office.story()).toEqual(['24 발행 0', '24 마감 0']);
  expect(office.text(issue24, '밴드.txt')).not.toContain('초안');
  // Nobody publishes it again on its day.
  expect((await office.build('2026-11-24', '--if-due')).stdout).toContain('이미 발행했습니다');
  expect((await office.build('2026-11-24')).stdout).toContain('제25호');
});

test('two corrections, and each taken back', async () => {
  const office = open();
  await office.build('2026-11-24');
  const pages = [readFileSync(office.path(issue24, a4))];
  for (const [at, day] of ['2026-11-26', '2026-12-01'].entries()) {
    office.list(`한결정밀 ${260 + at}`, '나래식품');
    expect(await office.build(day, '--revise', `임금 ${at + 1}`)).toMatchObject({ code: 0 });
    pages.push(readFileSync(office.path(issue24, a4)));
  }
  expect(await textOf(office.path(issue24, a4))).toMatch(/정정 2차 12\. 1\.\(화\)/);
  expect(office.text(issue24, '밴드.txt')).toContain('[정정 2차 12. 1.(화)]');
  expect(office.text(issue24, '카카오.txt')).toContain('[정정 2차 12. 1.(화)]');
  expect(office.inside(issue24, '지난판')).toEqual(['정정 1차', '처음']);
  expect(readFileSync(office.path(issue24, '지난판', '처음', a4))).toEqual(pages[0]);
  expect(office.records().map(({ reason }) => reason)).toEqual(['', '임금 1', '임금 2']);

  for (const expected of [pages[1], pages[0]]) {
    expect(await office.on('2026-12-02', 'undo')).toMatchObject({ code: 0 });
    expect(readFileSync(office.path(issue24, a4))).toEqual(expected);
  }
  expect((await office.on('2026-12-02', 'undo')).stdout).toContain('발행을 되돌렸습니다');
  expect(existsSync(office.path(issue24, a4))).toBe(false);
  expect(await office.on('2026-12-02', 'undo')).toMatchObject({ code: 2 });
  expect(office.story()).toEqual([
    '24 발행 0',
    '24 정정 1',
    '24 정정 2',
    '24 되돌림 3',
    '24 되돌림 4',
    '24 취소 5',
  ]);
  for (const page of pages)
    expect(await kept(office.path(), sha256Of(page ?? Buffer.from('')))).toEqual(page);
  expect(await office.build('2026-12-02', '--date', '2026-11-24')).toMatchObject({ code: 0 });
  expect(office.story().at(-1)).toBe('24 발행 5');
});

test('nothing to correct records nothing; a renamed input is nothing to correct', async () => {
  const office = open();
  await office.build('2026-11-24');
  const before = office.text('발행대장.csv');
  renameSync(join(office.folder, '구인.csv'), join(office.folder, '구인 12월.csv'));
  const again = await office.on('2026-11-26', 'build', '구인 12월.csv', '--revise', '이름만 바꿈');
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('같아 정정하지 않았습니다') });
  expect(office.text('발행대장.csv')).toBe(before);
  expect(await office.on('2026-11-26', 'build', '구인 12월.csv', '--revise', '  ')).toMatchObject({
    code: 2,
  });
  expect(await open().build('2026-11-26', '--revise', '없음')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('아직 발행한 호가 없어'),
  });
});

test('휴간 leaves an issue out, and its number goes to the next', async () => {
  const office = open('  휴간: [2026-12-08]\n');
  await office.build('2026-11-24');
  office.list('다온물류');
  expect((await office.build('2026-12-08')).stdout.split('\n')[0]).toContain('제25호 (2026-12-22)의 초안');
  expect((await office.on('2026-12-08', 'schedule', '--list')).stdout).toMatch(
    /제24호 {2}2026-11-24\(화\).*발행함\n.*2026-12-08\(화\) {2}휴간\n.*제25호 {2}2026-12-22\(화\).*초안 있음/,
  );
  await office.build('2026-12-22');
  expect(office.story()).toEqual(['24 발행 0', '25 발행 0']);
});

test('an interval of 14, then 7, then 14 goes on from the last issue', async () => {
  const office = open();
  const days = ['2026-11-24', '2026-12-08', '2026-12-15', '2026-12-22', '2027-01-05'];
  for (const [at, day] of days.entries()) {
    office.configure(`  간격: ${at === 2 || at === 3 ? 7 : 14}\n`);
    office.list(`회사${'가나다라마'[at]}`, '한결정밀');
    expect(await office.build(day, '--if-due')).toMatchObject({ code: 0 });
  }
  expect(office.records().map(({ number, date }) => `${number} ${date}`)).toEqual(
    days.map((day, at) => `${24 + at} ${day}`),
  );
});

test('a holiday moves the day, New Year the year of the totals', async () => {
  const office = open('', '2026-12-11');
  // 2026-12-25 is Christmas, a Friday.
  for (const [day, company] of [
    ['2026-12-11', '가람'],
    ['2026-12-24', '나래'],
    ['2027-01-08', '다온'],
  ] as const) {
    office.list(company);
    expect(await office.build(day, '--if-due')).toMatchObject({ code: 0 });
  }
  expect(office.records().map(({ number, date }) => `${number} ${date}`)).toEqual([
    '24 2026-12-11',
    '25 2026-12-24',
    '26 2027-01-08',
  ]);
  const { years } = JSON.parse((await office.on('2027-01-09', 'history', '--json')).stdout);
  expect(years).toMatchObject([
    { year: 2026, issues: 2, openings: 2 },
    { year: 2027, issues: 1, openings: 1 },
  ]);
});

test('two editions are corrected and taken back together, each in its own folder', async () => {
  const office = open('판:\n  - 이름: 김제판\n    지역: [김제]\n  - 이름: 익산판\n    지역: [익산]\n');
  office.list('한결정밀', '나래식품 250 익산시');
  await office.build('2026-11-24');
  const sheet = (edition: string): Buffer =>
    readFileSync(office.path(issue24, edition, `일자리정보지_제24호_${edition}_A4.pdf`));
  const before = [sheet('김제판'), sheet('익산판')];
  office.list('한결정밀 260', '나래식품 250 익산시');
  await office.build('2026-11-25', '--revise', '김제의 임금');
  expect(office.text(issue24, '익산판', '밴드_익산판.txt')).toContain('제24호 익산판 [정정 1차');
  expect(office.inside(issue24, '지난판', '처음')).toEqual(['김제판', '익산판', '점검결과.txt']);
  await office.on('2026-11-25', 'undo');
  expect([sheet('김제판'), sheet('익산판')]).toEqual(before);
});

test('a publication that was interrupted is whole or not there, and the next one is the first', async () => {
  const office = open();
  await office.build('2026-11-24');
  const day = office.path(issue24);
  // As the machine stops between putting the issue in its place and recording it.
  rmSync(office.path('발행대장.csv'));
  cpSync(day, `${office.path(issue25)}.새로만드는중`, { recursive: true });
  expect(await office.build('2026-11-24')).toMatchObject({ code: 0 });
  expect(office.story()).toEqual(['24 발행 0']);
  expect(office.inside()).toEqual([issue24, '발행대장.csv']);
  expect(office.inside(issue24)).not.toContain('지난판');
});

test('a folder full of files of other people', async () => {
  const office = open();
  await office.build('2026-11-24');
  const foreign = Array.from({ length: 200 }, (_, at) => `사진/${at % 7}/사진 ${at}.jpg`);
  for (const name of foreign) {
    mkdirSync(join(office.path(issue24, name), '..'), { recursive: true });
    writeFileSync(office.path(issue24, name), name);
  }
  writeFileSync(office.path(issue24, '밴드.txt'), '손으로 고친 글');
  office.list('한결정밀 260');
  const { stdout } = await office.build('2026-11-25', '--revise', '임금');
  expect(stdout).toContain('밴드.txt: 만든 뒤에 고친 파일이어서 지우지 않고 밴드 (고친 것).txt로 남겨');
  await office.on('2026-11-25', 'undo');
  for (const name of foreign) expect(office.text(issue24, name)).toBe(name);
  expect(office.text(issue24, '밴드 (고친 것).txt')).toBe('손으로 고친 글');
});

test('the list of last time is asked about, and not published by itself', async () => {
  const office = open();
  await office.build('2026-11-24');
  const asked = await office.build('2026-12-08', '--if-due');
  expect(asked).toMatchObject({ code: 1, stderr: expect.stringContaining('구인 목록이 이상하여') });
  expect(asked.stderr).toContain('지난 제24호(2026-11-24)의 구인 2건 가운데 2건이 그대로이고');
  expect(readFileSync(join(office.folder, '발행실패.txt'), 'utf8')).toContain('그대로이고');
  expect(office.story()).toEqual(['24 발행 0']);
  office.configure('  이상하면: 발행\n');
  expect(await office.build('2026-12-08', '--if-due')).toMatchObject({ code: 0 });
  expect(existsSync(join(office.folder, '발행실패.txt'))).toBe(false);
  // A person is asked and may.
  office.configure();
  const person = await office.build('2026-12-22');
  expect(person).toMatchObject({ code: 0, stderr: expect.stringContaining('새 구인이 없습니다') });
  expect(await office.build('2026-12-22', '--strict')).toMatchObject({ code: 1 });
});

test('a file older than the last issue is asked about', async () => {
  const office = open();
  await office.build('2026-11-24');
  office.list('다온물류', '라온건설');
  const old = new Date('2026-11-20T12:00:00+09:00');
  utimesSync(join(office.folder, '구인.csv'), old, old);
  const { stderr } = await office.build('2026-12-08', '--if-due');
  expect(stderr).toContain('마지막으로 고친 날(2026-11-20)이 지난 제24호를 만든 날(2026-11-24)보다');
});

test('a ledger that was cut in the middle takes the marks of what is new away', async () => {
  const office = open();
  await office.build('2026-11-24');
  office.list('다온물류', '라온건설');
  await office.build('2026-12-08');
  const rows = office.text('발행대장.csv').split('\r\n');
  const at = rows.findIndex((row) => row.includes('나래식품'));
  office.list('나래식품', '마루상사');
  writeFileSync(office.path('발행대장.csv'), rows.filter((_, index) => index !== at).join('\r\n'));
  const { stderr } = await office.build('2026-12-22');
  expect(stderr).toContain('제24호(2026-11-24)의 줄이 빠져 있습니다');
  expect(office.text('2026-12-22_제26호', '밴드.txt')).not.toContain('[신규]');
  expect(await textOf(office.path('2026-12-22_제26호', '일자리정보지_제26호_A4.pdf'))).not.toContain('신규');
});

test('a ledger that Excel saved is read and goes on as it stands', async () => {
  const office = open();
  await office.build('2026-11-24');
  const saved = office
    .text('발행대장.csv')
    .replaceAll(/2026-11-24(?=,)/g, '2026. 11. 24.')
    .replaceAll(/^(\ufeff?)(.*)\r$/gm, (_, mark: string, row: string) => `${mark}${row},\r`);
  writeFileSync(office.path('발행대장.csv'), saved);
  office.list('다온물류', '한결정밀');
  expect(await office.build('2026-12-08')).toMatchObject({ code: 0 });
  expect(office.text('발행대장.csv').startsWith(saved.trimEnd())).toBe(true);
  expect(office.story()).toEqual(['24 발행 0', '25 발행 0']);
  expect(office.text(issue25, '밴드.txt').match(/\[신규\]/g)).toHaveLength(1);
});

test('what was kept is looked through, written into a new folder, and removed only when told twice', async () => {
  const office = open();
  await office.build('2026-11-24');
  office.list('다온물류', '라온건설');
  await office.build('2026-12-08');
  expect(await office.on('2026-12-09', 'history', '--check')).toMatchObject({ code: 0 });
  const restored = await office.on('2026-12-09', 'history', '--restore', '1');
  expect(restored.stdout).toContain(`${issue24}_기록1`);
  expect(readFileSync(join(office.folder, `${issue24}_기록1`, a4))).toEqual(
    readFileSync(office.path(issue24, a4)),
  );
  expect(readdirSync(join(office.folder, `${issue24}_기록1`, '입력')).toSorted()).toEqual([
    '구인.csv',
    '일자리.yaml',
  ]);
  expect(readFileSync(join(office.folder, `${issue24}_기록1`, '입력', '구인.csv'), 'utf8')).toContain(
    '나래식품',
  );

  const before = readdirSync(office.path('.보관'));
  expect((await office.on('2026-12-09', 'tidy', '--before', '2026-12-01')).stdout).toContain(
    '아직 아무것도 지우지 않았습니다',
  );
  expect(readdirSync(office.path('.보관'))).toEqual(before);
  expect(await office.on('2026-12-09', 'tidy', '--before', '2026-12-01', '--yes')).toMatchObject({ code: 0 });
  expect(readdirSync(office.path('.보관')).length).toBeLessThan(before.length);
  expect(await office.on('2026-12-09', 'history', '--check')).toMatchObject({ code: 0 });
  expect((await office.on('2026-12-09', 'history', '--restore', '1')).stderr).toContain(
    '2026-12-09에 정리하여 지웠습니다',
  );
  expect(await office.on('2026-12-09', 'history', '--restore', '25호')).toMatchObject({ code: 0 });

  const [one = ''] = readdirSync(office.path('.보관'));
  rmSync(office.path('.보관', one));
  expect(await office.on('2026-12-09', 'history', '--check')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('없습니다'),
  });
});

test('what check finds is what build finds', async () => {
  const office = open('판:\n  - 이름: 김제판\n    지역: [김제]\n그림: 예\n');
  office.list('한결정밀', '나래식품 250 익산시', '다온물류 160');
  const found = async (command: string): Promise<unknown> => {
    const { stdout } = await office.on('2026-11-24', command, '구인.csv', '--json');
    return JSON.parse(stdout).diagnostics;
  };
  expect(await found('check')).toEqual(await found('build'));
  mkdirSync(join(office.folder, '템플릿'));
  writeFileSync(join(office.folder, '템플릿', 'band.hbs'), '{{없는이름}}');
  for (const command of ['check', 'build'])
    expect(await office.on('2026-11-24', command, '구인.csv')).toMatchObject({ code: 2 });
});
