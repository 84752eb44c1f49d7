/**
 * Where a region turns its columns and pages so that columns end level. Filling each column to the
 * brim leaves some of them short by a whole card; on a given number of pages this looks at all pages
 * together, as Knuth and Plass do with the lines of a paragraph, and takes the least ragged way.
 * Arithmetic over heights.
 */
import { balance, fill, level, opens, type FilledColumn, type Slab } from './columns.ts';

/** How the pages are judged; all in rem. */
const cost = {
  /** Square of what a column ends above its neighbours after its gaps were opened. */
  ragged: 1,
  /** Square of how far each gap was opened. */
  stretch: 1,
  /** Square of what a page ends above its foot. */
  white: 0.08,
  /** Square of what the last page lacks to be `fullEnough`. */
  sparse: 0.1,
} as const;

/** A last page filled less than this looks like a mistake. */
const fullEnough = 0.5;

/** A column may give up so many of the places where it could end. */
const tries = 3;

/** The way so far: the pages up to a slab, and what they cost. */
type Breaking = {
  readonly cost: number;
  readonly end: number;
  readonly columns: readonly FilledColumn[];
  readonly before: Breaking | null;
};

/**
 * The columns of each page, levelled. `heights` has the room of each page in pt, the last one's without the
 * foot; gaps are opened by at most `stretch` pt and `rem` is the type size. Null where the slabs do not fit.
 */
export function evenPages(
  slabs: readonly Slab[],
  count: number,
  heights: readonly number[],
  stretch: number,
  rem: number,
): readonly (readonly FilledColumn[])[] | null {
  const [last] = heights.slice(-1);
  if (last === undefined) return null;
  const starts = earliestStarts(slabs, count, heights);
  if (starts === null) return null;
  let ways: readonly Breaking[] = [{ cost: 0, end: 0, columns: [], before: null }];
  for (const [i, height] of heights.slice(0, -1).entries()) {
    const least = starts[i + 1] ?? 0;
    const next = new Map<number, Breaking>();
    for (const before of ways)
      for (const columns of waysToFill(slabs, before.end, count, height)) {
        const end = columns.reduce((from, column) => from + taken(column, slabs, from), before.end);
        const total = before.cost + costOf(columns, height, stretch, rem, false);
        if (end >= least && end < slabs.length && total < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost: total, end, columns, before });
      }
    ways = [...next.values()];
  }
  const ended = ways.flatMap((before): Breaking[] => {
    const columns = balance(slabs.slice(before.end), count, last);
    if (columns === null) return [];
    const total = before.cost + costOf(columns, last, stretch, rem, true);
    return [{ cost: total, end: slabs.length, columns, before }];
  });
  const [first, ...others] = ended;
  if (first === undefined) return null;
  const pages: (readonly FilledColumn[])[] = [];
  let way: Breaking | null = others.reduce((best, one) => (one.cost < best.cost ? one : best), first);
  for (; way?.before != null; way = way.before) pages.unshift(way.columns);
  return pages.map((columns, i) => level(columns, heights[i] ?? last, stretch));
}

/** For each page the first slab it may begin with if all that follows is to fit; null where nothing does. */
function earliestStarts(
  slabs: readonly Slab[],
  count: number,
  heights: readonly number[],
): readonly number[] | null {
  const starts: number[] = [];
  let reached = slabs.length;
  for (const height of heights.toReversed()) {
    const endFrom = (start: number): number =>
      slabs.length - fill(slabs.slice(start), count, height).rest.length;
    let [bad, good] = [-1, reached];
    while (good - bad > 1) {
      const middle = (bad + good) >> 1;
      if (endFrom(middle) >= reached) good = middle;
      else bad = middle;
    }
    starts.unshift(good);
    reached = good;
  }
  return starts[0] === 0 ? starts : null;
}

/** The ways to fill a page from slab `start`: each column full, or ending a few slabs sooner. */
function waysToFill(
  slabs: readonly Slab[],
  start: number,
  count: number,
  height: number,
): readonly (readonly FilledColumn[])[] {
  if (count === 0) return [[]];
  const [full] = fill(slabs.slice(start, start + most(slabs, start, height)), 1, height).columns;
  if (full === undefined) return [[]];
  const repeated = full.slabs.length - taken(full, slabs, start);
  return shortenings(full, repeated + 1).flatMap((column) => {
    const rest = waysToFill(slabs, start + taken(column, slabs, start), count - 1, height);
    return rest.map((columns) => [column, ...columns]);
  });
}

/** How many slabs from `start` the column took; the header it repeats is none of them. */
function taken(column: FilledColumn, slabs: readonly Slab[], start: number): number {
  return column.slabs.length - (column.slabs[0]?.slab === slabs[start] ? 0 : 1);
}

/** How many slabs from `start` are worth looking at: those that fit one under the other, and one more. */
function most(slabs: readonly Slab[], start: number, height: number): number {
  let sum = 0;
  let end = start;
  while (end < slabs.length && sum <= height) sum += slabs[end++]?.box.height ?? 0;
  return end - start + 1;
}

/** The column as it is, and ending sooner where it may end, with `least` slabs at least. */
function shortenings(column: FilledColumn, least: number): readonly FilledColumn[] {
  const columns = [column];
  for (let end = column.slabs.length - 1; end >= least && columns.length < tries; end--) {
    const above = column.slabs[end - 1];
    if (above === undefined || above.slab.box.keepNext) continue;
    columns.push({ slabs: column.slabs.slice(0, end), height: above.y + above.slab.box.height });
  }
  return columns;
}

function costOf(
  columns: readonly FilledColumn[],
  height: number,
  stretch: number,
  rem: number,
  isLast: boolean,
): number {
  const gaps = columns.map((column) => column.slabs.filter((_, i) => opens(column, i)).length);
  const reach = columns.map((column, i) => column.height + (gaps[i] ?? 0) * stretch);
  const end = Math.max(Math.min(height, ...reach), ...columns.map((column) => column.height));
  const square = (points: number): number => (points / rem) ** 2;
  let sum = 0;
  for (const [i, column] of columns.entries()) {
    const open = gaps[i] ?? 0;
    const opened = open === 0 ? 0 : Math.min(stretch, (end - column.height) / open);
    sum += cost.stretch * square(opened) + cost.ragged * square(end - column.height - opened * open);
  }
  return isLast
    ? sum + cost.sparse * square(Math.max(0, height * fullEnough - end))
    : sum + cost.white * square(height - end);
}
