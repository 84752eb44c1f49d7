import { decode } from 'fast-png';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodePng, type Bitmap } from '../../src/output/png.ts';
import { openRaster, type Raster } from '../../src/output/raster.ts';
import { paint } from './conformance-sheet.ts';

let raster: Raster;
beforeAll(async () => {
  raster = await openRaster(
    readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')),
  );
});

const page = (body: string): string =>
  `<sheet title="그림" subject="그림"><style>@page { size: 300pt 400pt; margin: 0; type-size: 20pt 20pt 20pt; } .half { height: 200pt; background-color: #0b50d0; }</style>${body}</sheet>`;

describe('a page as a bitmap', () => {
  test('has the width asked for and the height of its paper', async () => {
    const [bitmap] = [...raster(await paint(page('<p>가</p>')), 1080)];
    expect([bitmap?.width, bitmap?.height]).toEqual([1080, 1440]);
  });

  test('is white where nothing is painted and has the colour of what is', async () => {
    const [bitmap] = [...raster(await paint(page('<div class="half"><p>가</p></div>')), 300)];
    expect(at(bitmap, 290, 100)).toEqual([0x0b, 0x50, 0xd0]);
    expect(at(bitmap, 290, 300)).toEqual([255, 255, 255]);
  });

  test('comes one at a time: the next page is drawn when it is asked for', async () => {
    const pages = raster(await paint(), 100)[Symbol.iterator]();
    expect(pages.next().done).toBe(false);
    // The file is closed and its memory freed when nobody asks for more.
    expect(pages.return?.()).toMatchObject({ done: true });
    expect([...raster(await paint(page('<p>가</p>')), 100)]).toHaveLength(1);
  });

  test('is an error for what is no PDF, and the next file is drawn all the same', async () => {
    expect(() => [...raster(Buffer.from('no PDF'), 100)]).toThrow(/cannot open/);
    expect([...raster(await paint(page('<p>가</p>')), 100)]).toHaveLength(1);
  });
});

describe('a bitmap as PNG', () => {
  const bitmapOf = (width: number, height: number, colour: (i: number) => readonly number[]): Bitmap => ({
    width,
    height,
    pixels: Uint8Array.from({ length: 4 * width * height }, (_, i) => colour(i >> 2)[i & 3] ?? 0),
  });

  test('has no alpha channel, no date, and the same bytes each time', () => {
    const bitmap = bitmapOf(20, 10, (i) => (i % 3 === 0 ? [255, 255, 255, 7] : [208, 80, 11, 9]));
    const png = encodePng(bitmap);
    expect(encodePng(bitmap)).toEqual(png);
    const { width, height, channels, palette, data } = decode(png);
    expect([width, height, channels]).toEqual([20, 10, 1]);
    expect([0, 1, 2].map((i) => palette?.[data[i] ?? 0])).toEqual([
      [255, 255, 255],
      [11, 80, 208],
      [11, 80, 208],
    ]);
    expect(Buffer.from(png).toString('latin1')).not.toMatch(/tIME|tRNS|tEXt/);
  });

  test('of more than 256 colours keeps each within a few steps', () => {
    const bitmap = bitmapOf(256, 64, (i) => [i % 256, 4 * (i >> 8), 128, 0]);
    const { palette = [], data } = decode(encodePng(bitmap));
    expect(palette.length).toBeLessThanOrEqual(256);
    const far = Array.from(data, (place, i) => {
      const [red = 0, green = 0, blue = 0] = palette[place] ?? [];
      return Math.hypot(red - 128, green - 4 * (i >> 8), blue - (i % 256));
    });
    expect(Math.max(...far)).toBeLessThan(24);
  });
});

function at(bitmap: Bitmap | undefined, x: number, y: number): readonly number[] {
  if (bitmap === undefined) throw new Error('no page');
  const [blue, green, red] = bitmap.pixels.subarray(4 * (y * bitmap.width + x));
  return [red ?? -1, green ?? -1, blue ?? -1];
}
