/** Cutting between openings: every opening once, no text over its limit, whatever the lengths. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { first, split, type Portion } from '../../src/channel/pack.ts';

/** Openings as long as the numbers say, below a head and above a foot that depends on what is left. */
const lengthOf = ({ openings, parts, left }: Portion<{ length: number }>): number =>
  10 + String(parts).length + (left > 0 ? 5 : 20) + openings.reduce((sum, { length }) => sum + length, 0);
const limit = 100;
const fits = (portion: Portion<{ length: number }>): boolean => lengthOf(portion) <= limit;

const lists = fc.array(
  fc.integer({ min: 1, max: 90 }).map((length) => ({ length })),
  { maxLength: 80 },
);

test('split: every opening exactly once and in order, or named as too long', () => {
  fc.assert(
    fc.property(lists, (openings) => {
      const { portions, tooLong } = split(openings, fits);
      expect(portions.flatMap((portion) => portion.openings)).toEqual(
        openings.filter((one) => !tooLong.includes(one)),
      );
      expect(tooLong.every(({ length }) => length > limit - 31 - String(portions.length).length)).toBe(true);
    }),
  );
});

test('split: no text over the limit, each knows its place and what is left', () => {
  fc.assert(
    fc.property(lists, (openings) => {
      const { portions } = split(openings, fits);
      let left = portions.reduce((sum, portion) => sum + portion.openings.length, 0);
      for (const [index, portion] of portions.entries()) {
        left -= portion.openings.length;
        expect(fits(portion)).toBe(true);
        expect(portion.openings.length).toBeGreaterThan(0);
        expect(portion).toMatchObject({ part: index + 1, parts: portions.length, left });
      }
    }),
  );
});

test('split: equal openings are spread evenly and over no more texts than needed', () => {
  const openings = Array.from({ length: 9 }, () => ({ length: 9 }));
  const counts = split(openings, fits).portions.map((portion) => portion.openings.length);
  expect(counts).toEqual([5, 4]);
});

test('split: a tenth text makes room for its own longer number', () => {
  const openings = Array.from({ length: 9 * 9 + 1 }, () => ({ length: 9 }));
  const { portions } = split(openings, fits);
  expect(portions.length).toBeGreaterThan(9);
  expect(portions.every((portion) => portion.parts === portions.length && fits(portion))).toBe(true);
});

test('first: as many as fit, one more would not, and nothing is null only when not even the head fits', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 20, max: 200 }), (openings, most) => {
      const inside = (portion: Portion<{ length: number }>): boolean => lengthOf(portion) <= most;
      const portion = first(openings, inside);
      const at = (count: number): Portion<{ length: number }> => ({
        openings: openings.slice(0, count),
        part: 1,
        parts: 1,
        left: openings.length - count,
      });
      const count = portion?.openings.length ?? -1;
      expect(portion).toEqual(count < 0 ? null : at(count));
      expect(count < 0 || inside(at(count))).toBe(true);
      expect(count < openings.length && inside(at(count + 1))).toBe(false);
    }),
  );
});
