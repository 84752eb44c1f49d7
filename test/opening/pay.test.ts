import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payLabel } from '../../src/opening/pay-label.ts';
import { payUnitNames } from '../../src/opening/pay-unit.ts';
import { checkPay, readPay } from '../../src/opening/pay.ts';
import type { BesidePay, Pay, PayUnit } from '../../src/opening/pay.ts';

// Thousands of written forms, not the usual hundred.
fc.configureGlobal({ numRuns: 2_000 });

/** `2090000-2099999..` for an open end, `10320` for an exact single figure. */
function figures({ min, max }: Pay): string {
  const won = (amount: Pay['min']): string =>
    amount === null ? '' : amount.low === amount.high ? String(amount.low) : `${amount.low}-${amount.high}`;
  if (min !== null && max !== null && min.low === max.low && min.high === max.high) return won(min);
  return min === null && max === null ? '' : `${won(min)}..${won(max)}`;
}

describe('written forms', () => {
  test.each<[string, PayUnit | null, string, string]>([
    ['시급 10,320 원 ~ 10,320 원', 'hour', '10320', '시급 10,320원'],
    ['시급 10,030원 이상', 'hour', '10030..', '시급 10,030원 이상'],
    ['시급8,590', 'hour', '8590', '시급 8,590원'],
    ['시급 / 10320원 ', 'hour', '10320', '시급 10,320원'],
    ['시급 １０，３２０원', 'hour', '10320', '시급 10,320원'],
    ['시간당 11,000원', 'hour', '11000', '시급 11,000원'],
    ['10,320원/시간', 'hour', '10320', '시급 10,320원'],
    ['최저시급(10,320원)', 'hour', '10320', '시급 10,320원'],
    ['시급 1만원', 'hour', '10000', '시급 10,000원'],
    ['시급 1만500원', 'hour', '10500', '시급 10,500원'],
    ['8,720원', null, '8720', '8,720원'],
    ['일급90,000', 'day', '90000', '일급 90,000원'],
    ['일당 12만원', 'day', '120000', '일급 120,000원'],
    ['일급 100,000원 ~ 150,000원', 'day', '100000..150000', '일급 100,000~150,000원'],
    ['주급500,000', 'week', '500000', '주급 500,000원'],
    ['건별3,500', 'piece', '3500', '건별 3,500원'],
    ['건당 3,000~4,000원', 'piece', '3000..4000', '건별 3,000~4,000원'],
    ['월급 209 만원 이상', 'month', '2090000-2099999..', '월급 209만원 이상'],
    ['월급 218 만원 ~ 218 만원', 'month', '2180000-2189999', '월급 218만원'],
    ['월급 215 만원 ~ 270 만원', 'month', '2150000-2159999..2700000-2709999', '월급 215만~270만원'],
    ['월급 2,460,000원 이상 ~\n2,460,000원 이하', 'month', '2460000', '월급 246만원'],
    ['월급 2,096,270원 이상', 'month', '2096270..', '월급 2,096,270원 이상'],
    ['월급 2,096,270원 이상 ~\n2,500,000원 이하', 'month', '2096270..2500000', '월급 2,096,270~2,500,000원'],
    ['월 230만원 이상', 'month', '2300000-2309999..', '월급 230만원 이상'],
    ['월 230~250만원', 'month', '2300000-2309999..2500000-2509999', '월급 230만~250만원'],
    ['월 220만 ~ 250만', 'month', '2200000-2209999..2500000-2509999', '월급 220만~250만원'],
    ['월 220만원에서 250만원', 'month', '2200000-2209999..2500000-2509999', '월급 220만~250만원'],
    ['월급여 2,200,000', 'month', '2200000', '월급 220만원'],
    ['2,300,000원/월', 'month', '2300000', '월급 230만원'],
    ['250만원 ~ 300만원 (월급)', 'month', '2500000-2509999..3000000-3009999', '월급 250만~300만원'],
    ['월급 2156880원~', 'month', '2156880..', '월급 2,156,880원 이상'],
    ['월 220만원+α', 'month', '2200000-2209999..', '월급 220만원 이상'],
    ['월 300만원 이하', 'month', '..3000000-3009999', '월급 300만원 이하'],
    ['최대 월 400만원', 'month', '..4000000-4009999', '월급 400만원 이하'],
    ['최소 월 250만원', 'month', '2500000-2509999..', '월급 250만원 이상'],
    ['최소 250만원', null, '2500000-2509999..', '250만원 이상'],
    ['월 최대 300만원', 'month', '..3000000-3009999', '월급 300만원 이하'],
    ['월급 250만원까지', 'month', '..2500000-2509999', '월급 250만원 이하'],
    ['월급 250만원 미만', 'month', '..2500000-2509999', '월급 250만원 이하'],
    ['월급 250만원) 이상', 'month', '2500000-2509999..', '월급 250만원 이상'],
    ['월급 200~300만원 (300만원)', 'month', '2000000-2009999..3000000-3009999', '월급 200만~300만원'],
    ['월급 200만원 (200만원)', 'month', '2000000-2009999', '월급 200만원'],
    ['월급 10억원', 'month', '1000000000-1000009999', '월급 10억원'],
    ['1000', null, '1000', '1,000원'],
    ['~300만원', null, '..3000000-3009999', '300만원 이하'],
    ['월 235.5만원', 'month', '2355000-2355999', '월급 235.5만원'],
    ['월 230만 5천원', 'month', '2305000-2305999', '월급 230.5만원'],
    ['월 209만6,270원', 'month', '2096270', '월급 2,096,270원'],
    ['월 209만원~2,500,000원', 'month', '2090000-2099999..2500000', '월급 209만~250만원'],
    ['월급 3백만원', 'month', '3000000-3009999', '월급 300만원'],
    ['2,300천원', null, '2300000-2300999', '230만원'],
    ['연봉 3,600 만원 ~ 3,600 만원', 'year', '36000000-36009999', '연봉 3,600만원'],
    ['연봉39,000,000원 이상,', 'year', '39000000..', '연봉 3,900만원 이상'],
    ['연봉 1억 2천만원', 'year', '120000000-120009999', '연봉 1억 2,000만원'],
    ['연봉 1억원', 'year', '100000000-100009999', '연봉 1억원'],
    ['3천5백만원', null, '35000000-35009999', '3,500만원'],
    ['2,400~2,600만원', null, '24000000-24009999..26000000-26009999', '2,400만~2,600만원'],
    ['4~5천만원', null, '40000000-40009999..50000000-50009999', '4,000만~5,000만원'],
    ['209만원', null, '2090000-2099999', '209만원'],
    ['3,000만원', null, '30000000-30009999', '3,000만원'],
    [
      '급여: 월 250만원~ 280만원(경력에 따라)',
      'month',
      '2500000-2509999..2800000-2809999',
      '월급 250만~280만원',
    ],
    ['주 5일 월 230만원', 'month', '2300000-2309999', '월급 230만원'],
    ['월~금 230만원', null, '2300000-2309999', '230만원'],
    ['월급 230만원(2,300,000원)', 'month', '2300000-2309999', '월급 230만원'],
  ])('%j', (text, unit, expected, label) => {
    const { value, diagnostics } = checkPay(text);
    expect(diagnostics).toEqual([]);
    expect([value.unit, figures(value), payLabel(value)]).toEqual([unit, expected, label]);
  });

  test.each([
    '회사내규에 따름',
    '면접 후 결정',
    '협의',
    '임금 협의가능',
    '호봉제',
    '당사 규정에 의함',
    '면접시 협의',
  ])('%j leaves the figure open and is printed as it stands', (text) => {
    const { value, diagnostics } = checkPay(text);
    expect([value.negotiable, figures(value), payLabel(value), diagnostics]).toEqual([true, '', text, []]);
  });

  test.each<[string, string, boolean]>([
    ['월급 2,096,270원 이상\n기본급 기준 상여금 별도 : 120%', '기본급 기준 상여금 별도 120%', false],
    ['월급 250만원 상여별도 10%', '상여별도 10%', false],
    ['월급 2,096,270원 이상\n임금 협의가능', '', true],
    ['월 250만원(면접 후 결정)', '', true],
    ['월급 230만원+식대 20만원', '식대 20만원', false],
    ['식대 10만원 별도, 월급 230만원', '식대 10만원 별도', false],
    ['시급 10,320원 (월급 2,156,880원)', '월급 2,156,880원', false],
    ['시급 10,320원 주휴수당 포함', '주휴수당 포함', false],
    ['월급(세전) 2,500,000원', '세전', false],
    ['월 250만원 (수습 3개월 90%)', '수습 3개월 90%', false],
    ['월급 215만원 ~ 270만원 / 주5일 40시간', '주5일 40시간', false],
  ])('%j has beside its figure %j', (text, extra, negotiable) => {
    const { value, diagnostics } = checkPay(text);
    expect([value.extra, value.negotiable, diagnostics]).toEqual([extra, negotiable, []]);
    expect(figures(value)).not.toBe('');
  });
});

describe('what is not surely a figure stays text and is named', () => {
  test.each<[string, RegExp]>([
    ['월 230', /만원인지/],
    ['연봉 3600', /만원인지/],
    ['연봉 2400~2600', /만원인지/],
    ['월급 250만원 내외', /대략/],
    ['월급 약 250만원', /대략/],
    ['월 300만원 가능', /대략/],
    ['월급 300만원~250만원', /앞 금액/],
    ['주간 230만원 야간 260만원', /여럿/],
    ['시급 10,320원, 주말 시급 15,000원', /여럿/],
    ['월 2,30,000원', /읽지 못/],
    ['10.320원', /읽지 못/],
    ['월급 이백만원', /읽지 못/],
    ['최저임금', /읽지 못/],
    ['2026년 최저시급 적용', /읽지 못/],
    ['월급 9,999,999,999,999원', /읽지 못/],
    [`월급 250만원 ${'가'.repeat(600)}`, /읽지 못/],
  ])('%j', (text, message) => {
    const { value, diagnostics } = checkPay(text);
    expect([value.min, value.max]).toEqual([null, null]);
    expect(diagnostics).toMatchObject([{ code: 'pay/unreadable', severity: 'warning', actual: value.text }]);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

describe('neighbouring cells', () => {
  test.each<[string, BesidePay, string, string]>([
    ['10320', { header: '시급' }, '10320', '시급 10,320원'],
    ['230', { header: '급여(만원)' }, '2300000-2309999', '230만원'],
    ['250~300', { header: '월급(단위: 만원)' }, '2500000-2509999..3000000-3009999', '월급 250만~300만원'],
    ['2,300,000', { unit: '월급' }, '2300000', '월급 230만원'],
    ['209만원', { unit: 'M' }, '2090000-2099999', '월급 209만원'],
    ['5,000만원 이상', { unit: 'Y' }, '50000000-50009999..', '연봉 5,000만원 이상'],
    ['2,300,000', { header: '급여(월)' }, '2300000', '월급 230만원'],
    ['2,300,000', { header: '임금(시급/월급)' }, '2300000', '2,300,000원'],
    ['시급 10,320원', { header: '월급', unit: '월급' }, '10320', '시급 10,320원'],
    ['', { unit: '월급', min: '2,090,000', max: '2,500,000' }, '2090000..2500000', '월급 209만~250만원'],
    ['', { unit: 'M', min: '2096270', max: '2096270' }, '2096270', '월급 2,096,270원'],
    ['월급', { min: '2090000', max: '0' }, '2090000..', '월급 209만원 이상'],
    ['', { listed: '월급 209 만원 ~ 250 만원' }, '2090000-2099999..2500000-2509999', '월급 209만~250만원'],
    ['-', { listed: '시급 10,030 원 이상' }, '10030..', '시급 10,030원 이상'],
    ['250', { header: '급여(단위:만원)' }, '2500000-2509999', '250만원'],
    ['250', { header: '급여(단위만원)' }, '2500000-2509999', '250만원'],
    ['250', { header: '급여(만원' }, '2500000-2509999', '250만원'],
    ['2500', { header: '급여[천원]' }, '2500000-2500999', '250만원'],
    ['2500000', { header: '급여:원' }, '2500000', '2,500,000원'],
    ['999', { header: '급여(원)' }, '999', '999원'],
    ['', { min: '2500000', max: '3000000' }, '2500000..3000000', '2,500,000~3,000,000원'],
    ['월급', { min: '', max: '3000000' }, '..3000000', '월급 300만원 이하'],
    ['', { unit: '월', min: '000', max: '3000000' }, '..3000000', '월급 300만원 이하'],
    ['', { unit: '시급', min: '10320', max: '00' }, '10320..', '시급 10,320원 이상'],
    ['월급 2,096,270원', { listed: '월급 209 만원' }, '2096270', '월급 2,096,270원'],
  ])('%j beside %j', (text, beside, expected, label) => {
    const { value, diagnostics } = checkPay(text, beside);
    expect([figures(value), payLabel(value), diagnostics]).toEqual([expected, label, []]);
  });

  test.each<[string, BesidePay]>([
    ['250', { header: '급여' }],
    ['999', {}],
    ['월급 200만원, 월급 300만원', {}],
    ['월급 100억원', {}],
  ])('%j beside %j is no certain figure', (text, beside) => {
    const { value, diagnostics } = checkPay(text, beside);
    expect([figures(value), value.text]).toEqual(['', text]);
    expect(diagnostics).toMatchObject([{ code: 'pay/unreadable' }]);
  });

  test('columns of zeros are none', () => {
    expect(checkPay('', { min: '0', max: '00' })).toMatchObject({ value: { text: '' }, diagnostics: [] });
  });

  test.each([
    ['월급 면접시 결정', 'month'],
    ['면접 후 결정', null],
    ['면접후 결정', null],
  ])('%j is decided later', (text, unit) => {
    expect(checkPay(text)).toMatchObject({ value: { unit, negotiable: true, min: null }, diagnostics: [] });
  });

  test('the unit beside words without a figure', () => {
    expect(readPay('협의', { unit: '월급', min: '2,000,000' })).toMatchObject({
      text: '협의',
      unit: 'month',
      min: null,
    });
  });

  test('the 주 of 주 5일 is no unit', () => {
    expect(readPay('주 5일 협의')).toMatchObject({ unit: null, negotiable: true });
  });

  test('an empty cell is no pay and no problem', () => {
    expect(checkPay(' - ')).toEqual({
      value: { text: '', unit: null, min: null, max: null, negotiable: false, extra: '' },
      diagnostics: [],
    });
  });
});

const unitKeys = Object.keys(payUnitNames) as PayUnit[];
const grouped = (number: number): string => number.toLocaleString('en-US');

describe('value → text → value', () => {
  const exact = fc.record({
    unit: fc.constantFrom(...unitKeys),
    low: fc.integer({ min: 1_000_000, max: 90_000_000 }),
    more: fc.integer({ min: 0, max: 9_000_000 }),
    space: fc.constantFrom('', ' '),
    digits: fc.constantFrom(String, grouped),
    won: fc.constantFrom('원', ' 원', ''),
    form: fc.constantFrom<'one' | 'range' | 'least' | 'most'>('one', 'range', 'least', 'most'),
  });

  test('amounts in 원', () => {
    fc.assert(
      fc.property(exact, ({ unit, low, more, space, digits, won, form }) => {
        const [from, to] = [`${digits(low)}${won}`, `${digits(low + more)}${won}`];
        const text = { one: from, range: `${from} ~ ${to}`, least: `${from} 이상`, most: `${from} 이하` }[
          form
        ];
        const pay = readPay(`${payUnitNames[unit]}${space}${text}`);
        expect(pay.unit).toBe(unit);
        expect(pay.min).toEqual(form === 'most' ? null : { low, high: low });
        const top = form === 'range' ? low + more : low;
        expect(pay.max).toEqual(form === 'least' ? null : { low: top, high: top });
      }),
    );
  });

  test('amounts in 만원 are floors, and print as they were written', () => {
    fc.assert(
      fc.property(fc.constantFrom('월급', '연봉'), fc.integer({ min: 1, max: 9_999 }), (unit, tens) => {
        const pay = readPay(`${unit} ${grouped(tens)} 만원`);
        expect(pay.min).toEqual({ low: tens * 10_000, high: tens * 10_000 + 9_999 });
        expect(pay.max).toEqual(pay.min);
        expect(payLabel(pay)).toBe(`${unit} ${grouped(tens)}만원`);
      }),
    );
  });

  test('a label reads as the pay it was made from', () => {
    fc.assert(
      fc.property(exact, ({ unit, low, more, form }) => {
        const [from, to] = [`${grouped(low)}원`, `${grouped(low + more)}원`];
        const text = { one: from, range: `${from} ~ ${to}`, least: `${from} 이상`, most: `${from} 이하` }[
          form
        ];
        const pay = readPay(`${payUnitNames[unit]} ${text}`);
        const again = readPay(payLabel(pay));
        expect([again.unit, again.min?.low, again.max?.low]).toEqual([pay.unit, pay.min?.low, pay.max?.low]);
      }),
    );
  });
});
