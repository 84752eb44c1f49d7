/**
 * Ways around defects of pdfkit 0.20.2, all in one place. Each has a test in `test/output/defects.test.ts`
 * that fails when pdfkit mends it.
 */
import type { PDFDocument } from 'pdfkit';

/** Applies every work-around to a new document. */
export function mendDocument(document: PDFDocument): void {
  escapeMetadata(document);
  countOutline(document);
  packChecksums(document);
}

/**
 * To be called once for each font after `document.font()`. ToUnicode says that glyph 0 is the character
 * U+0000, which PDF/UA and PDF/A forbid in the table even when the glyph is never shown; and a glyph is
 * given the first character that used it, so that a no-break space could become what every space is read as.
 */
export function mendFont(document: PDFDocument): void {
  const { _font: font } = document;
  const [[space = '']] = font.encode(' ');
  font.unicode[Number.parseInt(space, 16)] = [0x20];
  font.unicode[0] = [0xfffd];
}

/**
 * What a bookmark opens: the current page from `top` pt downward, at the reader's own zoom. The left edge is
 * written as its distance from the right one.
 */
export function destination(document: PDFDocument, top: number): Record<string, unknown> {
  return { fit: false, top, left: document.page.width, zoom: 0 };
}

/** Type and subtype of an artifact for `markContent`, which knows no subtype but writes names as they are. */
export function subtyped(type: string, subtype: string): string {
  return `${type} /Subtype /${subtype}`;
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

/** The checksum of an embedded file is written as 32 hexadecimal digits, not as the 16 bytes of table 46. */
function packChecksums(document: PDFDocument): void {
  const create = document.ref.bind(document);
  document.ref = (data) => {
    const reference = create(data);
    const { Params: params } = reference.data as { readonly Params?: { CheckSum?: unknown } };
    if (params === undefined) return reference;
    const end = reference.end.bind(reference);
    reference.end = (bytes) => {
      params.CheckSum = Buffer.from(String(params.CheckSum), 'hex');
      end(bytes);
    };
    return reference;
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
