/** Records with named fields (XML elements, JSON objects) to rows under one header. */
import { maxCells, maxColumns } from './bounds.ts';
import type { Row } from './table.ts';

export type SourceRecord = { readonly line: number; readonly values: ReadonlyMap<string, string> };

/**
 * A header row of all names in the order in which they first appear, then one row a record. Rows are
 * numbered as they would be if the records stood in a spreadsheet: header 1, records from 2. `undefined`
 * when that spreadsheet would be beyond the bounds.
 */
export function rowsOfRecords(records: readonly SourceRecord[]): readonly Row[] | undefined {
  const found = new Set<string>();
  for (const { values } of records) for (const name of values.keys()) found.add(name);
  if (found.size > maxColumns || found.size * records.length > maxCells) return undefined;
  const names = [...found];
  const rows = records.map(({ line, values }, index) => ({
    row: index + 2,
    line,
    cells: names.map((name) => values.get(name) ?? ''),
  }));
  return [{ row: 1, line: 1, cells: names }, ...rows];
}
