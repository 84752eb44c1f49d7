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

/** PDFium, which Chrome reads with. */
export async function pdfiumReads(bytes: Uint8Array): Promise<string> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const wasm = await readFile(path);
  const pdfium = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
  });
  pdfium.PDFiumExt_Init();
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  for (const [i, byte] of bytes.entries()) pdfium.pdfium.setValue(memory + i, byte, 'i8');
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, '');
  if (document === 0) throw new Error('PDFium cannot open the file');
  let read = '';
  for (let number = 0; number < pdfium.FPDF_GetPageCount(document); number++) {
    const page = pdfium.FPDF_LoadPage(document, number);
    const letters = pdfium.FPDFText_LoadPage(page);
    const texts = new Map<number, string>();
    for (let i = 0; i < pdfium.FPDFText_CountChars(letters); i++) {
      const id = pdfium.FPDFPageObj_GetMarkedContentID(pdfium.FPDFText_GetTextObject(letters, i));
      const letter = String.fromCodePoint(pdfium.FPDFText_GetUnicode(letters, i));
      if (id >= 0) texts.set(id, (texts.get(id) ?? '') + letter);
    }
    const visit = (element: number): void => {
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
    pdfium.FPDFText_ClosePage(letters);
    pdfium.FPDF_ClosePage(page);
  }
  pdfium.FPDF_CloseDocument(document);
  return read;
}
