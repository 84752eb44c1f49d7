/** The row (or two rows) of a table that names its columns. */
import { kindOf } from './kind.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import type { Row } from './table.ts';
import type { Field } from '../field/field.ts';

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

type Mapping = ReadonlyMap<string, Field>;

const noMapping: Mapping = new Map();

/** A header stands near the top: above it are a title, a date, an office's name. */
const maxDepth = 60;

/** The first header of a table, wherever it stands; `undefined` when every row looks like data. */
export function findHeader(rows: readonly Row[], mapping: Mapping): Header | undefined {
  const top = rows.slice(0, maxDepth);
  const candidates = top.map((row, index) => candidateOf(row, index, mapping));
  const most = Math.max(0, ...candidates.filter(isConvincing).map(({ hits }) => hits));
  // Not the best row but the first good one: a list further down may have more columns.
  const found = candidates.find((candidate) => isConvincing(candidate) && candidate.hits * 2 >= most);
  if (found !== undefined) return widened(rows, found, mapping);
  return unknownHeader(rows, candidates);
}

/** Header cells are short; longer cells spare the look-up of a whole data row. */
const longestCell = 30;

/** The header that begins at a row below the first header, where another list begins. */
export function nextHeader(rows: readonly Row[], index: number, mapping: Mapping): Header | undefined {
  const row = rows[index];
  if (row === undefined || row.cells.some((cell) => cell.length > longestCell)) return undefined;
  // Nearly every row ends here. The centre's `열:` may name a column by its letter, whatever stands in it.
  if (mapping.size === 0 && isMostlyUnknown(distinct(row.cells))) return undefined;
  const candidate = candidateOf(row, index, mapping);
  if (candidate.hits < 3 || candidate.hits * 2 < candidate.texts.length || !isConvincing(candidate))
    return undefined;
  return { columns: candidate.columns, first: index, last: index };
}

/** Whether more than half of the texts name no field; said as soon as it is certain. */
function isMostlyUnknown(texts: readonly string[]): boolean {
  let unknown = 0;
  for (const text of texts) {
    const { kind } = meaningOf(oneLine(text), noMapping);
    if (kind === 'unknown' || kind === 'unused') unknown += 1;
    if (unknown * 2 > texts.length) return true;
  }
  return false;
}

type Candidate = {
  readonly index: number;
  readonly columns: readonly Column[];
  /** Fields that the row names, each counted once. */
  readonly hits: number;
  readonly texts: readonly string[];
};

function candidateOf({ cells }: Row, index: number, mapping: Mapping): Candidate {
  const columns = columnsOf([cells], mapping);
  return { index, columns, hits: hitsOf(columns), texts: distinct(cells) };
}

/** Two fields at least, not too few for its width, and hardly a cell that looks like data. */
function isConvincing({ hits, texts }: Candidate): boolean {
  if (hits < 2 || hits * 3 < texts.length) return false;
  return texts.filter((text) => kindOf(text) !== undefined).length * 2 < hits;
}

/**
 * A first row of words above rows of phones and dates names its columns, even in words nobody knows. One word alone
 * is a title, unless it is the only column or names a field.
 */
function unknownHeader(rows: readonly Row[], candidates: readonly Candidate[]): Header | undefined {
  const found = candidates.find(
    ({ texts, columns, hits }) => texts.length > 1 || columns.length === 1 || hits > 0,
  );
  if (found === undefined) return undefined;
  if (
    found.texts.some((text) => text.length > longestCell || /\d{2}/.test(text) || kindOf(text) !== undefined)
  )
    return undefined;
  const next = rows.slice(found.index + 1, found.index + 6);
  const isAboveData = next.some(({ cells }) => cells.filter((cell) => kindOf(cell) !== undefined).length > 1);
  if (!isAboveData && found.hits === 0) return undefined;
  return { columns: found.columns, first: found.index, last: found.index };
}

/** Headers over two rows: `급여` over `형태` and `금액`. The other row must name columns, not be data. */
function widened(rows: readonly Row[], { index, columns, hits }: Candidate, mapping: Mapping): Header {
  for (const upper of [index, index - 1]) {
    const [above, below] = [rows[upper], rows[upper + 1]];
    if (above === undefined || below === undefined) continue;
    const other = distinct((upper === index ? below : above).cells);
    if (other.length < 2 || other.some((text) => text.length > longestCell || kindOf(text) !== undefined))
      continue;
    const both = columnsOf([above.cells, below.cells], mapping);
    if (hitsOf(both) > hits && !hidesData(above.cells, below.cells, both))
      return { columns: both, first: upper, last: upper + 1 };
  }
  return { columns, first: index, last: index };
}

/**
 * Whether the lower row says something under a known name that stands over one column only: `가온푸드` under
 * `회사명` is an opening, though `일급` beside it would do for a header.
 */
function hidesData(above: readonly string[], below: readonly string[], columns: readonly Column[]): boolean {
  return columns.some(({ index, header, meaning }) => {
    const [top, text] = [oneLine(above[index] ?? ''), oneLine(below[index] ?? '')];
    const beside = [above[index - 1], above[index + 1]].map((cell) =>
      cell === undefined ? null : oneLine(cell),
    );
    const isGroup = beside.includes(top) || beside[1] === '';
    return meaning.kind !== 'unknown' && header === top && !isGroup && text !== '' && text !== top;
  });
}

function hitsOf(columns: readonly Column[]): number {
  const fields = columns.flatMap(({ meaning }) => {
    if (meaning.kind === 'field') return [meaning.field];
    return meaning.kind === 'ambiguous' ? meaning.fields.slice(0, 1) : [];
  });
  return new Set(fields).size;
}

function distinct(cells: readonly string[]): readonly string[] {
  return [...new Set(cells.map((cell) => cell.trim()))].filter((text) => text !== '');
}

function columnsOf(levels: readonly (readonly string[])[], mapping: Mapping): readonly Column[] {
  const width = Math.max(...levels.map((cells) => cells.length));
  const [upper = [], lower] = levels;
  const columns: Column[] = [];
  let group = '';
  for (let index = 0; index < width; index += 1) {
    const top = oneLine(upper[index] ?? '');
    // A merged header that was saved as CSV leaves its name in the first of its columns only.
    if (top !== '') group = top;
    const below = lower === undefined ? '' : oneLine(lower[index] ?? '');
    if (below === '' || below === top) columns.push(columnOf(index, [top], mapping));
    else {
      // `금액` says nothing alone; what stands under a group of columns is named by the lower word.
      const both = [`${group} ${below}`, below];
      // Of `모집 내용` over `직종/하시는 일` the lower one has the names.
      const names = [
        ...(/[/·,&]/.test(below) ? both.toReversed() : both),
        ...(general.test(below) ? [group] : []),
      ];
      columns.push({ ...columnOf(index, names, mapping), header: below });
    }
  }
  return columns;
}

/** Words of a lower header that say nothing without the upper one. */
const general = /^(?:금 ?액|액수|내 ?용|조 ?건|구 ?분|형 ?태|일 ?자|날 ?짜|번 ?호|명 ?칭|이 ?름)$/;

/** A column by its possible names, the most telling first, then by its letter, which only `열:` can give a meaning. */
export function columnOf(index: number, names: readonly string[], mapping: Mapping): Column {
  const spelled = names.filter((name) => name !== '');
  for (const header of spelled) {
    const meaning = meaningOf(header, mapping);
    if (meaning.kind !== 'unknown') return { index, header, named: true, meaning };
  }
  const letter = columnLetter(index);
  const [header = letter] = spelled.toSorted((one, other) => one.length - other.length);
  const own = mapping.size === 0 ? undefined : meaningOf(letter, mapping);
  const meaning: Meaning = own?.kind === 'field' && own.rank === 0 ? own : { kind: 'unknown' };
  return { index, header, named: spelled.length > 0, meaning };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `A` for 0, `Z` for 25, `AA` for 26, as a spreadsheet program names its columns. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
