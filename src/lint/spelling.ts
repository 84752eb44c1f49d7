/** How messages and the report spell days. By hand, for the machine's locale must not matter. */
import { partsOf, weekdayOf } from '../day.ts';
import type { Day } from '../day.ts';

/** `2026. 11. 24.(화)`. */
export function spelt(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${year}. ${month}. ${date}.(${weekdayOf(day)})`;
}
