/**
 * Hours of work as far as an opening says them, for the conversion of pay.
 */
import type { Hours } from '../opening/hours.ts';
import type { Opening } from '../opening/opening.ts';

/**
 * Contracted hours a week. As written (주 소정근로시간), or estimated from what the pay cell says beside the
 * figure (`월 1,300,000원 (주 22.5시간)`) or from one plain span a day and the days a week; null when nothing
 * can be had. An estimate may quieten a question but never proves anything.
 */
export function contractedHours({
  hours,
  pay,
}: Pick<Opening, 'hours' | 'pay'>): { readonly hours: number; readonly estimated: boolean } | null {
  if (hours.weekly !== null) return { hours: hours.weekly, estimated: false };
  const beside = Number(besidePay.exec(pay.text)?.[1]);
  if (beside > 0 && beside <= 80) return { hours: beside, estimated: true };
  const days = daysAWeek(hours.days);
  const span = hours.shift === '' ? spanOf(hours) : null;
  if (days === null || span === null) return null;
  const rest = hours.breakMinutes ?? leastBreak(span);
  const total = ((span - rest) / 60) * days;
  return total > 0 && total <= 80 ? { hours: Math.round(total * 100) / 100, estimated: true } : null;
}

const besidePay = /주\s?(\d{1,2}(?:\.\d{1,2})?)\s?시간/u;

/** Hours worked a day: a plain span less a break that is written down; null when either is missing. */
export function dailyHours(hours: Hours): number | null {
  if (hours.shift !== '' || hours.breakMinutes === null) return null;
  const span = spanOf(hours);
  if (span === null || span <= hours.breakMinutes) return null;
  return Math.round(((span - hours.breakMinutes) / 60) * 100) / 100;
}

/** Minutes from start to end; null without a plain span, or for a whole day and more. */
function spanOf({ start, end, overnight }: Hours): number | null {
  if (start === null || end === null) return null;
  const minutes = minutesOf(end) - minutesOf(start) + (overnight ? 24 * 60 : 0);
  return minutes > 0 && minutes < 24 * 60 ? minutes : null;
}

function minutesOf(time: string): number {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

/** 근로기준법 제54조: half an hour from four hours of work on, an hour from eight. */
function leastBreak(span: number): number {
  if (span >= 9 * 60) return 60;
  return span >= 4.5 * 60 ? 30 : 0;
}

const weekdays = '월화수목금토일';

/** `주5일` → 5, `월~금` → 5; null for anything else. */
function daysAWeek(days: string): number | null {
  const counted = /주\s?([1-7])\s?일/u.exec(days)?.[1];
  if (counted !== undefined) return Number(counted);
  const span = /^([월화수목금토일])\s?[~-]\s?([월화수목금토일])$/u.exec(days);
  if (span === null) return null;
  const count = weekdays.indexOf(span[2] ?? '') - weekdays.indexOf(span[1] ?? '') + 1;
  return count > 0 ? count : null;
}
