import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHeadcount, headcountLabel, readHeadcount } from '../../src/opening/headcount.ts';

// Thousands of written forms, not the usual hundred.
fc.configureGlobal({ numRuns: 2_000 });

describe('written forms', () => {
  test.each<[string, number | null, number | null, string, string]>([
    ['1', 1, 1, '', '1명'],
    ['1명', 1, 1, '', '1명'],
    ['１명', 1, 1, '', '1명'],
    ['3 명', 3, 3, '', '3명'],
    ['2인', 2, 2, '', '2명'],
    ['1.0', 1, 1, '', '1명'],
    ['1명\n입사지원\n현황통계', 1, 1, '', '1명'],
    ['1명 입사지원 현황통계', 1, 1, '', '1명'],
    ['1명 (장애인만 채용)', 1, 1, '장애인만 채용', '1명'],
    ['5명\n(장애인 병행채용)', 5, 5, '장애인 병행채용', '5명'],
    ['3명모집', 3, 3, '모집', '3명'],
    ['3~5명', 3, 5, '', '3~5명'],
    ['2-3명', 2, 3, '', '2~3명'],
    ['2명~3명', 2, 3, '', '2~3명'],
    ['5명 이상', 5, null, '', '5명 이상'],
    ['5명 이하', null, 5, '', '5명 이하'],
    ['최대 5명', null, 5, '', '5명 이하'],
    ['총 5명 (주간 3명, 야간 2명)', 5, 5, '주간 3명, 야간 2명', '5명'],
    ['○명', null, null, '', '○명'],
    ['O명', null, null, '', '○명'],
    ['ㅇ명', null, null, '', '○명'],
    ['0명', null, null, '', '○명'],
    ['00명', null, null, '', '○○명'],
    ['○○명', null, null, '', '○○명'],
    ['약간명', null, null, '', '약간명'],
    ['다수', null, null, '', '다수'],
    ['', null, null, '', ''],
    ['-', null, null, '', ''],
  ])('%j', (text, min, max, note, label) => {
    const { value, diagnostics } = checkHeadcount(text);
    expect(value).toMatchObject({ min, max, note });
    expect([headcountLabel(value), diagnostics]).toEqual([label, []]);
  });
});

test.each([
  '주간 2명, 야간 1명',
  '남 1명, 여 2명',
  '각 1명',
  '10명 내외',
  '최대 0명',
  '5~3명',
  '협의',
  '가'.repeat(300),
])('%j stays text and is named', (text) => {
  const { value, diagnostics } = checkHeadcount(text);
  expect(value).toEqual({ text, min: null, max: null, note: '' });
  expect(diagnostics).toMatchObject([{ code: 'headcount/unreadable', severity: 'warning', actual: text }]);
  expect(headcountLabel(value).length).toBeLessThanOrEqual(20);
});

test('value → text → value', () => {
  const count = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(
      count,
      count,
      fc.constantFrom('명', ' 명', '인', ''),
      fc.constantFrom('~', ' ~ ', '-'),
      (a, b, word, to) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        expect(readHeadcount(`${min}${word}`)).toMatchObject({ min, max: min });
        const range = readHeadcount(`${min}${word}${to}${max}${word}`);
        expect(range).toMatchObject({ min, max });
        expect(readHeadcount(headcountLabel(range))).toMatchObject({ min, max });
      },
    ),
  );
});
