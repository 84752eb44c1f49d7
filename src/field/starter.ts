/**
 * The spreadsheet that `init` writes, with the recommended headers and two example openings.
 */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { plusDays, type Day } from '../day.ts';
import type { Field } from './field.ts';
import { korean, sampleMark } from './vocabulary.ts';

type Column = {
  readonly field: Field;
  /** Width in characters. */
  readonly width: number;
  /** Cells of the two examples. */
  readonly cells: readonly [string, string];
};

/**
 * Both examples say (예시) where a reader sees it: as long as nothing else is there they are printed, so that
 * a newcomer's first run gives a sheet, and nobody takes them for real ones.
 */
function columnsOn(today: Day): readonly Column[] {
  return [
    { field: 'company', width: 20, cells: [`${sampleMark} 한빛식품`, `${sampleMark} 새봄요양원`] },
    { field: 'title', width: 26, cells: [`${sampleMark} 식품 포장 사원`, `${sampleMark} 요양보호사 모집`] },
    { field: 'occupation', width: 16, cells: ['식품 포장원', '요양보호사'] },
    { field: 'headcount', width: 10, cells: ['2명', '1명'] },
    { field: 'employment', width: 14, cells: ['정규직', '기간제(1년)'] },
    { field: 'workplace', width: 24, cells: ['김제시 백산면', '김제시 검산동'] },
    { field: 'hours', width: 16, cells: ['09:00~18:00', '08:30~17:30'] },
    { field: 'days', width: 12, cells: ['월~금', '주5일'] },
    { field: 'pay', width: 20, cells: ['월급 2,500,000원', '시급 12,500원'] },
    { field: 'qualifications', width: 20, cells: ['경력 무관', '요양보호사 자격증'] },
    { field: 'benefits', width: 20, cells: ['4대보험, 중식 제공', '4대보험, 퇴직금'] },
    { field: 'deadline', width: 14, cells: [plusDays(today, 10), '채용시까지'] },
    { field: 'apply', width: 16, cells: ['전화 접수', '방문 접수'] },
    { field: 'phone', width: 16, cells: ['063-540-0000', '063-540-0000'] },
    { field: 'contact', width: 12, cells: ['인사팀', '사무국'] },
    {
      field: 'notes',
      width: 34,
      cells: ['예시입니다. 이 줄을 지우고 쓰십시오.', '예시입니다. 이 줄을 지우고 쓰십시오.'],
    },
  ];
}

const rowsOf = (columns: readonly Column[]): readonly string[][] => [
  columns.map(({ field }) => korean[field]),
  columns.map(({ cells }) => cells[0]),
  columns.map(({ cells }) => cells[1]),
];

/** As CSV that Excel opens in Korean: UTF-8 with a byte order mark, lines ended by CR LF. */
export function starterCsv(today: Day): string {
  const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
  const lines = rowsOf(columnsOn(today)).map((row) => row.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Columns that Excel must not turn into numbers or dates: a phone number would lose its 0. */
const textFields: ReadonlySet<Field> = new Set<Field>(['phone', 'deadline']);
/** Rows made ready for text below the header. */
const readyRows = 300;

/** As an Excel workbook with one sheet, 구인. */
export async function starterWorkbook(today: Day): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const columns = columnsOn(today);
  const rows = rowsOf(columns);
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  columns.forEach(({ field }, column) => {
    if (!textFields.has(field)) return;
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
