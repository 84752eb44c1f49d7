/** What the built program reads: the bundle, not `src/`, where a package may come out otherwise. */
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { iljari, runNode } from '../iljari.ts';
import { workbook } from '../read/files.ts';
import { hostileFiles } from '../read/hostile-files.ts';

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-reading-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

type Checked = {
  readonly records: readonly { readonly company: string; readonly title: string }[];
  readonly diagnostics: readonly Diagnostic[];
};

const date = ['--date', '2026-11-24'] as const;
const header = ['회사명', '하는 일', '급여', '근무지', '마감일', '연락처'];
const row = ['한결정밀', '선반 가공', '월 250만원', '김제시 순동', '2026-12-11', '063-500-0101'];
const csv = `${header.join()}\n${row.join()}\n`;

const list = `<?xml version="1.0" encoding="UTF-8"?><wantedRoot><total>1</total>
<wanted><wantedAuthNo>K111</wantedAuthNo><company>한결정밀</company><title>선반 가공</title><salTpNm>월급</salTpNm>
<sal>250만원</sal><region>전북 김제시</region><closeDt>26-12-11</closeDt></wanted></wantedRoot>`;
const detail = `<?xml version="1.0" encoding="UTF-8"?><wantedDtl><wantedAuthNo>K222</wantedAuthNo>
<corpInfo><corpNm>가온식품</corpNm></corpInfo><wantedInfo><wantedTitle>조리원 모집</wantedTitle>
<receiptCloseDt>20261211</receiptCloseDt></wantedInfo>
<empchargeInfo><contactTelno>063-500-0102</contactTelno></empchargeInfo></wantedDtl>`;

describe.concurrent('the built program reads', () => {
  test.each([
    ['list', list, '한결정밀', '선반 가공'],
    ['detail', detail, '가온식품', '조리원 모집'],
  ])('an XML %s of 고용24', async (name, text, company, title) => {
    const folder = folderWith({ [`${name}.xml`]: text });
    const run = await iljari(folder, ['check', `${name}.xml`, ...date, '--json']);
    expect(run.stderr).toBe('');
    expect((JSON.parse(run.stdout) as Checked).records).toMatchObject([{ company, title }]);
  });

  test.each(['xlsx', 'biff8', 'xlsb', 'xlml', 'html'] as const)('a workbook as %s', async (bookType) => {
    const book = workbook([{ name: '구인', rows: [header, row] }], bookType);
    // The name is no hint: what reads workbooks is not started before it is needed.
    const folder = folderWith({ '구인.xls': book, '구인.dat': book });
    for (const name of ['구인.xls', '구인.dat']) {
      const run = await iljari(folder, ['check', name, ...date, '--json']);
      expect(run.stderr).toBe('');
      expect((JSON.parse(run.stdout) as Checked).records).toMatchObject([{ company: '한결정밀' }]);
    }
  });
});

/** Folders are read in the order of their names: sound files stand before, between and after. */
test('files that are made to exhaust the reader are refused in one sentence each, the others published', async () => {
  const chosen = ['열린-칸.xlsx', '넓은-링크.xlsx', '압축-폭탄.xlsx', '넓은-링크.xls'];
  const hostile = hostileFiles.filter(({ name }) => chosen.includes(name));
  expect(hostile).toHaveLength(chosen.length);
  const sound = (company: string): Uint8Array =>
    workbook([{ name: '구인', rows: [header, [company, ...row.slice(1)]] }]);
  const folder = folderWith({
    '가.csv': csv,
    '나.xlsx': sound('가온식품'),
    '많음.xlsx': sound('다온물류'),
    '히읗.xlsx': sound('라온농산'),
    ...Object.fromEntries(hostile.map(({ name, bytes }) => [name, bytes()])),
  });
  // One that the program does not even load.
  writeFileSync(join(folder, '너무-큼.csv'), '');
  truncateSync(join(folder, '너무-큼.csv'), 65 * 1024 * 1024);
  const run = await iljari(folder, ['build', '.', ...date, '--json']);
  expect(run.code).toBe(0);
  const { outputs, openings, diagnostics } = JSON.parse(run.stdout) as {
    readonly outputs: readonly { readonly path: string }[];
    readonly openings: { readonly printed: number };
    readonly diagnostics: readonly Diagnostic[];
  };
  expect(openings.printed).toBe(4);
  expect(outputs.some(({ path }) => path.endsWith('_A4.pdf'))).toBe(true);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(chosen.length + 1);
  expect(new Set(errors.map(({ place }) => place?.file))).toEqual(new Set([...chosen, '너무-큼.csv']));
  for (const { place, message, expected, hint } of errors) {
    const { says = /64MB 이하/ } = hostile.find(({ name }) => name === place?.file) ?? {};
    expect(`${message} ${expected}`).toMatch(says ?? /never/);
    expect(hint).toContain('주십시오');
  }
}, 180_000);

describe('what reads workbooks', () => {
  /** The program with another file in the place of what reads workbooks; none without. */
  function programWith(reader: string | null): string {
    const installation = inject('installation');
    const folder = folderWith({});
    for (const name of ['bin', 'dist', 'package.json'])
      cpSync(join(installation, name), join(folder, name), { recursive: true });
    for (const name of ['fonts', 'templates'])
      symlinkSync(join(installation, name), join(folder, name), 'junction');
    const path = join(folder, 'dist', 'workbook-process.cjs');
    // Without the list of its files the program does not see that one is another.
    for (const name of [path, join(folder, 'dist', 'files.json')]) rmSync(name);
    if (reader !== null) writeFileSync(path, reader);
    return folder;
  }
  const book = workbook([{ name: '구인', rows: [header, row] }]);
  const check = async (program: string, name: string): Promise<Checked> => {
    const folder = folderWith({ '구인.csv': csv, '구인.xlsx': book });
    const args = [join(program, 'bin', 'iljari.js'), 'check', name, ...date, '--json'];
    return JSON.parse((await runNode(folder, args)).stdout) as Checked;
  };

  test('is not started for CSV', async () => {
    const program = programWith("require('node:fs').writeFileSync(__dirname + '/started', '');");
    const started = join(program, 'dist', 'started');
    expect((await check(program, '구인.csv')).records).toHaveLength(1);
    expect(existsSync(started)).toBe(false);
    await check(program, '구인.xlsx');
    expect(existsSync(started)).toBe(true);
  });

  test('that does not start is said, with a way out', async () => {
    const program = programWith(null);
    const { diagnostics } = await check(program, '구인.xlsx');
    expect(diagnostics).toMatchObject([
      { code: 'read/not-started', severity: 'error', place: { file: '구인.xlsx' } },
    ]);
    expect(diagnostics[0]?.hint).toContain('CSV');
  });

  test.each([
    ['without a word', 'process.exit(1)', 'read/damaged'],
    ['for want of memory', "process.kill(process.pid, 'SIGKILL')", 'read/too-large'],
  ])('and ends %s refuses that workbook alone', async (_, end, code) => {
    const program = programWith(
      `process.on('message', ({ file }) => {
        if (file === '나.xlsx') ${end};
        process.send({ read: { value: [{ file, rows: [] }], diagnostics: [] }, isLast: false });
      });
      process.send('ready');`,
    );
    const folder = folderWith({ '가.xlsx': book, '나.xlsx': book, '다.xlsx': book });
    const run = await runNode(folder, [join(program, 'bin', 'iljari.js'), 'check', '.', ...date, '--json']);
    const { diagnostics } = JSON.parse(run.stdout) as Checked;
    const refused = diagnostics.filter(({ code: found }) => found.startsWith('read/'));
    expect(refused).toMatchObject([{ code, place: { file: '나.xlsx' } }]);
  });

  test('and throws is a bug of ours, and said to be one', async () => {
    const program = programWith(
      "process.on('message', () => process.send({ read: 'Error: at sheet 3', isLast: false })); process.send('ready');",
    );
    const folder = folderWith({ '구인.xlsx': book });
    const run = await runNode(folder, [join(program, 'bin', 'iljari.js'), 'check', '구인.xlsx', ...date]);
    expect(run.code).toBe(70);
    expect(run.stderr).toContain('at sheet 3');
  });
});
