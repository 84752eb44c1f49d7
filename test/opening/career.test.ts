import { expect, test } from 'vitest';
import { careerText } from '../../src/opening/career.ts';

test.each([
  ['경력 (최소 1년 0 개월 이상)\n필수', '경력 1년 이상(필수)'],
  ['경력 (최소 0년 6 개월 이상)\n우대', '경력 6개월 이상(우대)'],
  ['경력 (최소 3년 1 개월 이상)\n필수', '경력 3년 1개월 이상(필수)'],
  ['관계없음', '관계없음'],
  ['신입', '신입'],
  ['경력 (최소 0년 0 개월 이상)', '경력 (최소 0년 0 개월 이상)'],
  ['운전 경력 우대', '운전 경력 우대'],
])('%j → %j', (cell, text) => {
  expect(careerText(cell)).toBe(text);
});
