/**
 * Copyfitting: how many pages, how many columns, how large a type. The sheet takes the fewest pages on
 * which the type is comfortable, at most its budget; on those pages the type grows until they are full,
 * no column narrower than its measure. A last page that stays nearly empty is given up for smaller type.
 * When not even the least size fits the budget, type is not shrunk further: the sheet gets the pages it
 * needs.
 */
import type { Document } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import type { FontBook } from './fonts.ts';
import { layoutPages, type Layout } from './pages.ts';

/** Sizes are tried in steps of this many pt. */
const step = 0.1;

/** A last page filled less than this is worth less than the comfort it gives. */
const sparse = 0.4;

/** Whether the least type fits `budget` pages. Takes one pass for each number of columns. */
export function fitsPages(
  document: Document,
  book: FontBook,
  budget: number,
  pictures: Pictures = new Map(),
): boolean {
  const { type, columns } = document.stylesheet.page;
  const smallest = columns.map((count) =>
    layoutPages(document, book, { type: type.least, columns: count }, pictures),
  );
  return wideOf(smallest, document).some(({ pages }) => pages.length <= budget);
}

/** The best layout of `document` within `budget` pages. Deterministic. */
export function fitPages(
  document: Document,
  book: FontBook,
  budget: number,
  pictures: Pictures = new Map(),
): Layout {
  const { type, columns } = document.stylesheet.page;
  const steps = Math.floor((type.greatest - type.least) / step + 0.001);
  const at = (count: number, steps: number): Layout =>
    layoutPages(
      document,
      book,
      { type: Math.round((type.least + steps * step) * 100) / 100, columns: count },
      pictures,
    );

  const candidates = wideOf(
    columns.map((count) => at(count, 0)),
    document,
  );
  const comfortable = Math.round((type.comfortable - type.least) / step);
  const pagesAt = (steps: number): number =>
    Math.min(
      ...candidates
        .map((layout) => (steps === 0 ? layout : at(layout.measure.columns, steps)))
        .filter((layout, i) => i === 0 || isWide(layout, document))
        .map((layout) => layout.pages.length),
    );
  const least = pagesAt(0);
  const pages = least > budget ? least : Math.min(budget, pagesAt(comfortable));
  // Larger type must not cut words that smaller type keeps whole.
  const cuts = Math.min(...candidates.map((layout) => layout.cuts));
  const bestOn = (pages: number): Layout => {
    const fits = (layout: Layout): boolean =>
      layout.pages.length <= pages && layout.cuts <= cuts && isWide(layout, document);
    let best: Layout | null = null;
    let reached = 0;
    for (const layout of candidates.filter((one) => one.pages.length <= pages)) {
      const { columns: count } = layout.measure;
      // One pass tells whether these columns can do better than the ones before.
      const first: Layout = best === null ? layout : at(count, reached);
      if (best !== null && !fits(first)) continue;
      let [good, bad] = [reached, steps + 1];
      let found: Layout = first;
      while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        const tried = at(count, middle);
        if (fits(tried)) {
          good = middle;
          found = tried;
        } else bad = middle;
      }
      if (best === null || good > reached || isFuller(found, best)) best = found;
      reached = good;
    }
    return best ?? at(candidates[0]?.measure.columns ?? 1, 0);
  };
  const best = bestOn(pages);
  const isSparse = best.pages.length > least && best.lastFilled < sparse;
  return isSparse ? bestOn(best.pages.length - 1) : best;
}

/** The layouts whose columns keep their measure; the first when none does. */
function wideOf(layouts: readonly Layout[], document: Document): readonly Layout[] {
  const wide = layouts.filter((layout) => isWide(layout, document));
  return wide.length > 0 ? wide : layouts.slice(0, 1);
}

function isWide(layout: Layout, document: Document): boolean {
  return layout.narrowest >= document.stylesheet.page.measure * layout.measure.type;
}

/** At the same type size the sheet with fewer pages wins, then the one whose last page is fuller. */
function isFuller(one: Layout, other: Layout): boolean {
  if (one.pages.length !== other.pages.length) return one.pages.length < other.pages.length;
  return one.lastFilled > other.lastFilled;
}
