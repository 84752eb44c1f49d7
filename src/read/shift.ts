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
  /** This column and those behind it are moved; what lies between may be either. */
  readonly from: number;
  /** The cells in their places, when only one reading is possible. */
  readonly repaired?: readonly string[];
};

/** The shift of a row, `undefined` for a row in order. At least two typed columns must speak for it. */
export function shiftOf({ cells }: Row, profile: Profile): Shift | undefined {
  const typed = profile.flatMap((kind, index) => (kind === undefined ? [] : [{ kind, index }]));
  if (typed.filter(({ kind, index }) => kindOf(cells[index] ?? '') !== kind).length < 2) return undefined;
  const kinds = cells.map((cell, index) => (isNear(profile, index) ? kindOf(cell) : undefined));
  const own = typed.findLast(({ kind, index }) => kinds[index] === kind)?.index ?? -1;
  for (const by of [1, -1] as const) {
    const moved = typed.filter(({ kind, index }) => kinds[index] !== kind && kinds[index + by] === kind);
    const first = moved[0]?.index;
    if (moved.length < 2 || first === undefined || own > first) continue;
    const fits = (index: number, at: number): boolean =>
      (cells[at] ?? '').trim() === '' || profile[index] === undefined || kinds[at] === profile[index];
    // Every place between the last cell in order and the first moved one where a cell may be too many or missing.
    const places = range(own + 1, first).filter((place) =>
      range(own + 1, first).every((index) => {
        if (index < place) return fits(index, index);
        return (by === -1 && index === place) || fits(index, index + by);
      }),
    );
    const [after, last] = [places[0], places.at(-1)];
    if (after === undefined || last === undefined) continue;
    const repaired = repair(cells, by, places, profile.length);
    return { by, after, from: by === 1 ? last : last + 1, ...(repaired === undefined ? {} : { repaired }) };
  }
  return undefined;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The cells with those behind the shift moved back; the ones that may be either are left out. */
export function inPlace(cells: readonly string[], { by, after, from, repaired }: Shift): readonly string[] {
  if (repaired !== undefined) return repaired;
  return Array.from({ length: cells.length + 1 }, (_, index) => {
    if (index < after) return cells[index] ?? '';
    return index < from ? '' : (cells[index + by] ?? '');
  });
}

function isNear(profile: Profile, index: number): boolean {
  return [index - 1, index, index + 1].some((near) => profile[near] !== undefined);
}

function repair(
  cells: readonly string[],
  by: 1 | -1,
  places: readonly number[],
  width: number,
): readonly string[] | undefined {
  const [place = 0] = places;
  if (by === -1) return places.length === 1 ? cells.toSpliced(place, 0, '') : undefined;
  const empty = places.filter((index) => (cells[index] ?? '').trim() === '');
  const overflows = cells.slice(width).some((cell) => cell.trim() !== '');
  const isClear = empty.length === places.length || (empty.length === 1 && overflows);
  return isClear ? cells.toSpliced(empty[0] ?? place, 1) : undefined;
}
