/**
 * Bleed (재단여백) and crop marks for print shops: the page is set in its own size and laid on a larger
 * sheet of paper; what reaches the edge reaches over it, so that a cut a hair off leaves no white line.
 */
import type { PageRule } from '../markup/stylesheet.ts';
import { moved, type Item, type Page, type RuleItem } from './frame.ts';

/** Crop marks, in pt: their length (5 mm), their distance from the bleed (1 mm) and their weight. */
const mark = { length: 14.17, distance: 2.83, weight: 0.25 } as const;

/** The page on its larger paper; the same page when the stylesheet asks for neither bleed nor marks. */
export function withBleed(page: Page, { bleed, marks }: Pick<PageRule, 'bleed' | 'marks'>): Page {
  if (bleed === 0 && !marks) return page;
  const inset = bleed + (marks ? mark.distance + mark.length : 0);
  const onPaper = (item: Item): Item => moved(overTheEdge(item, page, bleed), inset, inset);
  return {
    width: page.width + 2 * inset,
    height: page.height + 2 * inset,
    items: page.items.map(onPaper),
    header: page.header.map(onPaper),
    footer: page.footer.map(onPaper),
    marks: marks ? cropMarks(page, inset, bleed) : [],
    trim: { inset, bleed },
  };
}

/** A background that ends at the edge of the page ends at the edge of the bleed. */
function overTheEdge(item: Item, { width, height }: Page, bleed: number): Item {
  if (item.kind !== 'rect') return item;
  const near = 0.1;
  const left = item.x <= near ? bleed : 0;
  const top = item.y <= near ? bleed : 0;
  const right = item.x + item.width >= width - near ? bleed : 0;
  const bottom = item.y + item.height >= height - near ? bleed : 0;
  return {
    ...item,
    x: item.x - left,
    y: item.y - top,
    width: item.width + left + right,
    height: item.height + top + bottom,
  };
}

/** Two lines at each corner, in line with the cuts and clear of the bleed. */
function cropMarks({ width, height }: Page, inset: number, bleed: number): readonly RuleItem[] {
  const clear = bleed + mark.distance;
  const line = (x: number, y: number, toX: number, toY: number): RuleItem => ({
    kind: 'rule',
    x: inset + x,
    y: inset + y,
    toX: inset + toX,
    toY: inset + toY,
    width: mark.weight,
    colour: '#000000',
    dashed: false,
  });
  const across = [-clear, width + clear].flatMap((x) =>
    [0, height].map((y) => line(x, y, x + Math.sign(x) * mark.length, y)),
  );
  const down = [-clear, height + clear].flatMap((y) =>
    [0, width].map((x) => line(x, y, x, y + Math.sign(y) * mark.length)),
  );
  return [...across, ...down];
}
