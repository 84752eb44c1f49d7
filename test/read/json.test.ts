import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { read, texts } from './files.ts';

const rows = [
  { 회사명: '가나식품', 급여: 2_300_000, 연락처: '063-540-0001', 비고: null },
  { 회사명: '다라기계', 모집인원: '1명', 비고: ['주차', '중식'] },
];
const expected = [
  { company: '가나식품', pay: '2300000', phone: '063-540-0001' },
  { company: '다라기계', headcount: '1명', notes: '주차\n중식' },
];

test.each([
  ['an array', rows],
  ['an object around it', { total: 2, data: rows }],
  ['two objects around it', { GetJobInfo: { RESULT: { CODE: 'INFO-000' }, errors: [], row: rows } }],
])('%s', async (_, value) => {
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
    expect((await read(text, {}, '목록.json')).entries.map(texts)).toEqual(expected);
  }
});

test.each([
  ['[{"회사명": "가나"', /형식/],
  ['{"회사명": "가나"}', /구인 목록이 들어 있지 않은/],
  ['[]', /./],
  ['{}', /구인 목록이 들어 있지 않은/],
])('%.40s is refused', async (text, message) => {
  const { entries, diagnostics } = await read(text);
  expect(entries).toEqual([]);
  expect(diagnostics.some(({ severity, message: said }) => severity === 'error' && message.test(said))).toBe(
    true,
  );
});

test.each([
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
  ['arrays in an opening', '[{"a":[', ']}]'],
])('a JSON nested without end is refused: %s', async (_, opened, closed) => {
  const { entries, diagnostics } = await read(`[${opened.repeat(100_000)}1${closed.repeat(100_000)}]`);
  expect(entries).toEqual([]);
  expect(diagnostics).toMatchObject([
    { code: 'read/too-large', severity: 'error', expected: '100겹 이하', place: { file: '구인.csv' } },
  ]);
});

const many = 4_000_001;
test.each([
  ['lists', `[${'[],'.repeat(many)}[]]`, '값 4,000,000개 이하'],
  ['values', `[{"회사명":[${'1,'.repeat(many)}1]}]`, '값 4,000,000개 이하'],
  ['openings', `[${'{},'.repeat(100_000)}{}]`, '100,000행 이하'],
  [
    'names in one opening',
    `[{${Array.from({ length: 1001 }, (_, index) => `"이름${index}":1`).join()}}]`,
    '항목 1,000개 이하',
  ],
  [
    'names in all',
    JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ [`이름${index}`]: 1 }))),
    '항목 1,000개 이하',
  ],
])('a JSON of too many %s is refused, by the bound that was met', async (_, text, expected) => {
  const { entries, diagnostics } = await read(text);
  expect(entries).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'read/too-large', severity: 'error', expected }]);
});

test('brackets and commas within texts are not counted', async () => {
  const company = '가나"\\\\"[{,'.repeat(1000);
  const { entries } = await read(JSON.stringify([{ 회사명: company, 급여: '시급' }]));
  expect(entries.map(texts)).toEqual([{ company, pay: '시급' }]);
});

test('property: flat objects keep every value', async () => {
  const value = fc
    .string({ unit: fc.constantFrom('가', ' ', '"', ',', '\n', '1'), minLength: 1 })
    .map((text) => `값${text}`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ 회사명: value, 급여: value }), { minLength: 1 }),
      async (objects) => {
        const { entries } = await read(JSON.stringify(objects));
        expect(entries.map(texts)).toEqual(
          objects.map((object) => ({ company: object.회사명, pay: object.급여 })),
        );
      },
    ),
  );
});
