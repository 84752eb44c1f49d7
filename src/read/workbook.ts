/** Workbooks to rows: what a person sees in each visible sheet, as text. */
import * as library from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';

import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxTextLength } from './bounds.ts';
import { password, refuse } from './format.ts';
import { rowsOf } from './sheet.ts';
import { withoutStruck, type Struck } from './struck.ts';
import { struckNotes, struckRuns } from './struck-notes.ts';
import type { Row, Table } from './table.ts';
import { atMost, damagedSheet, damagedWorkbook, tooLarge } from './refusal.ts';
import { hiddenRowsOf, unpackedSize, workbookParts } from './workbook-parts.ts';

/** A workbook as it came: XLSX and XLSB are ZIP files; web pages with tables and Excel's own XML are text. */
export type WorkbookSource =
  | { readonly kind: 'zip' | 'xls'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string };

/** Reads a workbook, here or where it can be stopped (`commands/load/workbooks.ts`). */
export type WorkbookReader = (
  file: string,
  source: WorkbookSource,
) => Checked<readonly Table[]> | Promise<Checked<readonly Table[]>>;

/** What is used of SheetJS's container of named parts, which it leaves untyped. */
type Container = {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, name: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { type: 'buffer'; fileType: 'zip' }) => Uint8Array;
};

/** Bytes of a workbook after unpacking, by which its time is reckoned. */
export function sizeOf(source: WorkbookSource): number {
  if (source.kind === 'text') return source.text.length;
  return source.kind === 'zip' ? unpackedSize(source.bytes) : source.bytes.length;
}

/** Tables of the visible sheets that hold something; notes for the hidden ones. */
export function readWorkbook(file: string, source: WorkbookSource): Checked<readonly Table[]> {
  const { value: opened, diagnostics } =
    source.kind === 'zip' ? openZip(file, source.bytes) : openPlain(source);
  if (opened === null) return { value: [], diagnostics };
  let book: WorkBook;
  try {
    // Not `cellStyles`: it makes a cell of every format that is drawn, and a list of all columns that a range names.
    book = library.read(opened.input, {
      type: opened.type,
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
      raw: true,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|Encryption/.test(error.message);
    return { value: [], diagnostics: [isLocked ? refuse(file, password) : damagedWorkbook(file)] };
  }
  const read = tablesOf(file, book, opened.hiddenRows);
  const { struck } = opened;
  if (struck === null) return read;
  const notes = read.value.flatMap(({ sheet = '' }) => struckNotes({ file, sheet }, struck));
  const runs = struck.runs === 0 ? [] : [struckRuns(file, struck.runs)];
  return { value: read.value, diagnostics: [...read.diagnostics, ...notes, ...runs] };
}

/** What SheetJS is given, and what it does not tell. */
type Opened = {
  readonly input: Uint8Array | string;
  readonly type: 'buffer' | 'string';
  /** By the identifier of their sheet. */
  readonly hiddenRows: ReadonlyMap<string, ReadonlySet<number>>;
  /** Null where it is not looked for. */
  readonly struck: Omit<Struck, 'parts'> | null;
};

function openPlain(source: Exclude<WorkbookSource, { readonly kind: 'zip' }>): Checked<Opened> {
  const untold = { hiddenRows: new Map<string, ReadonlySet<number>>(), struck: null };
  if (source.kind === 'text')
    return { value: { input: source.text, type: 'string', ...untold }, diagnostics: [] };
  const { buffer, byteOffset, byteLength } = source.bytes;
  const input = Buffer.from(buffer, byteOffset, byteLength);
  return { value: { input, type: 'buffer', ...untold }, diagnostics: [] };
}

/** The needed parts in a new ZIP file, not packed: SheetJS unpacks without a bound. */
function openZip(file: string, bytes: Uint8Array): Checked<Opened | null> {
  const { value: found, diagnostics } = workbookParts(file, bytes);
  if (diagnostics.length > 0) return { value: null, diagnostics };
  const hiddenRows = hiddenRowsOf(found);
  const { parts, ...struck } = withoutStruck(found);
  const container = library.CFB as Container;
  const zip = container.utils.cfb_new();
  for (const { name, content } of parts) container.utils.cfb_add(zip, `/${name}`, content);
  const input = container.write(zip, { type: 'buffer', fileType: 'zip' });
  return { value: { input, type: 'buffer', hiddenRows, struck }, diagnostics };
}

function tablesOf(
  file: string,
  book: WorkBook,
  hiddenRows: ReadonlyMap<string, ReadonlySet<number>>,
): Checked<readonly Table[]> {
  const tables: Table[] = [];
  const diagnostics: Diagnostic[] = [];
  let room = maxTextLength;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const place = { file, sheet: name };
    if (sheet === undefined) {
      diagnostics.push(damagedSheet(file, name));
      continue;
    }
    const rows = rowsOf(sheet);
    const properties = book.Workbook?.Sheets?.[index];
    if ('reason' in rows) diagnostics.push(tooLarge(place, rows.reason, rows.most));
    else if (rows.length === 0) continue;
    else if ((properties?.Hidden ?? 0) !== 0) diagnostics.push(hidden(place, rows));
    else if ((room -= textLength(rows)) < 0)
      diagnostics.push(tooLarge(place, '칸에 든 글자가 모두 너무 많아', atMost(maxTextLength, '자')));
    else {
      tables.push({ ...place, rows });
      const id = properties !== undefined && 'id' in properties ? String(properties.id) : '';
      const isHidden = (row: number): boolean =>
        hiddenRows.get(id)?.has(row) ?? sheet['!rows']?.[row - 1]?.hidden === true;
      diagnostics.push(...rowsHidden(place, rows.map(({ row }) => row).filter(isHidden)));
    }
  }
  return { value: tables, diagnostics };
}

function textLength(rows: readonly Row[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.reduce((length, cell) => length + cell.length, 0), 0);
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

function rowsHidden(place: SheetPlace, found: readonly number[]): Diagnostic[] {
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
