/** Columns are arithmetic over heights: whatever the heights, nothing is lost, moved past another or on top of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emit, plainBox, split, type Box, type Placed } from '../../src/layout/box.ts';
import { balance, cutFirst, fill, level, slabsOf, type FilledColumn } from '../../src/layout/columns.ts';
import type { Item } from '../../src/layout/frame.ts';
import { counts, endingWithHeading, heights, leaf, slabs, slabsIn, tallest } from './slabs.ts';

describe('filled columns', () => {
  test('hold every slab once, in order, or give it back', () => {
    fc.assert(
      fc.property(slabs, counts, heights, (all, count, height) => {
        const { columns, rest } = fill(all, count, height);
        expect([...slabsIn(columns), ...rest]).toEqual(all);
        expect(columns.length).toBeLessThanOrEqual(count);
        expect(columns.filter((column) => column.slabs.length === 0)).toEqual([]);
      }),
    );
  });

  test('are no higher than they may be, each slab below the one before with its gap', () => {
    fc.assert(
      fc.property(slabs, counts, heights, (all, count, height) => {
        for (const column of fill(all, count, height).columns) {
          let bottom = 0;
          for (const [i, { slab, y }] of column.slabs.entries()) {
            expect(y).toBe(i === 0 ? 0 : bottom + slab.gap);
            bottom = y + slab.box.height;
          }
          expect(column.height).toBe(bottom);
          expect(bottom).toBeLessThanOrEqual(height + 0.01);
        }
      }),
    );
  });

  test('never end with a heading while more follows', () => {
    fc.assert(
      fc.property(slabs, counts, heights, (all, count, height) => {
        expect(endingWithHeading(fill(all, count, height).columns, all)).toEqual([]);
      }),
    );
  });

  test('a column takes what fits: the next would not', () => {
    fc.assert(
      fc.property(slabs, counts, heights, (all, count, height) => {
        const plain = all.map((slab) => ({ ...slab, box: { ...slab.box, keepNext: false } }));
        const { columns, rest } = fill(plain, count, height);
        let next = 0;
        for (const column of columns) {
          next += column.slabs.length;
          const following = plain[next];
          const needed =
            following === undefined ? Infinity : column.height + following.gap + following.box.height;
          expect(needed).toBeGreaterThan(height);
        }
        expect(rest).toEqual(plain.slice(next));
      }),
    );
  });
});

describe('balanced columns', () => {
  test('hold everything whenever full ones do', () => {
    fc.assert(
      fc.property(slabs, counts, heights, (all, count, height) => {
        const columns = balance(all, count, height);
        expect(columns === null).toBe(fill(all, count, height).rest.length > 0);
        expect(slabsIn(columns ?? [])).toEqual(columns === null ? [] : all);
        expect(tallest(columns ?? [])).toBeLessThanOrEqual(height + 0.01);
        expect(endingWithHeading(columns ?? [], all)).toEqual([]);
      }),
    );
  });

  test('are as low as can be', () => {
    fc.assert(
      fc.property(slabs, counts, (all, count) => {
        const columns = balance(all, count, 10_000) ?? [];
        expect(fill(all, count, tallest(columns) - 1).rest.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each([
    [[10, 10, 10, 10], 2, [20, 20]],
    [[30, 10, 10, 10], 2, [30, 30]],
    [[10, 10, 10, 10, 10], 3, [20, 20, 10]],
    [[60, 10, 10], 3, [60, 20]],
  ])('%j in %d columns end at %j', (given, count, ends) => {
    const all = given.map((height, i) => ({ box: leaf(`${i}`, height), x: 0, gap: 0 }));
    expect(balance(all, count, 1000)?.map(({ height }) => height)).toEqual(ends);
  });
});

describe('levelled columns', () => {
  const stretches = fc.constantFrom(0, 5, 20);
  /** Gaps that may open: not below headings, not between lines. */
  const opening = (column: FilledColumn): number =>
    column.slabs.filter(({ slab }, i) => {
      const above = column.slabs[i - 1]?.slab;
      return above !== undefined && !above.box.keepNext && (slab.gap > 0 || !slab.box.breakable);
    }).length;

  test('keep their slabs, and no gap shrinks or opens by more than it may', () => {
    fc.assert(
      fc.property(slabs, counts, heights, stretches, (all, count, height, stretch) => {
        const before = fill(all, count, height).columns;
        const after = level(before, height, stretch);
        expect(slabsIn(after)).toEqual(slabsIn(before));
        for (const [i, column] of after.entries()) {
          let shift = 0;
          for (const [j, { y }] of column.slabs.entries()) {
            const moved = y - (before[i]?.slabs[j]?.y ?? 0);
            expect(moved - shift).toBeGreaterThanOrEqual(-1e-9);
            expect(moved - shift).toBeLessThanOrEqual(stretch + 1e-9);
            shift = moved;
          }
        }
        expect(tallest(after)).toBeLessThanOrEqual(height + 0.01);
      }),
    );
  });

  test('end level when their gaps allow it', () => {
    fc.assert(
      fc.property(slabs, counts, heights, stretches, (all, count, height, stretch) => {
        const before = fill(all, count, height).columns;
        const reach = before.map((column) => column.height + opening(column) * stretch);
        fc.pre(reach.every((most) => most >= tallest(before)));
        const ends = level(before, height, stretch).map((column) => column.height);
        expect(Math.max(0, ...ends) - Math.min(...ends, Infinity)).toBeLessThan(0.01);
      }),
    );
  });

  test.each<
    [string, readonly (readonly [height: number, gap: number, more?: Partial<Box>])[], readonly number[]]
  >([
    [
      'between cards',
      [
        [10, 4],
        [10, 4],
        [10, 4],
      ],
      [0, 24, 48],
    ],
    [
      'not below a heading',
      [
        [10, 0, { keepNext: true }],
        [10, 4],
        [10, 4],
      ],
      [0, 14, 38],
    ],
    [
      'not between lines',
      [
        [10, 0],
        [10, 0, { breakable: true }],
        [10, 4],
      ],
      [0, 10, 34],
    ],
    [
      'between cards without a gap',
      [
        [10, 0],
        [10, 0, { breakable: false }],
        [10, 0],
      ],
      [0, 20, 30],
    ],
  ])('gaps open %s', (_, given, expected) => {
    const all = given.map(([height, gap, more], i) => ({ box: leaf(`${i}`, height, more), x: 0, gap }));
    const tall = [{ box: leaf('tall', 60), x: 0, gap: 0 }];
    const [column] = level([...fill(all, 1, 1000).columns, ...fill(tall, 1, 1000).columns], 60, 10);
    expect(column?.slabs.map(({ y }) => y)).toEqual(expected);
  });
});

/** Boxes in boxes, each line of text named, with space of their own around and between. */
const trees: fc.Arbitrary<Box> = fc.letrec<{ box: Box; line: Box; stack: Box; row: Box }>((tie) => ({
  box: fc.oneof({ maxDepth: 4, depthIdentifier: 'boxes' }, tie('line'), tie('stack'), tie('row')),
  line: fc
    .record({ height: fc.integer({ min: 1, max: 20 }), keepNext: fc.boolean() })
    .map(({ height, keepNext }) => leaf('', height, { keepNext })),
  stack: fc
    .record({
      children: fc.array(fc.tuple(fc.nat(5), tie('box')), { minLength: 1, maxLength: 5 }),
      top: fc.nat(5),
      bottom: fc.nat(5),
      breakable: fc.boolean(),
    })
    .map(({ children, top, bottom, breakable }) => {
      const placed: Placed[] = [];
      let y = top;
      for (const [gap, box] of children) {
        placed.push({ box, x: 3, y: y + gap });
        y += gap + box.height;
      }
      return {
        ...plainBox,
        width: 100,
        height: y + bottom,
        inset: { top, bottom },
        children: placed,
        breakable,
      };
    }),
  row: fc.array(tie('box'), { minLength: 2, maxLength: 3 }).map((cells) => ({
    ...plainBox,
    width: 100,
    height: Math.max(...cells.map(({ height }) => height)),
    children: cells.map((box, i) => ({ box, x: i * 30, y: 0 })),
  })),
})).box;

/** The tree with its lines numbered in reading order. */
function numbered(box: Box): Box {
  let count = 0;
  const visit = (one: Box): Box => ({
    ...one,
    items: one.items.map((item) => (item.kind === 'text' ? { ...item, text: `${count++}` } : item)),
    children: one.children.map((child) => ({ ...child, box: visit(child.box) })),
  });
  return visit(box);
}

function painted(box: Box, x = 0, y = 0): readonly Item[] {
  const items: Item[] = [];
  emit(box, x, y, items);
  return items;
}

function namesOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

/** Lowest edge of the text in a box. */
function lowest(box: Box): number {
  return Math.max(0, ...painted(box).map(({ y }) => y));
}

describe('slabs', () => {
  test('stacked, they stand as their boxes stand', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const box = numbered(tree);
        const [column] = fill(slabsOf([box]), 1, Infinity).columns;
        const items: Item[] = [];
        for (const { slab, y } of column?.slabs ?? []) emit(slab.box, slab.x, y, items);
        // The space above the first falls away at the top of a column.
        const top = slabsOf([box])[0]?.gap ?? 0;
        expect(items).toEqual(painted(box, 0, -top));
      }),
    );
  });

  test('are boxes that may not be broken, or lines', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const lines = slabsOf([numbered(tree)]).map(({ box }) => namesOf(painted(box)).length);
        const whole = slabsOf([{ ...numbered(tree), breakable: false }]);
        expect(lines.every((count) => count > 0)).toBe(true);
        expect(whole.length).toBe(1);
      }),
    );
  });

  test('margins between boxes overlap', () => {
    const boxes = [5, 8].map((space) => leaf('', 10, { margin: { top: space, bottom: space } }));
    expect(slabsOf([...boxes, ...boxes]).map(({ gap }) => gap)).toEqual([5, 8, 8, 8]);
  });

  test('the last line of a heading stays with what follows', () => {
    const heading = {
      ...plainBox,
      height: 20,
      keepNext: true,
      children: [0, 10].map((y) => ({ box: leaf('', 10), x: 0, y })),
    };
    expect(slabsOf([heading]).map(({ box }) => box.keepNext)).toEqual([false, true]);
  });
});

describe('a box cut in two', () => {
  test('loses no text and prints none twice', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 150 }), (tree, height) => {
        const box = numbered(tree);
        const parts = split(box, height) ?? [box];
        const names = parts.flatMap((part) => namesOf(painted(part)));
        expect(names.toSorted()).toEqual(namesOf(painted(box)).toSorted());
      }),
    );
  });

  test('has a head that fits and a tail with less in it', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 150 }), (tree, height) => {
        const parts = split(numbered(tree), height);
        fc.pre(parts !== null);
        const [head, tail] = parts;
        expect(head.height).toBeLessThanOrEqual(height);
        expect(lowest(head)).toBeLessThanOrEqual(head.height);
        expect(lowest(tail)).toBeLessThanOrEqual(tail.height);
        expect(Math.min(...painted(tail).map(({ y }) => y), 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is cut again and again until it is used up', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        let rest: Box | null = numbered(tree);
        const names: string[] = [];
        for (let pieces = 0; rest !== null && pieces < 1000; pieces++) {
          // Every line fits, and all space of the boxes around it.
          const parts: readonly [Box, Box] | null = rest.height <= 70 ? null : split(rest, 70);
          names.push(...namesOf(painted(parts?.[0] ?? rest)));
          rest = parts?.[1] ?? null;
        }
        expect(names.toSorted()).toEqual(namesOf(painted(numbered(tree))).toSorted());
      }),
    );
  });

  test('keeps the order of what stands one below the other', () => {
    const children = [10, 20, 30].map((y, i) => ({ box: leaf(`${i}`, 10), x: 0, y }));
    const box = { ...plainBox, height: 45, inset: { top: 10, bottom: 5 }, children };
    const [head, tail] = split(box, 36) ?? [];
    expect(head === undefined ? null : [namesOf(painted(head)), head.height]).toEqual([['0', '1'], 35]);
    expect(tail === undefined ? null : [namesOf(painted(tail)), tail.height]).toEqual([['2'], 25]);
    expect(split(box, 24)).toBeNull();
    expect(split(leaf('0', 50), 20)).toBeNull();
  });

  test('keeps the distances below the cut', () => {
    const stack = (count: number): readonly Placed[] =>
      Array.from({ length: count }, (_, i) => ({ box: leaf('', 10), x: 0, y: i * 10 }));
    const inner = { ...plainBox, height: 30, children: stack(3) };
    const box = {
      ...plainBox,
      height: 45,
      children: [inner, leaf('', 10)].map((one, i) => ({ box: one, x: 0, y: i * 35 })),
    };
    const baselines = split(box, 25)?.map((part) => painted(part).map(({ y }) => y));
    expect(baselines).toEqual([
      [10, 20],
      [10, 25],
    ]);
    expect(split(box, 25)?.map(({ height }) => height)).toEqual([20, 25]);
  });

  test('is cut below the headings that announce it', () => {
    const card = {
      ...plainBox,
      height: 100,
      breakable: false,
      children: [0, 50].map((y, i) => ({ box: leaf(`${i}`, 50), x: 0, y })),
    };
    const all = [leaf('h', 20, { keepNext: true }), card, leaf('z', 10)].map((box) => ({
      box,
      x: 0,
      gap: 5,
    }));
    expect(cutFirst(all, 80)?.map(({ box, gap }) => [box.height, gap])).toEqual([
      [20, 5],
      [50, 5],
      [50, 0],
      [10, 5],
    ]);
    expect(cutFirst(all, 74)).toBeNull();
    expect(cutFirst([], 100)).toBeNull();
  });
});
