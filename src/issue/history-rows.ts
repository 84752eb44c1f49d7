/**
 * Rows of the 발행대장 as comma-separated text, exactly reversible: what a spreadsheet program would take
 * for a formula is marked with an apostrophe, which reading takes off.
 */
import { CsvError, parse } from 'csv-parse/sync';

/** One row without its line end. */
export function rowOf(cells: readonly string[]): string {
  return cells.map(cellOf).join(',');
}

/** The rows of a text. When a quote is never closed, quotes mean nothing: the damaged rows then fail to be entries. */
export function parseRows(text: string): readonly (readonly string[])[] {
  try {
    return read(text, '"');
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return read(text, false);
  }
}

function read(text: string, quote: '"' | false): readonly (readonly string[])[] {
  const rows = parse(text, {
    quote,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return rows.map((row) => row.map(unmarked));
}

function cellOf(text: string): string {
  const marked = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
}

const unmarked = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
