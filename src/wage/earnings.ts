/**
 * What an opening pays, as an interval: the figure of the pay cell and what is paid monthly beside it, which
 * counts in full since 2024 (최저임금법 제6조 제4항, 부칙).
 */
import { amountsIn } from '../opening/amount.ts';
import { fold } from '../opening/clean.ts';
import type { Opening } from '../opening/opening.ts';
import { readPay } from '../opening/pay.ts';
import type { Pay, PayUnit } from '../opening/pay.ts';
import { allowancesIn } from './allowances.ts';
import { between, exactly, plus } from './interval.ts';
import type { Interval } from './interval.ts';

export type Timed = Exclude<PayUnit, 'piece'>;

export type Earnings = {
  readonly unit: Timed;
  /** 원 for one unit, the least pay that is offered. */
  readonly figure: Interval;
  /** 원 a month paid beside it, as far as amounts are written. */
  readonly beside: Interval;
  /** True when something without an amount is paid beside it, or when the figure is what is left after tax. */
  readonly open: boolean;
  /** True when the paid weekly holiday is in the figure (주휴수당 포함). */
  readonly withHoliday: boolean;
  /** True when the figure is what a newcomer gets first (수습). */
  readonly probation: boolean;
  /** True when the figure is cut to ten thousands as 고용24 lists it: `월급 209 만원`. */
  readonly cut: boolean;
  /** The cell in which the figure stands. */
  readonly field: 'pay' | 'title' | 'notes';
  readonly text: string;
};

/** null when there is no figure for a unit of time. */
export function earningsOf(opening: Opening): Earnings | null {
  const { pay, field } = figureOf(opening);
  const { unit, min } = pay;
  if (min === null || unit === null || unit === 'piece') return null;
  const text = fold(pay.text);
  const allowances = [
    ...(field === 'pay' ? allowancesIn(pay.text, 'pay') : []),
    ...allowancesIn(opening.benefits, 'benefits'),
    // An hourly or daily figure is compared without the weekly holiday.
  ].filter(({ name }) => !/주휴/u.test(name) || (unit !== 'hour' && unit !== 'day'));
  const beside = allowances.reduce((sum, { won }) => plus(sum, won ?? exactly(0)), exactly(0));
  return {
    unit,
    figure: between(min.low, min.high),
    beside,
    open: allowances.some(({ won }) => won === null) || net.test(text),
    withHoliday: /주휴(?:수당)? ?(?:및|,|\+)?[^\d\n]{0,12}포함/u.test(text),
    probation: /수습|교육 ?기간/u.test(text) && amountsIn(text).length === 1,
    cut: (unit === 'month' || unit === 'year') && /\d 만원/u.test(text),
    field,
    text: pay.text,
  };
}

/** What is left after tax, and an exemption granted by the ministry. */
const net = /세후|실수령|적용 ?제외/u;

type Figure = { readonly pay: Pay; readonly field: Earnings['field'] };

/** The pay cell, or an hourly wage in the title or the notes when the cell has no figure. */
function figureOf({ pay, title, notes }: Opening): Figure {
  if (pay.min !== null || (pay.text !== '' && !pay.negotiable)) return { pay, field: 'pay' };
  for (const [field, text] of [
    ['title', title],
    ['notes', notes],
  ] as const) {
    const written = /시급 ?:? ?[\d,]{4,7} ?원/u.exec(fold(text.slice(0, 500)))?.[0];
    if (written !== undefined) return { pay: readPay(written), field };
  }
  return { pay, field: 'pay' };
}
