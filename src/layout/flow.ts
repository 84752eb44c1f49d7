/**
 * Element → `Box` for one width: paragraphs, stacks and rows. Knows nothing of columns and pages.
 */
import { elementsOf, roleOf, type Element } from '../markup/document.ts';
import { holdsText } from '../markup/strict.ts';
import { insetsOf, isDecorated, plainBox, type Box, type Content, type Placed } from './box.ts';
import type { Owner } from './frame.ts';
import { setLines } from './lines.ts';
import { measureParagraph, widthOnOneLine, type Pass } from './paragraph.ts';
import { layoutImage, sizeOfImage } from './image.ts';
import { layoutRoom } from './place.ts';
import { layoutQr } from './qr.ts';
import { layoutTearOff } from './tear-off.ts';
import { layoutTable } from './table.ts';
import { pointsOf, type Extent, type Style } from './style.ts';

/**
 * Lays an element out in `available` pt (its margins included). In a row the width of a cell is settled
 * by the row; its own `width` must not apply a second time.
 */
export function layoutElement(
  element: Element,
  parent: Style | null,
  owner: Owner,
  available: number,
  pass: Pass,
  settled = false,
): Box {
  const style = pass.cascade(element, parent);
  const mine = roleOf(element) === null ? owner : element.id;
  const outer = available - style.margin.left - style.margin.right;
  const width = Math.max(0, (settled ? null : pointsOf(style.width, outer)) ?? outer);
  const inset = insetsOf(style);
  const inner = Math.max(1, width - inset.left - inset.right);
  const content = layoutContent(element, style, mine, inner, pass);
  const natural = content.height + inset.top + inset.bottom;
  const height = Math.max(natural, style.height.kind === 'pt' ? style.height.value : 0);
  const { page } = pass.manuscript.document.stylesheet;
  // Of a card that goes to its column whole a draft keeps the height alone; one that may have to be cut keeps all.
  const isWhole = pass.isDraft && style.breakInside === 'avoid' && height < page.height / 4;
  const box: Box = {
    width,
    height,
    baseline: content.baseline === null ? null : content.baseline + inset.top,
    // Shared: an object with others written inside it is slow to make until V8 has optimised what makes it.
    items: plainBox.items,
    children: isWhole ? plainBox.children : shifted(content.children, inset.left, inset.top),
    decoration: isDecorated(style) ? style : null,
    margin: style.margin,
    inset,
    breakable: style.breakInside === 'auto',
    keepNext: style.breakAfter === 'avoid',
    header: null,
  };
  if (style.margin.left === 0 && style.margin.right === 0) return box;
  return indented(box, style.margin.left, available);
}

function shifted(children: readonly Placed[], x: number, y: number): readonly Placed[] {
  if (x === 0 && y === 0) return children;
  return children.map((child) => ({ box: child.box, x: child.x + x, y: child.y + y }));
}

/** The width an element would like: everything on one line. */
function preferredWidth(element: Element, parent: Style | null, pass: Pass): number {
  const style = pass.cascade(element, parent);
  if (style.hidden) return 0;
  const inset = insetsOf(style);
  const around = inset.left + inset.right + style.margin.left + style.margin.right;
  if (element.name === 'img') {
    const most = style.width.kind === 'pt' ? style.width.value : Number.POSITIVE_INFINITY;
    return around + sizeOfImage(element, style, most, pass.manuscript.pictures).width;
  }
  if (style.width.kind === 'pt') return style.width.value + style.margin.left + style.margin.right;
  if (holdsText(element)) return around + widthOnOneLine(measureParagraph(element, style, pass));
  const widths = elementsOf(element).map((child) => preferredWidth(child, style, pass));
  if (element.name !== 'row') return around + Math.max(0, ...widths);
  return (
    around + widths.reduce((sum, width) => sum + width, 0) + style.columnGap * Math.max(0, widths.length - 1)
  );
}

function layoutContent(element: Element, style: Style, owner: Owner, width: number, pass: Pass): Content {
  if (element.name === 'img') return layoutImage(element, style, owner, width, pass.manuscript.pictures);
  if (element.name === 'qr') return layoutQr(element, owner, width, pass.isDraft);
  if (element.name === 'place') return layoutRoom(style, width);
  if (element.name === 'meter') return layoutMeter(element, style, width);
  if (element.name === 'tearoff') {
    const count = stripsOf(element);
    return layoutTearOff(style, count, width, (length) =>
      stack(elementsOf(element), style, owner, length, pass, false),
    );
  }
  if (element.name === 'table')
    return layoutTable(element, style, owner, width, pass, { layoutElement, preferredWidth });
  if (element.name === 'row') return layoutRow(element, style, owner, width, pass);
  if (holdsText(element)) return layoutParagraph(element, style, owner, width, pass);
  const shown = elementsOf(element).filter((child) => !pass.cascade(child, style).hidden);
  return stack(shown, style, owner, width, pass, false);
}

function stack(
  elements: readonly Element[],
  style: Style,
  owner: Owner,
  width: number,
  pass: Pass,
  settled: boolean,
): Content {
  let bottom = 0;
  let gap = 0;
  const children = elements.map((child, i) => {
    const box = layoutElement(child, style, owner, width, pass, settled);
    // Margins between siblings overlap; those at the ends stay inside the box.
    const y = bottom + (i === 0 ? box.margin.top : Math.max(gap, box.margin.top));
    bottom = y + box.height;
    gap = box.margin.bottom;
    return { box, x: 0, y };
  });
  return { children, height: bottom + gap, baseline: firstBaseline(children) };
}

function layoutParagraph(element: Element, style: Style, owner: Owner, width: number, pass: Pass): Content {
  const lines = setLines(measureParagraph(element, style, pass), width, owner);
  let y = 0;
  const children = lines.map((line, i) => {
    // At least two lines stay together at either end of a column (widows and orphans).
    const keepNext = (i === 0 && lines.length > 1) || (i === lines.length - 2 && lines.length > 2);
    const box: Box = {
      ...plainBox,
      width,
      height: line.height,
      baseline: line.baseline,
      items: line.items,
      keepNext,
    };
    const placed = { box, x: 0, y };
    y += line.height;
    return placed;
  });
  return { children, height: y, baseline: lines[0]?.baseline ?? null };
}

function layoutRow(element: Element, style: Style, owner: Owner, width: number, pass: Pass): Content {
  const cells = elementsOf(element).filter((child) => !pass.cascade(child, style).hidden);
  const gaps = style.columnGap * Math.max(0, cells.length - 1);
  const wanted = (): number => cells.reduce((sum, cell) => sum + preferredWidth(cell, style, pass), gaps);
  if (style.wraps && wanted() > width) return stack(cells, style, owner, width, pass, true);
  const room = width - gaps;
  const widths = shareOut(cells, style, room, pass);
  const boxes = cells.map((cell, i) => layoutElement(cell, style, owner, widths[i] ?? 0, pass, true));
  const baselines = boxes.map((box) => box.baseline ?? box.height);
  const deepest = Math.max(0, ...baselines);
  const onBaseline = style.alignItems === 'baseline';
  const height = Math.max(
    0,
    ...boxes.map((box, i) => box.height + (onBaseline ? deepest - (baselines[i] ?? 0) : 0)),
  );
  let x = 0;
  const children = boxes.map((box, i) => {
    const free = height - box.height;
    const y = { start: 0, stretch: 0, end: free, center: free / 2, baseline: deepest - (baselines[i] ?? 0) }[
      style.alignItems
    ];
    const placed = { box: style.alignItems === 'stretch' ? { ...box, height } : box, x, y };
    x += (widths[i] ?? 0) + style.columnGap;
    return placed;
  });
  return { children, height, baseline: firstBaseline(children) };
}

function firstBaseline(children: readonly Placed[]): number | null {
  const first = children.find((child) => child.box.baseline !== null);
  return first === undefined ? null : first.y + (first.box.baseline ?? 0);
}

function shareOut(cells: readonly Element[], parent: Style, room: number, pass: Pass): readonly number[] {
  // A picture takes as much of its width as its height allows.
  const extents = cells.map((cell): Extent => {
    const { width } = pass.cascade(cell, parent);
    return cell.name === 'img' && width.kind === 'pt' ? { kind: 'auto' } : width;
  });
  const wanted = extents.map((extent, i) => {
    const fixed = pointsOf(extent, room);
    if (fixed !== null) return fixed;
    const cell = cells[i];
    return extent.kind === 'rest' || cell === undefined ? 0 : preferredWidth(cell, parent, pass) + 0.01;
  });
  const fixed = wanted.reduce((sum, width, i) => sum + (extents[i]?.kind === 'auto' ? 0 : width), 0);
  const auto = wanted.reduce((sum, width, i) => sum + (extents[i]?.kind === 'auto' ? width : 0), 0);
  const shrink = auto > 0 ? Math.min(1, Math.max(0, room - fixed) / auto) : 1;
  const left = Math.max(0, room - fixed - auto * shrink);
  const shares = extents.reduce((sum, extent) => sum + (extent.kind === 'rest' ? extent.value : 0), 0);
  return extents.map((extent, i) => {
    if (extent.kind === 'rest') return shares > 0 ? (left * extent.value) / shares : 0;
    return (wanted[i] ?? 0) * (extent.kind === 'auto' ? shrink : 1);
  });
}

/** A box moved to the right inside an invisible one of the full width. */
function indented(box: Box, x: number, width: number): Box {
  const { margin, breakable, keepNext, height, baseline } = box;
  const child = { ...box, margin: { top: 0, bottom: 0 } };
  return {
    ...plainBox,
    width,
    height,
    baseline,
    margin,
    breakable,
    keepNext,
    children: [{ box: child, x, y: 0 }],
  };
}

/** The filled part of a bar; decoration, for the number stands beside it. */
function layoutMeter(element: Element, style: Style, width: number): Content {
  const share = Math.min(1, Number(element.attributes['value']) / Number(element.attributes['max']));
  const height = style.height.kind === 'pt' ? style.height.value : style.size / 4;
  const fill = { x: 0, y: 0, width: width * share, height, radius: style.radius, fill: style.colour };
  const box: Box = { ...plainBox, width, height, items: share > 0 ? [{ kind: 'rect', ...fill }] : [] };
  return { children: [{ box, x: 0, y: 0 }], height, baseline: null };
}

/** Strips of a tear-off, 2 to 20; 9 on a sheet that does not say. */
function stripsOf(element: Element): number {
  const count = Number(element.attributes['count'] ?? '9');
  return Number.isInteger(count) ? Math.min(20, Math.max(2, count)) : 9;
}
