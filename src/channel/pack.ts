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
    portions = greedily(openings, openings.length, parts, fits, portions);
  }
  const { length } = portions;
  const even = greedily(openings, Math.ceil(openings.length / length), length, fits);
  return even.length === length ? even : portions;
}

/**
 * As many openings in each text as fit, `most` at most.
 * @param before what they were cut into with a smaller number of texts: about the same
 */
function greedily<T>(
  openings: readonly T[],
  most: number,
  parts: number,
  fits: Fits<T>,
  before: readonly Portion<T>[] = [],
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
    const near = before[portions.length] ?? portions.at(-1);
    const held = largest(limit, near?.openings.length ?? usual, portion, fits);
    const next = held === null || held.openings.length === 0 ? portion(1) : held;
    portions.push(next);
    from += next.openings.length;
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
  return largest(openings.length, usual, portion, fits);
}

/** About as many openings as a short text holds. */
const usual = 8;

/**
 * The portion with the most openings, from 0 to `most`, that fits; null when none does. More never fit where
 * less do not.
 * @param guess where it is looked for first, so that a text costs what it holds and not all that is left
 */
function largest<T>(
  most: number,
  guess: number,
  portion: (count: number) => Portion<T>,
  fits: Fits<T>,
): Portion<T> | null {
  let best: Portion<T> | null = null;
  let low = -1;
  let high = most;
  const holds = (count: number): boolean => {
    const tried = portion(count);
    if (!fits(tried)) return false;
    best = tried;
    return true;
  };
  for (let at = guess, step = 1; at > low && at < high; step *= 2) {
    if (holds(at)) low = at;
    else high = at;
    at = low === at ? at + step : at - step;
    // From here on it lies between two numbers that were tried.
    if (low >= 0 && high < most) break;
  }
  // All of them may fit where one less does not: nothing needs to be said of the rest.
  if (high * 2 >= most && holds(most)) return best;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return best;
}
