import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays, weekdayOf } from '../../src/day.ts';
import { deadlineLabel } from '../../src/opening/deadline-label.ts';
import { checkDeadline, readDeadline } from '../../src/opening/deadline.ts';
import { day, issueDay } from './row.ts';
import type { Deadline } from '../../src/opening/deadline.ts';

// Thousands of written forms, not the usual hundred.
fc.configureGlobal({ numRuns: 2_000 });

function short({ kind, date, time, weekday }: Deadline): string {
  return [kind, date, time, weekday].filter((part) => part !== null).join(' ');
}

describe('written forms', () => {
  test.each([
    ['2026-11-30', 'date 2026-11-30'],
    ['2026.11.30', 'date 2026-11-30'],
    ['2026.11.30.', 'date 2026-11-30'],
    ['2026. 11. 30.', 'date 2026-11-30'],
    ['2026/12/31', 'date 2026-12-31'],
    ['20261130', 'date 2026-11-30'],
    ['202611301800', 'date 2026-11-30 18:00'],
    ['26-10-31', 'date 2026-10-31'],
    ['26.11.30', 'date 2026-11-30'],
    ["'26.11.30", 'date 2026-11-30'],
    ['２０２６．１１．３０', 'date 2026-11-30'],
    ['2026년 11월 30일', 'date 2026-11-30'],
    ['26년 11월 30일', 'date 2026-11-30'],
    ['11/30/2026', 'date 2026-11-30'],
    ['11/30/26', 'date 2026-11-30'],
    ['11/30', 'date 2026-11-30'],
    ['11월 30일', 'date 2026-11-30'],
    ['11.30', 'date 2026-11-30'],
    ['11.3.', 'date 2026-11-03'],
    ['12-4', 'date 2026-12-04'],
    ['~12/4', 'date 2026-12-04'],
    ['~10/10(화)', 'date 2026-10-10 화'],
    ['~2018.02.21(수)', 'date 2018-02-21 수'],
    ['12. 4.(금) 18:00', 'date 2026-12-04 18:00 금'],
    ['2026-11-30 월요일', 'date 2026-11-30 월'],
    ['2026.04.01 (수) 24:00', 'date 2026-04-01 24:00 수'],
    ['마감일 (2026-09-26)', 'date 2026-09-26'],
    ['마감일 (2025-07-15 18:00)', 'date 2025-07-15 18:00'],
    ['마감일 : 2026-04-01', 'date 2026-04-01'],
    ['2025.02.28\n마감시간 : 16시', 'date 2025-02-28 16:00'],
    ['2025.02.28\n마감시간 : 24시', 'date 2025-02-28 24:00'],
    ['11월 30일(월) 오후 6시 30분까지', 'date 2026-11-30 18:30 월'],
    ['2026. 11. 30. 오후 6:00:00', 'date 2026-11-30 18:00'],
    ['2026-11-30 정오까지', 'date 2026-11-30 12:00'],
    ['2026-11-30 00:00:00', 'date 2026-11-30'],
    ['2026-12-31(조기 마감될 수 있음)', 'date 2026-12-31'],
    ['2026.03.23(월)~2026.04.01(수)', 'date 2026-04-01 수'],
    ['2026.03.23~04.01', 'date 2026-04-01'],
    ['11.20~11.30', 'date 2026-11-30'],
    ['11/20-11/30', 'date 2026-11-30'],
    ['2026.11.20-2026.11.30', 'date 2026-11-30'],
    ['2026.11.20.(금) 09:00 ~ 2026.12.4.(금) 18:00', 'date 2026-12-04 18:00 금'],
    ['46356', 'date 2026-11-30'],
    ['46356.75', 'date 2026-11-30 18:00'],
    ['2026-11-30T15:00:00.000Z', 'date 2026-12-01'],
    ['2026-11-30T14:59:59Z', 'date 2026-11-30 23:59'],
    ['2026-11-30T18:00:00+09:00', 'date 2026-11-30 18:00'],
    ['2026-11-30T18:00', 'date 2026-11-30 18:00'],
    ['2026-11-30T23:30:00-05:00', 'date 2026-12-01 13:30'],
    ['채용시까지', 'until-filled'],
    ['채용시', 'until-filled'],
    ['채용 시 마감', 'until-filled'],
    ['채용완료시', 'until-filled'],
    ['충원시까지', 'until-filled'],
    ['채용시까지\n마감시간 : 24시', 'until-filled'],
    ['채용시까지 25-06-24', 'until-filled 2025-06-24'],
    ['채용시까지 (마감: 2026-04-01)', 'until-filled 2026-04-01'],
    ['2026-11-30 또는 채용시까지', 'until-filled 2026-11-30'],
    ['2026.11.20 ~ 채용시까지', 'until-filled'],
    ['상시채용', 'always'],
    ['상시', 'always'],
    ['수시', 'always'],
    ['2026.11.20 ~ 상시', 'always'],
    ['2026.11.30 채용시험', 'date 2026-11-30'],
  ])('%j → %s', (text, expected) => {
    const { value, diagnostics } = checkDeadline(text, issueDay);
    expect(diagnostics).toEqual([]);
    expect(short(value)).toBe(expected);
  });
});

describe('dates without a year', () => {
  test.each([
    ['2026-12-20', '1/5', null, '2027-01-05'],
    ['2026-12-20', '12/20~1/5', null, '2027-01-05'],
    ['2026-12-20', '2026.12.28~01.05', null, '2027-01-05'],
    ['2027-01-05', '12/30', null, '2026-12-30'],
    ['2026-11-24', '11/20', null, '2026-11-20'],
    ['2026-11-24', '5/10', null, '2027-05-10'],
    ['2026-11-24', '6/10', null, '2026-06-10'],
    ['2026-11-24', '11/30', '2023-10-20', '2023-11-30'],
    ['2026-11-24', '1/5', '2025-12-20', '2026-01-05'],
    ['2026-11-24', '2/29', null, null],
    ['2028-01-10', '2/29', null, '2028-02-29'],
  ])('issue of %s, %j, registered %s → %s', (issue, text, registered, expected) => {
    const read = readDeadline(text, day(issue), registered === null ? null : day(registered));
    expect(read.date).toBe(expected);
  });
});

describe('what cannot be read stays text and is named', () => {
  test.each([
    ['접수중', 'deadline/unreadable'],
    ['11월말', 'deadline/unreadable'],
    ['30일까지', 'deadline/unreadable'],
    ['2026', 'deadline/unreadable'],
    ['2026-02-30', 'deadline/unreadable'],
    ['20261301', 'deadline/unreadable'],
    ['0000-00-00', 'deadline/unreadable'],
    ['11.3', 'deadline/unreadable'],
    ['2026.11.20 ~', 'deadline/unreadable'],
    ['2026.11.20부터', 'deadline/unreadable'],
    ['2026-11-20 ~ 2026-02-30', 'deadline/unreadable'],
    ['1차 11.30 / 2차 12.15', 'deadline/unreadable'],
    ['2026-12-30 ~ 2026-12-01', 'deadline/unreadable'],
    ['D-6', 'deadline/relative'],
    ['내일마감', 'deadline/relative'],
    ['3일 남음', 'deadline/relative'],
    ['마감', 'deadline/closed'],
    ['접수마감', 'deadline/closed'],
  ])('%j → %s', (text, code) => {
    const { value, diagnostics } = checkDeadline(text, issueDay);
    expect(value).toEqual({ text, kind: 'unknown', date: null, time: null, weekday: null });
    expect(diagnostics).toMatchObject([{ code, actual: text }]);
  });

  test('an unreadable date beside 채용시까지 is named, the kind is kept', () => {
    const { value, diagnostics } = checkDeadline('채용시까지 (마감: 2026-02-30)', issueDay);
    expect([value.kind, value.date, diagnostics[0]?.code]).toEqual([
      'until-filled',
      null,
      'deadline/unreadable',
    ]);
  });

  test('a date that means "no end" is read as 상시 and noted', () => {
    const { value, diagnostics } = checkDeadline('9999-12-31', issueDay);
    expect([value.kind, value.date]).toEqual(['always', null]);
    expect(diagnostics).toMatchObject([{ code: 'deadline/no-end', severity: 'info' }]);
  });

  test.each([
    ['D-6', '2026-11-16'],
    ['오늘마감', '2026-11-10'],
    ['내일마감', '2026-11-11'],
  ])('%j counts from a known registration, and asks', (text, expected) => {
    const { value, diagnostics } = checkDeadline(text, issueDay, day('2026-11-10'));
    expect(value.date).toBe(expected);
    expect(diagnostics).toMatchObject([{ code: 'deadline/relative', severity: 'warning', expected }]);
  });
});

describe('labels', () => {
  test.each([
    ['2026-12-04', '12. 4.(금)까지'],
    ['2027-01-05', '1. 5.(화)까지'],
    ['2028-01-31', '2028. 1. 31.(월)까지'],
    ['2025-12-31', '2025. 12. 31.(수)까지'],
    ['2026-12-04 24:00', '12. 4.(금)까지'],
    ['2026-12-04 16시', '12. 4.(금) 16시까지'],
    ['2026-12-04 17:30', '12. 4.(금) 17:30까지'],
    ['채용시까지', '채용 시까지'],
    ['채용시까지 2026-12-04', '채용 시까지(12. 4. 마감)'],
    ['상시', '상시 모집'],
    ['접수중', '접수중'],
    ['', ''],
  ])('%j → %s', (text, label) => {
    expect(deadlineLabel(readDeadline(text, issueDay), issueDay)).toBe(label);
  });
});

describe('value → text → value', () => {
  const days = fc.integer({ min: -170, max: 170 }).map((ahead) => plusDays(issueDay, ahead));
  const forms: readonly ((y: string, m: string, d: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}.${m}.${d}.`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}${m}${d}`,
    (y, m, d) => `${y}년 ${Number(m)}월 ${Number(d)}일`,
    (y, m, d) => `${y}. ${Number(m)}. ${Number(d)}.`,
    (y, m, d) => `${y.slice(2)}-${m}-${d}`,
    (y, m, d) => `${Number(m)}/${Number(d)}/${y}`,
    (_, m, d) => `${Number(m)}/${Number(d)}`,
    (_, m, d) => `${Number(m)}월 ${Number(d)}일`,
    (_, m, d) => `~${m}.${d}.`,
  ];

  test('every form of a day near the issue, with a weekday and a time', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...forms),
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 24 }), { nil: null }),
        (date, form, hasWeekday, hour) => {
          const [y = '', m = '', d = ''] = date.split('-');
          const weekday = hasWeekday ? `(${weekdayOf(date)})` : '';
          const text = `${form(y, m, d)}${weekday}${hour === null ? '' : ` ${hour}시`}`;
          const time = hour === null ? null : `${String(hour).padStart(2, '0')}:00`;
          expect(checkDeadline(text, issueDay)).toEqual({
            value: { text, kind: 'date', date, time, weekday: hasWeekday ? weekdayOf(date) : null },
            diagnostics: [],
          });
        },
      ),
    );
  });

  test('a label reads as the deadline it was made from', () => {
    fc.assert(
      fc.property(days, (date) => {
        const label = deadlineLabel(readDeadline(date, issueDay), issueDay);
        expect(readDeadline(label, issueDay)).toMatchObject({ date, weekday: weekdayOf(date) });
      }),
    );
  });
});

describe('a year that was not changed', () => {
  test.each([
    ['2026-01-04', '2026-11-27', '2027-01-04'],
    ['2026.01.04(월)', '2026-12-30', '2027-01-04'],
  ])('%s, registered %s, is read as %s and told', (cell, registered, expected) => {
    const { value, diagnostics } = checkDeadline(cell, issueDay, day(registered));
    expect(value.date).toBe(expected);
    expect(diagnostics).toMatchObject([{ code: 'deadline/last-year', severity: 'warning', expected }]);
    expect(diagnostics[0]?.message).toContain(cell.slice(0, 4));
  });

  test.each([
    ['2026-11-20', '2026-11-27'],
    ['2026-12-04', '2026-11-27'],
  ])('%s, registered %s, is what it says', (cell, registered) => {
    expect(checkDeadline(cell, issueDay, day(registered)).value.date).toBe(cell);
  });
});

test.each([
  '12월 말',
  '12월 중',
  '12월 초순',
  '2026년 12월 첫째주',
  '2026년 12월',
  '2026년 12월 1주차',
  '12월 1주',
  '12월 둘째 주까지',
])('%s is no day', (cell) => {
  const { value, diagnostics } = checkDeadline(cell, issueDay);
  expect(value.date).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'deadline/unreadable' }]);
});
