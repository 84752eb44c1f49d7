/** Records with named fields (XML elements, JSON objects) to rows under one header. */
import type { Checked } from '../diagnostic.ts';
import { maxCells, maxColumns } from './bounds.ts';
import type { Row } from './table.ts';
import { atMost, tooLarge } from './refusal.ts';

export type SourceRecord = { readonly line: number; readonly values: ReadonlyMap<string, string> };

/**
 * A header row of all names in the order in which they first appear, then one row a record. Rows are
 * numbered as they would be if the records stood in a spreadsheet: header 1, records from 2. No row and one
 * error when that spreadsheet would be beyond the bounds.
 */
export function rowsOfRecords(file: string, records: readonly SourceRecord[]): Checked<readonly Row[]> {
  const found = new Set<string>();
  for (const { values } of records) for (const name of values.keys()) found.add(name);
  const beyond = (reason: string, most: string): Checked<readonly Row[]> => ({
    value: [],
    diagnostics: [tooLarge({ file }, reason, most)],
  });
  if (found.size > maxColumns) return beyond('항목이 너무 많아', `항목 ${atMost(maxColumns, '개')}`);
  if (found.size * records.length > maxCells) return beyond('칸이 너무 많아', atMost(maxCells, '칸'));
  const names = [...found];
  const rows = records.map(({ line, values }, index) => ({
    row: index + 2,
    line,
    cells: names.map((name) => values.get(name) ?? ''),
  }));
  return { value: [{ row: 1, line: 1, cells: names }, ...rows], diagnostics: [] };
}
