/**
 * How much a template may do: as much as what it is given warrants. Loops in loops, and templates that call each
 * other over and over, end with a sentence instead of taking the time and the memory of the machine.
 */

/** Thrown out of a template that does too much. */
export class TooMuch extends Error {
  /** Line of the loop that was stopped; null where it was no loop. */
  readonly line: number | null;

  constructor(line: number | null) {
    super('too much');
    this.line = line;
  }
}

/**
 * Turns of loops and calls of templates, and characters of text. Ours take a fifth of a turn and up to 32 characters
 * for each value that they are given; an opening has some 30 values.
 */
const allowance = {
  turns: { base: 100_000, each: 10 },
  characters: { base: 1_000_000, each: 200 },
} as const;

/** What the template at work may still do. A template runs through without a pause, so there is one at most. */
let left: { turns: number; characters: number } | null = null;

/** Runs a template that is given `values` values; throws `TooMuch` out of it. */
export function withEffort<T>(values: number, run: () => T): T {
  const { turns, characters } = allowance;
  left = {
    turns: turns.base + turns.each * values,
    characters: characters.base + characters.each * values,
  };
  try {
    return run();
  } finally {
    left = null;
  }
}

/** Runs a part of a template, a turn of a loop or another template, and counts it and the text that it gives. */
export function counted(line: number | null, run: () => string): string {
  if (left === null) return run();
  left.turns -= 1;
  if (left.turns < 0) throw new TooMuch(line);
  const before = left.characters;
  const text = run();
  // What the parts of this part gave is counted already.
  left.characters = Math.min(left.characters, before - text.length);
  if (left.characters < 0) throw new TooMuch(line);
  return text;
}
