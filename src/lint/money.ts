/** Amounts of money in messages. */

/** `10,320원`. Grouped by hand, for the machine's locale must not matter. */
export function won(amount: number): string {
  return `${String(Math.round(amount)).replace(/\B(?=(?:\d{3})+$)/g, ',')}원`;
}
