/**
 * One file for the printer with a copy of the sheet for each posting place. What all copies have in common is
 * written once and every page refers to it, so that the file grows by what differs. It is for paper alone:
 * without tags and links, for which every page would need content of its own.
 */
import { PDFDocument, type PDFReference } from 'pdfkit';
import type { Item, Page } from '../layout/frame.ts';
import { createFonts, gatherContent, textState, type Fonts } from './content.ts';
import { createImages, type Images } from './images.ts';
import { packObjects } from './object-streams.ts';
import { boxPage, collect, draw, infoOf, type Brush, type PdfInfo } from './pdf.ts';
import { destination, mendDocument } from './pdfkit-defects.ts';

/** The sheet of one place. */
export type PlaceCopy = {
  /** Name in the reader's list of bookmarks, so that a single place can be printed again. */
  readonly bookmark: string;
  /** What is drawn over each common page; a page without an entry is printed as it is. */
  readonly own: ReadonlyMap<number, readonly Item[]>;
  /** How many times the sheet is printed one after another, 1 or more. */
  readonly times: number;
};

/** Paints the copies in the order given, each with all pages. The same copies give the same bytes. */
export async function paintPrintFile(
  pages: readonly Page[],
  copies: readonly PlaceCopy[],
  info: PdfInfo,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    tagged: false,
    lang: 'ko-KR',
    displayTitle: true,
    info: infoOf(info),
  });
  mendDocument(pdf);
  gatherContent(pdf);
  packObjects(pdf);
  prefer(pdf);
  const bytes = collect(pdf);

  const fonts = createFonts(pdf);
  const images = await createImages(pdf, pages, false);
  const shared: (PDFReference | undefined)[] = [];
  const resources: Record<string, unknown> = {};
  for (const { bookmark, own, times } of copies)
    for (let time = 0; time < times; time += 1)
      for (const [index, page] of pages.entries()) {
        pdf.addPage({ size: [page.width, page.height], margin: 0 });
        if (time === 0 && index === 0) pdf.outline.addItem(bookmark, destination(pdf, 0));
        boxPage(pdf, page);
        // Whatever a common page draws with must be at hand on every page that refers to it.
        pdf.page.resources.data = Object.assign(resources, pdf.page.resources.data, resources);
        const { content } = pdf.page;
        shared[index] ??= commonOf(pdf, page, fonts, images);
        pdf.page.content = content;
        pdf.page.dictionary.data['Contents'] = [shared[index], content];
        const brush: Brush = { fill: '', text: textState(), fonts, images };
        for (const item of own.get(index) ?? []) draw(pdf, item, brush);
      }
  pdf.end();
  return bytes;
}

/** A stream with all that a page prints for everybody, in coordinates of its own. */
function commonOf(pdf: PDFDocument, page: Page, fonts: Fonts, images: Images): PDFReference {
  const stream = pdf.ref();
  pdf.page.content = stream;
  pdf.addContent(`q 1 0 0 -1 0 ${page.height} cm`);
  const brush: Brush = { fill: '', text: textState(), fonts, images };
  for (const item of [...page.items, ...page.header, ...page.footer, ...page.marks]) draw(pdf, item, brush);
  pdf.addContent('Q');
  stream.end();
  return stream;
}

/** Each page on one side of its own sheet of paper, in its own size: what hangs on a wall has no back. */
function prefer(pdf: PDFDocument): void {
  const preferences = pdf._root.data['ViewerPreferences'] as { readonly data: Record<string, unknown> };
  preferences.data['PrintScaling'] = 'None';
  preferences.data['Duplex'] = 'Simplex';
}
