/** Tables to entries: which column is which field, and which rows are openings. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { findHeader, type Column } from './header.ts';
import type { Cell, Entry, Field, Row, Table } from './table.ts';
import { additive, normaliseHeader, unitOfHeader } from './vocabulary.ts';

/**
 * One entry for each row of the table that holds an opening. `mapping` is the centre's `열:`, header as
 * the file spells it → field; it wins over every alias.
 */
export function toEntries(table: Table, mapping: ReadonlyMap<string, Field>): Checked<readonly Entry[]> {
  const header = findHeader(table.rows, mapping);
  if (header === undefined) return { value: [], diagnostics: [noHeader(table)] };
  const sources = sourcesOf(header.columns);
  const entries = table.rows.slice(header.last + 1).map((row) => entryOf(table, row, sources));
  return { value: entries, diagnostics: [] };
}

/** The columns of each field, the likeliest first. */
type Sources = ReadonlyMap<Field, readonly Column[]>;

function sourcesOf(columns: readonly Column[]): Sources {
  const sources = new Map<Field, Column[]>();
  for (const column of columns) {
    const field = column.meaning.kind === 'field' ? column.meaning.field : undefined;
    if (field !== undefined) sources.set(field, [...(sources.get(field) ?? []), column]);
  }
  for (const list of sources.values()) list.sort((one, other) => rank(one) - rank(other));
  return sources;
}

function rank({ meaning }: Column): number {
  return meaning.kind === 'field' ? meaning.rank : Infinity;
}

function entryOf(table: Table, row: Row, sources: Sources): Entry {
  const cells = new Map<Field, Cell>();
  for (const [field, columns] of sources) {
    const filled = columns.flatMap(({ index, header }) => {
      const text = row.cells[index] ?? '';
      return text.trim() === '' ? [] : [{ text, column: header }];
    });
    const [first, ...others] = filled;
    if (first === undefined) continue;
    const text = additive.has(field)
      ? [...new Set([first, ...others].map((cell) => cell.text))].join('\n')
      : first.text;
    cells.set(field, { text, column: first.column });
  }
  const unit = unitOfHeader.get(normaliseHeader(cells.get('pay')?.column ?? ''));
  if (unit !== undefined && !cells.has('payUnit')) {
    cells.set('payUnit', { text: unit, column: cells.get('pay')?.column ?? '' });
  }
  return {
    file: table.file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    row: row.row,
    line: row.line,
    cells,
  };
}

function noHeader(table: Table): Diagnostic {
  return {
    code: 'columns/no-header',
    severity: 'error',
    message: '열 이름(회사명, 연락처 …)이 적힌 줄을 찾지 못했습니다.',
    place: { file: table.file },
    hint: '표의 첫 줄에 회사명, 모집직종, 급여, 접수마감일, 연락처처럼 열 이름을 적어 주십시오.',
  };
}
