import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { maxCells, maxColumns, maxLines, maxRecordLength, maxRows } from '../../src/read/bounds.ts';
import { parseDelimited } from '../../src/read/csv.ts';

const cellsOf = (text: string): readonly (readonly string[])[] =>
  parseDelimited('가.csv', text).value.map(({ cells }) => cells);
const codesOf = (text: string): readonly string[] =>
  parseDelimited('가.csv', text).diagnostics.map(({ code }) => code);

describe('the delimiter is told by the content', () => {
  const rows = [
    ['회사명', '급여', '연락처'],
    ['가나식품', '월 2,300,000원; 식대 별도', '063-540-0001'],
    ['다라기계', '시급 11,000원', '063-540-0002'],
  ];
  test.each([',', '\t', ';', '|'])('%j', (delimiter) => {
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    expect(cellsOf(text)).toEqual(rows);
  });

  test('commas inside the cells of a tab-separated table do not mislead', () => {
    const text = rows.map((row) => row.join('\t')).join('\n');
    expect(cellsOf(text)).toEqual(rows);
  });

  test('without a header that anybody knows', () => {
    expect(cellsOf('가;나;다\n라, 마;바;사\n아;자;차\n')[1]).toEqual(['라, 마', '바', '사']);
  });

  test('a title line with commas above a table with semicolons does not mislead', () => {
    expect(cellsOf('김제, 익산, 완주 구인\n회사명;급여;연락처\n가나;시급;063\n')[1]).toEqual([
      '회사명',
      '급여',
      '연락처',
    ]);
  });
});

test('rows have the number a spreadsheet program shows and the line an editor shows', () => {
  const text = '\n회사명,급여\n\n"가나\n식품",시급\n\n\n다라,"월\n\n급"\n마바,일급';
  expect(parseDelimited('가.csv', text).value).toEqual([
    { row: 2, line: 2, cells: ['회사명', '급여'] },
    { row: 4, line: 4, cells: ['가나\n식품', '시급'] },
    { row: 7, line: 8, cells: ['다라', '월\n\n급'] },
    { row: 8, line: 11, cells: ['마바', '일급'] },
  ]);
});

test('a blank line after every row, as some programs write them, loses nothing', () => {
  expect(
    parseDelimited('가.csv', '회사명,급여\n\n가나,시급\n\n다라,월급\n\n').value.map(({ row }) => row),
  ).toEqual([1, 3, 5]);
});

describe('quotation marks', () => {
  test('inside a cell they are text', () => {
    expect(cellsOf('회사명,급여\n가나 "본점",24" 화면\n"다라 ""분점""",시급')).toEqual([
      ['회사명', '급여'],
      ['가나 "본점"', '24" 화면'],
      ['다라 "분점"', '시급'],
    ]);
  });

  test('a quoted cell that begins with a quotation and goes on over lines is in order', () => {
    const text = '회사명,내용\n가나,"""급구"" 조리원\n둘째 줄"\n다라,포장';
    expect(cellsOf(text)).toEqual([
      ['회사명', '내용'],
      ['가나', '"급구" 조리원\n둘째 줄'],
      ['다라', '포장'],
    ]);
    expect(codesOf(text)).toEqual([]);
  });

  test('one that nobody closed is reported where it opened and swallows no row', () => {
    const { value, diagnostics } = parseDelimited(
      '가.csv',
      '회사명,급여\n가나,"시급\n다라,월급\n마바,일급\n',
    );
    expect(value.map(({ row, line, cells }) => [row, line, ...cells])).toEqual([
      [1, 1, '회사명', '급여'],
      [2, 2, '가나', '"시급'],
      [3, 3, '다라', '월급'],
      [4, 4, '마바', '일급'],
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'read/quote', severity: 'warning', place: { line: 2 }, actual: '가나,"시급' },
    ]);
  });

  test('one that a later cell closes by chance swallows no row either', () => {
    const { value, diagnostics } = parseDelimited(
      '가.csv',
      '회사명,급여\n"가나,시급\n"다라",월급\n마바,일급\n',
    );
    expect(value.map(({ row, line, cells }) => [row, line, ...cells])).toEqual([
      [1, 1, '회사명', '급여'],
      [2, 2, '"가나', '시급'],
      [2, 3, '다라', '월급'],
      [3, 4, '마바', '일급'],
    ]);
    expect(diagnostics).toMatchObject([{ code: 'read/quote', place: { line: 2 } }]);
  });

  test('a cell broken by quotation marks that were not doubled is reported', () => {
    const { diagnostics } = parseDelimited(
      '가.csv',
      '회사명,내용\n가나,"첫 "강조" 말\n둘째"\n다라,포장\n마바,조리\n',
    );
    expect(diagnostics).toMatchObject([{ code: 'read/quote', severity: 'warning', place: { row: 3 } }]);
  });

  test('too many of them make the file unreadable, which is said', () => {
    const text = `회사명,급여\n${'"가나,시급\n"다라",월급\n'.repeat(200)}`;
    expect(parseDelimited('가.csv', text)).toMatchObject({
      value: [],
      diagnostics: [{ code: 'read/too-large', severity: 'error' }],
    });
  });
});

describe('texts beyond the bounds end in one clear refusal', () => {
  const beyond: readonly (readonly [string, string])[] = [
    ['one long line', 'x'.repeat(maxRecordLength + 1)],
    ['columns', `가,나\n${','.repeat(maxColumns)}x`],
    ['rows', 'a,b\n'.repeat(maxRows + 1)],
    ['blank lines', '\n'.repeat(maxLines + 1)],
    ['cells', `${'x,'.repeat(maxColumns - 1)}x\n`.repeat(maxCells / maxColumns + 1)],
  ];
  test.each(beyond)('%s', (_, text) => {
    const { value, diagnostics } = parseDelimited('가.csv', text);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'read/too-large', severity: 'error', place: { file: '가.csv' } },
    ]);
    expect(diagnostics[0]?.hint).toBeTruthy();
  });
});

describe('properties', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '가나식품',
      '063-540-0001',
      '월급 2,300,000원',
      '"급구"',
      '줄\n바꿈',
      ';',
      '|',
      '',
      ' ',
      '"',
      'a""b',
    ),
    fc.string({ unit: fc.constantFrom('가', '"', ',', '\n', ';', '|', ' ', 'x'), maxLength: 8 }),
  );
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  const quoted = (rows: readonly (readonly string[])[]): string =>
    [['회사명', '급여', '연락처'], ...rows]
      .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
      .join('\n');

  test('what was quoted comes back, row by row', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        expect(cellsOf(quoted(rows)).slice(1)).toEqual(filled);
      }),
    );
  });

  test('a stray quotation mark at the start of a cell loses no company', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.boolean(), (broken, isQuoted) => {
        const lines = Array.from({ length: 8 }, (_, index) => {
          const name = `회사${index}`;
          if (index === broken) return `"${name},시급`;
          return isQuoted ? `"${name}","월급, 식대"` : `${name},월급`;
        });
        const rows = cellsOf(`회사명,급여\n${lines.join('\n')}\n`);
        const names = rows.map(([first = '']) => first.replaceAll('"', ''));
        expect(names).toEqual(['회사명', ...lines.map((_, index) => `회사${index}`)]);
      }),
    );
  });
});
