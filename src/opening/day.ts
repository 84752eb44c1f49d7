/**
 * A calendar day in Korea as text. Never a `Date`: the machine's time zone must not matter.
 */
import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';

/** `2026-11-24`. */
export type Day = string & { readonly day: unique symbol };

const reference = new Date(2000, 0, 1);
const read = (day: Day): Date => parse(day, 'yyyy-MM-dd', reference);

/** The day, or null when the text is not a real `yyyy-MM-dd` between 1900 and 2199. */
export function toDay(text: string): Day | null {
  if (!/^(?:19|2[01])\d\d-\d\d-\d\d$/.test(text)) return null;
  return isValid(parse(text, 'yyyy-MM-dd', reference)) ? (text as Day) : null;
}

/** The day for year, month (1-12) and date, or null when there is none such (`2026, 2, 30`). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const two = (n: number): string => String(n).padStart(2, '0');
  return toDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
}

/** The day `days` later (earlier when negative). */
export function plusDays(day: Day, days: number): Day {
  return format(addDays(read(day), days), 'yyyy-MM-dd') as Day;
}

/** Calendar days from `from` to `to`: 1 from today to tomorrow. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(read(to), read(from));
}

const weekdays = ['일', '월', '화', '수', '목', '금', '토'] as const;
export type Weekday = (typeof weekdays)[number];

/** `화` for 2026-11-24. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[read(day).getDay()] ?? '일';
}

/** Year, month (1-12) and date of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}
