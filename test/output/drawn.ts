/** Finished pages as pictures, drawn by PDFium: the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encode } from 'fast-png';
import type { Bitmap } from '../../src/output/png.ts';
import { openRaster } from '../../src/output/raster.ts';

/** Grey pixels, row by row, 0 black to 255 white. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const raster = await openRaster(
  readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')),
);

/** The page of a PDF (from 0), `width` pixels wide, each pixel blue, green, red and a fourth byte. */
export function coloured(pdf: Uint8Array, number: number, width: number): Bitmap {
  let at = 0;
  for (const bitmap of raster(pdf, width)) if (at++ === number) return bitmap;
  throw new Error(`no page ${number}`);
}

/** The same in grey. */
export function drawn(pdf: Uint8Array, number: number, width: number): Picture {
  const { height, pixels } = coloured(pdf, number, width);
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [blue = 0, green = 0, red = 0] = pixels.subarray(4 * i, 4 * i + 3);
    return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  });
  return { width, height, data };
}

/** The same as a PNG. */
export function pngOf(pdf: Uint8Array, number: number, width: number): Uint8Array {
  return encode({ ...drawn(pdf, number, width), channels: 1, depth: 8 });
}
