/**
 * Public holidays of Korea (관공서의 공휴일), substitutes and elections included, from the official
 * 월력요항 as the package keeps it. The only file that knows the package.
 */
import * as presets from '@hyunbinseo/holidays-kr/all';
import type { Day } from '../day.ts';

const years: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> = new Map(
  Object.entries(presets).map(([name, days]) => [name.slice(1), days]),
);

/** Name of the public holiday on a day, `추석`; null on other days and in years without data. */
export function holidayOf(day: Day): string | null {
  return years.get(day.slice(0, 4))?.[day]?.join(', ') ?? null;
}

/** Whether the holidays of the day's year are known. */
export function knowsHolidays(day: Day): boolean {
  return years.has(day.slice(0, 4));
}
