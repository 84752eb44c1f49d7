/**
 * `Document` + fonts → pages for one type size and column count. Regions follow each other down the page;
 * a snaking region fills its columns page by page and ends them level; the colophon stands at the foot of
 * the last page, and below everything, at the edge of the paper, what is torn off.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { elementsOf, type Document, type Element, type Origin } from '../markup/document.ts';
import { withBleed } from './bleed.ts';
import type { Pictures } from '../picture/picture.ts';
import { emit, type Box } from './box.ts';
import { balance, cutFirst, fill, fillLoosely, level, slabsOf, type Column, type Slab } from './columns.ts';
import { layoutElement } from './flow.ts';
import type { FontBook } from './fonts.ts';
import type { Item, Page } from './frame.ts';
import type { Setting } from './paragraph.ts';
import { smallCodes } from './qr.ts';
import { createCascade, type Line, type Style } from './style.ts';

/** More pages than this are refused: a template that never ends is a mistake. */
const mostPages = 2000;

export type Measure = {
  /** Type size, 1rem, in pt. */
  readonly type: number;
  readonly columns: number;
};

export type Layout = {
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
  /** How much of the last page above its foot is filled, 0 to 1. */
  readonly lastFilled: number;
  /** Words that had to be cut because no line was wide enough for them. */
  readonly cuts: number;
  /** Width of the narrowest column in pt. */
  readonly narrowest: number;
  readonly measure: Measure;
};

/** How far a gap between cards may be opened, in rem: a full page is worth more than a last one. */
const stretch = { full: 2, last: 0.9 } as const;

/** A stretch of the flow with one number of columns. */
type Region = {
  readonly slabs: readonly Slab[];
  readonly count: number;
  readonly width: number;
  readonly gap: number;
  readonly rule: Line | null;
  /** True for `<columns>`, whose full pages end level even in a single column. */
  readonly snakes: boolean;
};
type Sheet = { readonly items: Item[]; y: number };

/** Lays the document out; `book` opens fonts as needed. A picture that `pictures` lacks is left out. */
export function layoutPages(
  document: Document,
  book: FontBook,
  measure: Measure,
  pictures: Pictures = new Map(),
): Layout {
  const { page } = document.stylesheet;
  const missing = new Map<string, Origin>();
  const tally = { cuts: 0 };
  const cascade = createCascade(document.stylesheet, measure.type);
  const setting: Setting = {
    book,
    cascade,
    pictures,
    counters: null,
    columns: measure.columns,
    missing,
    tally,
    measured: new WeakMap(),
  };
  const style = cascade(document.sheet, null);
  const width = page.width - page.margin.left - page.margin.right;
  const parts = elementsOf(document.sheet);
  const find = (name: Element['name']): Element | undefined => parts.find((part) => part.name === name);
  const layout = (element: Element, counters: Setting['counters'] = null): Box =>
    layoutElement(element, style, document.sheet.id, width, { ...setting, counters });

  const running = [find('header'), find('footer')] as const;
  const [header, footer] = running.map((part) =>
    part === undefined ? null : layout(part, { page: 88, pages: 88 }),
  );
  const colophon = find('colophon');
  const foot = colophon === undefined ? null : layout(colophon);
  const tearoff = find('tearoff');
  const strips =
    tearoff === undefined ? null : layoutElement(tearoff, style, document.sheet.id, page.width, setting);
  // The strips reach into the margin: what stands above them moves up by the rest.
  const raise = strips === null ? 0 : Math.max(0, strips.height + strips.margin.top - page.margin.bottom);
  const topOf = (number: number): number =>
    page.margin.top +
    (isShown(running[0], number) ? (header?.height ?? 0) + (header?.margin.bottom ?? 0) : 0);
  const bottom =
    page.height -
    page.margin.bottom -
    (footer === null || footer === undefined ? 0 : footer.height + footer.margin.top);
  const reserve = raise + (foot === null ? 0 : foot.height + foot.margin.top);

  const flow = new Flow(page.margin.left, topOf, bottom, measure.type);
  const regions = regionsOf(document.sheet, style, width, setting, document.sheet.id);
  for (const [i, region] of regions.entries()) flow.place(region, i === regions.length - 1 ? reserve : 0);
  if (reserve > 0) flow.placeFoot(foot, reserve, raise);
  const torn = flow.sheets.at(-1);
  if (strips !== null && torn !== undefined) emit(strips, 0, page.height - strips.height, torn.items);

  const runningOn = (number: number, part: Element | undefined, topOfBox: (box: Box) => number): Item[] => {
    if (!isShown(part, number) || part === undefined) return [];
    const items: Item[] = [];
    const box = layout(part, { page: number, pages: flow.sheets.length });
    emit(box, page.margin.left, topOfBox(box), items);
    return items;
  };
  const isLast = (number: number): boolean => number === flow.sheets.length;
  const footOn = (number: number, box: Box): number =>
    page.height - page.margin.bottom - box.height - (isLast(number) ? raise : 0);
  const pages = flow.sheets.map(({ items }, i) =>
    withBleed(
      {
        width: page.width,
        height: page.height,
        items,
        header: runningOn(i + 1, running[0], () => page.margin.top),
        footer: runningOn(i + 1, running[1], (box) => footOn(i + 1, box)),
        marks: [],
        trim: null,
      },
      page,
    ),
  );
  const last = flow.sheets.at(-1);
  const top = topOf(pages.length);
  const lastFilled = last === undefined ? 0 : (last.y - top) / Math.max(1, bottom - reserve - top);
  return {
    pages,
    diagnostics: [
      ...flow.diagnostics,
      ...missingGlyphs(missing),
      ...pages.flatMap(({ items }) => smallCodes(items, document.sheet)),
    ],
    cuts: tally.cuts,
    lastFilled,
    narrowest: Math.min(width, ...regions.map((region) => region.width)),
    measure,
  };
}

function isShown(element: Element | undefined, page: number): boolean {
  if (element === undefined) return false;
  return element.attributes['pages'] !== 'rest' || page > 1;
}

function regionsOf(
  sheet: Element,
  style: Style,
  width: number,
  setting: Setting,
  owner: number,
): readonly Region[] {
  const regions: Region[] = [];
  let plain: Box[] = [];
  let above = 0;
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
  for (const part of elementsOf(sheet)) {
    if (['header', 'footer', 'colophon', 'tearoff'].includes(part.name)) continue;
    const own = setting.cascade(part, style);
    if (own.hidden) continue;
    if (part.name !== 'columns') {
      plain.push(layoutElement(part, style, owner, width, setting));
      continue;
    }
    close();
    const count = own.columnCount === 'auto' ? setting.columns : own.columnCount;
    const narrow = (width - own.columnGap * (count - 1)) / count;
    const boxes = elementsOf(part).map((child) => layoutElement(child, own, owner, narrow, setting));
    const slabs = withGap(slabsOf(boxes), Math.max(above, own.margin.top));
    regions.push({ slabs, count, width: narrow, gap: own.columnGap, rule: own.columnRule, snakes: true });
    above = own.margin.bottom;
  }
  close();
  return regions;
}

/** Slabs whose first keeps `gap` from what stands above. */
function withGap(slabs: readonly Slab[], gap: number): readonly Slab[] {
  return slabs.map((slab, i) => (i === 0 ? { ...slab, gap } : slab));
}

/** The pages under construction. */
class Flow {
  readonly sheets: Sheet[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #left: number;
  readonly #topOf: (page: number) => number;
  readonly #bottom: number;
  readonly #type: number;

  constructor(left: number, topOf: (page: number) => number, bottom: number, type: number) {
    [this.#left, this.#topOf, this.#bottom, this.#type] = [left, topOf, bottom, type];
  }

  place(region: Region, reserve: number): void {
    let rest = region.slabs;
    while (rest.length > 0 && this.sheets.length < mostPages) {
      const sheet = this.#current();
      const isFresh = sheet.y === this.#topOf(this.sheets.length);
      const y = sheet.y + (isFresh ? 0 : (rest[0]?.gap ?? 0));
      const room = this.#bottom - y;
      const final = balance(rest, region.count, room - reserve);
      if (final !== null) {
        const columns = region.count === 1 ? final : level(final, room - reserve, this.#type * stretch.last);
        this.#paint(region, columns, y, sheet);
        return;
      }
      rest = this.#fillPage(region, rest, y, room, isFresh, sheet);
      if (rest.length > 0) this.#turn();
    }
    if (rest.length > 0)
      this.diagnostics.push({
        code: 'layout/too-many-pages',
        severity: 'error',
        message: `쪽수가 ${mostPages}쪽을 넘었습니다.`,
        hint: '파일을 나누어 만들거나 글자 크기를 줄여 주십시오.',
      });
  }

  /** Fills one page that is not the last; leaves something over for the last page's foot. */
  #fillPage(
    region: Region,
    slabs: readonly Slab[],
    y: number,
    room: number,
    isFresh: boolean,
    sheet: Sheet,
  ): readonly Slab[] {
    let { columns, rest } = fill(slabs, region.count, room);
    if (rest.length === 0 && columns.length > 0) {
      let most = Math.max(1, Math.ceil(slabs.length * 0.6));
      while (most < slabs.length && slabs[most - 1]?.box.keepNext === true) most++;
      const fewer = balance(slabs.slice(0, most), region.count, room);
      if (fewer !== null) [columns, rest] = [fewer, slabs.slice(most)];
    }
    if (columns.length === 0 && isFresh) {
      const cut = cutFirst(slabs, room);
      ({ columns, rest } =
        cut === null ? fillLoosely(slabs, region.count, room) : fill(cut, region.count, room));
      if (columns.length === 0) {
        // Nothing to cut at: the box is set as it is and named, so that no text is lost in silence.
        const [first, ...others] = slabs;
        columns = first === undefined ? [] : [{ slabs: [{ slab: first, y: 0 }], height: first.box.height }];
        rest = others;
        this.diagnostics.push({
          code: 'layout/too-tall',
          severity: 'warning',
          message: '한 쪽보다 긴 상자가 있어 아래쪽이 잘립니다.',
          hint: '템플릿에서 글자 크기를 줄이거나 상자를 나누어 주십시오.',
        });
      }
    }
    const leveled =
      region.count === 1 && !region.snakes ? columns : level(columns, room, this.#type * stretch.full);
    this.#paint(region, leveled, y, sheet);
    return rest;
  }

  /** Puts `box` at the foot of the last page, `raise` pt higher than on others; a new page without room for it. */
  placeFoot(box: Box | null, reserve: number, raise: number): void {
    let sheet = this.#current();
    if (sheet.y + reserve > this.#bottom + 0.01 && sheet.items.length > 0) sheet = this.#turn();
    if (box !== null) emit(box, this.#left, this.#bottom - raise - box.height, sheet.items);
  }

  #current(): Sheet {
    return this.sheets.at(-1) ?? this.#turn();
  }

  #turn(): Sheet {
    const sheet: Sheet = { items: [], y: this.#topOf(this.sheets.length + 1) };
    this.sheets.push(sheet);
    return sheet;
  }

  #paint(region: Region, columns: readonly Column[], y: number, sheet: Sheet): void {
    const height = Math.max(0, ...columns.map((column) => column.height));
    for (const [i, column] of columns.entries()) {
      const x = this.#left + i * (region.width + region.gap);
      if (i > 0 && region.rule !== null) {
        const middle = x - region.gap / 2;
        sheet.items.push({ kind: 'rule', x: middle, y, toX: middle, toY: y + height, ...region.rule });
      }
      for (const placed of column.slabs) emit(placed.slab.box, x + placed.slab.x, y + placed.y, sheet.items);
    }
    sheet.y = y + height;
  }
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
