/** Hours of work as far as an opening says them. */
import { expect, test } from 'vitest';
import { contractedHours, dailyHours } from '../../src/lint/working-time.ts';
import { openingWith } from './builder.ts';

const of = (hours: string, days = '', pay = '월급 2,400,000원') => openingWith({ hours, days, pay });

test.each([
  ['as written', '09:00~18:00, 주 소정근로시간 35시간', '주5일', { hours: 35, estimated: false }],
  ['a day of nine hours has an hour of rest', '09:00~18:00', '주5일', { hours: 40, estimated: true }],
  ['one minute less has half an hour', '09:00~17:59', '주5일', { hours: 42.42, estimated: true }],
  ['four and a half hours too', '09:00~13:30', '주5일', { hours: 20, estimated: true }],
  ['one minute less has none', '09:00~13:29', '주5일', { hours: 22.42, estimated: true }],
  ['a rest that is written down', '09:00~18:00 (휴게 90분)', '주5일', { hours: 37.5, estimated: true }],
  ['over midnight', '22:00~익일 07:00', '주5일', { hours: 40, estimated: true }],
  ['six days', '09:00~18:00', '주 6 일', { hours: 48, estimated: true }],
  ['days from one to another', '09:00~18:00', '월~금', { hours: 40, estimated: true }],
  ['with a dash and spaces', '09:00~18:00', '화 - 토', { hours: 40, estimated: true }],
  ['one day from itself', '09:00~18:00', '토~토', { hours: 8, estimated: true }],
  ['days over the end of a week', '09:00~18:00', '토~화', null],
  ['days in words', '09:00~18:00', '평일', null],
  ['no days', '09:00~18:00', '', null],
  ['no span', '협의', '주5일', null],
  ['two spans', '09:00~13:00, 15:00~18:00', '주5일', null],
  ['shifts', '09:00~18:00 3교대', '주5일', null],
  ['a whole day', '07:00~익일 07:00', '주5일', null],
  ['just eighty hours', '08:00~익일 01:00 (휴게 60분)', '주5일', { hours: 80, estimated: true }],
  ['more than eighty', '08:00~익일 01:01 (휴게 60분)', '주5일', null],
])('%s', (_, hours, days, expected) => {
  expect(contractedHours(of(hours, days))).toEqual(expected);
});

test.each([
  ['월급 1,300,000원 (주 22.5시간)', 22.5],
  ['월급 1,300,000원 (주22시간)', 22],
  ['월급 1,300,000원 (주 80시간)', 80],
])('beside the pay: %s', (pay, hours) => {
  expect(contractedHours(of('09:00~18:00', '주5일', pay))).toEqual({ hours, estimated: true });
});

test.each(['월급 1,300,000원 (주 81시간)', '월급 1,300,000원 (주 0시간)'])('not believed: %s', (pay) => {
  expect(contractedHours(of('09:00~18:00', '주5일', pay))).toEqual({ hours: 40, estimated: true });
});

test.each([
  ['09:00~18:00 (휴게 60분)', 8],
  ['09:00~18:20 (휴게 60분)', 8.33],
  ['09:00~18:00', null],
  ['09:00~18:00 (휴게 60분), 3교대', null],
  ['휴게 60분', null],
  ['09:00~10:00 (휴게 60분)', null],
  ['09:00~10:01 (휴게 60분)', 0.02],
])('a day of %s', (text, hours) => {
  expect(dailyHours(of(text).hours)).toBe(hours);
});
