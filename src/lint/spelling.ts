/** How messages and the report spell amounts and days. By hand, for the machine's locale must not matter. */
import { partsOf, weekdayOf } from '../day.ts';
import type { Day } from '../day.ts';

/** `10,320원`. */
export function won(amount: number): string {
  return `${String(Math.round(amount)).replace(/\B(?=(?:\d{3})+$)/g, ',')}원`;
}

/** `2026. 11. 24.(화)`. */
export function spelt(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${year}. ${month}. ${date}.(${weekdayOf(day)})`;
}
