/** Hours of work as far as an opening says them: [least, most] a week and a day. */
import { expect, test } from 'vitest';
import { workingTimeOf } from '../../src/wage/working-time.ts';
import { openingWith } from '../lint/builder.ts';

const of = (hours: string, days = '', pay = '월급 2,400,000원', shift = '') =>
  workingTimeOf(openingWith({ hours, days, pay, shift }));

type Bounds = readonly [least: number, most: number] | null;

test.each<readonly [string, string, string, Bounds]>([
  ['as written', '09:00~18:00, 주 소정근로시간 35시간', '주5일', [35, 35]],
  ['a rest that is written down', '09:00~18:00 (휴게 90분)', '주5일', [37.5, 37.5]],
  ['no rest at all', '09:00~13:00 (휴게 없음)', '주5일', [20, 20]],
  ['a day of nine hours has one or two hours of rest', '09:00~18:00', '주5일', [35, 40]],
  ['one minute less has half an hour', '09:00~17:59', '주5일', [39.9, 42.4]],
  ['four and a half hours too', '09:00~13:30', '주5일', [17.5, 20]],
  ['one minute less need have none', '09:00~13:29', '주5일', [17.4, 22.4]],
  ['over midnight', '22:00~익일 07:00 (휴게 60분)', '주5일', [40, 40]],
  ['six days', '09:00~18:00 (휴게 60분)', '주 6 일', [48, 48]],
  ['five days and a half', '09:00~18:00 (휴게 60분)', '주5.5일', [44, 44]],
  ['five or six days', '09:00~18:00 (휴게 60분)', '주 5~6일', [40, 48]],
  ['days from one to another', '09:00~18:00 (휴게 60분)', '월~금', [40, 40]],
  ['days over the end of a week', '09:00~18:00 (휴게 60분)', '토~화', [32, 32]],
  ['a list of days', '09:00~18:00 (휴게 60분)', '월, 수, 금', [24, 24]],
  ['weekdays in a word', '09:00~18:00 (휴게 60분)', '평일', [40, 40]],
  ['six days off a month', '09:00~18:00 (휴게 60분)', '월 6회 휴무', [45, 45]],
  ['no days: at most six, and no more than forty hours', '09:00~18:00 (휴게 60분)', '', [0, 40]],
  ['no days and a short day', '09:00~13:00 (휴게 없음)', '', [0, 24]],
  ['no span', '협의', '주5일', null],
  ['to be agreed on', '09:00~18:00 (휴게 60분) 협의 가능', '주5일', [0, 40]],
  ['two spans, either of them', '09:00~13:00 또는 15:00~19:00 (휴게 없음)', '주5일', [20, 20]],
  ['a shorter Saturday', '월~금 09:00~18:00 (휴게 60분), 토 09:00~13:00', '', [43, 44]],
  ['every other Saturday', '09:00~18:00 (휴게 60분), 주5일, 격주 토요일 09:00~13:00', '', [41.5, 42]],
  ['overtime beside the week is no week', '09:00~18:00 (휴게 60분) (주 12시간 연장근로)', '주5일', [40, 40]],
  ['hours of a day', '하루 5시간', '주5일', [22.5, 25]],
  ['eight hours of a day, perhaps with the rest in them', '1일 8시간', '주 3일', [21, 24]],
  ['hours of a week behind its days', '주5일 40시간', '', [40, 40]],
  ['ten may have the rest in them', '1일 10시간', '주 6일', [48, 60]],
  ['every other day', '격일제 07:00~익일 07:00 (휴게 8시간)', '', [53.2, 56]],
  ['three teams in two turns', '3조 2교대 (12시간, 휴게 1시간)', '', [48.8, 56]],
  ['four teams in three turns', '4조 3교대, 하루 8시간', '', [34.9, 42]],
])('%s: %s, %s', (_, hours, days, expected) => {
  const { weekly } = of(hours, days);
  const shown =
    weekly === null ? null : [weekly.least, weekly.most].map((value) => Math.round(value * 10) / 10);
  expect(shown).toEqual(expected);
});

test.each<readonly [string, Bounds]>([
  ['월급 1,300,000원 (주 22.5시간)', [22.5, 22.5]],
  ['월급 1,300,000원 (주 80시간)', [80, 80]],
  ['월급 1,300,000원 (주 81시간)', [40, 40]],
  ['월급 1,300,000원 (주 12시간 연장근로)', [40, 40]],
])('beside the pay: %s', (pay, expected) => {
  const { weekly } = of('09:00~18:00 (휴게 60분)', '주5일', pay);
  expect([weekly?.least, weekly?.most]).toEqual(expected);
});

test('hours of a month, beside the pay', () => {
  expect(of('협의', '', '월 60만원 (월 52시간)').weekly?.least).toBe(0);
  expect(of('월 52시간', '', '월 60만원').weekly?.most).toBeCloseTo(11.97, 2);
});

test.each([
  ['09:00~18:00', 0],
  ['22:00~익일 06:00', 8],
  ['18:00~24:00', 2],
  ['04:00~13:00', 2],
  ['07:00~익일 07:00', 8],
])('the night in %s', (hours, night) => {
  expect(of(hours).night).toBe(night);
});
