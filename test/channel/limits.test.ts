/** Counting, and every limit at its edge. */
import { describe, expect, test } from 'vitest';
import { keeps, lengthOf, limits } from '../../src/channel/limits.ts';

/** What fills a text, and how much one of it counts. */
const fillers = [
  ['Hangul', '가', 1],
  ['Hangul written in pieces', '\u1112\u1161\u11ab', 3],
  ['an emoji', '😀', 2],
  ['a family of emoji', '👨‍👩‍👧', 8],
  ['a combining mark', 'q\u0301', 2],
] as const;

describe.each(Object.entries(limits))('%s', (_name, limit) => {
  test.each(fillers)('%s up to the last character and not beyond', (_what, one, length) => {
    const count = Math.floor(limit.characters / length);
    const full = one.repeat(count) + 'x'.repeat(limit.characters - count * length);
    expect(lengthOf(full)).toBe(limit.characters);
    expect(keeps(full, limit)).toBe(true);
    expect(keeps(`${full}x`, limit)).toBe(false);
    expect(keeps(`${full.slice(0, -1)}\n`, limit)).toBe(false);
  });

  test('no way of counting in use finds more', () => {
    const text = `가\u0301😀👨‍👩‍👧\n각\r\n`.replaceAll('\r', '');
    const graphemes = [...new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(text)].length;
    expect(lengthOf(text)).toBeGreaterThanOrEqual(
      Math.max(text.length, Array.from(text).length, graphemes, text.replaceAll('\n', '\r\n').length),
    );
  });
});

test.each([
  [limits.카카오, 99],
  [limits.와이드, 5],
])('line breaks up to the limit and not beyond', (limit, most) => {
  expect(limit.lineBreaks).toBe(most);
  expect(keeps('\n'.repeat(most), limit)).toBe(true);
  expect(keeps('\n'.repeat(most + 1), limit)).toBe(false);
});
