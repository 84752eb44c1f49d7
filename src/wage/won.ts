/** How messages spell amounts. By hand, for the machine's locale must not matter. */

/** `10,320원`. */
export function won(amount: number): string {
  return `${String(Math.round(amount)).replace(/\B(?=(?:\d{3})+$)/gu, ',')}원`;
}
