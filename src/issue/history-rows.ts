/**
 * Rows of the 발행대장 as comma-separated text. Its own, because it must be exactly reversible: what a
 * spreadsheet program would take for a formula is marked with an apostrophe, which reading takes off.
 */

/** One row without its line end. */
export function rowOf(cells: readonly string[]): string {
  return cells.map(cellOf).join(',');
}

/** The rows of a text; a quote that is never closed reaches to the end. Linear in the text's length. */
export function parseRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(cellPattern)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(unmarked(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

/** A quoted or plain cell, then what ends it: a comma, a line end or the end of the text. */
const cellPattern = /(?:"((?:[^"]|"")*)(?:"|$)[^,\r\n]*|([^,\r\n]*))(,|\r\n|\r|\n|$)/g;

function cellOf(text: string): string {
  const marked = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
}

const unmarked = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
