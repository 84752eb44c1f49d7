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
    ['시급 12,383원 (주휴수당 포함)', fortyHours, below],
    ['시급 12,000원 (주휴수당 포함)', '시간 협의', unsure],
    ['시급 9,800원 (주휴수당 별도)', fortyHours, below],
    ['시급 10,320원 (주휴수당 별도)', fortyHours, []],
    ['시급 10,320원 (주휴수당 포함)', weekly(14), []],
    // By the day: hours less the break, when both are written.
    ['일급 82,560원', fortyHours, []],
    ['일급 82,000원', fortyHours, below],
    ['일급 82,000원', '09:00~18:00', unsure],
    ['일급 45,000원', '09:00~13:00 (휴게 없음)', []],
    ['일급 72,000원', '09:00~18:00', below],
    ['일급 90,000원', '08:00~20:00', unsure],
    ['일급 80,000원', weekly(40) + ', 주5일', below],
    ['일급 120,000원', '24시간', unsure],
    ['월 70만원', '하루 8시간, 주 2회', unsure],
    ['월 206만원', '주5일 40시간', below],
    ['월 209시간 기준 2,156,880원', fortyHours, []],
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
    // Every contracted hour is paid, and a premium for those over 40 where they are reckoned from a span.
    ['월급 2,511,199원', weekly(48), below],
    ['월급 2,511,201원', weekly(48), []],
    ['월급 2,400,000원', '09:00~19:00 (휴게 60분), 주 6일', below],
    ['월급 2,780,284원', '09:00~19:00 (휴게 60분), 주 6일', unsure],
    ['월급 3,100,000원', '09:00~19:00 (휴게 60분), 주 6일', []],
    ['월급 2,780,284원', '09:00~19:00 (휴게 60분), 주 6일', [], { notes: '5인 미만 사업장' }],
    ['월급 2,300,000원', '22:00~익일 07:00 (휴게 60분), 주 5일', unsure],
    // Overtime that a cell speaks of is not the week.
    ['월급 2,000,000원', '09:00~18:00 (휴게 60분) 주 5일 (주 12시간 연장근로)', below],
    // Without weekly hours: never certain.
    ['월급 800,000원', '', [...unsure, 'conditions/missing-hours']],
    ['월급 800,000원', '시간 협의', unsure],
    ['월급 2,156,880원', '시간 협의', []],
    // Days and a span prove as far as the longest break leaves hours.
    ['월급 900,000원', '월~금 15:00~18:00', []],
    ['월급 600,000원', '월~금 15:00~18:00', unsure],
    ['월급 500,000원', '월~금 15:00~18:00', below],
    ['월급 1,100,000원', '09:00~13:00', unsure],
    ['월급 1,300,000원', '09:00~13:00', []],
    ['월급 1,220,000원', '월~금 09:00~14:00', []],
    ['월 1,300,000원 (주 22.5시간)', '시간 협의', []],
    ['월 1,200,000원 (주 22.5시간)', '시간 협의', unsure],
    // By the year everything is in it.
    ['연봉 25,882,560원', fortyHours, []],
    ['연봉 25,000,000원', fortyHours, below],
    ['연봉 2,500만원 (상여금 별도)', fortyHours, unsure],
    ['월급 2,000,000원, 상여금 300% 별도', fortyHours, unsure],
    // What is paid monthly beside the figure counts; what it is worth may be unknown.
    ['월급 2,000,000원 + 식대 200,000원', fortyHours, []],
    ['월급 2,000,000원 + 식대 100,000원', fortyHours, below],
    ['월급 2,000,000원 + 만근수당 20만원', fortyHours, unsure],
    ['월급 2,050,000원 (식대 별도)', fortyHours, unsure],
    ['월급 2,050,000원 (식대 20만원 포함)', fortyHours, below],
    ['월급 2,000,000원 + 연장수당 300,000원', fortyHours, below],
    ['월급 2,000,000원 + 인센티브', fortyHours, below],
    ['기본급 2,000,000원 + 식대 100,000원 + 교통비 100,000원', fortyHours, []],
    ['월급 2,000,000원', fortyHours, [], { benefits: '식대 월 20만원 지급, 4대보험' }],
    ['월급 2,050,000원', fortyHours, unsure, { benefits: '교통비 지원' }],
    ['월급 2,050,000원', fortyHours, below, { benefits: '중식 제공, 명절 상여금 지급' }],
    ['시급 9,800원', fortyHours, [], { benefits: '식대 월 20만원 지급' }],
    // A newcomer's first months have another floor.
    ['시급 9,300원 (수습 3개월), 이후 시급 10,500원', fortyHours, []],
    ['시급 9,300원 (수습 3개월)', fortyHours, unsure],
    ['시급 9,200원 (수습 3개월)', fortyHours, below],
    // No wage of an employee.
    ['월 290,000원', '월 30시간', [], { title: '노인일자리 공익활동 참여자' }],
    ['월급 2,000,000원', weekly(40), [], { title: '개인 가정 입주 가사도우미' }],
    // A figure that stands in the title alone.
    ['협의', fortyHours, [...below, 'conditions/vague-pay'], { title: '편의점 시급 9,500원' }],
    // 고용24 cuts to ten thousands.
    ['월급 215 만원 이상', fortyHours, []],
    ['월급 214 만원 이상', fortyHours, below],
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

  test.each<readonly [Cells, readonly string[]]>([
    [{ notes: '근무시작: 2027년 1월 4일' }, ['pay/next-year']],
    [{ employment: '기간제 (2027.01.01~2027.12.31)' }, ['pay/next-year']],
    [{ title: '2027년 공원 관리 기간제근로자 채용' }, ['pay/next-year']],
    [{ title: '2027년 1월 오픈 매장 계산원' }, ['pay/next-year']],
    [{ notes: '2027. 1. 10.까지 접수' }, []],
    [{ notes: '근무시작: 2026년 12월 1일' }, []],
  ])('a start that the texts speak of: %o', (cells, expected) => {
    expect(codes([openingWith({ pay: '시급 10,320원', ...cells })])).toEqual(expected);
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
    message: '적힌 임금이 2026년 최저임금보다 적습니다: 주 20시간 → 월 최소 1,076,228원.',
    place: { file: '구인.csv', line: 2, row: 2, column: 'pay' },
    actual: '월급 1,000,000원',
    expected: '월급 1,076,228원 이상',
    hint: expect.stringContaining('(근거: 최저임금법 제6조; 직업안정법 제25조)') as string,
  });
});

test.each([
  [
    '월급 2,400,000원',
    '09:00~19:00 (휴게 60분), 주 6일',
    '주 6일 × 하루 9시간 = 주 54시간 → 월 최소 2,780,257원',
  ],
  ['월급 2,000,000원', fortyHours, '주 40시간 → 월 최소 2,156,880원'],
  ['일급 60,000원', fortyHours, '하루 8시간 → 하루 최소 82,560원'],
  ['시급 11,000원 (주휴 포함)', fortyHours, '2026년 시급 10,320원에 주휴수당을 더하면 12,384원'],
  ['연봉 2,000만원', fortyHours, '주 40시간 → 연 최소 25,882,560원'],
])('%s, %s shows its sum', (pay, hours, sum) => {
  const { verdicts } = judge([openingWith({ pay, hours })], circumstances());
  expect(verdicts[0]?.diagnostics[0]?.message).toContain(`: ${sum}.`);
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
