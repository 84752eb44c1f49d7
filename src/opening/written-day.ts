/** Days as people and programs write them into a cell: `2026.11.30.(월)`, `26-10-31`, `11/30`, `20261130`, `46356`. */
import { dayOf, daysBetween, plusDays, toDay } from '../day.ts';
import type { Day } from '../day.ts';

/** A day found in a text. */
export type WrittenDay = {
  readonly day: Day;
  /** `16:00`, `24:00` when the form itself holds a time (`202611301600`); null otherwise and for a midnight. */
  readonly time: string | null;
  /** Weekday written behind it, `금`; null when none is. */
  readonly weekday: string | null;
  /** Where it stands in the text: its first index, and the one after its weekday. */
  readonly start: number;
  readonly end: number;
};

/**
 * All days in a folded text of at most a few hundred characters, in order. A day without a year is the one nearest
 * to the registration when that is known, else to the issue; the end of a range follows its beginning. What looks
 * like a day but is none (`2026-02-30`), or could be two (`10/11/12`), is left out.
 */
export function writtenDays(
  text: string,
  issueDay: Day,
  registered: Day | null = null,
): readonly WrittenDay[] {
  const days: WrittenDay[] = [];
  for (const match of text.matchAll(form)) {
    weekdayBehind.lastIndex = match.index + match[0].length;
    const behind = weekdayBehind.exec(text);
    const weekday = behind?.[1] ?? behind?.[2] ?? null;

    const found = dayIn(match.groups ?? {}, weekday, issueDay, () =>
      earliestDay(days.at(-1)?.day ?? null, registered, issueDay),
    );
    if (found === null) continue;
    days.push({
      weekday,
      start: match.index,
      end: match.index + match[0].length + (behind?.[0].length ?? 0),
      ...found,
    });
  }
  return days;
}

/** Reads a cell that is one day and nothing more than a time beside it, such as a registration; null otherwise. */
export function wholeDay(text: string, issueDay: Day): Day | null {
  const days = writtenDays(text, issueDay);
  const only = days[0];
  if (only === undefined || days.length > 1) return null;
  const rest = text.slice(0, only.start) + text.slice(only.end);
  return /^ ?(?:(?:오전|오후)? ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)? ?$/.test(rest) ? only.day : null;
}

type Instant = { readonly day: Day; readonly time: string | null };

const form = new RegExp(
  [
    // 2026-11-30T15:00:00.000Z
    String.raw`(?<![\d-])(?<iso>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)`,
    // 2026-11-30, 2026. 11. 30., 2026/11/30, 2026년 11월 30일, '26.11.30, 11/30/2026
    String.raw`(?<![\d.,/])'?(?<a>\d{4}|\d{1,2}) ?(?:(?<sep>[-./])|년) ?(?<b>\d{1,2})(?!\d) ?(?:\k<sep>|월) ?(?<c>\d{4}|\d{1,2})(?![\d:]|\k<sep>\d| ?시| ?주| ?째)(?: ?일|\.(?!\d))?`,
    // 20261130, 202611301800, 20261130180000
    String.raw`(?<![\d.,:-])(?<packed>(?:19|20)\d{6}(?:\d{4}(?:\d{2})?)?)(?![\d,:-]|\.\d)`,
    // 11월 30일, 11/30, 11.30., 11-30
    String.raw`(?<![\d.,/:])(?<month>\d{1,2}) ?(?:(?<mark>[-./])|월) ?(?<date>\d{1,2})(?![\d:/시분%]|\k<mark>\d| ?(?:개월|명|시간|일간|주))(?<dot> ?일|\.(?!\d))?`,
    // 46356, 46356.75
    String.raw`^(?<serial>[3-7]\d{4})(?<fraction>\.\d{1,15})?$`,
  ].join('|'),
  'g',
);

const weekdayBehind = / ?\( ?([일월화수목금토])(?:요일)? ?\)| ?([일월화수목금토])요일/y;

/** The first day that a date without a year may mean. */
function earliestDay(previous: Day | null, registered: Day | null, issueDay: Day): Day {
  return previous ?? (registered === null ? plusDays(issueDay, -182) : plusDays(registered, -92));
}

function dayIn(
  groups: Record<string, string | undefined>,
  weekday: string | null,
  issueDay: Day,
  earliest: () => Day,
): Instant | null {
  const { iso, a, b, c, packed, month, mark, date, dot, serial, fraction } = groups;
  if (iso !== undefined) return instantOf(iso);
  if (packed !== undefined) return packedDay(packed);
  if (serial !== undefined) return serialDay(Number(serial), Number(`0${fraction ?? ''}`));
  if (a !== undefined && b !== undefined && c !== undefined)
    return bare(threePartDay(a, Number(b), c, issueDay));
  if (month === undefined || date === undefined) return null;
  // A number typed as 11.30 comes out of Excel as 11.3: with the zero lost, 11.3 may be the 30th.
  const clear =
    mark !== '.' || date.length === 2 || Number(date) > 3 || dot !== undefined || weekday !== null;
  return clear ? bare(yearlessDay(Number(month), Number(date), earliest())) : null;
}

function bare(day: Day | null): Instant | null {
  return day === null ? null : { day, time: null };
}

/** Year first or, as American Excel has it, last; two digits of a year must give exactly one plausible day. */
function threePartDay(a: string, b: number, c: string, issueDay: Day): Day | null {
  if (a.length === 4) return c.length === 4 ? null : dayOf(Number(a), b, Number(c));
  if (c.length === 4) return dayOf(Number(c), Number(a), b);
  const readings = [
    a.length === 2 ? dayOf(2000 + Number(a), b, Number(c)) : null,
    dayOf(2000 + Number(c), Number(a), b),
  ];
  const plausible = readings.filter(
    (day) => day !== null && Math.abs(daysBetween(issueDay, day)) < fiveYears,
  );
  return new Set(plausible).size === 1 ? (plausible[0] ?? null) : null;
}

const fiveYears = 5 * 366;

function yearlessDay(month: number, date: number, earliest: Day): Day | null {
  const year = Number(earliest.slice(0, 4));
  const days = [0, 1].map((later) => dayOf(year + later, month, date));
  return days.find((day) => day !== null && day >= earliest) ?? null;
}

function packedDay(text: string): Instant | null {
  const day = dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
  return day === null ? null : { day, time: clock(Number(text.slice(8, 10)), Number(text.slice(10, 12))) };
}

/** Excel's day 36,526 is 2000-01-01: https://support.microsoft.com/office/date-systems-in-excel */
function serialDay(serial: number, fraction: number): Instant | null {
  const first = toDay('2000-01-01');
  if (first === null || serial < 36_526 || serial > 73_050) return null;
  const minutes = Math.round(fraction * 1_440);
  return { day: plusDays(first, serial - 36_526), time: clock(Math.floor(minutes / 60), minutes % 60) };
}

/** An ISO instant as day and time in Korea (UTC+9, no summer time); without an offset it is Korean already. */
function instantOf(iso: string): Instant | null {
  const [, date = '', hours, minutes, zone = ''] =
    /^(.{10})T(\d{2}):(\d{2})[:.\d]*((?:[^:.\d].*)?)$/.exec(iso) ?? [];
  const day = toDay(date);
  if (day === null || Number(hours) > 24 || Number(minutes) > 59) return null;
  const total = Number(hours) * 60 + Number(minutes) + (zone === '' ? 0 : korea - offsetOf(zone));
  const within = ((total % 1_440) + 1_440) % 1_440;
  return { day: plusDays(day, (total - within) / 1_440), time: clock(Math.floor(within / 60), within % 60) };
}

const korea = 9 * 60;

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function clock(hours: number, minutes: number): string | null {
  if (hours > 24 || minutes > 59 || hours * 60 + minutes === 0) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
