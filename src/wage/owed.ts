/** What the law owes for a unit of time at least: working time × minimum wage, as amounts with their sum in words. */
import { between } from './interval.ts';
import { monthlyHours, paidWeeklyHours } from './minimum-wage.ts';
import type { MinimumWage } from './minimum-wage.ts';
import type { Timed } from './earnings.ts';
import { won } from './won.ts';
import type { WorkingTime } from './working-time.ts';

export type Owed = {
  /** Pay under it is certainly too low; null when the hours do not allow certainty. */
  readonly certain: Bound | null;
  /** From it on nothing needs to be asked. */
  readonly full: Bound;
};

export type Bound = {
  /** 원 for one unit. */
  readonly amount: number;
  /** The amount that a reader is shown: the official one of the notice where there is one. */
  readonly shown: number;
  /** How it comes about, on one line: `주 54시간 → 월 최소 2,780,257원`. */
  readonly sum: string;
};

/** What about the work decides which hours are paid for. */
export type Terms = {
  /** The paid weekly holiday is in the hourly figure. */
  readonly withHoliday: boolean;
  /** 근로기준법 제63조 may take away the weekly holiday and the premiums (감시·단속, farming). */
  readonly mayLackHoliday: boolean;
  /** Fewer than five workers: no premiums for overtime and night (근로기준법 제11조, 제56조). */
  readonly isSmall: boolean;
};

export function owedFor(unit: Timed, time: WorkingTime, wage: MinimumWage, terms: Terms): Owed {
  if (unit === 'hour') return hourly(time, wage, terms);
  if (unit === 'day') return daily(time, wage, terms);
  return longer(unit, time, wage, terms);
}

/** A paid weekly holiday within an hourly wage makes it a fifth higher between 15 and 40 hours a week. */
function hourly({ weekly }: WorkingTime, wage: MinimumWage, { withHoliday, mayLackHoliday }: Terms): Owed {
  const plain = `${wage.year}년 시급 ${won(wage.hourly)}`;
  const bound = (amount: number): Bound => {
    const sum = amount > wage.hourly ? `${plain}에 주휴수당을 더하면 ${won(amount)}` : plain;
    return { amount, shown: amount, sum };
  };
  if (!withHoliday) return { certain: bound(wage.hourly), full: bound(wage.hourly) };
  const share = (hours: number): number => (hours === 0 ? 1 : paidWeeklyHours(hours) / hours);
  const bounds =
    weekly === null
      ? [0, 40]
      : [weekly.least, weekly.most, Math.min(Math.max(weekly.least, 15), weekly.most)];
  const shares = bounds.map(share);
  const least = mayLackHoliday ? 1 : Math.min(...shares);
  const full = Math.ceil(wage.hourly * Math.max(...shares));
  return { certain: bound(Math.floor(wage.hourly * least)), full: bound(full) };
}

function daily({ daily: hours, night }: WorkingTime, wage: MinimumWage, terms: Terms): Owed {
  const day = hours ?? between(0, 8);
  const isRaised = hours !== null && !terms.isSmall && !terms.mayLackHoliday;
  const premium = isRaised ? (Math.max(0, day.least - 8) + Math.min(night, day.least)) / 2 : 0;
  const bound = (count: number, amount: number, note: string): Bound => {
    return { amount, shown: amount, sum: `하루 ${figure(count)}시간 → 하루 최소 ${won(amount)}${note}` };
  };
  const raised = day.least + premium;
  const full = raised > day.most ? bound(day.least, Math.ceil(wage.hourly * raised), withPremium) : null;
  const plain = bound(
    day.most,
    Math.ceil(wage.hourly * day.most),
    hours === null ? ' (하루 8시간일 때)' : '',
  );
  return {
    certain: hours === null ? null : bound(day.least, Math.floor(wage.hourly * day.least), ''),
    full: full ?? plain,
  };
}

const withPremium = ' (연장·야간 가산을 더하면)';
const names = { week: '주', month: '월', year: '연' } as const;

function longer(unit: 'week' | 'month' | 'year', time: WorkingTime, wage: MinimumWage, terms: Terms): Owed {
  const { weekly } = time;
  const hours = weekly ?? between(0, 40);
  const price = (paid: number): number =>
    wage.hourly * (unit === 'week' ? paid : monthlyHours(paid) * (unit === 'year' ? 12 : 1));
  const official = unit === 'month' ? wage.monthly : unit === 'year' ? wage.monthly * 12 : null;
  const certain = Math.floor(price(terms.mayLackHoliday ? hours.least : paidWeeklyHours(hours.least)));
  // Who watches for more than forty hours does so with the approval that takes the holiday away.
  const plain = terms.mayLackHoliday && hours.most > 40 ? hours.most : paidWeeklyHours(hours.most);
  const raised = paidWeeklyHours(hours.least) + premiumHours(time, hours.least, terms);
  const isRaised = !terms.mayLackHoliday && raised > plain;
  const full =
    official !== null && hours.most === 40 && !isRaised
      ? official
      : Math.ceil(price(isRaised ? raised : plain));
  const bound = (count: number, amount: number, shown: number, note: string): Bound => ({
    amount,
    shown,
    sum: `${weekOf(time, count)} → ${names[unit]} 최소 ${won(shown)}${note}`,
  });
  const assumed = weekly === null || (hours.least === 0 && hours.most === 40) ? ' (주 40시간일 때)' : '';
  const shown = official !== null && hours.least === 40 && !terms.mayLackHoliday ? official : certain;
  return {
    certain: weekly === null || hours.least === 0 ? null : bound(hours.least, certain, shown, ''),
    full: bound(isRaised ? hours.least : hours.most, full, full, isRaised ? withPremium : assumed),
  };
}

/** Half an hour's pay more for each hour of overtime and of night, in hours a week that are surely worked. */
function premiumHours(
  { daily, days, night, written }: WorkingTime,
  weekly: number,
  { isSmall }: Terms,
): number {
  // What is paid for contracted hours (소정근로시간) does not say what is paid for others.
  if (isSmall || written || daily === null) return 0;
  const overDays = days === null ? 0 : Math.max(0, daily.least - 8) * days.least;
  const overtime = Math.max(0, weekly - 40, Math.min(overDays, weekly));
  const nights = night > 0 ? (Math.min(night, daily.least) * weekly) / daily.most : 0;
  return (overtime + nights) / 2;
}

/** `주 40시간`, `주 6일 × 하루 9시간 = 주 54시간`. */
function weekOf({ daily, days, written }: WorkingTime, weekly: number): string {
  const week = `주 ${figure(weekly)}시간`;
  if (written || daily === null || days === null || daily.least !== daily.most || days.least !== days.most)
    return week;
  const isProduct = Math.abs(daily.most * days.most - weekly) < 0.01;
  return isProduct ? `주 ${figure(days.most)}일 × 하루 ${figure(daily.most)}시간 = ${week}` : week;
}

const figure = (value: number): string => String(Math.round(value * 10) / 10);
