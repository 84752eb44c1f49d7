/**
 * Manuscript → pages for one type size and column count: what flows down the pages, and the furniture on each.
 * A draft of them says only what fitting compares.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Document, Origin } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import { withBleed } from './bleed.ts';
import { emit } from './box.ts';
import type { FontBook } from './fonts.ts';
import type { Item, Page } from './frame.ts';
import { furnish, type Furniture } from './furniture.ts';
import { openManuscript, type Manuscript } from './manuscript.ts';
import { planPages, type Placing, type Plan } from './pagination.ts';
import type { Pass } from './paragraph.ts';
import { smallCodes } from './qr.ts';
import { narrowestColumn, regionsOf } from './regions.ts';
import { createCascade } from './style.ts';

export type Measure = {
  /** Type size, 1rem, in pt. */
  readonly type: number;
  readonly columns: number;
};

/** What a layout comes to, without its pages. */
export type PageDraft = {
  readonly count: number;
  /** How much of the last page above its foot is filled, 0 to 1. */
  readonly lastFilled: number;
  /** Words that had to be cut because no line was wide enough for them. */
  readonly cuts: number;
  readonly measure: Measure;
};

export type Layout = Omit<PageDraft, 'count'> & {
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Lays the document out; a picture that `pictures` lacks is left out. */
export function layoutPages(
  document: Document,
  book: FontBook,
  measure: Measure,
  pictures: Pictures = new Map(),
): Layout {
  return setPages(openManuscript(document, book, pictures), measure);
}

/** Width in pt of the narrowest column that a measure gives; costs no layout. */
export function narrowestOn({ document }: Pick<Manuscript, 'document'>, measure: Measure): number {
  const cascade = createCascade(document.stylesheet, measure.type);
  const { page } = document.stylesheet;
  const width = page.width - page.margin.left - page.margin.right;
  const { columns } = measure;
  return narrowestColumn(document.sheet, cascade(document.sheet, null), width, { cascade, columns });
}

/** What the pages come to; nothing is painted. Null, and cheaper, where they are clearly more than `most`. */
export function draftPages(
  manuscript: Manuscript,
  measure: Measure,
  most = Number.POSITIVE_INFINITY,
): PageDraft | null {
  const composed = compose(manuscript, measure, { isDraft: true, most });
  if (composed === null) return null;
  const { plan, lastFilled, cuts } = composed;
  return { count: plan.pages.length, lastFilled, cuts, measure };
}

/** The pages themselves. */
export function setPages(manuscript: Manuscript, measure: Measure): Layout {
  const { document } = manuscript;
  const { page } = document.stylesheet;
  const composed = compose(manuscript, measure, { isDraft: false, most: Number.POSITIVE_INFINITY });
  if (composed === null) throw new Error('only a draft is given up');
  const { plan, lastFilled, cuts, furniture } = composed;
  const pages = plan.pages.map(({ placings }, i) => {
    const items = placings.flatMap((placing) => painted(placing, page.margin.left));
    const { header, footer, atFoot } = furniture.on(i + 1, plan.pages.length);
    items.push(...atFoot);
    const { width, height } = page;
    return withBleed({ width, height, items, header, footer, marks: [], trim: null }, page);
  });
  return {
    pages,
    diagnostics: [
      ...plan.diagnostics,
      ...missingGlyphs(manuscript.missing),
      ...pages.flatMap(({ items }) => smallCodes(items, document.sheet)),
    ],
    lastFilled,
    cuts,
    measure,
  };
}

type Composed = {
  readonly plan: Plan;
  readonly lastFilled: number;
  readonly cuts: number;
  readonly furniture: Furniture;
};

/** Everything measured and planned; null as soon as it is clear that it takes more than `most` pages. */
function compose(
  manuscript: Manuscript,
  measure: Measure,
  { isDraft, most }: { readonly isDraft: boolean; readonly most: number },
): Composed | null {
  const { sheet, stylesheet } = manuscript.document;
  const { page } = stylesheet;
  const cascade = createCascade(stylesheet, measure.type);
  const tally = { cuts: 0 };
  const { columns, type } = measure;
  const measured: Pass['measured'] = new Map();
  const pass: Pass = { manuscript, cascade, counters: null, columns, isDraft, tally, measured };
  const width = page.width - page.margin.left - page.margin.right;
  const furniture = furnish(sheet, page, pass);
  const { topOf, bottom, reserve } = furniture;
  const regions = regionsOf(sheet, cascade(sheet, null), width, pass, most * (page.height - page.margin.top));
  if (regions === null) return null;
  const plan = planPages(regions, { topOf, bottom, reserve, type }, isDraft);
  const top = topOf(plan.pages.length);
  const filled = (plan.pages.at(-1)?.y ?? top) - top;
  const lastFilled = filled / Math.max(1, bottom - reserve - top);
  return { plan, lastFilled, cuts: tally.cuts, furniture };
}

function painted({ region, columns, y }: Placing, left: number): Item[] {
  const items: Item[] = [];
  const height = Math.max(0, ...columns.map((column) => column.height));
  for (const [i, column] of columns.entries()) {
    const x = left + i * (region.width + region.gap);
    if (i > 0 && region.rule !== null) {
      const middle = x - region.gap / 2;
      items.push({ kind: 'rule', x: middle, y, toX: middle, toY: y + height, ...region.rule });
    }
    for (const placed of column.slabs) emit(placed.slab.box, x + placed.slab.x, y + placed.y, items);
  }
  return items;
}

function missingGlyphs(missing: ReadonlyMap<string, Origin>): Diagnostic[] {
  return [...missing].map(([character, origin]) => ({
    code: 'layout/missing-glyph',
    severity: 'warning',
    actual: character,
    message: `글꼴에 없는 글자 "${character}"(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})를 "〓"로 찍었습니다.`,
    place: { file: origin.file, line: origin.line },
    hint: '설정 파일이나 템플릿에서 다른 글자로 바꾸어 주십시오.',
  }));
}
