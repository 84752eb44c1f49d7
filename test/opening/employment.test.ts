import { expect, test } from 'vitest';
import { checkEmployment, readEmployment } from '../../src/opening/employment.ts';

test.each<[string, string, number | null, boolean]>([
  ['기간의 정함이 없는 근로계약', '정규', null, false],
  ['기간의 정함이 있는 근로계약 12개월', '기간제 12개월', 12, false],
  ['기간의 정함이 있는 근로계약 12개월/ 계약기간 만료 후 상용직전환검토', '기간제 12개월', 12, false],
  ['기간의 정함이 없는 근로계약(시간(선택)제)', '시간제', null, true],
  ['기간의 정함이 있는 근로계약(시간(선택)제) 3개월', '시간제 3개월', 3, true],
  ['기간의 정함이 있는 근로계약 15개월 / 대체인력 채용', '대체 15개월', 15, false],
  ['기간의 정함이 있는 근로계약 12개월 / 파견근로 희망', '파견 12개월', 12, false],
  ['정함 없음', '정규', null, false],
  ['정함 있음(시간(선택)제)', '시간제', null, true],
  ['정규직', '정규', null, false],
  ['정규직(수습 3개월)', '정규', null, false],
  ['계약직', '기간제', null, false],
  ['계약직 1년', '기간제 12개월', 12, false],
  ['정규직 전환 가능 계약직', '기간제', null, false],
  ['비정규직', '기간제', null, false],
  ['무기계약직', '무기계약', null, false],
  ['상용직', '정규', null, false],
  ['상용직(시간제)', '시간제', null, true],
  ['파트타임', '시간제', null, true],
  ['아르바이트', '아르바이트', null, true],
  ['일용직', '일용', null, false],
  ['파견근로', '파견', null, false],
  ['파견', '파견', null, false],
  ['대체인력채용', '대체', null, false],
  ['CM0101', '정규', null, false],
  ['CM0105', '기타', null, false],
  ['10', '정규', null, false],
  ['21', '시간제', null, true],
  ['Y', '대체', null, false],
  ['', '', null, false],
])('%j → %s', (text, label, months, partTime) => {
  expect(checkEmployment(text)).toEqual({ value: { text, label, months, partTime }, diagnostics: [] });
});

test('an unknown kind is printed as it stands, and noted', () => {
  const { value, diagnostics } = checkEmployment('자원활동가');
  expect(value).toEqual({ text: '자원활동가', label: '자원활동가', months: null, partTime: false });
  expect(diagnostics).toMatchObject([
    { code: 'employment/unreadable', severity: 'info', actual: '자원활동가' },
  ]);
  expect(readEmployment('자원활동가')).toEqual(value);
});
