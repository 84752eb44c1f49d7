/** Workbooks to rows: what a person sees in each visible sheet, as text. */
import type * as Library from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxCells, maxColumns, maxRows } from './bounds.ts';
import { cleanText } from './clean.ts';
import { password, refuse } from './format.ts';
import { withoutStruck, type Struck } from './struck.ts';
import type { Row, Table } from './table.ts';

/** What is used of SheetJS's container of named parts, which it leaves untyped. */
type Container = {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, name: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { type: 'buffer'; fileType: 'zip' }) => Uint8Array;
};

/** A part of an XLSX or XLSB file, unpacked. */
export type Part = { readonly name: string; readonly content: Uint8Array };

/** Tables of the visible sheets that hold something; notes for the hidden ones. */
export async function readWorkbook(
  file: string,
  source: { readonly bytes: Uint8Array } | { readonly parts: readonly Part[] } | { readonly text: string },
): Promise<Checked<readonly Table[]>> {
  const library = await import('@e965/xlsx');
  const struck = 'parts' in source ? withoutStruck(source.parts) : null;
  let book: WorkBook;
  try {
    book = parseBook(library, struck === null ? source : { parts: struck.parts });
  } catch (error) {
    const isLocked = error instanceof Error && /password|Encryption/.test(error.message);
    return { value: [], diagnostics: [isLocked ? refuse(file, password) : damaged(file)] };
  }
  const tables: Table[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const rows = rowsOf(sheet);
    const place = { file, sheet: name };
    if (typeof rows === 'string') diagnostics.push(tooLarge(place, rows));
    else if (rows.length === 0) continue;
    else if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) diagnostics.push(hidden(place, rows));
    else {
      tables.push({ ...place, rows });
      diagnostics.push(...hiddenRows(place, sheet, rows));
      if (struck !== null) diagnostics.push(...struckNotes(place, struck));
    }
  }
  if (struck !== null && struck.runs > 0) diagnostics.push(struckRuns(file, struck.runs));
  return { value: tables, diagnostics };
}

function parseBook(
  library: typeof Library,
  source: { readonly bytes: Uint8Array } | { readonly parts: readonly Part[] } | { readonly text: string },
): WorkBook {
  // `cellStyles` is what makes SheetJS tell hidden rows.
  const options = {
    dense: true,
    cellDates: true,
    UTC: true,
    cellFormula: false,
    cellHTML: false,
    raw: true,
  } as const;
  if ('text' in source) return library.read(source.text, { ...options, type: 'string' });
  if ('bytes' in source) return library.read(source.bytes, { ...options, type: 'array' });
  const container = library.CFB as Container;
  const zip = container.utils.cfb_new();
  for (const { name, content } of source.parts) container.utils.cfb_add(zip, `/${name}`, content);
  return library.read(container.write(zip, { type: 'buffer', fileType: 'zip' }), {
    ...options,
    type: 'buffer',
    cellStyles: true,
  });
}

/** The rows of a sheet that hold something, merged cells filled; the reason when it is beyond the bounds. */
function rowsOf(sheet: WorkSheet): readonly Row[] | string {
  const grid = new Map<number, string[]>();
  let cells = 0;
  for (const [index, row] of Object.entries(sheet['!data'] ?? [])) {
    const texts = textsOf(row);
    if (typeof texts === 'string') return texts;
    if (texts.length === 0) continue;
    cells += texts.length;
    if (grid.size >= maxRows || cells > maxCells) return '행이 너무 많아';
    grid.set(Number(index), texts);
  }
  fillMerged(grid, sheet);
  return [...grid].map(([index, texts]) => ({ row: index + 1, line: index + 1, cells: texts }));
}

function textsOf(row: readonly (CellObject | undefined)[]): string[] | string {
  const texts: string[] = [];
  for (const [index, cell] of Object.entries(row)) {
    const text = cell === undefined ? '' : cleanText(textOf(cell));
    if (text.trim() === '') continue;
    if (Number(index) >= maxColumns) return '열이 너무 많아';
    while (texts.length < Number(index)) texts.push('');
    texts.push(text);
  }
  return texts;
}

/**
 * The text a person sees, but dates in full (`2026-11-30`): the usual format of a date cell shows the
 * order of the machine's country, and a column too narrow shows nothing at all.
 */
function textOf({ t, v, w }: CellObject): string {
  if (v instanceof Date) return dateText(v) ?? w ?? '';
  if (t === 'n' && (w === undefined || /^-?[\d.]+E[+-]?\d+$/i.test(w))) return String(v);
  return w ?? (v === undefined ? '' : String(v));
}

function dateText(value: Date): string | undefined {
  // Fractions of a day fall short by up to a second: 09:00 would be 08:59:59.
  const date = new Date(value.getTime() + 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  const [day = '', time = ''] = date.toISOString().slice(0, 16).split('T');
  // A time of day alone is a date before 1900; a length of time (`40:00`) lies soon after.
  if (date.getUTCFullYear() < 1900) return time;
  if (date.getUTCFullYear() < 1920) return undefined;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** Every cell of a merged range gets the range's text, but no row is made of it. */
function fillMerged(grid: ReadonlyMap<number, string[]>, sheet: WorkSheet): void {
  const last = Math.max(-1, ...grid.keys());
  let budget = maxCells;
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    const text = grid.get(from.r)?.[from.c] ?? '';
    if (text.trim() === '') continue;
    for (let row = from.r; row <= Math.min(to.r, last); row += 1) {
      const texts = grid.get(row);
      budget -= 1;
      if (budget < 0) return;
      if (texts === undefined) continue;
      for (let column = from.c; column <= Math.min(to.c, maxColumns - 1); column += 1) {
        while (texts.length < column) texts.push('');
        if ((texts[column] ?? '') === '') texts[column] = text;
        budget -= 1;
      }
    }
  }
}

type SheetPlace = { readonly file: string; readonly sheet: string };

function hidden(place: SheetPlace, rows: readonly Row[]): Diagnostic {
  return {
    code: 'read/hidden-sheet',
    severity: 'info',
    message: `숨긴 시트 ‘${place.sheet}’(${rows.length}행)는 읽지 않았습니다.`,
    place,
    hint: '이 시트의 구인도 실으려면 엑셀에서 시트 숨기기를 취소한 뒤 저장해 주십시오.',
  };
}

function hiddenRows(place: SheetPlace, sheet: WorkSheet, rows: readonly Row[]): Diagnostic[] {
  const found = rows.filter(({ row }) => sheet['!rows']?.[row - 1]?.hidden === true).map(({ row }) => row);
  if (found.length === 0) return [];
  const listed = `${found.slice(0, 10).join(', ')}${found.length > 10 ? ' …' : ''}`;
  return [
    {
      code: 'read/hidden-rows',
      severity: 'warning',
      message: `필터나 숨기기로 가려진 행 ${found.length}개(${listed}행)도 함께 읽었습니다.`,
      place,
      hint: '실을 구인이 아니면 그 행을 지우고 저장해 주십시오.',
    },
  ];
}

function struckNotes(place: SheetPlace, { rows, cells }: Struck): Diagnostic[] {
  const [struckRows, struckCells] = [rows.get(place.sheet) ?? [], cells.get(place.sheet) ?? []];
  const listed = (some: readonly (string | number)[]): string =>
    `${some.slice(0, 10).join(', ')}${some.length > 10 ? ' …' : ''}`;
  return [
    ...(struckRows.length === 0
      ? []
      : [
          {
            code: 'read/struck-rows',
            severity: 'info',
            message: `취소선이 그어진 행 ${struckRows.length}개(${listed(struckRows)}행)는 마감된 것으로 보고 읽지 않았습니다.`,
            place,
            hint: '실을 구인이면 엑셀에서 취소선을 없앤 뒤 저장해 주십시오.',
          } as const,
        ]),
    ...(struckCells.length === 0
      ? []
      : [
          {
            code: 'read/struck-cells',
            severity: 'info',
            message: `취소선이 그어진 칸 ${struckCells.length}개(${listed(struckCells)})는 지운 것으로 보고 읽지 않았습니다.`,
            place,
            hint: '실을 글이면 엑셀에서 취소선을 없앤 뒤 저장해 주십시오.',
          } as const,
        ]),
  ];
}

function struckRuns(file: string, count: number): Diagnostic {
  return {
    code: 'read/struck-cells',
    severity: 'info',
    message: `칸 안에서 취소선이 그어진 글 ${count}곳은 지운 것으로 보고 읽지 않았습니다.`,
    place: { file },
    hint: '실을 글이면 엑셀에서 취소선을 없앤 뒤 저장해 주십시오.',
  };
}

function damaged(file: string): Diagnostic {
  return {
    code: 'read/damaged',
    severity: 'error',
    message: '엑셀 파일이 손상되어 열 수 없습니다.',
    place: { file },
    hint: '엑셀에서 열리는지 확인한 뒤 ‘다른 이름으로 저장’으로 새 .xlsx 파일을 만들어 주십시오.',
  };
}

function tooLarge(place: SheetPlace, reason: string): Diagnostic {
  return {
    code: 'read/too-large',
    severity: 'error',
    message: `${reason} 이 시트를 읽지 않았습니다.`,
    place,
    hint: '구인 목록만 남긴 새 파일로 저장해 주십시오. 구인 목록이 맞다면 파일을 나누어 주십시오.',
  };
}
