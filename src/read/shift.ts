/**
 * Rows whose cells stand one column beside their place: somebody deleted or inserted a single cell, or an
 * unquoted comma split one. Seen by what the neighbours hold: phones under 마감일, dates under 연락처.
 */
import { kindOf, type Kind } from './kind.ts';
import type { Row } from './table.ts';

/** The kind of cell that a column nearly always holds, by column. */
export type Profile = readonly (Kind | undefined)[];

/** Cells that a column needs before it is trusted, and the share of them that must be of one kind. */
const leastCells = 5;
const leastShare = 0.8;

/** Rows that are looked at for a profile. */
const sampleRows = 500;

export function profileOf(rows: readonly Row[], width: number): Profile {
  const sample = rows.slice(0, sampleRows);
  return Array.from({ length: width }, (_, index) => {
    const counts = new Map<Kind | undefined, number>();
    let filled = 0;
    for (const { cells } of sample) {
      const cell = cells[index] ?? '';
      if (cell.trim() === '') continue;
      filled += 1;
      const kind = kindOf(cell);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const [kind, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [undefined, 0];
    return filled >= leastCells && count >= filled * leastShare ? kind : undefined;
  });
}

export type Shift = {
  /** 1: the cells stand one column too far to the right; -1: to the left. */
  readonly by: 1 | -1;
  /** Columns before this one stand in their place. */
  readonly after: number;
  /** This column and those behind it are moved; what lies between is either. */
  readonly from: number;
  /** The cells in their places, when only one reading is possible. */
  readonly repaired?: readonly string[];
};

/** The shift of a row, `undefined` for a row in order. At least two typed columns must speak for it. */
export function shiftOf({ cells }: Row, profile: Profile): Shift | undefined {
  const typed = profile.flatMap((kind, index) => (kind === undefined ? [] : [{ kind, index }]));
  const kinds = cells.map((cell, index) => (isNear(profile, index) ? kindOf(cell) : undefined));
  const wrong = typed.filter(
    ({ kind, index }) => (cells[index] ?? '').trim() !== '' && kinds[index] !== kind,
  );
  if (wrong.length === 0) return undefined;
  for (const by of [1, -1] as const) {
    const own = typed.filter(({ kind, index }) => kinds[index] === kind);
    const moved = typed.filter(({ kind, index }) => kinds[index + by] === kind && kinds[index] !== kind);
    const from = moved[0]?.index;
    if (moved.length < 2 || from === undefined || own.some(({ index }) => index > from)) continue;
    const after = (own.at(-1)?.index ?? -1) + 1;
    const repaired = repair(cells, by, after, from, profile.length);
    return { by, after, from, ...(repaired === undefined ? {} : { repaired }) };
  }
  return undefined;
}

/** The cells with those behind the shift moved back; the ones that may be either are left out. */
export function inPlace(cells: readonly string[], { by, after, from, repaired }: Shift): readonly string[] {
  if (repaired !== undefined) return repaired;
  return cells.map((cell, index) => {
    if (index < after) return cell;
    return index < from ? '' : (cells[index + by] ?? '');
  });
}

function isNear(profile: Profile, index: number): boolean {
  return [index - 1, index, index + 1].some((near) => profile[near] !== undefined);
}

function repair(
  cells: readonly string[],
  by: 1 | -1,
  after: number,
  from: number,
  width: number,
): readonly string[] | undefined {
  const between = cells.slice(after, from + 1);
  if (by === -1) return after === from ? cells.toSpliced(from, 0, '') : undefined;
  const empty = between.filter((cell) => cell.trim() === '').length;
  const overflows = cells.slice(width).some((cell) => cell.trim() !== '');
  const isClear = empty === between.length || (empty === 1 && overflows);
  const at = after + between.findIndex((cell) => cell.trim() === '');
  return isClear ? cells.toSpliced(at, 1) : undefined;
}
