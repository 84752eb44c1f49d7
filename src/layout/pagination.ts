/**
 * Regions → what stands on which page, in which column, at what height. Regions follow each other down the
 * page; a snaking region fills its columns page by page and ends them level. Arithmetic over heights:
 * paints nothing.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { balance, cutFirst, fill, fillLoosely, level, type FilledColumn, type Slab } from './columns.ts';
import { evenPages } from './page-breaks.ts';
import type { PageRegion } from './regions.ts';

/** More pages than this are refused: a template that never ends is a mistake. */
const mostPages = 2000;

/** How far a gap between cards may be opened, in rem; more looks torn. */
const stretch = 0.9;

/** The part of a region that stands on one page, `y` pt from the top of the paper. */
export type Placing = {
  readonly region: PageRegion;
  readonly columns: readonly FilledColumn[];
  readonly y: number;
};

/** The heights of a page, in pt from the top of the paper. */
export type Room = {
  /** Where the flow of a page begins, counted from 1. */
  readonly topOf: (page: number) => number;
  readonly bottom: number;
  /** What the foot of the last page takes. */
  readonly reserve: number;
  /** Type size, 1rem, in pt. */
  readonly type: number;
};

export type Plan = {
  readonly pages: readonly { readonly placings: readonly Placing[]; readonly y: number }[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Breaks the regions into pages, the last with room for the foot. A draft takes as many pages, but its
 * columns may end as they come.
 */
export function planPages(regions: readonly PageRegion[], room: Room, isDraft: boolean): Plan {
  const flow = new Flow(room, isDraft);
  for (const [i, region] of regions.entries()) flow.place(region, i === regions.length - 1);
  if (room.reserve > 0) flow.makeRoomForFoot();
  return flow;
}

type PageHeights = { readonly placings: Placing[]; y: number };

/** The pages under construction. */
class Flow implements Plan {
  readonly pages: PageHeights[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #room: Room;
  readonly #isDraft: boolean;

  constructor(room: Room, isDraft: boolean) {
    this.#room = room;
    this.#isDraft = isDraft;
  }

  place(region: PageRegion, isLast: boolean): void {
    const { topOf, bottom, reserve, type } = this.#room;
    const before = this.diagnostics.length;
    const first = Math.max(0, this.pages.length - 1);
    let rest = region.slabs;
    while (rest.length > 0 && this.pages.length < mostPages) {
      const sheet = this.#current();
      const isFresh = sheet.y === topOf(this.pages.length);
      const y = sheet.y + (isFresh ? 0 : (rest[0]?.gap ?? 0));
      const height = bottom - y - (isLast ? reserve : 0);
      const final = balance(rest, region.count, height);
      if (final !== null) {
        const columns = region.count === 1 ? final : level(final, height, type * stretch);
        put(region, columns, y, sheet);
        const isPlain = this.diagnostics.length === before;
        const isList = region.snakes || region.slabs.some(({ box }) => box.header !== null);
        if (isList && isPlain && !this.#isDraft) this.#even(region, first, isLast);
        return;
      }
      rest = this.#fillPage(region, rest, y, isFresh, sheet);
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
    region: PageRegion,
    slabs: readonly Slab[],
    y: number,
    isFresh: boolean,
    sheet: PageHeights,
  ): readonly Slab[] {
    const height = this.#room.bottom - y;
    let { columns, rest } = fill(slabs, region.count, height);
    if (rest.length === 0 && columns.length > 0) {
      let most = Math.max(1, Math.ceil(slabs.length * 0.6));
      while (most < slabs.length && slabs[most - 1]?.box.keepNext === true) most++;
      const fewer = balance(slabs.slice(0, most), region.count, height);
      if (fewer !== null) [columns, rest] = [fewer, slabs.slice(most)];
    }
    if (columns.length === 0 && isFresh) {
      const cut = cutFirst(slabs, height);
      ({ columns, rest } =
        cut === null ? fillLoosely(slabs, region.count, height) : fill(cut, region.count, height));
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
      region.count === 1 && !region.snakes ? columns : level(columns, height, this.#room.type * stretch);
    put(region, leveled, y, sheet);
    return rest;
  }

  /** Sets the region anew on the pages from `first` that it has taken, its columns level and its last page no scrap. */
  #even(region: PageRegion, first: number, isLast: boolean): void {
    const { bottom, reserve, type } = this.#room;
    const taken = this.pages.slice(first);
    if (taken.length < 2) return;
    const tops = taken.map(({ placings }, i) => placings.at(-1)?.y ?? this.#room.topOf(first + i + 1));
    const heights = tops.map((y, i) => bottom - y - (isLast && i === tops.length - 1 ? reserve : 0));
    const most = region.snakes ? type * stretch : 0;
    const even = evenPages(region.slabs, region.count, heights, most, type);
    for (const [i, sheet] of taken.entries()) {
      const columns = even?.[i];
      if (columns === undefined) continue;
      sheet.placings.pop();
      put(region, columns, tops[i] ?? 0, sheet);
    }
  }

  makeRoomForFoot(): void {
    const sheet = this.#current();
    const { bottom, reserve } = this.#room;
    if (sheet.y + reserve > bottom + 0.01 && sheet.placings.length > 0) this.#turn();
  }

  #current(): PageHeights {
    return this.pages.at(-1) ?? this.#turn();
  }

  #turn(): PageHeights {
    const sheet: PageHeights = { placings: [], y: this.#room.topOf(this.pages.length + 1) };
    this.pages.push(sheet);
    return sheet;
  }
}

function put(region: PageRegion, columns: readonly FilledColumn[], y: number, sheet: PageHeights): void {
  sheet.placings.push({ region, columns, y });
  sheet.y = y + Math.max(0, ...columns.map((column) => column.height));
}
