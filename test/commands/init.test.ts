import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { configFrom, readConfig } from '../../src/config/read-config.ts';
import { toDay, type Day } from '../../src/day.ts';
import { toOpening } from '../../src/opening/entry.ts';
import { toEntries } from '../../src/read/columns.ts';
import { readHere, readTables } from '../../src/read/read.ts';

const today = toDay('2026-11-24') as Day;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iljari-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const openingsIn = async (name: string) => {
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  const tables = await readTables([{ name, bytes }], readHere);
  const entries = tables.value.flatMap((table) => toEntries(table, configFrom(today).columns).value);
  return {
    openings: entries.map((entry) => toOpening(entry, today).value),
    problems: tables.diagnostics,
  };
};

describe('a new folder', () => {
  test('holds a config, a CSV and a workbook, and the person is told what to do next', async () => {
    const { value, diagnostics } = await init(join(folder, '새 폴더'), today);
    expect(diagnostics).toEqual([]);
    expect(value.made).toEqual(['일자리.yaml', '구인.csv', '구인.xlsx']);
    expect(await readdir(join(folder, '새 폴더'))).toHaveLength(3);
    expect(value.lines.join('\n')).toContain('다음에 할 일');
    expect(value.lines.join('\n')).toContain('iljari build 구인.csv');
  });

  test('has a config whose first issue is of today', async () => {
    await init(folder, today);
    const text = await readFile(join(folder, '일자리.yaml'), 'utf8');
    expect(readConfig(text, '일자리.yaml').value?.firstIssue).toEqual({ date: '2026-11-24', number: 1 });
  });

  test('has a CSV that Excel opens in Korean', async () => {
    await init(folder, today);
    const text = await readFile(join(folder, '구인.csv'), 'utf8');
    expect(text.startsWith('\uFEFF회사명,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(['구인.csv', '구인.xlsx'])(
    'has two examples in %s that read as openings and say so',
    async (name) => {
      await init(folder, today);
      const { openings, problems } = await openingsIn(name);
      expect(problems).toEqual([]);
      expect(openings).toHaveLength(2);
      for (const opening of openings) {
        expect(opening.company).toContain('(예시)');
        expect(opening.title).toContain('(예시)');
        expect(opening.phones.map(({ label }) => label)).toEqual(['063-540-0000']);
      }
      expect(openings.map(({ pay }) => pay.unit)).toEqual(['month', 'hour']);
      expect(openings[0]?.deadline.date).toBe('2026-12-04');
    },
  );

  test('has a workbook whose empty phone cells are text, so that Excel keeps the 0', async () => {
    await init(folder, today);
    const { read } = await import('@e965/xlsx');
    const book = read(await readFile(join(folder, '구인.xlsx')), {
      cellNF: true,
      sheetStubs: true,
      cellStyles: true,
    });
    const sheet = book.Sheets['구인'] ?? {};
    const header = Object.entries(sheet).find(([, cell]) => cell?.v === '연락처')?.[0] ?? '';
    const column = header.replace('1', '');
    expect([2, 3, 100].map((row) => sheet[`${column}${row}`]?.z)).toEqual(['@', '@', '@']);
  });

  test('has forms in which no cell is a formula or would become one', async () => {
    await init(folder, today);
    const { read } = await import('@e965/xlsx');
    const { Sheets } = read(await readFile(join(folder, '구인.xlsx')), { cellFormula: true });
    const cells = Object.values(Sheets).flatMap((sheet) =>
      Object.entries(sheet).flatMap(([name, cell]) => (name.startsWith('!') ? [] : [cell])),
    );
    const csv = (await readFile(join(folder, '구인.csv'), 'utf8')).replace('\ufeff', '');
    const texts = [...cells.map(({ v }) => String(v)), ...csv.split(/[,\r\n]+/)];
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => /^"?[=+\-@\t]/.test(text))).toEqual([]);
    expect(cells.filter((cell) => 'f' in cell)).toEqual([]);
  });
});

describe('a folder with files of its own', () => {
  test('keeps them byte for byte', async () => {
    await writeFile(join(folder, '일자리.yaml'), '제목: 우리 것\n');
    await writeFile(join(folder, '구인.xlsx'), 'x');
    const { value } = await init(folder, today);
    expect(value).toMatchObject({ made: [], kept: ['일자리.yaml', '구인.xlsx'] });
    expect(await readFile(join(folder, '일자리.yaml'), 'utf8')).toBe('제목: 우리 것\n');
    expect(await readdir(folder)).toHaveLength(2);
    expect(value.lines.join('\n')).toContain('모두 이미 있어');
  });

  test('gets only what is missing', async () => {
    await writeFile(join(folder, '구인.csv'), '회사명\n');
    const { value } = await init(folder, today);
    expect(value).toMatchObject({ made: ['일자리.yaml'], kept: ['구인.csv'] });
    expect(value.lines.join('\n')).not.toContain('예시 두 줄');
  });

  test('knows a name in decomposed letters for the same', async () => {
    await writeFile(join(folder, '일자리.yaml'.normalize('NFD')), '');
    await init(folder, today);
    expect((await readdir(folder)).filter((name) => name.normalize('NFC') === '일자리.yaml')).toHaveLength(1);
  });

  test('run twice changes nothing', async () => {
    await init(folder, today);
    const before = await readFile(join(folder, '구인.xlsx'));
    const { value } = await init(folder, toDay('2026-12-08') as Day);
    expect(value.made).toEqual([]);
    expect((await readFile(join(folder, '구인.xlsx'))).equals(before)).toBe(true);
  });
});

describe('where nothing can be written', () => {
  test('a file in the place of the folder', async () => {
    const path = join(folder, '파일');
    await writeFile(path, '');
    const { value, diagnostics } = await init(path, today);
    expect(value.made).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'init/cannot-write', severity: 'error' }]);
    expect(diagnostics[0]?.message).toContain('파일');
  });

  test('a folder in a folder that is not there', async () => {
    const { value, diagnostics } = await init(join(folder, '없는', '폴더'), today);
    expect(value).toEqual({ made: [], kept: [], lines: [] });
    expect(diagnostics[0]?.message).toContain('폴더가 없습니다');
  });

  test('a path that is too long', async () => {
    const { diagnostics } = await init(join(folder, '가'.repeat(300)), today);
    expect(diagnostics[0]?.message).toContain('경로가 너무 깁니다');
  });
});
