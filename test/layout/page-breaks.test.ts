/** Over all pages together: nothing is lost, nothing stands too low, and columns end level where they can. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, level, type FilledColumn, type Slab } from '../../src/layout/columns.ts';
import { evenPages } from '../../src/layout/page-breaks.ts';
import { counts, endingWithHeading, leaf, slabs, slabsIn, tallest } from './slabs.ts';

/** Each page filled to the brim before the next is begun; null where pages are too few. */
function greedily(
  all: readonly Slab[],
  count: number,
  rooms: readonly number[],
): readonly (readonly FilledColumn[])[] | null {
  const pages: (readonly FilledColumn[])[] = [];
  let left = all;
  for (const room of rooms) {
    const { columns, rest } = fill(left, count, room);
    pages.push(columns);
    left = rest;
  }
  return left.length === 0 ? pages : null;
}

/** Cards of the heights given, 4 pt apart. */
function cards(given: readonly number[]): readonly Slab[] {
  return given.map((height, i) => ({ box: leaf(`${i}`, height, { breakable: false }), x: 0, gap: 4 }));
}

function ends(pages: readonly (readonly FilledColumn[])[] | null): readonly (readonly number[])[] {
  return (pages ?? []).map((columns) => columns.map(({ height }) => Math.round(height)));
}

describe('pages looked at together', () => {
  const rooms = fc.array(fc.integer({ min: 60, max: 300 }), { minLength: 1, maxLength: 5 });

  test('hold every slab once, in order, no column higher than its page', () => {
    fc.assert(
      fc.property(slabs, counts, rooms, (all, count, given) => {
        const pages = evenPages(all, count, given, 9, 10);
        fc.pre(pages !== null);
        expect(pages).toHaveLength(given.length);
        expect(slabsIn(pages.flat())).toEqual(all);
        expect(endingWithHeading(pages.flat(), all)).toEqual([]);
        for (const [i, columns] of pages.entries()) {
          expect(columns.length).toBeLessThanOrEqual(count);
          expect(tallest(columns)).toBeLessThanOrEqual((given[i] ?? 0) + 0.01);
        }
      }),
    );
  });

  test('are found wherever full pages hold plain cards and leave none empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }),
        counts,
        rooms,
        (given, count, heights) => {
          const all = cards(given);
          const full = greedily(all, count, heights);
          fc.pre(full?.every((columns) => columns.length > 0) === true);
          expect(evenPages(all, count, heights, 9, 10)).not.toBeNull();
        },
      ),
    );
  });

  test('leave columns far less ragged than full ones', () => {
    const raggedness = (pages: readonly (readonly FilledColumn[])[] | null): number =>
      (pages ?? [])
        .slice(0, -1)
        .reduce(
          (sum, columns) => sum + tallest(columns) - Math.min(...columns.map(({ height }) => height)),
          0,
        );
    let [full, even] = [0, 0];
    for (let seed = 1; seed <= 30; seed++) {
      // Heights of 70 to 139 pt without a pattern: 68 cards are three pages and a half.
      const all = cards(Array.from({ length: 68 }, (_, i) => 70 + ((i * i * 31 + i * seed * 17) % 70)));
      const greedy = greedily(all, 3, [700, 700, 700, 700]);
      full += raggedness(greedy?.map((columns) => level(columns, 700, 9)) ?? null);
      even += raggedness(evenPages(all, 3, [700, 700, 700, 700], 9, 10));
    }
    expect(full).toBeGreaterThan(500);
    expect(even).toBeLessThan(full * 0.6);
  });

  test('fill the last page to half where others can spare the cards', () => {
    const all = cards(Array<number>(21).fill(20));
    expect(ends(greedily(all, 2, [120, 120, 120]))).toEqual([[116, 116], [116, 116], [20]]);
    expect(ends(evenPages(all, 2, [120, 120, 120], 9, 10))).toMatchInlineSnapshot(`
      [
        [
          120,
          120,
        ],
        [
          120,
          120,
        ],
        [
          20,
        ],
      ]
    `);
  });

  test('are not found for what does not fit', () => {
    expect(evenPages(cards([50, 50, 50]), 1, [60, 60], 9, 10)).toBeNull();
  });

  test('repeat the header of a table, and spare rows for its last page', () => {
    const header = leaf('머리', 10);
    const [head, ...rows] = cards(Array<number>(12).fill(10));
    const all = [head, ...rows.map((slab) => ({ ...slab, gap: 0, box: { ...slab.box, header } }))].filter(
      (slab) => slab !== undefined,
    );
    const texts = (evenPages(all, 1, [60, 60, 60], 0, 10) ?? []).map((columns) =>
      slabsIn(columns).map(
        ({ box }) => box.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))[0],
      ),
    );
    expect(texts).toMatchInlineSnapshot(`
      [
        [
          "0",
          "1",
          "2",
          "3",
          "4",
          "5",
        ],
        [
          "머리",
          "6",
          "7",
          "8",
          "9",
        ],
        [
          "머리",
          "10",
          "11",
        ],
      ]
    `);
  });
});
