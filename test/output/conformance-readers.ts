/** The text of a PDF in the order of its structure tree, as three programs read it that we did not write. */
import { init } from '@embedpdf/pdfium';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { inFolder } from './matterhorn-file.ts';

/** poppler. */
export function popplerReads(bytes: Uint8Array): string {
  const tree = inFolder((folder) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' });
  });
  return [...tree.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text).join('');
}

/** What poppler copies when a whole page is marked, in the order of the content. */
export function popplerCopies(bytes: Uint8Array): string {
  return inFolder((folder) => {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  });
}

type Node = { readonly type?: string; readonly id?: string; readonly children?: readonly Node[] };

/** pdf.js. */
export async function pdfjsReads(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  let read = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    let open: string | null = null;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        if (open !== null) texts.set(open, (texts.get(open) ?? '') + item.str);
      } else open = item.type === 'endMarkedContent' ? null : (item.id ?? null);
    }
    const visit = (node: Node): void => {
      if (node.type === 'content') read += texts.get(node.id ?? '') ?? '';
      for (const child of node.children ?? []) visit(child);
    };
    visit(await page.getStructTree());
  }
  return read;
}

/** The type sizes in pt of everything that is printed, by pdf.js, each once, ascending. */
export async function pdfjsSizes(bytes: Uint8Array): Promise<readonly number[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const sizes = new Set<number>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str.trim() !== '')
        sizes.add(Math.round(Math.hypot(Number(item.transform[2]), Number(item.transform[3])) * 100) / 100);
  }
  return [...sizes].toSorted((a, b) => a - b);
}

type Pdfium = Awaited<ReturnType<typeof init>>;

/** Opens a file in PDFium, which Chrome reads with, and lets `work` go through its pages. */
async function inPdfium(
  bytes: Uint8Array,
  work: (pdfium: Pdfium, page: number, letters: number) => void,
): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const wasm = await readFile(path);
  const pdfium = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
  });
  pdfium.PDFiumExt_Init();
  const document = pdfium.FPDF_LoadMemDocument(inMemory(pdfium, bytes), bytes.length, '');
  if (document === 0) throw new Error('PDFium cannot open the file');
  for (let number = 0; number < pdfium.FPDF_GetPageCount(document); number++) {
    const page = pdfium.FPDF_LoadPage(document, number);
    const letters = pdfium.FPDFText_LoadPage(page);
    work(pdfium, page, letters);
    pdfium.FPDFText_ClosePage(letters);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(document);
}

function inMemory(pdfium: Pdfium, bytes: Uint8Array): number {
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  for (const [i, byte] of bytes.entries()) pdfium.pdfium.setValue(memory + i, byte, 'i8');
  return memory;
}

/** Those of `words` that the search of PDFium finds. */
export async function pdfiumFinds(bytes: Uint8Array, words: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  await inPdfium(bytes, (pdfium, _page, letters) => {
    for (const word of words) {
      const wanted = inMemory(pdfium, Buffer.from(`${word}\0`, 'utf16le'));
      const search = pdfium.FPDFText_FindStart(letters, wanted, 0, 0);
      if (pdfium.FPDFText_FindNext(search)) found.add(word);
      pdfium.FPDFText_FindClose(search);
    }
  });
  return words.filter((word) => found.has(word));
}

/** What is read instead of what is drawn; empty when the element has no such text. */
function actualTextOf(pdfium: Pdfium, element: number): string {
  const length = pdfium.FPDF_StructElement_GetActualText(element, 0, 0);
  if (length === 0) return '';
  const room = pdfium.pdfium.wasmExports.malloc(length);
  pdfium.FPDF_StructElement_GetActualText(element, room, length);
  return pdfium.pdfium.UTF16ToString(room);
}

/** The text of the structure tree as PDFium reads it. */
export async function pdfiumReads(bytes: Uint8Array): Promise<string> {
  let read = '';
  await inPdfium(bytes, (pdfium, page, letters) => {
    const texts = new Map<number, string>();
    for (let i = 0; i < pdfium.FPDFText_CountChars(letters); i++) {
      const id = pdfium.FPDFPageObj_GetMarkedContentID(pdfium.FPDFText_GetTextObject(letters, i));
      const letter = String.fromCodePoint(pdfium.FPDFText_GetUnicode(letters, i));
      if (id >= 0) texts.set(id, (texts.get(id) ?? '') + letter);
    }
    const visit = (element: number): void => {
      const actual = actualTextOf(pdfium, element);
      if (actual !== '') {
        read += actual;
        return;
      }
      for (let i = 0; i < pdfium.FPDF_StructElement_CountChildren(element); i++) {
        const id = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i);
        if (id >= 0) read += texts.get(id) ?? '';
        else {
          const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i);
          if (child !== 0) visit(child);
        }
      }
    };
    const tree = pdfium.FPDF_StructTree_GetForPage(page);
    for (let i = 0; i < pdfium.FPDF_StructTree_CountChildren(tree); i++)
      visit(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i));
    pdfium.FPDF_StructTree_Close(tree);
  });
  return read;
}
