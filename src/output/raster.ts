/** PDF → bitmaps, one page at a time, by PDFium as WebAssembly. The only file that imports it. */
import { init } from '@embedpdf/pdfium';
import type { Bitmap } from './png.ts';

/** Draws the pages of a PDF, each `width` pixels wide, on white. A page is freed before the next is drawn. */
export type Raster = (pdf: Uint8Array, width: number) => Iterable<Bitmap>;

/**
 * PDFium made ready; one serves many files.
 * @param wasm bytes of `pdfium.wasm`
 */
export async function openRaster(wasm: Uint8Array): Promise<Raster> {
  // What it would print in English is told by the error that follows.
  const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer, printErr: () => {} });
  // Its HEAPU8 is a new view whenever the memory has grown.
  const module = pdfium.pdfium;
  const { malloc, free } = module.wasmExports;
  pdfium.PDFiumExt_Init();

  function draw(document: number, number: number, width: number): Bitmap {
    const page = pdfium.FPDF_LoadPage(document, number);
    if (page === 0) throw new Error(`PDFium cannot open page ${number + 1}`);
    const ratio = pdfium.FPDF_GetPageHeightF(page) / pdfium.FPDF_GetPageWidthF(page);
    const height = Math.round(width * ratio);
    // Without an alpha channel: what is not painted is paper.
    const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
    if (bitmap === 0) throw new Error(`no memory for a picture of ${width}×${height}`);
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xff_ff_ff_ff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const pixels = module.HEAPU8.slice(from, from + 4 * width * height);
    pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(page);
    return { width, height, pixels };
  }

  return function* pagesOf(pdf, width) {
    const memory = malloc(pdf.length);
    module.HEAPU8.set(pdf, memory);
    const document = pdfium.FPDF_LoadMemDocument(memory, pdf.length, '');
    try {
      if (document === 0) throw new Error('PDFium cannot open the file');
      const count = pdfium.FPDF_GetPageCount(document);
      for (let number = 0; number < count; number++) yield draw(document, number, width);
    } finally {
      if (document !== 0) pdfium.FPDF_CloseDocument(document);
      free(memory);
    }
  };
}
