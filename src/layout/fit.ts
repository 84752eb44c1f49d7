/**
 * Copyfitting: how many pages, how many columns, how large a type. The sheet takes the fewest pages on
 * which the type is comfortable, at most its budget; on those pages the type grows until they are full,
 * no column narrower than its measure. A last page that stays nearly empty is given up for smaller type.
 * When not even the least size fits the budget, type is not shrunk further: the sheet gets the pages it
 * needs. Only drafts are compared; the pages are set once.
 */
import type { Document } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import type { FontBook } from './fonts.ts';
import { openManuscript, type Manuscript } from './manuscript.ts';
import { draftPages, narrowestOn, setPages, type PageDraft, type Layout, type Measure } from './pages.ts';

/** Sizes are tried in steps of this many pt. */
const step = 0.1;

/** A last page filled less than this is worth less than the comfort it gives. */
const sparse = 0.4;

/** Whether the least type fits `budget` pages. Takes one draft for each number of columns. */
export function fitsPages(
  document: Document,
  book: FontBook,
  budget: number,
  pictures: Pictures = new Map(),
): boolean {
  const manuscript = openManuscript(document, book, pictures);
  const { least } = document.stylesheet.page.type;
  return countsOf(manuscript).some((columns) => {
    const draft = draftPages(manuscript, { type: least, columns }, budget);
    return draft !== null && draft.count <= budget;
  });
}

/** The best layout of `document` within `budget` pages. Deterministic. */
export function fitPages(
  document: Document,
  book: FontBook,
  budget: number,
  pictures: Pictures = new Map(),
): Layout {
  const manuscript = openManuscript(document, book, pictures);
  const { type } = document.stylesheet.page;
  const steps = Math.floor((type.greatest - type.least) / step + 0.001);
  const comfortable = Math.round((type.comfortable - type.least) / step);
  const counts = countsOf(manuscript);
  const [fewest = 1] = counts;
  const measureAt = (columns: number, steps: number): Measure => ({
    type: Math.round((type.least + steps * step) * 100) / 100,
    columns,
  });
  const isWide = (columns: number, steps: number): boolean => isWideAt(manuscript, measureAt(columns, steps));
  const drafts = new Map<string, { readonly draft: PageDraft | null; readonly most: number }>();
  /** The draft, or null where it takes more than `most` pages. */
  const at = (columns: number, steps: number, most: number): PageDraft | null => {
    const key = `${columns} ${steps}`;
    const known = drafts.get(key);
    const isEnough = known !== undefined && (known.draft !== null || known.most >= most);
    const draft = isEnough ? known.draft : draftPages(manuscript, measureAt(columns, steps), most);
    drafts.set(key, { draft, most });
    return draft !== null && draft.count <= most ? draft : null;
  };

  // Many columns first: they mostly take the fewest pages, and a draft of more is given up early.
  let [least, cuts] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const columns of counts.toReversed()) {
    const draft = at(columns, 0, Math.max(budget, least));
    least = Math.min(least, draft?.count ?? least);
    // Larger type must not cut words that smaller type keeps whole.
    cuts = Math.min(cuts, draft?.cuts ?? cuts);
  }
  const comfortably = counts
    .filter((columns) => columns === fewest || isWide(columns, comfortable))
    .map((columns) => (least > budget ? null : at(columns, comfortable, budget)));
  const pages = Math.max(least, Math.min(budget, ...comfortably.map((draft) => draft?.count ?? budget)));
  const bestOn = (pages: number): PageDraft | null => {
    const fits = (columns: number, steps: number): boolean => {
      if (!isWide(columns, steps)) return false;
      const draft = at(columns, steps, pages);
      return draft !== null && draft.cuts <= cuts;
    };
    let best: PageDraft | null = null;
    let reached = 0;
    for (const columns of counts) {
      // One draft tells whether these columns can do better than the ones before.
      const first = at(columns, reached, pages);
      if (first === null || (best !== null && !fits(columns, reached))) continue;
      const limit = greatest(0, steps, steps, (steps) => isWide(columns, steps));
      const guess = (fullType(first, pages) - type.least) / step;
      const good = greatest(reached, limit, Math.floor(guess), (steps) => fits(columns, steps));
      const found = at(columns, good, pages) ?? first;
      if (best === null || good > reached || isFuller(found, best)) best = found;
      reached = good;
    }
    return best;
  };
  const best = bestOn(pages);
  const isSparse = best !== null && best.count > least && best.lastFilled < sparse;
  const { measure } = (isSparse ? bestOn(best.count - 1) : best) ?? { measure: measureAt(fewest, 0) };
  return setPages(manuscript, measure);
}

/** The type size in pt that would fill `pages`: the area of text grows with the square of its size. */
function fullType({ count, lastFilled, measure }: PageDraft, pages: number): number {
  return measure.type * Math.sqrt(pages / Math.max(0.1, count - 1 + lastFilled));
}

/**
 * The greatest step up to `limit` that fits, from one that is `good`. Looked for around a guess in strides
 * that double, for a draft costs more than a good guess.
 */
function greatest(good: number, limit: number, guess: number, fits: (step: number) => boolean): number {
  let best = good;
  let bad = Math.max(limit, good) + 1;
  let next = Math.min(bad - 1, Math.max(best + 1, guess));
  for (let stride = 1; bad - best > 1; stride *= 2) {
    const step = best < next && next < bad ? next : (best + bad) >> 1;
    if (fits(step)) {
      best = step;
      next = step + stride;
    } else {
      bad = step;
      next = step - stride;
    }
  }
  return best;
}

/** The numbers of columns that keep their measure in the least type; the first when none does. */
function countsOf(manuscript: Manuscript): readonly number[] {
  const { columns, type } = manuscript.document.stylesheet.page;
  const wide = columns.filter((columns) => isWideAt(manuscript, { type: type.least, columns }));
  return wide.length > 0 ? wide : columns.slice(0, 1);
}

function isWideAt(manuscript: Manuscript, measure: Measure): boolean {
  return narrowestOn(manuscript, measure) >= manuscript.document.stylesheet.page.measure * measure.type;
}

/** At the same type size the sheet with fewer pages wins, then the one whose last page is fuller. */
function isFuller(one: PageDraft, other: PageDraft): boolean {
  if (one.count !== other.count) return one.count < other.count;
  return one.lastFilled > other.lastFilled;
}
