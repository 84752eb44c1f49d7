/** Pay against the minimum wage: 2026 is 10,320원, 2027 is 10,700원. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/lint/lint.ts';
import { day, openingWith } from './builder.ts';
import type { Cells } from './builder.ts';
import { circumstances, codes } from './circumstances.ts';

const fortyHours = '09:00~18:00 (휴게 60분), 주 소정근로시간 40시간';
const weekly = (hours: number): string => `주 소정근로시간 ${hours}시간`;

const below = ['pay/below-minimum'];
const unsure = ['pay/minimum-unsure'];

type Case = readonly [pay: string, hours: string, codes: readonly string[], more?: Cells];

describe('2026', () => {
  const cases: readonly Case[] = [
    // By the hour there is nothing to convert.
    ['시급 10,319원', fortyHours, below],
    ['시급 10,320원', fortyHours, []],
    ['시급 9,000원 ~ 11,000원', fortyHours, below],
    ['시급 10,319원', weekly(20), below],
    ['시급 10,320원 이상', '', ['conditions/missing-hours']],
    // An hourly wage that already contains the weekly holiday must be a fifth higher.
    ['시급 12,384원 (주휴수당 포함)', fortyHours, []],
    ['시급 12,000원 (주휴수당 포함)', fortyHours, unsure],
    ['시급 10,320원 (주휴수당 포함)', weekly(14), []],
    // By the day: hours less the break, when both are written.
    ['일급 82,560원', fortyHours, []],
    ['일급 82,000원', fortyHours, below],
    ['일급 82,000원', '09:00~18:00', unsure],
    ['일급 45,000원', '09:00~13:00 (휴게 없음)', unsure],
    ['일급 36,000원', '09:00~13:00 (휴게 30분)', below],
    ['일급 37,000원', '09:00~13:00 (휴게 30분)', []],
    // By the week: contracted hours and the paid holiday.
    ['주급 495,360원', weekly(40), []],
    ['주급 495,000원', weekly(40), below],
    ['주급 495,000원', '', [...unsure, 'conditions/missing-hours']],
    // By the month, full time. Between 208.57 and 209 hours is a question.
    ['월급 2,156,880원', fortyHours, []],
    ['월급 2,153,000원', fortyHours, unsure],
    ['월급 2,152,000원', fortyHours, below],
    ['월급 2,100,000원 ~ 2,500,000원', fortyHours, below],
    // 만원 figures are intervals.
    ['월급 215만원', fortyHours, unsure],
    ['월급 215만원 ~ 270만원', fortyHours, unsure],
    ['월급 214만원', fortyHours, below],
    ['월급 216만원', fortyHours, []],
    // Part time.
    ['월급 1,077,000원', weekly(20), []],
    ['월급 1,076,000원', weekly(20), below],
    ['월급 628,000원', weekly(14), []],
    ['월급 627,000원', weekly(14), below],
    ['월급 107만원', weekly(20), unsure],
    // Over 40 hours only the first 40 are certain.
    ['월급 2,300,000원', weekly(48), unsure],
    ['월급 2,100,000원', weekly(48), below],
    ['월급 2,600,000원', weekly(48), []],
    // Without weekly hours: never certain.
    ['월급 800,000원', '', [...unsure, 'conditions/missing-hours']],
    ['월급 800,000원', '시간 협의', unsure],
    ['월급 2,156,880원', '시간 협의', []],
    // An estimate from days and a span may quieten, never prove.
    ['월급 900,000원', '월~금 15:00~18:00', []],
    ['월급 600,000원', '월~금 15:00~18:00', unsure],
    ['월급 1,220,000원', '월~금 09:00~14:00', []],
    ['월 1,300,000원 (주 22.5시간)', '시간 협의', []],
    ['월 1,200,000원 (주 22.5시간)', '시간 협의', unsure],
    // By the year only ever a question.
    ['연봉 25,882,560원', fortyHours, []],
    ['연봉 20,000,000원', fortyHours, unsure],
    ['연봉 2,588만원', fortyHours, unsure],
    // Net pay and exemptions are questions.
    ['월급 2,000,000원 (세후)', fortyHours, unsure],
    ['시급 9,000원 (최저임금 적용제외 인가)', fortyHours, unsure],
    // 근로기준법 제63조 may take away the weekly holiday.
    ['월급 1,900,000원', fortyHours, unsure, { title: '아파트 경비원', occupation: '아파트 경비원' }],
    ['월급 1,700,000원', fortyHours, below, { title: '아파트 경비원', occupation: '아파트 경비원' }],
    ['월급 1,900,000원', fortyHours, unsure, { title: '양돈 농장 사원', occupation: '축산 종사원' }],
    // Piece work cannot be compared.
    ['건당 3,000원', fortyHours, []],
  ];
  test.each(cases.map(([pay, hours, expected, more = {}]) => [pay, hours, expected, more] as const))(
    '%s, %s',
    (pay, hours, expected, more) => {
      expect(codes([openingWith({ pay, hours, ...more })])).toEqual(expected.toSorted());
    },
  );
});

describe('the turn of the year', () => {
  type Turn = readonly [issue: string, start: string, pay: string, codes: readonly string[]];
  const cases: readonly Turn[] = [
    ['2026-11-24', '', '시급 10,320원', []],
    ['2026-11-24', '2027-01-04', '시급 10,320원', below],
    ['2026-11-24', '2027-01-04', '시급 10,700원', []],
    ['2026-11-24', '2026-12-14', '시급 10,320원', []],
    ['2026-12-22', '', '시급 10,320원', ['pay/next-year']],
    ['2026-12-22', '', '시급 10,699원', ['pay/next-year']],
    ['2026-12-22', '', '시급 10,700원', []],
    ['2026-12-22', '', '시급 10,319원', below],
    ['2026-12-22', '', '월급 2,156,880원', ['pay/next-year']],
    ['2027-01-05', '', '시급 10,320원', below],
    ['2027-12-28', '', '시급 10,700원', ['statutes/unknown-year']],
    ['2031-03-04', '', '시급 5,000원', ['statutes/unknown-year']],
    ['2031-03-04', '', '면접 후 결정', ['conditions/vague-pay']],
  ];
  test.each(cases)('issue %s, work from %s, %s', (issue, startOfWork, pay, expected) => {
    const date = day(issue);
    const opening = openingWith({ pay, startOfWork, deadline: '채용시까지', registered: '' }, { date });
    expect(codes([opening], circumstances({ date }))).toEqual(expected);
  });

  test('an unknown year is said once, however many openings', () => {
    const date = day('2031-03-04');
    const openings = [2, 3, 4].map((row) =>
      openingWith({ title: `포장원 ${row}`, deadline: '채용시까지', registered: '' }, { row, date }),
    );
    const { general, verdicts } = judge(openings, circumstances({ date }));
    expect(general.map(({ code }) => code)).toEqual(['statutes/unknown-year']);
    expect(verdicts.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });
});

test('the message quotes the pay and says what it was held against', () => {
  const { verdicts } = judge([openingWith({ pay: '월급 1,000,000원', hours: weekly(20) })], circumstances());
  expect(verdicts[0]?.heldBack).toBe(true);
  expect(verdicts[0]?.diagnostics[0]).toEqual({
    code: 'pay/below-minimum',
    severity: 'error',
    message: '적힌 임금이 2026년 최저임금보다 적습니다.',
    place: { file: '구인.csv', line: 2, row: 2, column: 'pay' },
    actual: '월급 1,000,000원',
    expected: '월급 1,076,228원 이상 (2026년, 주 20시간)',
    hint: expect.stringContaining('(근거: 최저임금법 제6조; 직업안정법 제25조)') as string,
  });
});

describe('probation', () => {
  const cases: readonly (readonly [string, Cells, boolean])[] = [
    ['수습 3개월 90% 지급', { title: '사무원', occupation: '총무 사무원' }, false],
    ['수습 3개월 90% 지급', { title: '청소원', occupation: '청소원' }, true],
    ['수습 3개월 80% 지급', { title: '사무원', occupation: '총무 사무원' }, true],
    ['수습 6개월간 급여의 90%', { title: '사무원', occupation: '총무 사무원' }, true],
    [
      '수습 3개월 90%',
      { title: '사무원', occupation: '총무 사무원', employment: '기간의 정함이 있는 근로계약 6개월' },
      true,
    ],
    [
      '수습 3개월 90%',
      { title: '사무원', occupation: '총무 사무원', employment: '기간의 정함이 있는 근로계약 12개월' },
      false,
    ],
    ['급여의 90% (수습 3개월)', { title: '청소원', occupation: '청소원' }, true],
    ['수습 3개월', { title: '청소원', occupation: '청소원' }, false],
    ['수습 3개월 90% 지급', { title: '청소원', occupation: '청소원', pay: '월급 2,600,000원' }, false],
    [
      '수습 종료 후 출근율 90% 이상이면 상여',
      { title: '청소원', occupation: '청소원', pay: '월급 2,600,000원' },
      false,
    ],
  ];
  test.each(cases)('%s %o', (duties, cells, asked) => {
    const opening = openingWith({ pay: '월급 2,200,000원', ...cells, duties });
    expect(codes([opening]).includes('pay/probation')).toBe(asked);
  });
});
