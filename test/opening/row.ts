/** Rows for the tests of this folder. */
import { toDay } from '../../src/day.ts';
import { toOpening } from '../../src/opening/entry.ts';
import type { Checked } from '../../src/diagnostic.ts';
import type { Day } from '../../src/day.ts';
import type { Opening } from '../../src/opening/opening.ts';
import type { Cell, Entry } from '../../src/read/table.ts';
import type { Field } from '../../src/field/field.ts';

export function day(text: string): Day {
  const read = toDay(text);
  if (read === null) throw new Error(`no day: ${text}`);
  return read;
}

export const issueDay = day('2026-11-24');

export type Cells = Partial<Readonly<Record<Field, string | Cell>>>;

/** An entry whose headers are the names of the fields unless a cell says otherwise. */
function entryOf(cells: Cells, row = 2, file = '구인.csv'): Entry {
  const pairs = (Object.entries(cells) as [Field, string | Cell][]).map(
    ([field, cell]) => [field, typeof cell === 'string' ? { text: cell, column: field } : cell] as const,
  );
  return { file, row, line: row, cells: new Map(pairs) };
}

export function opening(cells: Cells, row = 2, file = '구인.csv'): Checked<Opening> {
  return toOpening(entryOf(cells, row, file), issueDay);
}
