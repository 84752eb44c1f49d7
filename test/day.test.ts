import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dayOf, daysBetween, partsOf, plusDays, toDay, weekdayOf } from '../src/day.ts';
import { day } from './opening/row.ts';

test.each([
  ['2026-11-24', true],
  ['2028-02-29', true],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-11-00', false],
  ['2200-01-01', false],
  ['2026-1-1', false],
  ['2026-11-24T00:00', false],
  ['', false],
])('%j is a day: %s', (text, isDay) => {
  expect(toDay(text)).toBe(isDay ? text : null);
});

test('parts, weekday, distance', () => {
  expect(partsOf(day('2026-11-24'))).toEqual({ year: 2026, month: 11, date: 24 });
  expect(weekdayOf(day('2026-11-24'))).toBe('화');
  expect(daysBetween(day('2026-12-31'), day('2027-01-01'))).toBe(1);
  expect(plusDays(day('2028-02-28'), 2)).toBe('2028-03-01');
  expect(dayOf(2026, 2, 29)).toBeNull();
});

describe('in every time zone', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  // 사모아 has no 2011-12-30, 상파울루 had days that begin at one o'clock.
  test.each(['Asia/Seoul', 'UTC', 'Pacific/Apia', 'America/Sao_Paulo'])(
    'days follow each other in %s',
    (zone) => {
      process.env['TZ'] = zone;
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 9_000 }),
          fc.integer({ min: -4_000, max: 4_000 }),
          (start, days) => {
            const from = plusDays(day('2008-01-01'), start);
            const to = plusDays(from, days);
            expect(daysBetween(from, to)).toBe(days);
            expect(plusDays(to, -days)).toBe(from);
            expect([toDay(to), weekdayOf(plusDays(to, 7))]).toEqual([to, weekdayOf(to)]);
          },
        ),
      );
      expect(plusDays(day('2011-12-29'), 1)).toBe('2011-12-30');
    },
  );
});
