/** Pay (임금): the text an employer wrote and what it surely says. */

/** hour 시급, day 일급, week 주급, month 월급, year 연봉, piece 건별. */
export type PayUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'piece';

/** An amount of 원 that is known to lie in `[low, high]`: 고용24 floors monthly pay to 만원, so `209만원` is 2,090,000-2,099,999. */
export type Won = { readonly low: number; readonly high: number };

export type Pay = {
  /** Cleaned text as the employer wrote it, on one line; empty when missing. */
  readonly text: string;
  /** null when the text does not say. */
  readonly unit: PayUnit | null;
  /** Least pay; null when the text gives no figure. */
  readonly min: Won | null;
  /** Most pay; null when open-ended (`이상`) or without a figure. Equal to `min` for a single figure. */
  readonly max: Won | null;
  /** True for `협의`, `면접 후 결정`, `회사내규에 따름`. */
  readonly negotiable: boolean;
  /** What stands beside the figure, e.g. `상여금 120%`; empty when nothing does. */
  readonly extra: string;
};
