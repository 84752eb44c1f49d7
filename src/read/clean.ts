/** Text as every later stage may rely on it. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxCellLength } from './bounds.ts';
import { columnLetter } from './header.ts';
import type { Row, Table } from './table.ts';

const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff]/g;

/** NFC, line ends as `\n`, no control characters but tab and line end, no byte order mark. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f]/g, ' ')
    .replace(controls, '');
}

/** The table with every overlong cell cut, and a warning for each. */
export function withBoundedCells(table: Table): Checked<Table> {
  const diagnostics: Diagnostic[] = [];
  const rows = table.rows.map((row): Row => {
    if (row.cells.every((cell) => cell.length <= maxCellLength)) return row;
    for (const [index, cell] of row.cells.entries()) {
      if (cell.length > maxCellLength) diagnostics.push(longCell(table, row, index, cell));
    }
    return { ...row, cells: row.cells.map((cell) => cell.slice(0, maxCellLength)) };
  });
  return { value: diagnostics.length === 0 ? table : { ...table, rows }, diagnostics };
}

function longCell(table: Table, row: Row, index: number, cell: string): Diagnostic {
  return {
    code: 'read/long-cell',
    severity: 'warning',
    message: `칸 하나에 글자가 ${cell.length}자나 있어 앞의 ${maxCellLength}자만 읽었습니다.`,
    place: {
      file: table.file,
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      row: row.row,
      line: row.line,
      column: columnLetter(index),
    },
    actual: `${cell.slice(0, 40)}…`,
    hint: '여러 행이 한 칸에 들어 있지 않은지, 큰따옴표(")의 짝이 맞는지 보아 주십시오.',
  };
}
