import { describe, expect, test } from 'vitest';
import type { Item, Page } from '../../src/layout/frame.ts';
import { withBleed } from '../../src/layout/bleed.ts';
import { layoutOf } from './placed.ts';

const mm = 72 / 25.4;
const pageOf = (css: string): Page => {
  const [page] = layoutOf(css, '<p>가나</p>').pages;
  if (page === undefined) throw new Error('no page');
  return page;
};
const corner = ({ x, y }: Item): readonly number[] => [x, y];

describe('without bleed and marks', () => {
  test('the paper is the page', () => {
    expect(pageOf('')).toMatchObject({ width: 240, height: 200, trim: null, marks: [] });
  });
});

describe('with a bleed', () => {
  test('the paper grows on every side and the page stands in its middle', () => {
    const page = pageOf('@page { bleed: 3mm }');
    expect(page.width).toBeCloseTo(240 + 6 * mm);
    expect(page.height).toBeCloseTo(200 + 6 * mm);
    expect(page.trim?.inset).toBeCloseTo(3 * mm);
    expect(page.trim?.bleed).toBeCloseTo(3 * mm);
    const [plain] = pageOf('').items;
    const [x = 0, y = 0] = plain === undefined ? [] : corner(plain);
    expect(page.items.map(corner)).toEqual([[x + 3 * mm, y + 3 * mm]]);
  });

  test('a background at the edge of the page runs over it, another does not', () => {
    const fill = { kind: 'rect', radius: 0, fill: '#000000' } as const;
    const page: Page = {
      ...pageOf(''),
      items: [
        { ...fill, x: 0, y: 0, width: 240, height: 30 },
        { ...fill, x: 20, y: 170, width: 40, height: 30 },
        { ...fill, x: 20, y: 20, width: 10, height: 10 },
      ],
    };
    expect(withBleed(page, { bleed: 9, marks: false }).items).toEqual([
      { ...fill, x: 0, y: 0, width: 258, height: 39 },
      { ...fill, x: 29, y: 179, width: 40, height: 39 },
      { ...fill, x: 29, y: 29, width: 10, height: 10 },
    ]);
  });
});

describe('crop marks', () => {
  const page = pageOf('@page { bleed: 3mm; marks: crop }');

  test('two stand at each corner, in line with a cut', () => {
    const inset = page.trim?.inset ?? 0;
    const lines = page.marks.map((mark) => (mark.kind === 'rule' ? mark : null));
    const across = lines.filter((line) => line?.y === line?.toY).map((line) => line?.y);
    const down = lines.filter((line) => line?.x === line?.toX).map((line) => line?.x);
    expect(across.toSorted((a = 0, b = 0) => a - b)).toEqual([inset, inset, inset + 200, inset + 200]);
    expect(down.toSorted((a = 0, b = 0) => a - b)).toEqual([inset, inset, inset + 240, inset + 240]);
  });

  test('all stand on the paper and clear of the bleed', () => {
    const { inset = 0, bleed = 0 } = page.trim ?? {};
    const isClear = (at: number, extent: number): boolean =>
      at >= -0.01 && at <= extent + 0.01 && (at < inset - bleed || at > extent - inset + bleed);
    for (const mark of page.marks) {
      if (mark.kind !== 'rule') throw new Error(mark.kind);
      const [from, to, extent] =
        mark.y === mark.toY ? [mark.x, mark.toX, page.width] : [mark.y, mark.toY, page.height];
      expect([isClear(from, extent), isClear(to, extent)]).toEqual([true, true]);
    }
  });
});
