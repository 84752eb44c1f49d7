import { expect, test } from 'vitest';
import { opening, type Cells } from './row.ts';

test.each<[string, Cells, object]>([
  [
    'hours, pay and insurance in one cell',
    { hours: '월~금 09:00~18:00 / 시급 10,500 / 4대보험' },
    { insurance: '4대보험', pay: { text: '시급 10,500' }, hours: { start: '09:00', days: '월~금' } },
  ],
  [
    'days, weekly hours and a span',
    { hours: '주5일 주 40시간 근로 09:00 ~ 18:00' },
    { hours: { days: '주5일', weekly: 40, start: '09:00', end: '18:00' } },
  ],
  ['turns with their halves', { hours: '3조2교대 (주야)' }, { hours: { shift: '3조 2교대' } }],
  [
    'labels in prose',
    { duties: '포장 업무\n- 급여 : 월급 250만원\n- 근무시간: 09:00~18:00\n- 비고: 없음' },
    { pay: { text: '월급 250만원' }, hours: { start: '09:00' } },
  ],
  [
    'a cell of its own wins',
    { duties: '급여 : 월급 250만원', pay: '시급 11,000원' },
    { pay: { text: '시급 11,000원' } },
  ],
  ['what is like nothing stays', { duties: '급여 : 아주 많이' }, { pay: { text: '' } }],
  ['prose without a label stays', { hours: '09:00~18:00' }, { pay: { text: '' } }],
])('%s', (_, cells, expected) => {
  expect(opening(cells).value).toMatchObject(expected);
});

test('the crowded cell keeps its text', () => {
  const { value } = opening({ duties: '포장\n급여 : 월급 250만원' });
  expect(value.duties).toBe('포장 급여 : 월급 250만원');
});

test.each(['마감', '채용완료', '게재보류 요청', '취소', '(모집 마감)', '급구, 채용 완료', '구인취소'])(
  'remarks that close the row: %s',
  (notes) => {
    const { diagnostics } = opening({ company: '가람식품', notes });
    expect(diagnostics).toMatchObject([
      { code: 'opening/closed', severity: 'error', place: { column: 'notes', row: 2 } },
    ]);
  },
);

test.each(['조기 마감될 수 있음', '채용시 마감', '통근버스', '취소 연락 금지', '면접 완료 후 연락', ''])(
  'remarks that close nothing: %s',
  (notes) => {
    expect(opening({ company: '가람식품', notes }).diagnostics).toEqual([]);
  },
);
