/** Tables to entries: which column is which field, and which rows are openings. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { capped } from './cap.ts';
import { carried } from './carried.ts';
import { findHeader, nextHeader, type Column, type Header } from './header.ts';
import { inferHeader } from './infer.ts';
import {
  aboveHeader,
  assumed,
  carriedRow,
  extraCells,
  noHeader,
  noRows,
  notAnOpening,
  nothingKnown,
  originOf,
  shiftedRow,
} from './left-out.ts';
import { inPlace, profileOf, shiftOf } from './shift.ts';
import { skipReason } from './skip.ts';
import { columnNotes } from './column-notes.ts';
import { settle } from './settle.ts';
import { cellsOf, sourcesOf } from './sources.ts';
import type { Cell, Entry, Row, Table } from './table.ts';
import type { Field } from '../field/field.ts';

/**
 * One entry for each row of the table that holds an opening. `mapping` is the centre's `열:`, header as
 * the file spells it (or a column's letter) → field; it wins over every alias. Everything left out is
 * named: rows above the header, totals, notes, headings, columns that mean nothing.
 */
export function toEntries(table: Table, mapping: ReadonlyMap<string, Field>): Checked<readonly Entry[]> {
  const found = findHeader(table.rows, mapping);
  const header = found ?? inferHeader(table.rows, mapping);
  if (header === undefined) return { value: [], diagnostics: [noHeader(table)] };
  const diagnostics: Diagnostic[] = [];
  for (const row of table.rows.slice(0, header.first)) diagnostics.push(aboveHeader(table, row));
  const entries: Entry[] = [];
  for (const block of blocksOf(table.rows, header, mapping)) {
    const checked = entriesOf(table, block);
    for (const entry of checked.value) entries.push(entry);
    for (const diagnostic of checked.diagnostics) diagnostics.push(diagnostic);
  }
  if (entries.length === 0 && found !== undefined) diagnostics.push(noRows(table));
  return { value: entries, diagnostics: capped(diagnostics) };
}

/** A header and the rows below it, up to the next header. */
type Block = { readonly header: Header; readonly rows: readonly Row[]; readonly heading?: Row };

/** Several lists under each other in one sheet each have a header of their own. */
function blocksOf(
  rows: readonly Row[],
  first: Header,
  mapping: ReadonlyMap<string, Field>,
): readonly Block[] {
  const blocks: Block[] = [];
  let header = first;
  let from = first.last + 1;
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index];
    const next = nextHeader(rows, index, mapping);
    if (row === undefined || next === undefined || skipReason(row, header) === 'header') continue;
    const above = index > from ? rows[index - 1] : undefined;
    const isHeading =
      above !== undefined && new Set(above.cells.filter((cell) => cell.trim() !== '')).size === 1;
    if (isHeading) blocks.push({ header, rows: rows.slice(from, index - 1), heading: above });
    else blocks.push({ header, rows: rows.slice(from, index) });
    header = next;
    from = index + 1;
  }
  blocks.push({ header, rows: rows.slice(from) });
  return blocks;
}

function entriesOf(table: Table, { header, rows, heading }: Block): Checked<readonly Entry[]> {
  const diagnostics = heading === undefined ? [] : [notAnOpening(table, heading, 'heading')];
  const data = rows.filter((row) => {
    const reason = skipReason(row, header);
    if (reason !== undefined) diagnostics.push(notAnOpening(table, row, reason));
    return reason === undefined;
  });
  const settled = settle(header.columns, data);
  const { columns } = settled;
  const sources = sourcesOf(columns);
  const profile = profileOf(data, columns.length);
  let above: ReadonlyMap<Field, Cell> | undefined;
  const entries = data.flatMap((row): Entry[] => {
    const shift = shiftOf(row, profile);
    if (shift !== undefined) diagnostics.push(shiftedRow(table, row, shift, columns));
    else if (row.cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      diagnostics.push(extraCells(table, row, columns.length));
    const own = cellsOf(shift === undefined ? row.cells : inPlace(row.cells, shift), sources);
    const more = carried(own, above);
    if (more !== null) diagnostics.push(carriedRow(table, row, more.get('company')?.text ?? ''));
    const cells = more ?? own;
    above = cells;
    if (cells.size === 0) {
      diagnostics.push(nothingKnown(table, row));
      return [];
    }
    const others = othersOf(row.cells, columns);
    return [{ row: row.row, line: row.line, cells, ...(others && { others }), ...originOf(table) }];
  });
  const isInferred = header.last < header.first;
  const about = isInferred ? [assumed(table, columns)] : columnNotes(settled, data, originOf(table));
  return { value: entries, diagnostics: [...about, ...diagnostics] };
}

/** The filled cells of columns that mean nothing to the program: two rows that differ in them are two openings. */
function othersOf(
  cells: readonly string[],
  columns: readonly Column[],
): ReadonlyMap<string, string> | undefined {
  const others = columns.flatMap(({ index, header, meaning }) => {
    const isKnown = meaning.kind === 'field' || (meaning.kind === 'ambiguous' && meaning.taken !== undefined);
    const text = isKnown ? '' : (cells[index] ?? '').trim();
    return text === '' ? [] : [[`${header} ${index}`, text] as const];
  });
  return others.length === 0 ? undefined : new Map(others);
}
