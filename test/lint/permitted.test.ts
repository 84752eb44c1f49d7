/** Work that not everybody may do or offer: what hangs on several cells of a row. */
import { expect, test } from 'vitest';
import { openingWith } from './builder.ts';
import type { Cells } from './builder.ts';
import { circumstances, codes } from './circumstances.ts';

test.each<readonly [Cells, readonly string[]]>([
  [
    { title: '편의점 계산원', notes: '청소년 가능', hours: '22:00~익일 06:00, 주 소정근로시간 40시간' },
    ['ad/minors'],
  ],
  [{ title: '편의점 계산원', notes: '청소년 가능' }, []],
  [{ title: '호프집 서빙', notes: '고등학생 환영' }, ['ad/minors']],
  [{ title: '전단지 배포', notes: '중학생 가능' }, ['ad/minors']],
  [{ title: '청소년수련관 야간 안내원', hours: '22:00~익일 06:00, 주 소정근로시간 40시간' }, []],
  [{ title: '부품 조립원', employment: '파견근로' }, ['ad/dispatch']],
  [{ title: '총무 사무원', occupation: '총무 사무원', duties: '문서 정리', employment: '파견근로' }, []],
  [{ company: '가람인력사무소' }, ['ad/agency-number']],
  [{ company: '가람인력사무소', notes: '등록번호 제2020-3호' }, []],
  [{ title: '요양보호사', notes: '자격증 없어도 가능' }, ['ad/qualification']],
  [{ title: '요양보호사', notes: '입사 후 자격증 취득 가능' }, []],
  [{ title: '포장원', notes: '자격증 없어도 가능' }, []],
  // Below fifteen hours a week there is neither a paid holiday nor severance pay.
  [{ notes: '주휴수당 없음', hours: '주 소정근로시간 14시간', pay: '시급 10,700원' }, []],
  [{ notes: '주휴수당 없음', hours: '주 소정근로시간 15시간', pay: '시급 10,700원' }, ['terms/severance']],
])('%o', (cells, expected) => {
  expect(codes([openingWith(cells)], circumstances())).toEqual(expected);
});
