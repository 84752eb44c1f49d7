import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/diagnostic.ts';
import { gathered } from '../src/gathered.ts';

const finding = (row: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'pay/unreadable',
  severity: 'warning',
  message: '급여를 금액으로 읽지 못하였습니다.',
  place: { file: '구인.csv', row, column: '급여' },
  actual: `글 ${row}`,
  hint: '금액을 적어 주십시오.',
  ...more,
});
const rows = (count: number, more: Partial<Diagnostic> = {}): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, index) => finding(index + 2, more));
const sizes = (count: number): ReadonlyMap<string, number> => new Map([['구인.csv', count]]);

test('findings of one kind in ten rows and 30 % of a file are one, with the count and three rows', () => {
  const found = gathered(rows(12), sizes(40));
  expect(found).toEqual([
    {
      code: 'pay/unreadable',
      severity: 'warning',
      message: '12개 행이 같습니다. 급여를 금액으로 읽지 못하였습니다.',
      place: { file: '구인.csv', column: '급여' },
      actual: '2행 글 2, 3행 글 3, 4행 글 4 …',
      hint: '금액을 적어 주십시오.',
      rows: 12,
    },
  ]);
});

test.each<[string, readonly Diagnostic[], number]>([
  ['nine rows', rows(9), 10],
  ['less than 30 % of the file', rows(12), 41],
  ['one row twelve times', Array.from({ length: 12 }, () => finding(2)), 12],
  ['about the whole file', rows(12).map((one) => ({ ...one, place: { file: '구인.csv' } })), 12],
])('not gathered: %s', (_, given, size) => {
  expect(gathered(given, sizes(size))).toEqual(given);
});

test('other kinds, columns and severities stay apart and in their order', () => {
  const [first, ...others] = rows(10);
  const other = finding(3, { code: 'hours/unreadable' });
  const found = gathered([...(first === undefined ? [] : [first]), other, ...others], sizes(10));
  expect(found.map(({ code, rows: count }) => [code, count])).toEqual([
    ['pay/unreadable', 10],
    ['hours/unreadable', undefined],
  ]);
  const mixed = [...rows(6), ...rows(6, { severity: 'error' })];
  expect(gathered(mixed, sizes(12))).toEqual(mixed);
});
