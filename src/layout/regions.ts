/**
 * The body of a document → regions, stretches of the flow with one number of columns each, cut into slabs
 * that no column may break.
 */
import { elementsOf, type Element } from '../markup/document.ts';
import type { Box } from './box.ts';
import { slabsOf, type Slab } from './columns.ts';
import { layoutElement } from './flow.ts';
import type { Pass } from './paragraph.ts';
import type { Line, Style } from './style.ts';

export type PageRegion = {
  readonly slabs: readonly Slab[];
  readonly count: number;
  /** Of one column and between two, in pt. */
  readonly width: number;
  readonly gap: number;
  readonly rule: Line | null;
  /** True for `<columns>`, whose full pages end level even in a single column. */
  readonly snakes: boolean;
};

/**
 * The regions of a sheet of style `style`, `width` pt wide; null as soon as a page would have to be higher
 * than `most` pt to hold them all.
 */
export function regionsOf(
  sheet: Element,
  style: Style,
  width: number,
  pass: Pass,
  most: number,
): readonly PageRegion[] | null {
  const regions: PageRegion[] = [];
  let plain: Box[] = [];
  let above = 0;
  let high = 0;
  const close = (): void => {
    const [first] = plain;
    if (first !== undefined)
      regions.push({
        slabs: withGap(slabsOf(plain), Math.max(above, first.margin.top)),
        count: 1,
        width,
        gap: 0,
        rule: null,
        snakes: false,
      });
    above = plain.at(-1)?.margin.bottom ?? above;
    plain = [];
  };
  for (const part of bodyOf(sheet)) {
    const own = pass.cascade(part, style);
    if (own.hidden) continue;
    if (part.name !== 'columns') {
      plain.push(layoutElement(part, style, sheet.id, width, pass));
      pass.measured.clear();
      continue;
    }
    close();
    const { count, narrow } = columnsOf(own, width, pass.columns);
    const boxes: Box[] = [];
    for (const child of elementsOf(part)) {
      const box = layoutElement(child, own, sheet.id, narrow, pass);
      boxes.push(box);
      pass.measured.clear();
      high += box.height / count;
      if (high > most) return null;
    }
    const slabs = withGap(slabsOf(boxes), Math.max(above, own.margin.top));
    regions.push({ slabs, count, width: narrow, gap: own.columnGap, rule: own.columnRule, snakes: true });
    above = own.margin.bottom;
  }
  close();
  return regions;
}

/** Width in pt of the narrowest column that the sheet would have; nothing is laid out for it. */
export function narrowestColumn(
  sheet: Element,
  style: Style,
  width: number,
  { cascade, columns }: Pick<Pass, 'cascade' | 'columns'>,
): number {
  const widths = bodyOf(sheet)
    .filter((part) => part.name === 'columns')
    .map((part) => cascade(part, style))
    .filter((own) => !own.hidden)
    .map((own) => columnsOf(own, width, columns).narrow);
  return Math.min(width, ...widths);
}

function bodyOf(sheet: Element): readonly Element[] {
  const elsewhere = ['header', 'footer', 'colophon', 'tearoff'];
  return elementsOf(sheet).filter(({ name }) => !elsewhere.includes(name));
}

function columnsOf(
  style: Style,
  width: number,
  open: number,
): { readonly count: number; readonly narrow: number } {
  const count = style.columnCount === 'auto' ? open : style.columnCount;
  return { count, narrow: (width - style.columnGap * (count - 1)) / count };
}

/** Slabs whose first keeps `gap` from what stands above. */
function withGap(slabs: readonly Slab[], gap: number): readonly Slab[] {
  return slabs.map((slab, i) => (i === 0 ? { ...slab, gap } : slab));
}
