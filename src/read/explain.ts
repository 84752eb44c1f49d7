/** What each column of a table was taken for, and how that was told. */
import type { Field } from '../field/field.ts';
import { findHeader } from './header.ts';
import { inferHeader } from './infer.ts';
import { settle, type Decision } from './settle.ts';
import { skipReason } from './skip.ts';
import type { Table } from './table.ts';

export type ExplainedColumn = {
  /** Name as the file spells it, else its letter. */
  readonly header: string;
  readonly named: boolean;
  /** What it is read as; null when it is not read. */
  readonly field: Field | null;
  /**
   * `config`: the centre's `열:` says so. `name`: its header. `content`: its cells. `asked`: it may be one of `guesses`.
   * `misplaced`: its cells are not what the header says. `unused`: known and not needed. `unknown`: nothing is like it.
   */
  readonly by: 'config' | 'name' | 'content' | 'asked' | 'misplaced' | 'unused' | 'unknown';
  /** What it may be, the likeliest first. */
  readonly guesses: readonly Field[];
  /** The first three different cells; a column without any is left out. */
  readonly samples: readonly string[];
};

/** The filled columns of a table, from left to right; none when no header can be found or inferred. */
export function explainColumns(
  table: Table,
  mapping: ReadonlyMap<string, Field>,
): readonly ExplainedColumn[] {
  const header = findHeader(table.rows, mapping) ?? inferHeader(table.rows, mapping);
  if (header === undefined) return [];
  const rows = table.rows.slice(header.last + 1).filter((row) => skipReason(row, header) === undefined);
  const { columns, decisions } = settle(header.columns, rows);
  return columns.flatMap((column): ExplainedColumn[] => {
    const samples = samplesOf(rows.map(({ cells }) => cells[column.index] ?? ''));
    if (samples.length === 0) return [];
    const decision = decisions.find((one) => one.column.index === column.index);
    const { header: name, named } = column;
    return [{ header: name, named, samples, ...verdictOn(column.meaning, decision) }];
  });
}

function verdictOn(
  meaning: ReturnType<typeof settle>['columns'][number]['meaning'],
  decision: Decision | undefined,
): Pick<ExplainedColumn, 'field' | 'by' | 'guesses'> {
  if (decision?.kind === 'misplaced') return { field: null, by: 'misplaced', guesses: [decision.named] };
  if (decision?.kind === 'asked') return { field: null, by: 'asked', guesses: [decision.field] };
  if (decision?.kind === 'taken') return { field: decision.field, by: 'content', guesses: [] };
  switch (meaning.kind) {
    case 'field':
      return { field: meaning.field, by: meaning.rank === 0 ? 'config' : 'name', guesses: [] };
    case 'ambiguous':
      return { field: meaning.taken ?? null, by: 'asked', guesses: meaning.fields };
    case 'unused':
    case 'unknown':
      return { field: null, by: meaning.kind, guesses: [] };
  }
}

function samplesOf(cells: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    const text = cell.slice(0, 200).replace(/\s+/g, ' ').trim();
    if (text !== '') found.add(text.length > 30 ? `${text.slice(0, 30)}…` : text);
    if (found.size === 3) break;
  }
  return [...found];
}
