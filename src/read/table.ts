/**
 * The grid as it stood in the file, before anybody knows what a column means.
 */
import type { Place } from '../diagnostic.ts';
import type { Field } from '../field/field.ts';

export type Row = {
  /** Row number the spreadsheet program shows, 1-based (blank rows count, a quoted line break does not). */
  readonly row: number;
  /** Physical line on which the row begins, 1-based; equals `row` for workbooks. */
  readonly line: number;
  /** Cell texts, NFC, trimmed of nothing. */
  readonly cells: readonly string[];
};

export type Table = {
  /** File name as the user gave it. */
  readonly file: string;
  /** Sheet name, for workbooks only. */
  readonly sheet?: string;
  readonly rows: readonly Row[];
};

/** One cell of a field, with the header it stood under. */
export type Cell = { readonly text: string; readonly column: string };

/** A data row whose columns have been matched to fields: one opening as the spreadsheet has it. */
export type Entry = {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  readonly line: number;
  readonly cells: ReadonlyMap<Field, Cell>;
  /** Filled cells of columns that were not understood, by header; absent when there are none. */
  readonly others?: ReadonlyMap<string, string>;
};

/** Place of one field of an entry, for a diagnostic. */
export function placeOf(
  entry: Omit<Entry, 'cells' | 'others'> & Partial<Pick<Entry, 'cells'>>,
  field?: Field,
): Place {
  const column = field === undefined ? undefined : entry.cells?.get(field)?.column;
  return {
    file: entry.file,
    ...(entry.sheet === undefined ? {} : { sheet: entry.sheet }),
    line: entry.line,
    row: entry.row,
    ...(column === undefined ? {} : { column }),
  };
}
