/**
 * A laid-out box: a height, what it paints and the boxes stacked in it. Measured once per width; columns
 * and pages are arithmetic over these heights.
 */
import { moved, type Item } from './frame.ts';
import type { Sides, Style } from './style.ts';

export type Box = {
  /** Border box, in pt; margins are outside. */
  readonly width: number;
  readonly height: number;
  /** First baseline from the top, or null when there is no text. */
  readonly baseline: number | null;
  /** Own items, relative to the top left corner. */
  readonly items: readonly Item[];
  readonly children: readonly Placed[];
  /** Background and borders, drawn to whatever height the box has in the end. */
  readonly decoration: Pick<Style, 'background' | 'border' | 'radius'> | null;
  readonly margin: { readonly top: number; readonly bottom: number };
  /** Space inside the box above the first and below the last child. */
  readonly inset: { readonly top: number; readonly bottom: number };
  /** False for a card: it moves to the next column whole. */
  readonly breakable: boolean;
  /** True for a heading: it may not be the last in a column. */
  readonly keepNext: boolean;
  /** Set again above the box when a column or page begins with it: the header row of a table. */
  readonly header: Box | null;
};

/** What stands inside a box, from its inner top left corner. */
export type Content = {
  readonly children: readonly Placed[];
  readonly height: number;
  readonly baseline: number | null;
};

export type Placed = { readonly box: Box; readonly x: number; readonly y: number };

/** The box as decoration: a repeated header says nothing new to a screen reader. */
export function asDecoration(box: Box): Box {
  const items = box.items.filter((item) => item.kind !== 'link');
  return {
    ...box,
    items: items.map((item) => ('owner' in item ? { ...item, owner: null } : item)),
    children: box.children.map((child) => ({ ...child, box: asDecoration(child.box) })),
  };
}

/** Every item of the box with its corner at `x`, `y`, in reading order. */
export function emit(box: Box, x: number, y: number, into: Item[]): void {
  if (box.decoration !== null) decorate(box, box.decoration, x, y, into);
  for (const item of box.items) into.push(moved(item, x, y));
  for (const child of box.children) emit(child.box, x + child.x, y + child.y, into);
}

/**
 * Cuts a box that is taller than a column at the last child that ends within `height`: head and tail, or
 * null when not even the first child fits. Cells of a row are each cut. Decoration is drawn on both parts.
 */
export function split(box: Box, height: number): readonly [Box, Box] | null {
  const room = height - box.inset.bottom;
  const over = box.children.find((child) => bottomOf(child) > room);
  if (over === undefined) return splitEmptiness(box, height);
  const head: Placed[] = [];
  const tail: Placed[] = [];
  let lost = 0;
  for (const child of box.children) {
    const isBeside = child.y < bottomOf(over);
    const parts = isBeside && bottomOf(child) > room ? split(child.box, room - child.y) : null;
    if (parts !== null) {
      head.push({ ...child, box: parts[0] });
      tail.push({ ...child, box: parts[1] });
      if (child === over) lost = child.box.height - parts[1].height;
    } else if (bottomOf(child) <= room) head.push(child);
    else tail.push(child);
  }
  if (head.length === 0) return null;
  const { top, bottom } = box.inset;
  const shift = (tail[0]?.y ?? 0) - top;
  const moved = tail.map((child, i) => ({
    ...child,
    y: i === 0 ? top : Math.max(top, child.y - shift - lost),
  }));
  const heightOf = (children: readonly Placed[]): number => Math.max(...children.map(bottomOf)) + bottom;
  return [
    { ...box, children: head, height: heightOf(head) },
    {
      ...box,
      items: [],
      baseline: null,
      children: moved,
      height: Math.max(box.height - shift - lost, heightOf(moved)),
      margin: { ...box.margin, top: 0 },
    },
  ];
}

/** Cuts a box whose contents fit and that is only higher than they are: a cell as high as its row. */
function splitEmptiness(box: Box, height: number): readonly [Box, Box] | null {
  if (box.items.length > 0 || height <= 0 || height >= box.height) return null;
  const tail = { ...box, baseline: null, children: [], height: box.height - height };
  return [
    { ...box, height },
    { ...tail, margin: { ...box.margin, top: 0 } },
  ];
}

/** True when each child stands below the one before it, unlike the cells of a row. */
export function isStack({ children }: Box): boolean {
  return children.every((child, i) => {
    const above = children[i - 1];
    return above === undefined || child.y >= bottomOf(above) - 0.01;
  });
}

function bottomOf({ box, y }: Placed): number {
  return y + box.height;
}

function decorate(
  box: Box,
  { background, border, radius }: NonNullable<Box['decoration']>,
  x: number,
  y: number,
  into: Item[],
): void {
  const { width, height } = box;
  if (background !== null) into.push({ kind: 'rect', x, y, width, height, radius, fill: background });
  const { top, right, bottom, left } = border;
  if (top !== null && [right, bottom, left].every((line) => sameLine(line, top))) {
    const half = top.width / 2;
    into.push({
      kind: 'outline',
      x: x + half,
      y: y + half,
      width: width - top.width,
      height: height - top.width,
      radius,
      stroke: top.width,
      colour: top.colour,
      dashed: top.dashed,
    });
    return;
  }
  const ends: Sides<readonly [number, number, number, number]> = {
    top: [x, y + (top?.width ?? 0) / 2, x + width, y + (top?.width ?? 0) / 2],
    right: [x + width - (right?.width ?? 0) / 2, y, x + width - (right?.width ?? 0) / 2, y + height],
    bottom: [x, y + height - (bottom?.width ?? 0) / 2, x + width, y + height - (bottom?.width ?? 0) / 2],
    left: [x + (left?.width ?? 0) / 2, y, x + (left?.width ?? 0) / 2, y + height],
  };
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = border[side];
    const [fromX, fromY, toX, toY] = ends[side];
    if (line !== null && line.width > 0) into.push({ kind: 'rule', x: fromX, y: fromY, toX, toY, ...line });
  }
}

function sameLine(a: Style['border']['top'], b: Style['border']['top']): boolean {
  return a?.width === b?.width && a?.colour === b?.colour && a?.dashed === b?.dashed;
}

/** A box with nothing in it. */
export const plainBox: Box = {
  width: 0,
  height: 0,
  baseline: null,
  items: [],
  children: [],
  decoration: null,
  margin: { top: 0, bottom: 0 },
  inset: { top: 0, bottom: 0 },
  breakable: true,
  keepNext: false,
  header: null,
};

const insets = new WeakMap<Style, Sides<number>>();

/** Padding and border of each side, in pt. Kept with the style, which thousands of elements share. */
export function insetsOf(style: Style): Sides<number> {
  const known = insets.get(style);
  if (known !== undefined) return known;
  const { padding, border } = style;
  const sides = {
    top: padding.top + (border.top?.width ?? 0),
    right: padding.right + (border.right?.width ?? 0),
    bottom: padding.bottom + (border.bottom?.width ?? 0),
    left: padding.left + (border.left?.width ?? 0),
  };
  insets.set(style, sides);
  return sides;
}

/** True when the box paints something itself. */
export function isDecorated({ background, border }: Style): boolean {
  const { top, right, bottom, left } = border;
  return background !== null || top !== null || right !== null || bottom !== null || left !== null;
}
