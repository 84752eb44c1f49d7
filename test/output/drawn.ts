/** Finished pages as grey pictures, drawn by PDFium: the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openRaster } from '../../src/output/raster.ts';

/** Grey pixels, row by row, 0 black to 255 white. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** The page of a PDF (from 0), `width` pixels wide. */
export async function drawn(pdf: Uint8Array, number: number, width: number): Promise<Picture> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const raster = await openRaster(wasm);
  const bitmap = [...raster(pdf, width)][number];
  if (bitmap === undefined) throw new Error(`no page ${number}`);
  const { height, pixels } = bitmap;
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [blue = 0, green = 0, red = 0] = pixels.subarray(4 * i, 4 * i + 3);
    return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  });
  return { width, height, data };
}
