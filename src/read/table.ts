/**
 * The grid as it stood in the file, before anybody knows what a column means.
 */
import type { Place } from '../diagnostic.ts';

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
};

/** Place of one field of an entry, for a diagnostic. */
export function placeOf(entry: Omit<Entry, 'cells'> & Partial<Pick<Entry, 'cells'>>, field?: Field): Place {
  const column = field === undefined ? undefined : entry.cells?.get(field)?.column;
  return {
    file: entry.file,
    ...(entry.sheet === undefined ? {} : { sheet: entry.sheet }),
    line: entry.line,
    row: entry.row,
    ...(column === undefined ? {} : { column }),
  };
}

/** Every field a column can mean. Korean names and aliases stand in `vocabulary.ts`. */
export const fields = [
  'company',
  'title',
  'occupation',
  'duties',
  'business',
  'headcount',
  'employment',
  'workplace',
  'companyAddress',
  'hours',
  'days',
  'shift',
  'weeklyHours',
  'pay',
  'payUnit',
  'payMin',
  'payMax',
  'payListed',
  'insurance',
  'retirement',
  'benefits',
  'career',
  'education',
  'licence',
  'preference',
  'qualifications',
  'deadline',
  'registered',
  'startOfWork',
  'apply',
  'selection',
  'documents',
  'phone',
  'fax',
  'email',
  'contact',
  'url',
  'id',
  'notes',
  'gender',
  'age',
  'release',
  'serial',
] as const;
export type Field = (typeof fields)[number];
