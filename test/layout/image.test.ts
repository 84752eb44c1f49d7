/** Pictures among boxes: their size and place, in the fake font. */
import { describe, expect, test } from 'vitest';
import { layoutPages } from '../../src/layout/pages.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { fakeBook } from './fake-font.ts';
import { documentOf, placed } from './placed.ts';

/** 60 by 30 pt by itself; what it shows does not matter here. */
const picture: Picture = {
  width: 60,
  height: 30,
  pixels: 0,
  at: () => {
    throw new Error('layout painted');
  },
};
const put = (css: string, body: string): string =>
  placed(
    layoutPages(documentOf(css, body), fakeBook(), { type: 10, columns: 1 }, new Map([['로고', picture]])),
  );
const img = '<img src="로고" alt="로고"/>';

describe('a picture', () => {
  test.each([
    ['has its own size', '', '20,20 image 60×30'],
    ['is as wide as it is told', 'img { width: 100pt }', '20,20 image 100×50'],
    ['takes a share of the width', 'img { width: 50% }', '20,20 image 100×50'],
    ['is as high as it is told', 'img { height: 60pt }', '20,20 image 120×60'],
    ['is the largest within both', 'img { width: 40pt; height: 60pt }', '20,40 image 40×20'],
    ['is never wider than its place', 'img { height: 150pt }', '20,45 image 200×100'],
    ['stands where text-align says', 'sheet { text-align: right }', '160,20 image 60×30'],
  ])('%s', (_, css, expected) => {
    expect(put(css, img)).toBe(`page 1\n${expected}`);
  });

  test('pushes down what follows it', () => {
    expect(put('', `${img}<p>가</p>`)).toBe('page 1\n20,20 image 60×30\n20,58 "가"');
  });

  test('takes from a row no more than it needs', () => {
    const css = 'row { column-gap: 10pt } img { width: 90pt; height: 20pt } p { width: 1fr }';
    expect(put(css, `<row>${img}<p>가</p></row>`)).toBe('page 1\n20,20 image 40×20\n70.01,28 "가"');
  });

  test('is turned with its strip', () => {
    const strips = put('tearoff { height: 80pt }', `<tearoff count="2">${img}</tearoff>`);
    expect(strips).toContain('45,200 image 60×30 turned');
  });

  test('that is not there leaves no trace', () => {
    const layout = layoutPages(documentOf('', `${img}<p>가</p>`), fakeBook(), { type: 10, columns: 1 });
    expect(placed(layout)).toBe('page 1\n20,28 "가"');
  });
});
