/**
 * Pay against the minimum wage. What is certainly under it holds an opening back; whatever hangs on hours
 * nobody wrote down, on a rounded figure or on an exemption is only asked about.
 */
import { partsOf, plusDays } from '../day.ts';
import type { Opening } from '../opening/opening.ts';
import type { PayUnit, Won } from '../opening/pay.ts';
import { won } from './spelling.ts';
import type { Circumstances, Finding, Rule } from './rule.ts';
import { minimumWageOf, monthlyHours, paidWeeklyHours, statutes } from './statutes.ts';
import type { MinimumWage } from './statutes.ts';
import { contractedHours, dailyHours } from './working-time.ts';

const belowMinimum: Rule = {
  code: 'pay/below-minimum',
  severity: 'error',
  name: '최저임금',
  statutes: [statutes.minimumWage, statutes.jobInformation],
  check: ({ opening }, circumstances) => {
    const compared = compare(opening, minimumWageOf(yearOfWork(opening, circumstances)));
    if (compared === null || compared.verdict !== 'below') return [];
    const { wage, least } = compared;
    return [
      {
        message: `적힌 임금이 ${wage.year}년 최저임금보다 적습니다.`,
        field: 'pay',
        actual: opening.pay.text,
        expected: `${unitNames[compared.unit]} ${won(least.certain ?? least.full)} 이상 (${least.reason})`,
        hint: '업체에 임금과 근로시간을 다시 물어 고쳐 주십시오. 맞는 금액이 확인될 때까지 싣지 않습니다.',
      },
    ];
  },
};

const minimumUnsure: Rule = {
  code: 'pay/minimum-unsure',
  severity: 'warning',
  name: '최저임금 확인 필요',
  statutes: [statutes.minimumWage, statutes.jobInformation],
  check: ({ opening }, circumstances) => {
    const compared = compare(opening, minimumWageOf(yearOfWork(opening, circumstances)));
    if (compared === null || compared.verdict !== 'unsure') return [];
    return [unsureFinding(opening, compared, `${compared.wage.year}년 최저임금 이상인지 확인이 필요합니다.`)];
  },
};

const nextYear: Rule = {
  code: 'pay/next-year',
  severity: 'warning',
  name: '새해 최저임금',
  statutes: [statutes.minimumWage],
  check: ({ opening }, circumstances) => {
    const base = yearOfWork(opening, circumstances);
    const now = compare(opening, minimumWageOf(base));
    if (now === null || now.verdict !== 'enough') return [];
    return laterYears(opening, circumstances).flatMap((year) => {
      const then = compare(opening, minimumWageOf(year));
      if (then === null || then.verdict === 'enough') return [];
      const message = `${base}년에는 괜찮지만 ${year}년 1월 1일부터는 최저임금보다 적을 수 있습니다.`;
      return [unsureFinding(opening, then, message)];
    });
  },
};

function unsureFinding(opening: Opening, { unit, least }: Compared, message: string): Finding {
  return {
    message,
    field: 'pay',
    actual: opening.pay.text,
    expected: `${unitNames[unit]} ${won(least.full)} 이상 (${least.reason})`,
    hint: '업체에 정확한 금액과 주 소정근로시간을 물어봐 주십시오. 확인하였으면 확인 칸에 적으시면 됩니다.',
  };
}

/** The year whose minimum wage holds when the work begins: that of its start when it lies ahead, else the issue's. */
export function yearOfWork({ startOfWork }: Opening, { date }: Circumstances): number {
  return partsOf(startOfWork !== null && startOfWork > date ? startOfWork : date).year;
}

/** Years after `yearOfWork` into which the posting of the sheet reaches, and the issue's own when work starts later. */
function laterYears(opening: Opening, circumstances: Circumstances): readonly number[] {
  const base = yearOfWork(opening, circumstances);
  const posted = partsOf(plusDays(circumstances.date, circumstances.config.postingDays)).year;
  return posted > base ? [posted] : [];
}

/** Every year whose minimum wage an opening's pay is held against. */
export function yearsChecked(opening: Opening, circumstances: Circumstances): readonly number[] {
  if (opening.pay.min === null) return [];
  return [yearOfWork(opening, circumstances), ...laterYears(opening, circumstances)];
}

/** Least lawful pay for a unit of time. */
type Least = {
  /** 원 under which pay is certainly too low; null when the hours do not allow certainty. */
  readonly certain: number | null;
  /** 원 from which on nothing needs to be asked. */
  readonly full: number;
  /** How it was reckoned, for the reader. */
  readonly reason: string;
};

type Timed = Exclude<PayUnit, 'piece'>;

type Compared = {
  readonly verdict: 'below' | 'unsure' | 'enough';
  readonly wage: MinimumWage;
  readonly unit: Timed;
  readonly least: Least;
};

const unitNames: Readonly<Record<Timed, string>> = {
  hour: '시급',
  day: '일급',
  week: '주급',
  month: '월급',
  year: '연봉',
};

/** null when there is nothing to compare: no figure, no unit, an unknown year. */
export function compare(opening: Opening, wage: MinimumWage | null): Compared | null {
  const { unit, min } = opening.pay;
  if (wage === null || min === null || unit === null || unit === 'piece') return null;
  const least = leastOf(opening, unit, wage);
  return { verdict: verdictOn(min, least), wage, unit, least };
}

function verdictOn(pay: Won, { certain, full }: Least): Compared['verdict'] {
  if (certain !== null && pay.high < certain) return 'below';
  return pay.low < full ? 'unsure' : 'enough';
}

function leastOf(opening: Opening, unit: Timed, wage: MinimumWage): Least {
  const least = timed[unit](opening, wage);
  return exempt.test(textOf(opening)) ? { ...least, certain: null } : least;
}

/** Words after which a figure may be lawful although it looks too low: net pay, an exemption granted by the ministry. */
const exempt = /세후|실수령|적용\s?제외|최저임금\s?적용\s?제외|주휴(?:수당)?\s?별도/u;

const textOf = ({ pay }: Opening): string => `${pay.text} ${pay.extra}`;

const perHour = (wage: MinimumWage): string => `시간당 ${won(wage.hourly)}`;

const timed: Readonly<Record<Timed, (opening: Opening, wage: MinimumWage) => Least>> = {
  hour: (opening, wage) => {
    const included =
      /주휴[^\n]{0,12}포함/u.test(textOf(opening)) && (contractedHours(opening)?.hours ?? 40) >= 15;
    if (!included) return { certain: wage.hourly, full: wage.hourly, reason: `${wage.year}년` };
    const full = Math.ceil(wage.hourly * 1.2);
    return { certain: wage.hourly, full, reason: `${wage.year}년, 주휴수당 포함 시급은 최저시급의 1.2배` };
  },
  day: ({ hours }, wage) => {
    const daily = dailyHours(hours);
    if (daily === null)
      return { certain: null, full: wage.hourly * 8, reason: `${wage.year}년, 하루 8시간일 때` };
    const least = Math.ceil(wage.hourly * daily);
    return { certain: least, full: least, reason: `${wage.year}년, 하루 ${daily}시간, ${perHour(wage)}` };
  },
  week: (opening, wage) => {
    const paid = paidTime(opening, (hours) => wage.hourly * hours);
    return { ...paid, reason: `${wage.year}년, ${paid.reason}` };
  },
  month: (opening, wage) => {
    const paid = paidTime(opening, (hours) => wage.hourly * monthlyHours(hours));
    const full = paid.hours === 40 ? wage.monthly : paid.full;
    return { certain: paid.certain, full, reason: `${wage.year}년, ${paid.reason}` };
  },
  // Bonuses and benefits count towards yearly pay, so it is never more than a question.
  year: (opening, wage) => {
    const month = timed.month(opening, wage);
    return { certain: null, full: month.full * 12, reason: month.reason };
  },
};

type PaidTime = Least & { readonly hours: number };

/**
 * Least pay for a week or month of the contracted hours with the paid weekly holiday. Certainty needs
 * contracted hours as written; hours over 40 are overtime and left out of it; and where 근로기준법 제63조 may
 * take away the weekly holiday (guards, agriculture) only the hours worked are certain.
 */
function paidTime(opening: Opening, price: (paidHours: number) => number): PaidTime {
  const contracted = contractedHours(opening);
  const hours = contracted?.hours ?? 40;
  const full = Math.ceil(price(paidWeeklyHours(hours)));
  if (contracted === null) return { hours, certain: null, full, reason: '주 40시간일 때' };
  if (contracted.estimated) return { hours, certain: null, full, reason: `주 ${hours}시간으로 보일 때` };
  const ordinary = Math.min(hours, 40);
  const certain = Math.floor(price(withoutHoliday(opening) ? ordinary : paidWeeklyHours(ordinary)));
  return { hours, certain, full, reason: `주 ${hours}시간` };
}

function withoutHoliday({ group, title, occupation, duties }: Opening): boolean {
  return (
    group === '농림·축산' ||
    /경비|감시|단속|당직|수위|축산|농장|양식장/u.test(`${title} ${occupation} ${duties}`)
  );
}

/** In the order in which a report lists them. */
export const wageRules: readonly Rule[] = [belowMinimum, minimumUnsure, nextYear];
