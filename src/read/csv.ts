/**
 * Delimited text to rows. csv-parse does the parsing; what stands here is what a spreadsheet program
 * does around it: guess the delimiter, number rows, and live with a quotation mark nobody closed.
 */
import { CsvError, parse } from 'csv-parse/sync';

import type { Checked, Diagnostic, Place } from '../diagnostic.ts';
import { maxCells, maxColumns, maxLines, maxRecordLength, maxRepairs, maxRows } from './bounds.ts';
import { meaningOf } from './meaning.ts';
import type { Row } from './table.ts';
import { atMost, tooLarge } from './refusal.ts';

const delimiters = [',', '\t', ';', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** A row together with the last physical line it covers. */
type Piece = Row & { readonly end: number };

/** Thrown inside csv-parse to stop it early, with the bound that was met; never leaves this file. */
class Refusal extends Error {
  readonly most: string;

  constructor(reason: string, most: string) {
    super(reason);
    this.most = most;
  }
}

/**
 * Rows that hold something, in order; blank rows are left out but counted, ragged rows stay ragged.
 * Without rows when the text is beyond the bounds: then one error says which.
 */
export function parseDelimited(file: string, text: string): Checked<readonly Row[]> {
  try {
    checkLines(text);
    const diagnostics: Diagnostic[] = [];
    const pieces = robust(text, sniff(text), { row: 0, line: 0 }, (line, first) => {
      diagnostics.push(unclosed({ file, line }, first));
      if (diagnostics.length > maxRepairs)
        throw new Refusal('따옴표가 맞지 않는 곳이 너무 많아', atMost(maxRepairs, '곳'));
    });
    diagnostics.push(...oddQuotes(file, pieces));
    return { value: pieces.map(({ row, line, cells }) => ({ row, line, cells })), diagnostics };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { value: [], diagnostics: [tooLarge({ file }, error.message, error.most)] };
  }
}

function checkLines(text: string): void {
  let lines = 0;
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (end - from > maxRecordLength)
      throw new Refusal(`${lines + 1}번째 줄 하나가 너무 길어`, `한 줄 ${atMost(maxRecordLength, '자')}`);
    lines += 1;
    if (lines > maxLines) throw new Refusal('줄이 너무 많아', atMost(maxLines, '줄'));
    from = end + 1;
  }
}

/**
 * The delimiter under which most known headers appear in one row; among equals the one that gives the
 * most rows of the same width.
 */
function sniff(text: string): Delimiter {
  const sample = text.slice(0, 32 * 1024);
  let best: Delimiter = ',';
  let bestScore = 0;
  const found = delimiters.filter((delimiter) => sample.includes(delimiter));
  // Most files hold commas and no other.
  if (found.every((delimiter) => delimiter === best)) return best;
  for (const delimiter of found) {
    const { pieces } = split(sample, delimiter, { row: 0, line: 0 }, { rows: 50, lenient: true });
    const widths = pieces.map(({ cells }) => cells.length).filter((width) => width > 1);
    const regular = widths.filter((width) => width === commonest(widths)).length;
    const headers = Math.max(0, ...pieces.map(({ cells }) => knownHeaders(cells)));
    const score = headers * 100 + regular;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

const noMapping = new Map<string, never>();

function knownHeaders(cells: readonly string[]): number {
  if (cells.length < 2) return 0;
  return cells.slice(0, 100).filter((cell) => meaningOf(cell, noMapping).kind === 'field').length;
}

/** Row and physical line that stand before the text to be parsed. */
type Before = { readonly row: number; readonly line: number };

/**
 * All rows of a text, with every line whose quotation mark swallows the following lines read on its own:
 * a row too many in a report is seen, a row lost in a neighbour's cell is not.
 */
function robust(
  text: string,
  delimiter: Delimiter,
  before: Before,
  onUnclosed: (line: number, text: string) => void,
): readonly Piece[] {
  const result: Piece[] = [];
  let rest = text;
  let at = before;
  for (;;) {
    const { pieces, open } = split(rest, delimiter, at);
    const lines = new Lines(rest, at.line);
    for (const piece of pieces) {
      const region = isSuspicious(piece) ? lines.slice(piece.line, piece.end) : undefined;
      if (region === undefined || isStrict(region, delimiter)) {
        result.push(piece);
        continue;
      }
      const first = lines.slice(piece.line, piece.line);
      onUnclosed(piece.line, first);
      result.push(withoutQuotes(first, delimiter, piece));
      const others = lines.slice(piece.line + 1, piece.end);
      for (const row of robust(others, delimiter, { row: piece.row, line: piece.line }, onUnclosed)) {
        // A spreadsheet program shows the whole region as one row.
        result.push({ ...row, row: piece.row });
      }
    }
    if (open === undefined) return result;
    const first = lines.slice(open.line, open.line);
    onUnclosed(open.line, first);
    result.push(withoutQuotes(first, delimiter, open));
    rest = lines.slice(open.line + 1);
    at = open;
  }
}

/** csv-parse puts the opening quote back into a cell whose closing quote is followed by more text. */
function isSuspicious({ cells }: Row): boolean {
  return cells.some((cell) => cell.startsWith('"') && cell.includes('\n'));
}

function isStrict(text: string, delimiter: Delimiter): boolean {
  try {
    parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' });
    return true;
  } catch {
    return false;
  }
}

/** Parses until the end or until a quotation mark that stays open; `open` is where its row begins. */
function split(
  text: string,
  delimiter: Delimiter,
  before: Before,
  sample?: { readonly rows: number; readonly lenient: true },
): { readonly pieces: readonly Piece[]; readonly open?: Before } {
  const pieces: Piece[] = [];
  let last = before;
  let cells = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxRecordLength,
      ...(sample === undefined ? {} : { to: sample.rows }),
      on_record: (record: readonly string[], info) => {
        const row = before.row + info.records + info.empty_lines;
        // Blank lines in front belong to nobody: they are rows of their own.
        const line = last.line + (row - last.row);
        last = { row, line: before.line + info.lines };
        if (record.every((cell) => cell.trim() === '')) return null;
        cells += record.length;
        if (sample === undefined) {
          if (record.length > maxColumns)
            throw new Refusal(
              `${line}번째 줄에 칸이 ${record.length}개나 있어`,
              `한 행 ${atMost(maxColumns, '칸')}`,
            );
          if (cells > maxCells) throw new Refusal('칸이 너무 많아', atMost(maxCells, '칸'));
          if (pieces.length >= maxRows) throw new Refusal('행이 너무 많아', atMost(maxRows, '행'));
        }
        pieces.push({ row, line, cells: record, end: last.line });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = before.row + Number(error['records']) + Number(error['empty_lines']) + 1;
    if (sample === undefined) return { pieces, open: { row, line: last.line + (row - last.row) } };
  }
  return { pieces };
}

/** One line split at every delimiter, its quotation marks kept as text. */
function withoutQuotes(text: string, delimiter: Delimiter, at: Before): Piece {
  const [cells] = parse(text, { delimiter, quote: null, relax_column_count: true, record_delimiter: '\n' });
  return { row: at.row, line: at.line, end: at.line, cells: cells ?? [] };
}

/** Physical lines of a text, found on the first question only. */
class Lines {
  #starts: number[] | undefined;
  readonly #text: string;
  readonly #before: number;

  constructor(text: string, before: number) {
    this.#text = text;
    this.#before = before;
  }

  /** The text from one physical line to another, both included; to the end without a second. */
  slice(first: number, last = Infinity): string {
    this.#starts ??= startsOf(this.#text);
    const from = this.#starts[first - this.#before - 1] ?? this.#text.length;
    const to = this.#starts[last - this.#before] ?? this.#text.length;
    return this.#text.slice(from, to);
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function unclosed(place: Place, text: string): Diagnostic {
  return {
    code: 'read/quote',
    severity: 'warning',
    message: `${place.line}번째 줄에서 열린 큰따옴표(")가 닫히지 않아 이 줄만 따로 읽었습니다.`,
    place,
    actual: shorten(text),
    hint: '이 줄의 칸이 제자리에 있는지 보고, 짝이 없는 큰따옴표를 지워 주십시오.',
  };
}

/** Rows of unusual width in which a quotation mark is the likely cause. */
function oddQuotes(file: string, pieces: readonly Piece[]): Diagnostic[] {
  const width = commonest(pieces.map(({ cells }) => cells.length));
  return pieces
    .filter(({ cells }) => cells.length !== width && cells.some(hasOddQuote))
    .slice(0, maxRepairs)
    .map(({ row, line, cells }) => ({
      code: 'read/quote',
      severity: 'warning',
      message: '큰따옴표(")의 짝이 맞지 않아 칸이 잘못 나뉘었을 수 있습니다.',
      place: { file, row, line },
      actual: shorten(cells.find(hasOddQuote) ?? ''),
      hint: '이 행의 칸이 제자리에 있는지 보고, 큰따옴표를 지우거나 짝을 맞춰 주십시오.',
    }));
}

function hasOddQuote(cell: string): boolean {
  return (cell.startsWith('"') || cell.endsWith('"')) && cell.split('"').length % 2 === 0;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
