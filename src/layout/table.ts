/**
 * Tables: column widths from the contents, rows that are never cut, a header row that stands again on
 * every page. Column widths follow CSS 2.2, 17.5.2.2: between the widest word and the whole text.
 */
import { elementsOf, roleOf, type Element } from '../markup/document.ts';
import { holdsText } from '../markup/strict.ts';
import { asDecoration, insetsOf, isDecorated, plainBox, type Box, type Content, type Placed } from './box.ts';
import type { Owner } from './frame.ts';
import { measureParagraph, widestPiece, type Pass } from './paragraph.ts';
import { pointsOf, type Style } from './style.ts';

/** How `flow.ts` lays out what stands in a cell; handed in because a cell may hold anything, tables too. */
export type CellFlow = {
  readonly layoutElement: (
    element: Element,
    parent: Style,
    owner: Owner,
    available: number,
    pass: Pass,
    settled: boolean,
  ) => Box;
  readonly preferredWidth: (element: Element, parent: Style, pass: Pass) => number;
};

/** Lays out the rows of a table in `width` pt. */
export function layoutTable(
  table: Element,
  style: Style,
  owner: Owner,
  width: number,
  pass: Pass,
  flow: CellFlow,
): Content {
  const rows = elementsOf(table).filter((row) => !pass.cascade(row, style).hidden);
  const widths = columnWidths(rows, style, width, pass, flow);
  const boxes = rows.map((row) => layoutTableRow(row, style, owner, widths, width, pass, flow));
  const [first] = rows;
  const [head] = boxes;
  const isHeaded =
    first !== undefined && head !== undefined && elementsOf(first).every((cell) => cell.name === 'th');
  const header = isHeaded && boxes.length > 1 ? asDecoration(head) : null;
  const children: Placed[] = [];
  let y = 0;
  for (const [i, box] of boxes.entries()) {
    children.push({ box: i === 0 ? { ...box, keepNext: isHeaded } : { ...box, header }, x: 0, y });
    y += box.height;
  }
  return { children, height: y, baseline: head?.baseline ?? null };
}

function layoutTableRow(
  row: Element,
  table: Style,
  owner: Owner,
  widths: readonly number[],
  width: number,
  pass: Pass,
  flow: CellFlow,
): Box {
  const style = pass.cascade(row, table);
  const mine = roleOf(row) === null ? owner : row.id;
  const cells = elementsOf(row).map((cell, i) =>
    flow.layoutElement(cell, style, mine, widths[i] ?? 0, pass, true),
  );
  const height = Math.max(
    style.height.kind === 'pt' ? style.height.value : 0,
    ...cells.map((cell) => cell.height),
  );
  let x = 0;
  const children = cells.map((cell, i) => {
    const free = style.alignItems === 'center' ? (height - cell.height) / 2 : 0;
    const box = {
      ...cell,
      height,
      children: cell.children.map((child) => ({ ...child, y: child.y + free })),
    };
    const placed = { box, x, y: 0 };
    x += widths[i] ?? 0;
    return placed;
  });
  return {
    ...plainBox,
    width,
    height,
    baseline: cells[0]?.baseline ?? null,
    children,
    decoration: isDecorated(style) ? style : null,
    breakable: false,
  };
}

function columnWidths(
  rows: readonly Element[],
  table: Style,
  width: number,
  pass: Pass,
  flow: CellFlow,
): readonly number[] {
  const least: number[] = [];
  const asked: number[] = [];
  const wanted: number[] = [];
  for (const row of rows) {
    const style = pass.cascade(row, table);
    for (const [i, cell] of elementsOf(row).entries()) {
      const own = pass.cascade(cell, style);
      const fixed = pointsOf(own.width, width);
      const word = own.width.kind === 'pt' ? own.width.value : leastWidth(cell, style, pass);
      least[i] = Math.max(least[i] ?? 0, word);
      asked[i] = Math.max(asked[i] ?? 0, word, fixed ?? 0);
      wanted[i] = Math.max(wanted[i] ?? 0, word, fixed ?? flow.preferredWidth(cell, style, pass));
    }
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const wantedSum = sum(wanted);
  if (wantedSum <= width)
    return wanted.map((value) => value + ((width - wantedSum) * value) / Math.max(1, wantedSum));
  // A width that is asked for is what the column gets at least, as far as the words of all others stay whole.
  for (const [from, to] of [
    [asked, wanted],
    [least, asked],
  ] as const) {
    const fromSum = sum(from);
    if (fromSum >= width) continue;
    const give = (width - fromSum) / (sum(to) - fromSum);
    return from.map((value, i) => value + ((to[i] ?? 0) - value) * give);
  }
  return capped(least, width);
}

/** Widths cut down to `total` by the widest ones alone: one endless word must not cost the others their phone numbers. */
function capped(widths: readonly number[], total: number): readonly number[] {
  let room = total;
  let left = widths.length;
  for (const width of widths.toSorted((a, b) => a - b)) {
    if (width * left > room) break;
    room -= width;
    left--;
  }
  const cap = left === 0 ? Number.POSITIVE_INFINITY : room / left;
  return widths.map((width) => Math.min(width, cap));
}

/** The width below which a word of the cell would be cut. */
function leastWidth(element: Element, parent: Style, pass: Pass): number {
  const style = pass.cascade(element, parent);
  const inset = insetsOf(style);
  const around = inset.left + inset.right + style.margin.left + style.margin.right;
  if (holdsText(element)) return around + widestPiece(measureParagraph(element, style, pass)) + 0.02;
  return around + Math.max(0, ...elementsOf(element).map((child) => leastWidth(child, style, pass)));
}
