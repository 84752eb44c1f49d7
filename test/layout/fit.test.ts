/** The size of the type: as large as the pages allow, never smaller than may be read. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPages, fitsPages } from '../../src/layout/fit.ts';
import { layoutPages, narrowestOn, type Layout } from '../../src/layout/pages.ts';
import type { Document } from '../../src/markup/document.ts';
import { fakeBook } from './fake-font.ts';
import { documentOf } from './placed.ts';

const book = fakeBook();

/** `count` cards of one line on pages of 200 by 160 pt, with the rules for pages given. */
function sheet(count: number, page: string, text = '가나다'): Document {
  const cards = Array.from({ length: count }, () => `<li>${text}</li>`).join('');
  return documentOf(`@page { ${page} } columns { column-gap: 1rem }`, `<columns><ul>${cards}</ul></columns>`);
}

function sizes({ measure, pages }: Layout): readonly [type: number, columns: number, pages: number] {
  return [measure.type, measure.columns, pages.length];
}

describe('a sheet', () => {
  // Lines are as high as the type: a page of one column holds 160 pt of them.
  test.each<[what: string, count: number, page: string, budget: number, expected: ReturnType<typeof sizes>]>([
    ['of little grows to the greatest type', 4, 'type-size: 8pt 10pt 20pt', 1, [20, 1, 1]],
    ['fills its page', 10, 'type-size: 8pt 10pt 20pt', 1, [16, 1, 1]],
    ['fills its page to a tenth of a point', 15, 'type-size: 8pt 10pt 20pt', 1, [10.6, 1, 1]],
    ['takes no second page while its type is comfortable', 15, 'type-size: 8pt 10pt 20pt', 2, [10.6, 1, 1]],
    ['takes a second page for comfort', 18, 'type-size: 8pt 10pt 20pt', 2, [17.7, 1, 2]],
    [
      'gives up a page that its measure leaves nearly empty',
      18,
      'type-size: 8pt 10pt 20pt; column-width: 17rem',
      2,
      [8.8, 1, 1],
    ],
    [
      'keeps a page that its measure leaves half full',
      20,
      'type-size: 8pt 10pt 20pt; column-width: 17rem',
      2,
      [11.7, 1, 2],
    ],
    ['keeps to its pages when it has no more', 18, 'type-size: 8pt 10pt 20pt', 1, [8.8, 1, 1]],
    [
      'fills the pages it needs when they are more than it may have',
      30,
      'type-size: 8pt 10pt 20pt',
      1,
      [10.6, 1, 2],
    ],
    ['is never set smaller than the least type', 100, 'type-size: 8pt 10pt 20pt', 2, [8, 1, 5]],
    ['has its type fixed when least is greatest', 4, 'type-size: 9pt 9pt 9pt', 1, [9, 1, 1]],
    ['without openings has one page', 0, 'type-size: 8pt 10pt 20pt', 1, [20, 1, 1]],
    ['has the columns with the larger type', 30, 'type-size: 8pt 10pt 20pt; columns: 1 2', 1, [10.6, 2, 1]],
    ['of little prefers the fuller page', 4, 'type-size: 8pt 10pt 20pt; columns: 1 2', 1, [20, 1, 1]],
    ['… in whatever order columns are named', 4, 'type-size: 8pt 10pt 20pt; columns: 2 1', 1, [20, 1, 1]],
    [
      'has one column when more would be narrower than their measure',
      20,
      'type-size: 8pt 8pt 20pt; columns: 1 2 3; column-width: 12rem',
      1,
      [8, 1, 1],
    ],
    [
      'has type no larger than its measure allows',
      4,
      'type-size: 8pt 8pt 20pt; columns: 1; column-width: 20rem',
      1,
      [10, 1, 1],
    ],
    [
      'keeps to the fewest columns when none is wide enough',
      4,
      'type-size: 8pt 8pt 20pt; columns: 2 3; column-width: 20rem',
      1,
      [8, 2, 1],
    ],
  ])('%s', (_, count, page, budget, expected) => {
    const document = count === 0 ? documentOf(`@page { ${page} }`, '<p>없음</p>') : sheet(count, page);
    expect(sizes(fitPages(document, book, budget))).toEqual(expected);
  });

  test('does not grow until its words are cut', () => {
    // 9 em of one word in 200 pt: up to 22.2 pt; 12 em and a space: 16.3 pt and then two lines.
    const page = 'type-size: 8pt 10pt 30pt';
    expect(sizes(fitPages(sheet(1, page, '가나다라마바사아자'), book, 1))).toEqual([22.2, 1, 1]);
    expect(sizes(fitPages(sheet(1, page, '가나다라마바 가나다라마바'), book, 1))).toEqual([30, 1, 1]);
  });

  test('that must cut words cuts no more of them for larger type', () => {
    const document = sheet(2, 'type-size: 8pt 10pt 30pt', '가'.repeat(40));
    const layout = fitPages(document, book, 1);
    expect(layout.cuts).toBe(layoutPages(document, book, { type: 8, columns: 1 }).cuts);
  });

  test.each([
    [19, 1, true],
    [20, 1, true],
    [21, 1, false],
    [21, 2, true],
  ])('of %i cards in the least type fits %i pages: %s', (count, budget, fits) => {
    expect(fitsPages(sheet(count, 'type-size: 8pt 10pt 20pt; columns: 1'), book, budget)).toBe(fits);
  });

  test('of fewer pages wins over one of the same type', () => {
    // Two columns take one page where one takes two.
    const layout = fitPages(sheet(30, 'type-size: 9pt 9pt 9pt; columns: 1 2'), book, 2);
    expect(sizes(layout)).toEqual([9, 2, 1]);
  });
});

const cases = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  budget: fc.integer({ min: 1, max: 4 }),
  least: fc.integer({ min: 6, max: 9 }),
  comfort: fc.integer({ min: 0, max: 4 }),
  growth: fc.integer({ min: 0, max: 10 }),
  measure: fc.constantFrom(0, 6, 10),
  columns: fc.constantFrom<string>('1', '2', '1 2', '1 2 3', '3 2 1'),
  text: fc.constantFrom('가나', '가나다라 마바사 아자', '전화 063-540-1234, 방문'),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const sheetOf = ({ count, least, comfort, growth, columns, measure, text }: Case): Document =>
  sheet(
    count,
    `type-size: ${least}pt ${least + comfort}pt ${least + comfort + growth}pt; columns: ${columns}; column-width: ${measure}rem`,
    text,
  );

/** Whether the columns of a layout are at least `least` rem wide. */
function wideIn(document: Document, least: number): (layout: Layout) => boolean {
  return ({ measure }) => narrowestOn({ document }, measure) >= least * measure.type;
}

/** The sheet in its least type, in each number of columns. */
function smallestOf(one: Case): readonly Layout[] {
  const columns = one.columns.split(' ').map(Number);
  return columns.map((count) => layoutPages(sheetOf(one), book, { type: one.least, columns: count }));
}

describe('whatever the openings', () => {
  fc.configureGlobal({ numRuns: 25 });

  test('type stays between least and greatest, and pages within the budget if the least type does', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { measure, pages } = fitPages(sheetOf(one), book, one.budget);
        expect(measure.type).toBeGreaterThanOrEqual(one.least);
        expect(measure.type).toBeLessThanOrEqual(one.least + one.comfort + one.growth);
        const needed = smallestOf(one).map((layout) => layout.pages.length);
        expect(pages.length).toBeLessThanOrEqual(Math.max(one.budget, ...needed));
        expect(one.columns.split(' ').map(Number)).toContain(measure.columns);
      }),
    );
  });

  test('columns keep their measure wherever any columns do at the least type', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const isWide = wideIn(sheetOf(one), one.measure);
        const smallest = smallestOf(one);
        expect(isWide(fitPages(sheetOf(one), book, one.budget))).toBe(smallest.some(isWide));
      }),
    );
  });

  test('type a step larger would need more pages, cut more words or break the measure', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const document = sheetOf(one);
        const layout = fitPages(document, book, one.budget);
        const type = Math.round(layout.measure.type * 10 + 1) / 10;
        fc.pre(type <= one.least + one.comfort + one.growth);
        const larger = layoutPages(document, book, { type, columns: layout.measure.columns });
        const isWorse =
          larger.pages.length > layout.pages.length ||
          larger.cuts > layout.cuts ||
          !wideIn(document, one.measure)(larger) ||
          layout.pages.length > one.budget;
        expect(isWorse).toBe(true);
      }),
    );
  });

  test('no other columns do better', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const document = sheetOf(one);
        const best = fitPages(document, book, one.budget);
        const others = one.columns
          .split(' ')
          .map((columns) => fitPages(sheetOf({ ...one, columns }), book, one.budget));
        const isWide = wideIn(sheetOf(one), one.measure);
        const better = others.filter(
          (other) =>
            isWide(other) &&
            other.cuts <= best.cuts &&
            other.pages.length <= best.pages.length &&
            other.measure.type > best.measure.type,
        );
        expect(better.map(sizes)).toEqual([]);
      }),
    );
  });

  test('the same sheet gives the same pages', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(fitPages(sheetOf(one), fakeBook(), one.budget).pages).toEqual(
          fitPages(sheetOf(one), fakeBook(), one.budget).pages,
        );
      }),
      { numRuns: 10 },
    );
  });
});
