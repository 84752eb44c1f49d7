/**
 * Pages → tagged PDF. Draws items where they stand; never breaks a line, adds a page or chooses a font.
 * Text is drawn by `content.ts`, tags by `tags.ts`.
 */
import { PDFDocument, type Info } from 'pdfkit';
import type { ImageItem, Item, Page, TextItem } from '../layout/frame.ts';
import type { Structure } from '../layout/structure.ts';
import { attach, claim, claimOf, type Attachment, type Profile } from './conformance.ts';
import {
  createFonts,
  drawRun,
  gatherContent,
  textState,
  unseen,
  type Fonts,
  type TextState,
} from './content.ts';
import { createImages, type Images } from './images.ts';
import { packObjects } from './object-streams.ts';
import { destination, mendDocument } from './pdfkit-defects.ts';
import { createTagTree, type ArtifactName, type Frame, type TagTree } from './tags.ts';

export type PdfInfo = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Moment written into the file: from the date, never the clock. */
  readonly created: Date;
};

/** What the file is to be; without it `accessible` and nothing attached. */
export type PdfKind = { readonly profile?: Profile; readonly attachments?: readonly Attachment[] };

/** Paints the pages. The same pages give the same bytes. */
export async function paintPdf(
  pages: readonly Page[],
  structure: Structure,
  info: PdfInfo,
  { profile = 'accessible', attachments = [] }: PdfKind = {},
): Promise<Uint8Array> {
  const { pdfVersion, subset, packed } = claimOf(profile, attachments);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion,
    subset,
    tagged: true,
    lang: 'ko-KR',
    displayTitle: true,
    info: infoOf(info),
  });
  mendDocument(pdf);
  gatherContent(pdf);
  if (packed) packObjects(pdf);
  claim(pdf, profile, info.created);
  if (profile === 'accessible') attach(pdf, attachments, info.created);
  const bytes = collect(pdf);

  const fonts = createFonts(pdf);
  const images = await createImages(pdf, pages, profile === 'archive-1b');
  let top = 0;
  const tags = createTagTree(pdf, structure, pages, (id) => {
    const bookmark = structure.get(id)?.bookmark ?? null;
    if (bookmark !== null) pdf.outline.addItem(bookmark, destination(pdf, top));
  });
  for (const page of pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    boxPage(pdf, page);
    const brush: Brush = { fill: '', text: textState(), fonts, images };
    for (const item of page.items) {
      // What a bookmark opens shows some room above its first line.
      if (item.kind === 'text') top = Math.max(0, item.y - 2 * item.size);
      paint(pdf, item, tags, brush);
    }
    for (const item of page.header) paintArtifact(pdf, item, 'header', tags, brush);
    for (const item of page.footer) paintArtifact(pdf, item, 'footer', tags, brush);
    for (const item of page.marks) paintArtifact(pdf, item, 'marks', tags, brush);
    tags.endPage();
  }
  tags.end();
  pdf.end();
  return bytes;
}

/** The information dictionary. */
export function infoOf({ title, author, subject, created }: PdfInfo): Info {
  return {
    Title: title,
    // What is empty does not reach the metadata, with which these must agree (PDF/A-1, 6.7.3).
    ...(author === '' ? {} : { Author: author }),
    ...(subject === '' ? {} : { Subject: subject }),
    Creator: 'iljari',
    Producer: 'iljari (pdfkit)',
    CreationDate: created,
    ModDate: created,
  };
}

/** The file, when the document has ended. */
export async function collect(pdf: PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  return Buffer.concat(chunks);
}

/** What the last item left behind in a content stream: the same is not said twice. */
export type Brush = {
  fill: string;
  readonly text: TextState;
  readonly fonts: Fonts;
  readonly images: Images;
};

function paint(pdf: PDFDocument, item: Item, tags: TagTree, brush: Brush): void {
  if (item.kind === 'link') {
    const structParent = item.owner === null ? {} : { structParent: tags.elementOf(item.owner) };
    const contents = new String(item.label) as string;
    pdf.link(item.x, item.y, item.width, item.height, asciiOf(item.url), {
      ...structParent,
      Contents: contents,
    });
    return;
  }
  if (item.kind === 'place') return;
  const told = item.kind === 'text' ? toldOf(item) : null;
  const owner = 'owner' in item ? item.owner : null;
  if (owner !== null && told !== null) tags.enterSpan(owner, told);
  else tags.enter(owner, frameOf(item));
  draw(pdf, item, brush);
}

/** Where a picture stands, which its tag must tell (ISO 32000-1, 14.8.5.4.3). */
function frameOf(item: Item): Frame | undefined {
  if (item.kind === 'image') {
    const [width, height] = item.turned ? [item.height, item.width] : [item.width, item.height];
    const top = item.turned ? item.y - item.width : item.y;
    return [item.x, top, item.x + width, top + height];
  }
  if (item.kind !== 'qr') return undefined;
  const side = item.size * item.module;
  return [item.x, item.y, item.x + side, item.y + side];
}

function paintArtifact(
  pdf: PDFDocument,
  item: Item,
  artifact: ArtifactName,
  tags: TagTree,
  brush: Brush,
): void {
  if (item.kind === 'link' || item.kind === 'place') return;
  tags.enter(artifact);
  draw(pdf, item, brush);
}

/** Where the paper is cut and how far ink reaches beyond (ISO 32000-1, 14.11.2). */
export function boxPage(pdf: PDFDocument, { width, height, trim }: Page): void {
  if (trim === null) return;
  const inside = (inset: number): readonly number[] => [inset, inset, width - inset, height - inset];
  pdf.page.dictionary.data['TrimBox'] = inside(trim.inset);
  pdf.page.dictionary.data['BleedBox'] = inside(trim.inset - trim.bleed);
}

/** An address as PDF can hold it, in 7-bit ASCII (ISO 32000-1, 12.6.4.7): `https://가.kr/나` as `https://xn--….kr/%EB%…`. */
function asciiOf(url: string): string {
  return /^[\u0020-\u007e]*$/.test(url) || !URL.canParse(url) ? url : new URL(url).href;
}

/** Draws an item where it stands; what nobody sees, a link or the room for a name, draws nothing. */
export function draw(pdf: PDFDocument, item: Item, brush: Brush): void {
  switch (item.kind) {
    case 'text':
      drawText(pdf, item, brush);
      break;
    case 'rect':
      fillWith(pdf, item.fill, brush);
      if (item.radius > 0) pdf.roundedRect(item.x, item.y, item.width, item.height, item.radius).fill();
      else pdf.rect(item.x, item.y, item.width, item.height).fill();
      break;
    case 'rule':
      strokeWith(pdf, item.colour, item.width, item.dashed);
      pdf.moveTo(item.x, item.y).lineTo(item.toX, item.toY).stroke();
      if (item.dashed) pdf.undash();
      break;
    case 'outline':
      strokeWith(pdf, item.colour, item.stroke, item.dashed);
      if (item.radius > 0) pdf.roundedRect(item.x, item.y, item.width, item.height, item.radius).stroke();
      else pdf.rect(item.x, item.y, item.width, item.height).stroke();
      if (item.dashed) pdf.undash();
      break;
    case 'image':
      drawImage(pdf, item, brush.images);
      break;
    case 'qr':
      fillWith(pdf, '#000000', brush);
      for (const run of item.runs)
        pdf.rect(
          item.x + run.x * item.module,
          item.y + run.y * item.module,
          run.length * item.module,
          item.module,
        );
      pdf.fill();
      break;
    case 'link':
    case 'place':
      break;
  }
}

function drawText(pdf: PDFDocument, item: TextItem, brush: Brush): void {
  fillWith(pdf, item.colour, brush);
  drawRun(pdf, item, endingOf(item), brush.fonts, brush.text);
}

function drawImage(pdf: PDFDocument, item: ImageItem, images: Images): void {
  const { x, y, width, height } = item;
  if (item.turned) pdf.save().rotate(-90, { origin: [x, y] });
  pdf.image(images(item.picture, width), x, y, { width, height });
  if (item.turned) pdf.restore();
}

/** A screen reader joins the lines of an element; at a soft wrap the space is there already. */
function endingOf(item: TextItem): string {
  return item.endsLine && hasSpace(item) ? ' ' : '';
}

/** What is to come back from the PDF where it is not what is drawn (ActualText), or null. */
function toldOf(item: TextItem): string | null {
  const { original, endsLine = false } = item;
  if (original === undefined && (!endsLine || hasSpace(item))) return null;
  return (original ?? item.text.replaceAll(unseen, '')) + (endsLine ? ' ' : '');
}

/** A font of signs alone has no space. */
function hasSpace({ face }: TextItem): boolean {
  return face.font.hasGlyphForCodePoint(0x20);
}

function fillWith(pdf: PDFDocument, colour: string, brush: Brush): void {
  if (brush.fill === colour) return;
  pdf.fillColor(colour);
  brush.fill = colour;
}

function strokeWith(pdf: PDFDocument, colour: string, width: number, dashed: boolean): void {
  pdf.strokeColor(colour).lineWidth(width);
  if (dashed) pdf.dash(width * 3, { space: width * 2 });
}
