/**
 * Copyfitting: how many pages, how many columns, how large a type. The sheet takes the fewest pages on
 * which the type is comfortable, at most its budget; on those pages the type grows until they are full,
 * no column narrower than its measure. When not even the least size fits the budget, type is not shrunk
 * further: the sheet gets the pages it needs.
 */
import type { Document } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import type { FontBook } from './fonts.ts';
import { layoutPages, type Layout } from './pages.ts';

/** Sizes are tried in steps of this many pt. */
const step = 0.1;

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

  const smallest = columns.map((count) => at(count, 0));
  const wide = smallest.filter((layout) => isWide(layout, document));
  const candidates = wide.length > 0 ? wide : smallest.slice(0, 1);
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
}

function isWide(layout: Layout, document: Document): boolean {
  return layout.narrowest >= document.stylesheet.page.measure * layout.measure.type;
}

/** At the same type size the sheet with fewer pages wins, then the one whose last page is fuller. */
function isFuller(one: Layout, other: Layout): boolean {
  if (one.pages.length !== other.pages.length) return one.pages.length < other.pages.length;
  return one.lastFilled > other.lastFilled;
}
