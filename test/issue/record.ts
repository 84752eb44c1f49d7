/** Records of a 발행대장 for tests. */
import type { Day } from '../../src/day.ts';
import type { Entry } from '../../src/issue/history.ts';

/** A first publication without files and openings; its record is the number. */
export function recordWith(number: number, date: Day, parts: Partial<Entry> = {}): Entry {
  return {
    number,
    date,
    revision: 0,
    record: number,
    action: '발행',
    reason: '',
    of: null,
    isKept: true,
    isWhole: true,
    made: date,
    inputs: [],
    outputs: [],
    printed: [],
    heldBack: [],
    ...parts,
  };
}
