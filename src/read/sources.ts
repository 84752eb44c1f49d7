/** Which columns each field is taken from. */
import type { Column } from './header.ts';
import type { Cell } from './table.ts';
import { descriptions, type Field } from '../field/field.ts';
import { additive, labelled, normaliseHeader } from '../field/vocabulary.ts';

/** A column that feeds a field; `label` stands before each of its texts, `기숙사: `, and is empty for most. */
type Source = Pick<Column, 'index' | 'header'> & { readonly label: string };

/** The columns of each field, the likeliest first. */
export type Sources = ReadonlyMap<Field, readonly Source[]>;

export function sourcesOf(columns: readonly Column[]): Sources {
  const sources = new Map<Field, Column[]>();
  for (const column of columns) {
    const field = fieldOf(column);
    if (field !== undefined) sources.set(field, [...(sources.get(field) ?? []), column]);
  }
  return new Map([...sources].map(([field, list]) => [field, list.sort(byRank).map(sourceOf)]));
}

function sourceOf({ index, header }: Column): Source {
  return { index, header, label: labelled.has(normaliseHeader(header)) ? `${header}: ` : '' };
}

function fieldOf({ meaning }: Column): Field | undefined {
  if (meaning.kind === 'field') return meaning.field;
  return meaning.kind === 'ambiguous' ? meaning.taken : undefined;
}

function byRank({ meaning: one }: Column, { meaning: other }: Column): number {
  return (one.kind === 'field' ? one.rank : 1000) - (other.kind === 'field' ? other.rank : 1000);
}

/**
 * The cells of one row by field. Columns that add to each other are joined; of others the first one that looks like
 * the field is taken (a date, not the `접수중` beside it), else the first filled one.
 */
export function cellsOf(cells: readonly string[], sources: Sources): ReadonlyMap<Field, Cell> {
  const found = new Map<Field, Cell>();
  for (const [field, columns] of sources) {
    const filled = columns.flatMap(({ index, header, label }) => {
      const text = cells[index] ?? '';
      return text.trim() === '' ? [] : [{ text: label + text, column: header }];
    });
    const [first, ...others] = filled;
    if (first === undefined) continue;
    if (others.length === 0) found.set(field, first);
    else if (!additive.has(field)) found.set(field, filled.find(({ text }) => isLike(field, text)) ?? first);
    else found.set(field, { ...first, text: [...new Set(filled.map(({ text }) => text))].join('\n') });
  }
  return found;
}

/** Whether a cell looks like the field; every cell does where the field cannot be told by its cells. */
export function isLike(field: Field, cell: string): boolean {
  return descriptions[field].likeness?.cell?.test(cell.trim().slice(0, 120)) ?? true;
}
