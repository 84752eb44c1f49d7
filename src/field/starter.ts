/**
 * The spreadsheet that `init` writes, with the recommended headers and two example openings.
 */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { plusDays, type Day } from '../day.ts';
import { descriptions, fields, type Field } from './field.ts';
import { korean } from './vocabulary.ts';

type Column = {
  readonly field: Field;
  /** Width in characters. */
  readonly width: number;
  /** Cells of the two examples. */
  readonly cells: readonly string[];
};

/**
 * Both examples say (예시) where a reader sees it: as long as nothing else is there they are printed, so that
 * a newcomer's first run gives a sheet, and nobody takes them for real ones.
 */
function columnsOn(today: Day): readonly Column[] {
  return fields.flatMap((field): Column[] => {
    const { starter } = descriptions[field];
    if (starter === undefined) return [];
    const cells = starter.cells.map((cell) =>
      cell.replace(daysAhead, (_, days) => plusDays(today, Number(days))),
    );
    return [{ field, width: starter.width, cells }];
  });
}

/** `오늘+10` in a cell of the table is the day ten days ahead. */
const daysAhead = /^오늘\+(\d{1,3})$/;

const rowsOf = (columns: readonly Column[]): readonly string[][] => [
  columns.map(({ field }) => korean[field]),
  columns.map(({ cells }) => cells[0] ?? ''),
  columns.map(({ cells }) => cells[1] ?? ''),
];

/** As CSV that Excel opens in Korean: UTF-8 with a byte order mark, lines ended by CR LF. */
export function starterCsv(today: Day): string {
  const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
  const lines = rowsOf(columnsOn(today)).map((row) => row.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Columns that Excel must not turn into numbers or dates: a phone number would lose its 0. */
const asText: ReadonlySet<Field> = new Set<Field>(['phone', 'deadline']);
/** Rows made ready for text below the header. */
const readyRows = 300;

/** As an Excel workbook with one sheet, 구인. */
export async function starterWorkbook(today: Day): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const columns = columnsOn(today);
  const rows = rowsOf(columns);
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  columns.forEach(({ field }, column) => {
    if (!asText.has(field)) return;
    for (let row = 1; row <= readyRows; row += 1) {
      const cell = utils.encode_cell({ r: row, c: column });
      const blank: CellObject = { t: 'z' };
      sheet[cell] = { ...(sheet[cell] ?? blank), z: '@' };
    }
  });
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: readyRows, c: columns.length - 1 } });
  sheet['!cols'] = columns.map(({ width }) => ({ wch: width }));
  const book = utils.book_new(sheet, '구인');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }));
}
