/** A PDF as PDFium reads it, which Chrome reads with. */
import { init } from '@embedpdf/pdfium';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type Pdfium = Awaited<ReturnType<typeof init>>;

let one: Promise<Pdfium> | undefined;
/** PDFium made ready, one for all files. */
function pdfiumOf(): Promise<Pdfium> {
  one ??= (async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
    const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer });
    pdfium.PDFiumExt_Init();
    return pdfium;
  })();
  return one;
}

/** Lets `work` use `bytes` where PDFium can read and write them. */
function withMemory<T>({ pdfium }: Pdfium, bytes: Uint8Array, work: (place: number) => T): T {
  const place = pdfium.wasmExports.malloc(bytes.length);
  try {
    // A new view whenever the memory has grown.
    pdfium.HEAPU8.set(bytes, place);
    return work(place);
  } finally {
    pdfium.wasmExports.free(place);
  }
}

/** Opens a file and lets `work` go through its pages; `letters` is the text of the page to PDFium. */
async function pagesOf<T>(
  bytes: Uint8Array,
  work: (pdfium: Pdfium, page: number, letters: number) => T,
): Promise<readonly T[]> {
  const pdfium = await pdfiumOf();
  return withMemory(pdfium, bytes, (place) => {
    const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '');
    if (document === 0) throw new Error('PDFium cannot open the file');
    const results = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, number) => {
      const page = pdfium.FPDF_LoadPage(document, number);
      const letters = pdfium.FPDFText_LoadPage(page);
      const result = work(pdfium, page, letters);
      pdfium.FPDFText_ClosePage(letters);
      pdfium.FPDF_ClosePage(page);
      return result;
    });
    pdfium.FPDF_CloseDocument(document);
    return results;
  });
}

/** What is copied when a whole page is marked, page by page, line by line. */
export function textsOfPages(bytes: Uint8Array): Promise<readonly string[]> {
  return pagesOf(bytes, (pdfium, _, letters) => {
    const room = 2 * (pdfium.FPDFText_CountChars(letters) + 1);
    return withMemory(pdfium, new Uint8Array(room), (place) => {
      const units = pdfium.FPDFText_GetText(letters, 0, room / 2 - 1, place);
      const text = pdfium.pdfium.HEAPU8.slice(place, place + 2 * Math.max(0, units - 1));
      return Buffer.from(text).toString('utf16le').replaceAll('\r\n', '\n');
    });
  });
}

/** The same of all pages together. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  return (await textsOfPages(bytes)).join('\n');
}

/** Those of `words` that the search of PDFium finds. */
export async function pdfiumFinds(bytes: Uint8Array, words: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  await pagesOf(bytes, (pdfium, _page, letters) => {
    for (const word of words)
      withMemory(pdfium, Buffer.from(`${word}\0`, 'utf16le'), (wanted) => {
        const search = pdfium.FPDFText_FindStart(letters, wanted, 0, 0);
        if (pdfium.FPDFText_FindNext(search)) found.add(word);
        pdfium.FPDFText_FindClose(search);
      });
  });
  return words.filter((word) => found.has(word));
}

/** The text of the structure tree. */
export async function pdfiumReads(bytes: Uint8Array): Promise<string> {
  const read = await pagesOf(bytes, (pdfium, page, letters) => {
    const texts = new Map<number, string>();
    for (let i = 0; i < pdfium.FPDFText_CountChars(letters); i++) {
      const id = pdfium.FPDFPageObj_GetMarkedContentID(pdfium.FPDFText_GetTextObject(letters, i));
      const letter = String.fromCodePoint(pdfium.FPDFText_GetUnicode(letters, i));
      if (id >= 0) texts.set(id, (texts.get(id) ?? '') + letter);
    }
    const textIn = (element: number): string =>
      actualTextOf(pdfium, element) ||
      Array.from({ length: pdfium.FPDF_StructElement_CountChildren(element) }, (_, i) => {
        const id = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i);
        if (id >= 0) return texts.get(id) ?? '';
        const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i);
        return child === 0 ? '' : textIn(child);
      }).join('');
    const tree = pdfium.FPDF_StructTree_GetForPage(page);
    const text = Array.from({ length: pdfium.FPDF_StructTree_CountChildren(tree) }, (_, i) =>
      textIn(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i)),
    ).join('');
    pdfium.FPDF_StructTree_Close(tree);
    return text;
  });
  return read.join('');
}

/** What is read instead of what is drawn; empty when the element has no such text. */
function actualTextOf(pdfium: Pdfium, element: number): string {
  const length = pdfium.FPDF_StructElement_GetActualText(element, 0, 0);
  if (length === 0) return '';
  return withMemory(pdfium, new Uint8Array(length), (place) => {
    pdfium.FPDF_StructElement_GetActualText(element, place, length);
    return pdfium.pdfium.UTF16ToString(place);
  });
}
