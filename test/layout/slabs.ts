/** Slabs of any height for what is arithmetic over heights. */
import * as fc from 'fast-check';
import { plainBox, type Box } from '../../src/layout/box.ts';
import type { FilledColumn, Slab } from '../../src/layout/columns.ts';
import { fakeBook } from './fake-font.ts';

const face = fakeBook().main(400);

/** A box with one line of text in it. */
export function leaf(text: string, height: number, more: Partial<Box> = {}): Box {
  const line = {
    kind: 'text',
    x: 0,
    y: height,
    text,
    face,
    size: 10,
    spacing: 0,
    colour: '#000000',
    width: 10,
  } as const;
  return { ...plainBox, width: 100, height, items: [{ ...line, owner: null }], ...more };
}

type Stone = {
  readonly height: number;
  readonly gap: number;
  readonly keepNext: boolean;
  readonly breakable: boolean;
};

const stones: fc.Arbitrary<readonly Stone[]> = fc.array(
  fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    gap: fc.constantFrom(0, 0, 3, 10),
    keepNext: fc.nat(4).map((n) => n === 0),
    breakable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);
export const slabs: fc.Arbitrary<readonly Slab[]> = stones.map((all) =>
  all.map(({ gap, height, ...more }, i) => ({ box: leaf(`${i}`, height, more), x: 0, gap })),
);
export const counts = fc.integer({ min: 1, max: 5 });
export const heights = fc.integer({ min: 20, max: 300 });

export function slabsIn(columns: readonly FilledColumn[]): readonly Slab[] {
  return columns.flatMap((column) => column.slabs.map(({ slab }) => slab));
}

export function tallest(columns: readonly FilledColumn[]): number {
  return Math.max(0, ...columns.map(({ height }) => height));
}

/** Columns that end with a heading though more follows. */
export function endingWithHeading(columns: readonly FilledColumn[], all: readonly Slab[]): readonly Slab[] {
  return columns.flatMap(({ slabs: own }) => {
    const last = own.at(-1)?.slab;
    return last?.box.keepNext === true && last !== all.at(-1) ? [last] : [];
  });
}
