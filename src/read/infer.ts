/** Columns of a table without a header, told by what stands in them, where that can mean one thing only. */
import { columnOf, type Column, type Header } from './header.ts';
import { kindOf, type Kind } from './kind.ts';
import { profileOf, type Profile } from './shift.ts';
import type { Row } from './table.ts';
import type { Field } from '../field/field.ts';

/** Kinds of cells that one field alone holds. */
const certain = {
  id: 'id',
  email: 'email',
  url: 'url',
  pay: 'pay',
  headcount: 'headcount',
  hours: 'hours',
  phone: 'phone',
  // Never printed as the work place, so that the reading does no harm where it is wrong.
  address: 'companyAddress',
} as const satisfies Partial<Record<Kind, Field>>;

/**
 * The columns of a table without a header, named by their letters, which `mapping` may name (`C: 회사명`).
 * Of several columns of one kind none is taken, but for dates, where the later one is the deadline.
 * `undefined` when fewer than two columns can be told.
 */
export function inferHeader(rows: readonly Row[], mapping: ReadonlyMap<string, Field>): Header | undefined {
  const width = Math.max(0, ...rows.slice(0, 500).map(({ cells }) => cells.length));
  const { kinds } = profileOf(rows, width);
  const found = new Map<number, Field>(datesOf(rows, positionsOf(kinds, 'date')));
  for (const [kind, field] of Object.entries(certain)) {
    const [position, ...others] = positionsOf(kinds, kind);
    if (position !== undefined && others.length === 0) found.set(position, field);
  }
  const company = companyColumn(rows, width);
  if (company !== undefined) found.set(company, 'company');
  const columns = Array.from({ length: width }, (_, index): Column => {
    const column = columnOf(index, [], mapping);
    const field = found.get(index);
    if (field === undefined || column.meaning.kind === 'field') return column;
    return { ...column, meaning: { kind: 'field', field, rank: 1 } };
  });
  const known = columns.filter(({ meaning }) => meaning.kind === 'field');
  return known.length < 2 ? undefined : { columns, first: 0, last: -1 };
}

/**
 * Half of the companies of a list write their legal form, (주) or 유한회사; of the titles, some begin with the
 * company. So the column with most of them, when no other comes near.
 */
function companyColumn(rows: readonly Row[], width: number): number | undefined {
  const sample = rows.slice(0, 500);
  const counts = Array.from({ length: width }, (_, index) => ({
    index,
    count: sample.filter(({ cells }) => kindOf(cells[index] ?? '') === 'company').length,
  }));
  const [best, second] = counts.sort((one, other) => other.count - one.count);
  if (best === undefined || best.count * 2 < sample.length || best.count < 3) return undefined;
  return (second?.count ?? 0) * 2 < best.count ? best.index : undefined;
}

function positionsOf(kinds: Profile['kinds'], kind: string): readonly number[] {
  return kinds.flatMap((found, index) => (found === kind ? [index] : []));
}

/** A single date is the deadline; of two the one that is never the earlier. */
function datesOf(rows: readonly Row[], positions: readonly number[]): readonly (readonly [number, Field])[] {
  const [one, other] = positions;
  if (one === undefined || positions.length > 2) return [];
  if (other === undefined) return [[one, 'deadline']];
  const pairs = rows.map(({ cells }) => [digits(cells[one]), digits(cells[other])] as const);
  const compared = pairs.filter(([first, second]) => first.length === 8 && second.length === 8);
  if (compared.length === 0) return [];
  if (compared.every(([first, second]) => first <= second))
    return [
      [one, 'registered'],
      [other, 'deadline'],
    ];
  if (compared.every(([first, second]) => first >= second))
    return [
      [one, 'deadline'],
      [other, 'registered'],
    ];
  return [];
}

function digits(cell = ''): string {
  const [, year = '', month = '', day = ''] =
    /(\d{4})[-./ ]{0,2}(\d{1,2})[-./ ]{0,2}(\d{1,2})/.exec(cell.slice(0, 40)) ?? [];
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
}
