import { describe, expect, test } from 'vitest';
import { minimumWageOf, minimumWageOn, monthlyHours, paidWeeklyHours } from '../../src/wage/minimum-wage.ts';
import { day } from '../lint/builder.ts';

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

describe('minimum wages', () => {
  test.each(years)('%i: the month of the notice is 209 hours, and a source is named', (year) => {
    const wage = minimumWageOf(year);
    expect(wage?.monthly).toBe((wage?.hourly ?? 0) * 209);
    expect(wage?.source).not.toBe('');
    expect(wage?.checked).toMatch(/^20\d\d-\d\d-\d\d$/u);
  });

  test('a day picks its year; years nobody knows have none', () => {
    expect(minimumWageOn(day('2026-12-31'))?.hourly).toBe(10_320);
    expect(minimumWageOn(day('2027-01-01'))?.hourly).toBe(10_700);
    expect(minimumWageOf(2017)).toBeNull();
    expect(minimumWageOf(2028)).toBeNull();
  });
});

test.each([
  [40, 208.57],
  [35, 182.5],
  [30, 156.43],
  [25, 130.36],
  [20, 104.29],
  [15, 78.21],
  [14, 60.83],
])('%i hours a week are %f paid hours a month', (weekly, month) => {
  expect(monthlyHours(paidWeeklyHours(weekly))).toBeCloseTo(month, 2);
});
