/**
 * Pay against the minimum wage of a year: certainly below, cannot tell, or enough.
 */
import type { Opening } from '../opening/opening.ts';
import { earningsOf } from './earnings.ts';
import type { Earnings } from './earnings.ts';
import { between, exactly } from './interval.ts';
import type { Interval } from './interval.ts';
import { monthlyHours, paidWeeklyHours } from './minimum-wage.ts';
import type { MinimumWage } from './minimum-wage.ts';
import { owedFor } from './owed.ts';
import type { Owed, Terms } from './owed.ts';
import { workingTimeOf } from './working-time.ts';
import type { WorkingTime } from './working-time.ts';

export type Comparison = {
  readonly verdict: 'below' | 'unsure' | 'enough';
  readonly wage: MinimumWage;
  readonly earnings: Earnings;
  readonly owed: Owed;
};

/** null when there is nothing to compare: no figure, no unit, an unknown year, or no wage of an employee. */
export function compare(opening: Opening, wage: MinimumWage | null): Comparison | null {
  if (wage === null) return null;
  const offer = offerOf(opening);
  if (offer === null) return null;
  const { earnings, time, terms } = offer;
  const owed = owedFor(earnings.unit, time, wage, terms);
  return { verdict: verdictOn(earnings, owed, time, wage), wage, earnings, owed };
}

type Offer = { readonly earnings: Earnings; readonly time: WorkingTime; readonly terms: Terms };

/** Every rule of wages asks the same of an opening, and openings never change. */
const offers = new WeakMap<Opening, Offer | null>();

function offerOf(opening: Opening): Offer | null {
  const known = offers.get(opening);
  if (known !== undefined) return known;
  const offer = readOffer(opening);
  offers.set(opening, offer);
  return offer;
}

function readOffer(opening: Opening): Offer | null {
  const earnings = isNoWage(opening) ? null : earningsOf(opening);
  if (earnings === null) return null;
  const text = `${opening.title} ${opening.occupation} ${opening.duties.slice(0, 300)}`;
  const terms = {
    withHoliday: earnings.withHoliday,
    mayLackHoliday: opening.group === '농림·축산' || guarded.test(text),
    isSmall: /5 ?인 ?미만/u.test(`${text} ${opening.notes}`),
  };
  return { earnings, time: workingTimeOf(opening), terms };
}

/** 근로기준법 제63조: farming, and watch and standby work with the ministry's approval. */
const guarded = /경비|감시|단속|당직|수위|축산|농장|양식장|보안|관리소|기숙사 ?사감/u;

/** Allowances of welfare programmes, training on the job at school, work in somebody's home. */
function isNoWage({ title, occupation, duties, employment, notes }: Opening): boolean {
  return noWage.test(
    `${title} ${occupation} ${employment.text} ${duties.slice(0, 200)} ${notes.slice(0, 200)}`,
  );
}

const noWage =
  /공익 ?활동|노노 ?케어|공공형 ?노인|자활 ?(?:근로|사업|급여|참여)|자원 ?봉사|현장 ?실습|가사 ?사용인|개인 ?(?:가정|집) ?(?:입주|가사|간병|돌봄)|사회 ?공헌 ?(?:활동|일자리)/u;

function verdictOn(
  { figure, beside, open, probation, unit, cut }: Earnings,
  owed: Owed,
  time: WorkingTime,
  wage: MinimumWage,
): Comparison['verdict'] {
  const added = besidePer(unit, beside, time);
  if (figure.least + added.least >= owed.full.amount) return 'enough';
  // 고용24 cuts monthly and yearly pay to ten thousands: the least lawful pay looks just too low there.
  if (cut && figure.least + 10_000 > owed.full.amount && isFullTime(owed, wage)) return 'enough';
  if (owed.certain === null || open) return 'unsure';
  // A newcomer under a contract of a year may get a tenth less for three months (최저임금법 제5조 제2항).
  const floor = probation ? owed.certain.amount * 0.9 : owed.certain.amount;
  return figure.most + added.most < Math.floor(floor) ? 'below' : 'unsure';
}

function isFullTime({ full }: Owed, { monthly }: MinimumWage): boolean {
  return full.amount === monthly || full.amount === monthly * 12;
}

/** What is paid a month, for a unit of the wage. */
function besidePer(unit: Earnings['unit'], month: Interval, { weekly, daily }: WorkingTime): Interval {
  if (month.most === 0 || unit === 'month') return month;
  if (unit === 'year') return between(month.least * 12, month.most * 12);
  if (unit === 'week') return between((month.least * 84) / 365, (month.most * 84) / 365);
  const hours = weekly ?? exactly(40);
  // The fewer the hours, the more each gains.
  const each = (amount: number, week: number): number =>
    amount / monthlyHours(paidWeeklyHours(Math.max(week, 1)));
  const hour = between(each(month.least, hours.most), each(month.most, hours.least));
  const day = daily ?? exactly(8);
  return unit === 'hour' ? hour : between(hour.least * day.least, hour.most * day.most);
}
