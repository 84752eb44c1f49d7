/** The row (or two rows) of a table that names its columns. */
import { kindOf } from './kind.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import type { Field, Row } from './table.ts';

export type Column = {
  /** 0-based position in `Row.cells`. */
  readonly index: number;
  /** The header as the file spells it, in one line; the column's letter (`C`) when it has none. */
  readonly header: string;
  readonly named: boolean;
  readonly meaning: Meaning;
};

export type Header = {
  readonly columns: readonly Column[];
  /** Positions in `Table.rows` of the first and the last row of the header; equal for most files. */
  readonly first: number;
  readonly last: number;
};

/** A header stands near the top: above it are a title, a date, an office's name. */
const maxDepth = 60;

/**
 * The header of a table, wherever it stands; `undefined` when every row looks like data or there is none.
 */
export function findHeader(rows: readonly Row[], mapping: ReadonlyMap<string, Field>): Header | undefined {
  const candidates = rows.slice(0, maxDepth).map((row, index) => {
    const columns = columnsOf([row.cells], mapping);
    return { index, columns, hits: hitsOf(columns), texts: distinct(row.cells) };
  });
  let best: Header | undefined;
  let most = 1;
  for (const { index, columns, hits, texts } of candidates) {
    if (hits > most && hits * 3 >= texts.length) {
      best = { columns, first: index, last: index };
      most = hits;
    }
  }
  if (best !== undefined) return withNeighbour(rows, best, mapping);
  return unknownHeader(rows, candidates);
}

type Candidate = {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly hits: number;
  readonly texts: readonly string[];
};

/** A first row of words above rows of phones and dates names its columns, even in words nobody knows. */
function unknownHeader(rows: readonly Row[], candidates: readonly Candidate[]): Header | undefined {
  const found = candidates.find(({ texts, columns }) => texts.length > 1 || columns.length === 1);
  if (found === undefined) return undefined;
  if (found.texts.some((text) => /\d/.test(text) || kindOf(text) !== undefined)) return undefined;
  const next = rows.slice(found.index + 1, found.index + 6);
  const isAboveData = next.some(({ cells }) => cells.filter((cell) => kindOf(cell) !== undefined).length > 1);
  if (!isAboveData && found.hits === 0) return undefined;
  return { columns: found.columns, first: found.index, last: found.index };
}

/** Headers over two rows: `급여` over `형태` and `금액`. The second row must name columns, not be data. */
function withNeighbour(rows: readonly Row[], header: Header, mapping: ReadonlyMap<string, Field>): Header {
  for (const [upper, lower] of [
    [header.first, header.first + 1],
    [header.first - 1, header.first],
  ] as const) {
    const [above, below] = [rows[upper], rows[lower]];
    if (above === undefined || below === undefined) continue;
    const other = upper === header.first ? below : above;
    if (distinct(other.cells).length < 2 || distinct(other.cells).some((text) => kindOf(text) !== undefined))
      continue;
    const columns = columnsOf([above.cells, below.cells], mapping);
    if (hitsOf(columns) > hitsOf(header.columns)) return { columns, first: upper, last: lower };
  }
  return header;
}

function hitsOf(columns: readonly Column[]): number {
  const fields = columns.flatMap(({ meaning }) =>
    meaning.kind === 'field'
      ? [meaning.field]
      : meaning.kind === 'ambiguous'
        ? meaning.fields.slice(0, 1)
        : [],
  );
  return new Set(fields).size;
}

function distinct(cells: readonly string[]): readonly string[] {
  return [...new Set(cells.map((cell) => cell.trim()))].filter((text) => text !== '');
}

function columnsOf(
  levels: readonly (readonly string[])[],
  mapping: ReadonlyMap<string, Field>,
): readonly Column[] {
  const width = Math.max(...levels.map((cells) => cells.length));
  const [upper = [], lower] = levels;
  const columns: Column[] = [];
  let group = '';
  for (let index = 0; index < width; index += 1) {
    const top = oneLine(upper[index] ?? '');
    // A merged header that was saved as CSV leaves its name in the first of its columns only.
    if (top !== '') group = top;
    const below = lower === undefined ? '' : oneLine(lower[index] ?? '');
    const names = below === '' || below === top ? [top] : [`${group} ${below}`, below, top];
    columns.push(columnOf(index, names, mapping));
  }
  return columns;
}

function columnOf(index: number, names: readonly string[], mapping: ReadonlyMap<string, Field>): Column {
  const spelled = names.filter((name) => name !== '');
  const letter = columnLetter(index);
  for (const name of [...spelled, letter]) {
    const meaning = meaningOf(name, mapping);
    const own = name !== letter || spelled.includes(letter);
    if (own && meaning.kind !== 'unknown') return { index, header: name, named: true, meaning };
    if (meaning.kind === 'field' && meaning.rank === 0) return { index, header: name, named: own, meaning };
  }
  const [header = letter] = spelled.toSorted((one, other) => one.length - other.length);
  return { index, header, named: spelled.length > 0, meaning: { kind: 'unknown' } };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `A` for 0, `Z` for 25, `AA` for 26, as a spreadsheet program names its columns. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
