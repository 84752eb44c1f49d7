/** Files to tables: every file is recognised by its content and read as far as it can be read. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { maxFileBytes, maxLines } from './bounds.ts';
import { withBoundedCells } from './clean.ts';
import { parseDelimited } from './csv.ts';
import { decode } from './decode.ts';
import { formatOf, password, refuse, textFormatOf, zipFormat } from './format.ts';
import { isJson, readJson } from './json.ts';
import type { Row, Table } from './table.ts';
import { atMost, damagedArchive, tooLarge } from './refusal.ts';
import type { WorkbookReader } from './workbook.ts';

export type SourceFile = {
  /** File name as the user gave it, e.g. `구인/익산.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes of a file on the disk of which none are here, because it is beyond the bound. */
  readonly size?: number;
};

/**
 * The tables of all files, ordered by file name, then as they stand in the file. A file that cannot be
 * used gives one error and no table; the others are read all the same.
 * @param workbooks reads workbooks
 */
export async function readTables(
  files: readonly SourceFile[],
  workbooks: WorkbookReader,
): Promise<Checked<readonly Table[]>> {
  const tables: Table[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const read = await readFile(file, workbooks);
    diagnostics.push(...read.diagnostics);
    for (const table of read.value) {
      const bounded = withBoundedCells(table);
      tables.push(bounded.value);
      diagnostics.push(...bounded.diagnostics);
    }
    const isUsable = read.value.length > 0 || read.diagnostics.some(({ severity }) => severity === 'error');
    if (!isUsable) diagnostics.push(empty(file.name));
  }
  return { value: tables, diagnostics };
}

/** Reads a workbook in this process, whose memory one that is made for it can exhaust. */
export const readHere: WorkbookReader = async (file, source) => {
  const { readWorkbook } = await import('./workbook.ts');
  return readWorkbook(file, source);
};

async function readFile(
  { name, bytes, size = bytes.length }: SourceFile,
  workbooks: WorkbookReader,
): Promise<Checked<readonly Table[]>> {
  if (size > maxFileBytes)
    return failed(
      tooLarge(
        { file: name },
        `${Math.ceil(size / 1024 / 1024)}MB나 되어`,
        atMost(maxFileBytes / 1024 / 1024, 'MB'),
      ),
    );
  const format = formatOf(bytes);
  if (format === 'zip') return readZip(name, bytes, workbooks);
  if (format === 'xls') return workbooks(name, { kind: 'xls', bytes });
  if (format !== 'text') return failed(refuse(name, format));
  if (lineEnds(bytes) > maxLines * 2)
    return failed(tooLarge({ file: name }, '줄이 너무 많아', atMost(maxLines, '줄')));
  const text = await decode(name, bytes);
  return text.value === undefined
    ? { value: [], diagnostics: text.diagnostics }
    : readText(name, text.value, workbooks);
}

async function readText(
  file: string,
  text: string,
  workbooks: WorkbookReader,
): Promise<Checked<readonly Table[]>> {
  const format = textFormatOf(text);
  if (format === 'table') return workbooks(file, { kind: 'text', text });
  if (format === 'xml') {
    const { readXml } = await import('./xml.ts');
    return tableOf(file, readXml(file, text));
  }
  if (format !== 'delimited') return failed(refuse(file, format));
  return tableOf(file, isJson(text) ? readJson(file, text) : parseDelimited(file, text));
}

function tableOf(
  file: string,
  { value: rows, diagnostics }: Checked<readonly Row[]>,
): Checked<readonly Table[]> {
  return { value: rows.length === 0 ? [] : [{ file, rows }], diagnostics };
}

async function readZip(
  file: string,
  bytes: Uint8Array,
  workbooks: WorkbookReader,
): Promise<Checked<readonly Table[]>> {
  const { unpack, zipEntries } = await import('./zip.ts');
  const entries = zipEntries(bytes);
  if (entries === undefined) return failed(damagedArchive(file));
  const mimetype = unpack(bytes, entries.filter(({ name }) => name === 'mimetype').slice(0, 1));
  const isText = typeof mimetype !== 'string';
  const format = zipFormat(
    entries,
    isText ? mimetype.map((part) => new TextDecoder().decode(part)).join('') : '',
  );
  if (format !== 'xlsx') return failed(refuse(file, format));
  if (entries.some(({ encrypted }) => encrypted)) return failed(refuse(file, password));
  return workbooks(file, { kind: 'zip', bytes });
}

function failed(diagnostic: Diagnostic): Checked<readonly Table[]> {
  return { value: [], diagnostics: [diagnostic] };
}

function empty(file: string): Diagnostic {
  return {
    code: 'read/empty',
    severity: 'error',
    message: '내용이 없는 파일입니다.',
    place: { file },
    hint: '구인 목록을 저장한 파일이 맞는지 확인해 주십시오.',
  };
}

/** Bytes that end a line in any encoding; CR LF counts twice. */
function lineEnds(bytes: Uint8Array): number {
  let found = 0;
  for (const end of [0x0a, 0x0d])
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) found += 1;
  return found;
}
