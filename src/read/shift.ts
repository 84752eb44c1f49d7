/**
 * Rows whose cells stand one column beside their place: somebody deleted or inserted a single cell, or an
 * unquoted comma split one. Seen by what the neighbours hold: phones under 마감일, dates under 연락처.
 */
import { kindOf, type Kind } from './kind.ts';
import type { Row } from './table.ts';

/** What the columns of a table hold. */
export type Profile = {
  /** The kind of cell that a column nearly always holds, by column. */
  readonly kinds: readonly (Kind | undefined)[];
  /** Whether hardly any row leaves the column empty. */
  readonly full: readonly boolean[];
};

/** Cells that a column needs before it is trusted, and the share of them that must be of one kind. */
const leastCells = 5;
const leastShare = 0.8;
const fullShare = 0.9;

/** Rows that are looked at for a profile. */
const sampleRows = 500;

export function profileOf(rows: readonly Row[], width: number): Profile {
  const sample = rows.slice(0, sampleRows);
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = sample.map((row) => row.cells[index] ?? '').filter((cell) => cell.trim() !== '');
    const counts = new Map<Kind | undefined, number>();
    for (const kind of cells.map(kindOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const [kind, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [undefined, 0];
    const isTyped = cells.length >= leastCells && count >= cells.length * leastShare;
    return {
      kind: isTyped ? kind : undefined,
      isFull: sample.length - cells.length <= Math.max(1, sample.length * (1 - fullShare)),
    };
  });
  return { kinds: columns.map(({ kind }) => kind), full: columns.map(({ isFull }) => isFull) };
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
  const typed = profile.kinds.flatMap((kind, index) => (kind === undefined ? [] : [{ kind, index }]));
  if (typed.filter(({ kind, index }) => kindOf(cells[index] ?? '') !== kind).length < 2) return undefined;
  const kinds = cells.map((cell, index) => (isNear(profile, index) ? kindOf(cell) : undefined));
  const fits = (index: number, at: number): boolean =>
    isBlank(cells[at]) || profile.kinds[index] === undefined || kinds[at] === profile.kinds[index];
  for (const by of [1, -1] as const) {
    // A column whose own cell and whose neighbour's would both do speaks for neither.
    const own =
      typed.findLast(({ kind, index }) => kinds[index] === kind && !fits(index, index + by))?.index ?? -1;
    const moved = typed.filter(({ kind, index }) => kinds[index + by] === kind && kinds[index] !== kind);
    const first = moved.find(({ index }) => !fits(index, index))?.index;
    if (first === undefined || moved.filter(({ index }) => index >= first).length < 2) continue;
    // Every place between the last cell in order and the first moved one where a cell may be too many or missing.
    const between = range(own + 1, first);
    const places = between.filter((place) =>
      between.every((index) => {
        if (index < place) return fits(index, index);
        return (by === -1 && index === place) || fits(index, index + by);
      }),
    );
    const [after, last] = [places[0], places.at(-1)];
    if (after === undefined || last === undefined) continue;
    return repair(cells, by, places, profile) ?? { by, after, from: by === 1 ? last : last + 1 };
  }
  return undefined;
}

/** The cells with those behind the shift moved back; the ones that may be either are left out. */
export function inPlace(cells: readonly string[], { by, after, from, repaired }: Shift): readonly string[] {
  if (repaired !== undefined) return repaired;
  return Array.from({ length: cells.length + 1 }, (_, index) => {
    if (index < after) return cells[index] ?? '';
    return index < from ? '' : (cells[index + by] ?? '');
  });
}

/**
 * The row put right where one place alone is possible. A missing cell: where there is one place. A cell too
 * many: where all places are empty, or one is, in a row too long and in columns that no row leaves empty.
 */
function repair(
  cells: readonly string[],
  by: 1 | -1,
  places: readonly number[],
  { kinds, full }: Profile,
): Shift | undefined {
  const [first = 0] = places;
  if (by === -1) {
    return places.length > 1
      ? undefined
      : { by, after: first, from: first, repaired: cells.toSpliced(first, 0, '') };
  }
  const empty = places.filter((place) => isBlank(cells[place]));
  const [place] = empty;
  if (place === undefined) return undefined;
  const overflows = cells.slice(kinds.length).some((cell) => !isBlank(cell));
  const isOdd = empty.length === 1 && overflows && full[place] === true && full[place - 1] !== false;
  if (empty.length < places.length && !isOdd) return undefined;
  return { by, after: place, from: place, repaired: cells.toSpliced(place, 1) };
}

function isNear({ kinds }: Profile, index: number): boolean {
  return [index - 1, index, index + 1].some((near) => kinds[near] !== undefined);
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
