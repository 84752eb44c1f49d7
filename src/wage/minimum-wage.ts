/**
 * The minimum wages as dated data, and the hours they are multiplied by. Every row names its source and the
 * day somebody last compared it with that source; when a new year's notice appears (each August), add its
 * row and nothing else.
 */
import { partsOf } from '../day.ts';
import type { Day } from '../day.ts';

/** A minimum wage (최저임금) and the year for which it holds, January to December. */
export type MinimumWage = {
  readonly year: number;
  /** 원 an hour. */
  readonly hourly: number;
  /** 원 a month for 40 hours a week, as the notice states it (209 hours). */
  readonly monthly: number;
  readonly source: string;
  /** Day on which the row was last compared with the source, `2026-11-24`. */
  readonly checked: string;
};

/** The minimum wage of a year; null when this program does not know it. */
export function minimumWageOf(year: number): MinimumWage | null {
  return minimumWages.find((wage) => wage.year === year) ?? null;
}

/** The minimum wage on a day; null when this program does not know the year's. */
export function minimumWageOn(day: Day): MinimumWage | null {
  return minimumWageOf(partsOf(day).year);
}

/**
 * Paid hours a week (1주의 최저임금 적용기준 시간 수): contracted hours and the paid weekly holiday, which
 * begins at 15 hours a week. 최저임금법 시행령 제5조 제1항 제2호; 근로기준법 제18조 제3항, 제55조 제1항.
 */
export function paidWeeklyHours(weekly: number): number {
  const holiday = weekly >= 15 ? (Math.min(weekly, 40) / 40) * 8 : 0;
  return weekly + holiday;
}

/** Hours of an average month for hours of a week: 365 days / 7 / 12. 최저임금법 시행령 제5조 제1항 제3호. */
export function monthlyHours(weekly: number): number {
  return (weekly * 365) / 7 / 12;
}

const commission = '최저임금위원회 「연도별 최저임금 결정현황」 minimumwage.go.kr';

const minimumWages: readonly MinimumWage[] = [
  { year: 2018, hourly: 7_530, monthly: 1_573_770, source: commission, checked: '2026-11-24' },
  { year: 2019, hourly: 8_350, monthly: 1_745_150, source: commission, checked: '2026-11-24' },
  { year: 2020, hourly: 8_590, monthly: 1_795_310, source: commission, checked: '2026-11-24' },
  { year: 2021, hourly: 8_720, monthly: 1_822_480, source: commission, checked: '2026-11-24' },
  { year: 2022, hourly: 9_160, monthly: 1_914_440, source: commission, checked: '2026-11-24' },
  { year: 2023, hourly: 9_620, monthly: 2_010_580, source: commission, checked: '2026-11-24' },
  { year: 2024, hourly: 9_860, monthly: 2_060_740, source: commission, checked: '2026-11-24' },
  {
    year: 2025,
    hourly: 10_030,
    monthly: 2_096_270,
    source: '고용노동부고시 제2024-65호',
    checked: '2026-11-24',
  },
  {
    year: 2026,
    hourly: 10_320,
    monthly: 2_156_880,
    source: '고용노동부고시 제2025-47호',
    checked: '2026-11-24',
  },
  {
    year: 2027,
    hourly: 10_700,
    monthly: 2_236_300,
    source: '고용노동부고시 제2026-60호 (2026-08-05)',
    checked: '2026-11-24',
  },
];
