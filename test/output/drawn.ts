/** Finished pages as grey pictures, drawn by PDFium: the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

/** Grey pixels, row by row, 0 black to 255 white. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** The page of a PDF (from 0), `width` pixels wide. */
export async function drawn(pdf: Uint8Array, number: number, width: number): Promise<Picture> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer });
  const module = pdfium.pdfium as typeof pdfium.pdfium & { readonly HEAPU8: Uint8Array };
  pdfium.PDFiumExt_Init();
  const memory = module.wasmExports.malloc(pdf.length);
  module.HEAPU8.set(pdf, memory);
  const page = pdfium.FPDF_LoadPage(pdfium.FPDF_LoadMemDocument(memory, pdf.length, ''), number);
  if (page === 0) throw new Error(`no page ${number}`);
  const height = Math.round((width * pdfium.FPDF_GetPageHeightF(page)) / pdfium.FPDF_GetPageWidthF(page));
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xff_ff_ff_ff);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const pixels = module.HEAPU8.slice(from, from + 4 * width * height);
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [blue = 0, green = 0, red = 0] = pixels.subarray(4 * i, 4 * i + 3);
    return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  });
  return { width, height, data };
}

/** The picture `times` as large, between its pixels evenly: a reader of characters wants large ones. */
export function enlarged({ width, height, data }: Picture, times: number): Picture {
  const at = (x: number, y: number): number =>
    data[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 255;
  const large = new Uint8Array(width * times * height * times);
  for (let i = 0; i < large.length; i++) {
    const [x, y] = [i % (width * times), Math.floor(i / (width * times))].map(
      (one) => (one + 0.5) / times - 0.5,
    );
    const [left, top] = [Math.floor(x ?? 0), Math.floor(y ?? 0)];
    const [across, down] = [(x ?? 0) - left, (y ?? 0) - top];
    const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
    const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
    large[i] = upper * (1 - down) + lower * down;
  }
  return { width: width * times, height: height * times, data: large };
}
