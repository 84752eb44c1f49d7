/** Openings → texts that keep a limit, cut between two openings and never inside one. */

/** One text: which openings it has, which of how many texts it is, how many openings come after it. */
export type Portion<T> = {
  readonly openings: readonly T[];
  readonly part: number;
  readonly parts: number;
  readonly left: number;
};

/** Whether the text of a portion keeps its limit. */
export type Fits<T> = (portion: Portion<T>) => boolean;

/**
 * All openings in as few texts as hold them, about equally many in each.
 * @returns the portions, and the openings that are too long for a text of their own
 */
export function split<T>(
  openings: readonly T[],
  fits: Fits<T>,
): { readonly portions: readonly Portion<T>[]; readonly tooLong: readonly T[] } {
  const portions = evenly(openings, fits);
  if (portions.every(fits)) return { portions, tooLong: [] };
  // Whatever its place, an opening must find room beside the head and the foot of a text.
  const hasRoom = (one: T): boolean =>
    fits({ openings: [one], part: 1, parts: 2, left: 1 }) &&
    fits({ openings: [one], part: 2, parts: 2, left: 0 }) &&
    fits({ openings: [one], part: 1, parts: 1, left: 0 });
  const placed = openings.filter(hasRoom);
  return {
    portions: evenly(placed, fits),
    tooLong: openings.filter((one) => !placed.includes(one)),
  };
}

/** In as few texts as hold them; one that finds no room stands alone in a text over the limit. */
function evenly<T>(openings: readonly T[], fits: Fits<T>): readonly Portion<T>[] {
  // The head names the number of texts, so that a longer number can ask for one text more.
  let portions = greedily(openings, openings.length, 1, fits);
  for (let parts = 1; parts < portions.length;) {
    parts = portions.length;
    portions = greedily(openings, openings.length, parts, fits);
  }
  const { length } = portions;
  const even = greedily(openings, Math.ceil(openings.length / length), length, fits);
  return even.length === length ? even : portions;
}

/** As many openings in each text as fit, `most` at most. */
function greedily<T>(
  openings: readonly T[],
  most: number,
  parts: number,
  fits: Fits<T>,
): readonly Portion<T>[] {
  const portions: Portion<T>[] = [];
  for (let from = 0; from < openings.length;) {
    const portion = (count: number): Portion<T> => ({
      openings: openings.slice(from, from + count),
      part: portions.length + 1,
      parts,
      left: openings.length - from - count,
    });
    const limit = Math.min(most, openings.length - from);
    // Texts hold about as many as the one before.
    const guess = portions.at(-1)?.openings.length ?? usual;
    const count = Math.max(
      1,
      largest(limit, guess, (n) => fits(portion(n))),
    );
    portions.push(portion(count));
    from += count;
  }
  return portions;
}

/**
 * The first of the openings, as many as one text holds; null when it has no room for its own head.
 * @param openings the most important first
 */
export function first<T>(openings: readonly T[], fits: Fits<T>): Portion<T> | null {
  const portion = (count: number): Portion<T> => ({
    openings: openings.slice(0, count),
    part: 1,
    parts: 1,
    left: openings.length - count,
  });
  const count = largest(openings.length, usual, (n) => fits(portion(n)));
  return count < 0 ? null : portion(count);
}

/** About as many openings as a short text holds. */
const usual = 8;

/**
 * The largest number from 0 to `most` that fits, -1 when none does; more never fits where less does not.
 * @param guess where it is looked for first, so that a text costs what it holds and not all that is left
 */
function largest(most: number, guess: number, fits: (count: number) => boolean): number {
  let low = -1;
  let high = most;
  for (let at = guess, step = 1; at > low && at < high; step *= 2) {
    if (fits(at)) low = at;
    else high = at;
    at = low === at ? at + step : at - step;
    // From here on it lies between two numbers that were tried.
    if (low >= 0 && high < most) break;
  }
  // All of them may fit where one less does not: nothing needs to be said of the rest.
  if (high * 2 >= most && fits(most)) return most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
