/**
 * Copyfitting: the largest type, and the number of columns, with which the sheet fills its budget of
 * pages. When not even the least size fits, type is not shrunk further: the sheet gets the pages it
 * needs, and the type grows until they are full.
 */
import type { Document } from '../markup/document.ts';
import type { FontBook } from './fonts.ts';
import { layoutPages, type Layout } from './pages.ts';

/** Sizes are tried in steps of this many pt. */
const step = 0.1;

/** The best layout of `document` within `budget` pages. Deterministic. */
export function fitPages(document: Document, book: FontBook, budget: number): Layout {
  const { type, columns } = document.stylesheet.page;
  const smallest = columns.map((count) => layoutPages(document, book, { type: type.least, columns: count }));
  const needed = Math.min(...smallest.map((layout) => layout.pages.length));
  const pages = Math.max(budget, needed);
  const best = smallest
    .filter((layout) => layout.pages.length <= pages)
    .map((layout) => grow(document, book, layout, pages))
    .toSorted((a, b) => b.measure.type - a.measure.type || a.pages.length - b.pages.length || b.lastFilled - a.lastFilled)[0];
  if (best === undefined) throw new Error('no column count was given');
  return best;
}

/** The same columns in the largest type that keeps to `pages`. */
function grow(document: Document, book: FontBook, smallest: Layout, pages: number): Layout {
  const { type } = document.stylesheet.page;
  const { columns } = smallest.measure;
  let best = smallest;
  let [fits, tooLarge] = [0, Math.floor((type.greatest - type.least) / step + 0.001) + 1];
  while (tooLarge - fits > 1) {
    const middle = (fits + tooLarge) >> 1;
    const size = Math.round((type.least + middle * step) * 100) / 100;
    const layout = layoutPages(document, book, { type: size, columns });
    if (layout.pages.length <= pages) [fits, best] = [middle, layout];
    else tooLarge = middle;
  }
  return best;
}
