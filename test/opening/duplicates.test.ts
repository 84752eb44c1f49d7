import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDuplicates } from '../../src/opening/duplicates.ts';
import { opening } from './row.ts';
import type { Cells } from './row.ts';
import type { Opening } from '../../src/opening/opening.ts';

const base: Cells = { company: '(주)가람식품', title: '생산직 사원 모집', workplace: '전북 김제시 백구면' };

function openings(...rows: readonly Cells[]): readonly Opening[] {
  return rows.map((cells, index) => opening(cells, index + 2).value);
}

function keptRows(...rows: readonly Cells[]): readonly number[] {
  return mergeDuplicates(openings(...rows)).value.map(({ entry }) => entry.row);
}

describe('the same opening', () => {
  test.each<[string, Cells, Cells]>([
    [
      'the same number',
      { ...base, id: 'K12 03-1' },
      { company: '다른 이름', title: '다른 제목', id: 'k12031' },
    ],
    [
      'the same company, work and place',
      base,
      { ...base, company: '주식회사 가람 식품', workplace: '김제 백구면' },
    ],
    ['only one has a number', { ...base, id: 'K1' }, base],
    ['names of the province', base, { ...base, workplace: '전라북도 김제시 백구면' }],
    [
      'the occupation where there is no headline',
      { ...base, title: '', occupation: '포장원' },
      { ...base, title: '포장원' },
    ],
  ])('%s', (_, first, second) => {
    expect(keptRows(first, second)).toHaveLength(1);
    expect(keptRows(second, first)).toHaveLength(1);
  });

  test.each<[string, Cells, Cells]>([
    ['different numbers', { ...base, id: 'K1' }, { ...base, id: 'K2' }],
    ['another place', base, { ...base, workplace: '전북 김제시 금구면' }],
    ['another work', base, { ...base, title: '경비원 모집' }],
    ['another pay', { ...base, pay: '시급 11,000원' }, { ...base, pay: '시급 12,000원' }],
    ['another term', { ...base, employment: '정규직' }, { ...base, employment: '계약직 6개월' }],
    ['another town', { ...base, workplace: '김제' }, { ...base, workplace: '익산' }],
    ['another position', { ...base, occupation: '포장원' }, { ...base, occupation: '지게차 운전원' }],
    ['other hours', { ...base, hours: '09:00~18:00' }, { ...base, hours: '20:00~05:00' }],
    ['another deadline', { ...base, deadline: '2026-12-04' }, { ...base, deadline: '2026-12-11' }],
    ['other duties', { ...base, duties: '두부 포장' }, { ...base, duties: '콩 선별' }],
    ['other phones', { ...base, phone: '063-540-1111' }, { ...base, phone: '063-540-2222' }],
    ['another company', base, { ...base, company: '(주)가람물산' }],
    ['nothing to tell by', { pay: '시급 11,000원' }, { pay: '시급 11,000원' }],
    ['no work named', { company: '가람' }, { company: '가람' }],
  ])('is not: %s', (_, first, second) => {
    expect(keptRows(first, second)).toEqual([2, 3]);
  });

  test.each<[string, Cells, Cells]>([
    ['pay in other words', { ...base, pay: '시급 11,000원' }, { ...base, pay: '시급 11000' }],
    ['more words', { ...base, duties: '두부 포장' }, { ...base, duties: '두부 포장과 상자 적재' }],
    [
      'one phone in common',
      { ...base, phone: '063-540-1111' },
      { ...base, phone: '063-540-1111, 063-540-2222' },
    ],
    ['a cell that is empty', { ...base, pay: '시급 11,000원' }, base],
  ])('the same: %s', (_, first, second) => {
    expect(keptRows(first, second)).toHaveLength(1);
  });

  test('a column that nobody understood tells two rows apart', () => {
    const [one, other] = openings(base, base);
    if (one === undefined || other === undefined) throw new Error('two rows');
    const withOther = (row: Opening, text: string): Opening => ({
      ...row,
      entry: { ...row.entry, others: new Map([['라인 7', text]]) },
    });
    const kept = (first: string, second: string): number =>
      mergeDuplicates([withOther(one, first), withOther(other, second)]).value.length;
    expect([kept('A', 'B'), kept('A', 'A')]).toEqual([2, 1]);
    expect(mergeDuplicates([withOther(one, 'A'), other]).value).toHaveLength(2);
  });

  test('a row without a number does not join two that have different ones', () => {
    expect(keptRows(base, { ...base, id: 'K1' }, { ...base, id: 'K2' })).toEqual([3, 4]);
    expect(keptRows({ ...base, id: 'K1' }, { ...base, id: 'K2' }, base)).toEqual([2, 3]);
  });
});

test('the fuller row is kept where the first one stood, and the dropped one is named', () => {
  const [first, other, fuller] = openings(
    base,
    { ...base, title: '경비원' },
    { ...base, pay: '시급 11,000원' },
  );
  if (first === undefined || other === undefined || fuller === undefined) throw new Error('three rows');
  const { value, diagnostics } = mergeDuplicates([first, other, fuller]);
  expect(value).toEqual([fuller, other]);
  expect(diagnostics).toMatchObject([
    {
      code: 'duplicate/merged',
      severity: 'info',
      place: { file: '구인.csv', row: 2 },
      expected: '구인.csv 4행',
    },
  ]);
});

test('of two equally full rows the earlier is kept', () => {
  expect(keptRows(base, base)).toEqual([2]);
});

test('every row is kept or named, and no number is kept twice', () => {
  const cells = fc.record({
    company: fc.constantFrom('가람', '㈜가람', '나래'),
    title: fc.constantFrom('포장원', '운전원'),
    workplace: fc.constantFrom('김제', '전북 김제시', '익산'),
    id: fc.constantFrom('', 'K1', 'K2', 'K3'),
    pay: fc.constantFrom('', '시급 11,000원'),
  });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 30 }), (rows) => {
      const all = openings(...rows);
      const { value, diagnostics } = mergeDuplicates(all);
      const seen = [
        ...value.map(({ entry }) => entry.row),
        ...diagnostics.map(({ place }) => place?.row ?? 0),
      ];
      expect(seen.sort((a, b) => a - b)).toEqual(all.map(({ entry }) => entry.row));
      const ids = value.map(({ id }) => id).filter((id) => id !== '');
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
