/**
 * Hours of work as far as an opening says them, as intervals: in a day, in a week, and at night. What is
 * not written stays wide; a question is asked from the most, a figure is certain only from the least.
 */
import { fold } from '../opening/clean.ts';
import type { Hours, Turn } from '../opening/hours.ts';
import type { Opening } from '../opening/opening.ts';
import { daysAWeek } from './days-a-week.ts';
import { between, exactly, hull, plus, times } from './interval.ts';
import type { Interval } from './interval.ts';

export type WorkingTime = {
  /** Hours worked in a day, breaks left out; null when nothing says. */
  readonly daily: Interval | null;
  /** Hours worked in a week, at most 80; null when nothing says. The least is 0 when nothing bounds it. */
  readonly weekly: Interval | null;
  /** Days a week on which there is work; null when nothing says. */
  readonly days: Interval | null;
  /** Hours of a day between 22:00 and 06:00, the mean of several turns (근로기준법 제56조 제3항). */
  readonly night: number;
  /** True when the weekly hours stand there as such: `주 소정근로시간 40시간`. */
  readonly written: boolean;
};

type Told = Pick<Opening, 'hours' | 'pay'>;

/** Reads the hours cell and what the pay cell says of time beside the figure. */
export function workingTimeOf({ hours, pay }: Told): WorkingTime {
  const text = fold(`${hours.text} ${hours.days} ${pay.text}`.slice(0, textLimit));
  const night = nightOf(hours);
  const written = hours.weekly ?? besidePay(text);
  const open = hours.negotiable || /탄력|유동|변동|스케줄/u.test(hours.text);
  // Where the week is written, only daily pay asks for the day.
  if (written !== null && pay.unit !== 'day')
    return { daily: null, weekly: between(open ? 0 : written, written), days: null, night, written: true };
  const days = daysAWeek(hours, text);
  const told = dailyOf(hours, text);
  if (written !== null) {
    const daily = told ?? (days === null ? null : between(written / days.most, written / days.least));
    return { daily, weekly: between(open ? 0 : written, written), days, night, written: true };
  }
  const reckoned = weeklyOf(hours, told, days);
  const weekly =
    reckoned === null ? null : between(open ? 0 : reckoned.least, Math.min(reckoned.most, mostWeekly));
  return { daily: told, weekly, days, night, written: false };
}

function nightOf({ turns }: Hours): number {
  if (turns.length === 0) return 0;
  return turns.reduce((sum, { night }) => sum + night / 60, 0) / turns.length;
}

const textLimit = 1_200;
const mostWeekly = 80;

/** `월 130만원 (주 22.5시간)`, `월 60시간`: hours that stand outside their own cell. */
function besidePay(text: string): number | null {
  const week = Number(besideWeek.exec(text)?.[1] ?? behindDays.exec(text)?.[1]);
  if (week > 0 && week <= mostWeekly) return week;
  const month = Number(
    /(?<![가-힣\d])월 ?(?:총 ?)?(\d{2,3}) ?시간(?! ?(?:이내|이상|한도|까지))/u.exec(text)?.[1],
  );
  return month >= 10 && month <= 170 ? (month * 7 * 12) / 365 : null;
}

const besideWeek =
  /(?<![가-힣])주 ?(\d{1,2}(?:\.\d{1,2})?) ?시간(?! ?(?:이내|내|초과|미만|이상|까지|한도|의? ?(?:연장|초과|잔업|추가|특근)))/u;

/** `주5일 40시간`: too many for a day. */
const behindDays = /주 ?[1-7] ?일 ?[,(/]? ?(2[5-9]|[3-6]\d) ?시간/u;

function dailyOf(hours: Hours, text: string): Interval | null {
  const spans = hull(hours.turns.map((turn) => workedIn(turn.minutes, hours.breakMinutes, hours.noBreak)));
  if (spans !== null) return spans;
  const count = Number(
    dayLength.exec(text)?.[1] ??
      (hours.shift === '' ? undefined : shiftLength.exec(text)?.[1]) ??
      (wholeDay.test(hours.text) ? 24 : undefined),
  );
  if (!(count > 0 && count <= 24)) return null;
  if (hours.breakMinutes !== null) return between(count - hours.breakMinutes / 60, count);
  // The figure may have the break in it.
  return between(rounded(count - (count >= 8 ? longestBreak(count * 60) / 60 : 0.5)), count);
}

const dayLength =
  /(?:1 ?일|하루|일일|주 ?\d(?:\.5)? ?일) ?(?:소정|평균|근무|근로|각)? ?(?:근로|근무)? ?(?:시간)? ?[:,/x×]? ?(\d{1,2}(?:\.\d)?) ?시간/u;
const wholeDay = /^(?:입주 ?)?24 ?시간/u;
const shiftLength = /(?<![\d.주월])(\d{1,2}) ?시간/u;

/** Hours worked in a span: a break that is written, or at least the lawful one and at most a long one. */
function workedIn(minutes: number, written: number | null, none: boolean): Interval {
  if (none) return between(Math.max(0, minutes - lawfulBreak(minutes)) / 60, minutes / 60);
  if (written !== null && written < minutes) return exactly(rounded((minutes - written) / 60));
  return between(
    rounded((minutes - longestBreak(minutes)) / 60),
    rounded((minutes - lawfulBreak(minutes)) / 60),
  );
}

const rounded = (hours: number): number => Math.round(hours * 100) / 100;

/** 근로기준법 제54조: half an hour from four hours of work on, an hour from eight. */
function lawfulBreak(span: number): number {
  if (span >= 9 * 60) return 60;
  return span >= 4.5 * 60 ? 30 : 0;
}

/** A break that nobody wrote down is hardly longer: a kitchen's afternoon, a guard's night. */
function longestBreak(span: number): number {
  if (span >= 15 * 60) return (span * 2) / 3;
  if (span >= 11 * 60) return span / 3;
  if (span >= 9 * 60) return 120;
  return span >= 4 * 60 ? 60 : 30;
}

function weeklyOf(hours: Hours, daily: Interval | null, days: Interval | null): Interval | null {
  const named = byDays(hours, days);
  if (named !== null) return named;
  if (daily === null) return null;
  if (days !== null) {
    const week = times(daily, days);
    // Who works in turns has more days off than the pattern shows.
    return hours.shift === '' ? week : between(week.least * 0.95, week.most);
  }
  if (hours.shift !== '') return between(0, Math.min(daily.most * 6, mostWeekly));
  // One paid day off a week (근로기준법 제55조) leaves six at most; nobody says that it is so many.
  return between(0, Math.min(daily.most * 6, 40));
}

/**
 * `월~금 09:00~18:00, 토 09:00~13:00`: a span for each kind of day; null when one of them says no day. One
 * without a name has the days that are counted beside it: `09:00~18:00 주5일, 격주 토요일 09:00~13:00`.
 */
function byDays(hours: Hours, counted: Interval | null): Interval | null {
  if (hours.turns.length < 2) return null;
  const isOneNameless = hours.turns.filter(({ name }) => name === '').length === 1;
  let week = exactly(0);
  for (const turn of hours.turns) {
    const rest = turn.name === '' && isOneNameless && counted !== null ? Math.floor(counted.least) : null;
    const days = rest ?? daysNamed(turn);
    if (days === null) return null;
    const worked = workedIn(turn.minutes, turn.minutes <= 300 ? null : hours.breakMinutes, hours.noBreak);
    week = plus(week, between(worked.least * days, worked.most * days));
  }
  return week;
}

const weekdays = '월화수목금토일';

function daysNamed({ name }: Turn): number | null {
  const range = /^([월화수목금토일])~([월화수목금토일])/u.exec(name);
  if (range !== null) {
    const count = weekdays.indexOf(range[2] ?? '') - weekdays.indexOf(range[1] ?? '') + 1;
    return count > 0 ? count : null;
  }
  if (name.startsWith('평일')) return 5;
  if (name.startsWith('주말')) return 2;
  if (name.startsWith('격주')) return 0.5;
  return /^[월화수목금토일](?:요일)?\s*$/u.test(name) ? 1 : null;
}
