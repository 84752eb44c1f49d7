/**
 * Boxes → columns. A flow of boxes is first cut into slabs that may not be broken, then filled into
 * columns; all of it is arithmetic over heights. Knows no element and no font.
 */
import { isStack, split, type Box } from './box.ts';

/** A box that a column takes whole, with the space wanted above it unless it is the first. */
export type Slab = { readonly box: Box; readonly x: number; readonly gap: number };

/** Slabs with their positions from the top of their column. */
export type FilledColumn = {
  readonly slabs: readonly { readonly slab: Slab; readonly y: number }[];
  readonly height: number;
};

/** The slabs of boxes stacked one under the other, in order. */
export function slabsOf(boxes: readonly Box[]): readonly Slab[] {
  const slabs: Slab[] = [];
  // Gives the space that the box keeps below its last slab.
  const add = (box: Box, x: number, before: number): number => {
    if (!isOpen(box)) {
      slabs.push({ box, x, gap: before });
      return 0;
    }
    let [bottom, below] = [-before, 0];
    for (const [i, child] of box.children.entries()) {
      const isLast = i === box.children.length - 1;
      // A heading keeps its last line with what follows it.
      const kept =
        isLast && box.keepNext && !child.box.keepNext ? { ...child.box, keepNext: true } : child.box;
      below = add(kept, x + child.x, child.y - bottom + below);
      bottom = child.y + child.box.height;
    }
    return below + box.height - bottom;
  };
  let [gap, below] = [0, 0];
  for (const box of boxes) {
    below = add(box, 0, below + Math.max(gap, box.margin.top));
    gap = box.margin.bottom;
  }
  return slabs;
}

/** True for a box that only holds others together and may be broken between them. */
function isOpen(box: Box): boolean {
  if (!box.breakable || box.decoration !== null || box.items.length > 0) return false;
  return box.children.length > 0 && isStack(box);
}

/** Fills `count` columns of `height` pt and gives back what did not fit. */
export function fill(
  slabs: readonly Slab[],
  count: number,
  height: number,
): { readonly columns: readonly FilledColumn[]; readonly rest: readonly Slab[] } {
  const columns: FilledColumn[] = [];
  let from = 0;
  while (columns.length < count && from < slabs.length) {
    const { column, next } = fillOne(slabs, from, height);
    if (next === from) break;
    columns.push(column);
    from = next;
  }
  return { columns, rest: slabs.slice(from) };
}

/** Fills columns for which headings alone are too many: they need not stand with what they announce. */
export function fillLoosely(slabs: readonly Slab[], count: number, height: number): ReturnType<typeof fill> {
  const loose = slabs.map((slab) => ({ ...slab, box: { ...slab.box, keepNext: false } }));
  const { columns, rest } = fill(loose, count, height);
  return { columns, rest: slabs.slice(slabs.length - rest.length) };
}

function fillOne(
  slabs: readonly Slab[],
  from: number,
  height: number,
): { readonly column: FilledColumn; readonly next: number } {
  const placed: { slab: Slab; y: number }[] = [];
  let y = 0;
  let next = from;
  const header = slabs[from]?.box.header ?? null;
  if (header !== null) {
    placed.push({ slab: { box: { ...header, keepNext: true }, x: slabs[from]?.x ?? 0, gap: 0 }, y: 0 });
    y = header.height;
  }
  const repeated = placed.length;
  for (let slab = slabs[next]; slab !== undefined; slab = slabs[++next]) {
    const top = placed.length === 0 ? 0 : y + (placed.length === repeated ? 0 : slab.gap);
    if (top + slab.box.height > height + 0.01) break;
    placed.push({ slab, y: top });
    y = top + slab.box.height;
  }
  // A heading that would end the column goes over with what it announces.
  let kept = placed.length;
  if (next < slabs.length) while (kept > 0 && placed[kept - 1]?.slab.box.keepNext === true) kept--;
  const slabsKept = placed.slice(0, kept);
  const last = slabsKept.at(-1);
  return {
    column: { slabs: slabsKept, height: last === undefined ? 0 : last.y + last.slab.box.height },
    next: from + Math.max(0, kept - repeated),
  };
}

/** Columns of the least height that hold everything, or null when `height` does not. */
export function balance(
  slabs: readonly Slab[],
  count: number,
  height: number,
): readonly FilledColumn[] | null {
  if (fill(slabs, count, height).rest.length > 0) return null;
  const sum = slabs.reduce((total, slab) => total + slab.box.height + slab.gap, 0);
  let [least, most] = [Math.min(height, (sum / count) * 0.8), height];
  for (let i = 0; i < 16 && most - least > 0.25; i++) {
    const middle = (least + most) / 2;
    if (fill(slabs, count, middle).rest.length > 0) least = middle;
    else most = middle;
  }
  return fill(slabs, count, most).columns;
}

/**
 * Opens the gaps of each column so that all of them end level at `height`, no gap by more than
 * `stretch` pt; the common end is lowered to what every column can reach.
 */
export function level(
  columns: readonly FilledColumn[],
  height: number,
  stretch: number,
): readonly FilledColumn[] {
  const gaps = (column: FilledColumn): number => column.slabs.filter((_, i) => opens(column, i)).length;
  const full = columns.filter((column) => column.slabs.length > 0);
  const reach = Math.min(height, ...full.map((column) => column.height + gaps(column) * stretch));
  const end = Math.max(reach, ...full.map((column) => column.height));
  return columns.map((column) => {
    const open = gaps(column);
    const extra = open === 0 ? 0 : Math.min(stretch, (end - column.height) / open);
    let shift = 0;
    const slabs = column.slabs.map(({ slab, y }, i) => {
      if (opens(column, i)) shift += extra;
      return { slab, y: y + shift };
    });
    return { slabs, height: column.height + shift };
  });
}

/**
 * For a column in which nothing can stand whole: cuts the first slab that is too tall, below the headings
 * that announce it. Null when it cannot be cut.
 */
export function cutFirst(slabs: readonly Slab[], height: number): readonly Slab[] | null {
  let i = 0;
  let y = slabs[0]?.box.header?.height ?? 0;
  for (let slab = slabs[i]; slab?.box.keepNext === true; slab = slabs[++i])
    y += (i === 0 ? 0 : slab.gap) + slab.box.height;
  const tall = slabs[i];
  const parts = tall === undefined ? null : split(tall.box, height - y - (i === 0 ? 0 : tall.gap));
  if (tall === undefined || parts === null) return null;
  return [
    ...slabs.slice(0, i),
    { ...tall, box: parts[0] },
    { ...tall, gap: 0, box: parts[1] },
    ...slabs.slice(i + 1),
  ];
}

/** Whether the gap above the slab at `i` may be opened: between cards and before headings, never below a heading or between the lines of a paragraph. */
export function opens({ slabs }: FilledColumn, i: number): boolean {
  const [above, slab] = [slabs[i - 1]?.slab, slabs[i]?.slab];
  if (above === undefined || slab === undefined || above.box.keepNext) return false;
  return slab.gap > 0 || !slab.box.breakable;
}
