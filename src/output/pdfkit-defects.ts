/**
 * Ways around defects of pdfkit 0.20.2, all in one place. Each has a test in `test/output/defects.test.ts`
 * that fails when pdfkit mends it.
 */
import type { PDFDocument } from 'pdfkit';

/** Applies every work-around to a new document. */
export function mendDocument(document: PDFDocument): void {
  escapeMetadata(document);
  countOutline(document);
}

/** XMP is written without escaping: a title with `&` makes the metadata unreadable. */
function escapeMetadata(document: PDFDocument): void {
  const write = document._addInfo.bind(document);
  document._addInfo = () => {
    const info = document.info;
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    write();
    document.info = info;
  };
}

/** The root of the bookmarks lacks its /Count, without which it is invalid (ISO 32000-1, table 152). */
function countOutline(document: PDFDocument): void {
  document.outline.options = { ...document.outline.options, expanded: true };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
