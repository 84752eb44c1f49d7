/** A sheet of a workbook to rows of text, merged cells filled. */
import type { CellObject, WorkSheet } from '@e965/xlsx';

import { maxCells, maxColumns, maxRows } from './bounds.ts';
import { cleanText } from './clean.ts';
import type { Row } from './table.ts';
import { atMost } from './refusal.ts';

/** Why a sheet is beyond the bounds, and the bound. */
type Beyond = { readonly reason: string; readonly most: string };

/** The rows of a sheet that hold something, merged cells filled. */
export function rowsOf(sheet: WorkSheet): readonly Row[] | Beyond {
  const grid = new Map<number, string[]>();
  let cells = 0;
  for (const [index, row] of Object.entries(sheet['!data'] ?? [])) {
    const texts = textsOf(row);
    if (!Array.isArray(texts)) return texts;
    if (texts.length === 0) continue;
    cells += texts.length;
    if (grid.size >= maxRows) return { reason: '행이 너무 많아', most: atMost(maxRows, '행') };
    if (cells > maxCells) return { reason: '칸이 너무 많아', most: atMost(maxCells, '칸') };
    grid.set(Number(index), texts);
  }
  fillMerged(grid, sheet);
  return [...grid].map(([index, texts]) => ({ row: index + 1, line: index + 1, cells: texts }));
}

function textsOf(row: readonly (CellObject | undefined)[]): string[] | Beyond {
  const texts: string[] = [];
  for (const [index, cell] of Object.entries(row)) {
    const text = cell === undefined ? '' : cleanText(textOf(cell));
    if (text.trim() === '') continue;
    if (Number(index) >= maxColumns) return { reason: '열이 너무 많아', most: atMost(maxColumns, '열') };
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
  // Rows are in their order.
  const last = [...grid.keys()].at(-1) ?? -1;
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
