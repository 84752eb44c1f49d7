/** What is known of a number: that it lies between two others, both included. */

export type Interval = { readonly least: number; readonly most: number };

/** A number that is known. */
export const exactly = (value: number): Interval => ({ least: value, most: value });

export const between = (least: number, most: number): Interval => ({ least, most });

export const plus = (a: Interval, b: Interval): Interval => between(a.least + b.least, a.most + b.most);

/** The product of two that are not negative. */
export const times = (a: Interval, b: Interval): Interval => between(a.least * b.least, a.most * b.most);

/** The least interval that holds all of them; null when there are none. */
export function hull(all: readonly Interval[]): Interval | null {
  if (all.length === 0) return null;
  return between(Math.min(...all.map(({ least }) => least)), Math.max(...all.map(({ most }) => most)));
}
