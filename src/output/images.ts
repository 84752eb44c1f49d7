/**
 * Pictures as objects of a PDF, each once however often it is drawn. Pixels are written here, because
 * pdfkit's own reader of PNG splits transparency off at its leisure, after the page has ended.
 */
import type { EmbeddedImage, PDFDocument } from 'pdfkit';
import type { Page } from '../layout/frame.ts';
import type { Jpeg } from '../picture/jpeg.ts';
import type { Picture } from '../picture/picture.ts';
import type { Pixels } from '../picture/png.ts';

/** The object for a picture of the pages drawn `width` pt wide. */
export type Images = (picture: Picture, width: number) => EmbeddedImage;

/** A picture in this many widths is painted for the largest of them alone. */
const mostWidths = 4;

/**
 * Pictures of one document, made ready before its pages are painted.
 * @param opaque PDF/A-1 knows no transparency, so there they are laid on white
 */
export async function createImages(
  pdf: PDFDocument,
  pages: readonly Page[],
  opaque: boolean,
): Promise<Images> {
  const drawn = await drawnIn(pages);
  const known = new Map<Pixels | Jpeg, EmbeddedImage>();
  let count = 0;
  return (picture, width) => {
    const drawing = drawn.get(picture)?.get(width);
    if (drawing === undefined) throw new Error('a picture that no page shows');
    let image = known.get(drawing);
    if (image !== undefined) return image;
    if (drawing.kind === 'jpeg') {
      image = pdf.openImage(drawing.bytes);
      image.orientation = drawing.orientation;
    } else image = embedded(opaque ? onWhite(drawing) : drawing, `P${++count}`);
    known.set(drawing, image);
    return image;
  };
}

/** What is drawn for each picture of the pages, by the width in which they show it. */
async function drawnIn(
  pages: readonly Page[],
): Promise<ReadonlyMap<Picture, ReadonlyMap<number, Pixels | Jpeg>>> {
  const widths = new Map<Picture, Set<number>>();
  for (const { items, header, footer, marks } of pages)
    for (const item of [...items, ...header, ...footer, ...marks])
      if (item.kind === 'image')
        widths.set(item.picture, (widths.get(item.picture) ?? new Set()).add(item.width));
  const drawn = new Map<Picture, ReadonlyMap<number, Pixels | Jpeg>>();
  for (const [picture, asked] of widths) {
    const largest = Math.max(...asked);
    const own = new Map<number, Pixels | Jpeg>();
    for (const width of asked) own.set(width, await picture.at(asked.size > mostWidths ? largest : width));
    drawn.set(picture, own);
  }
  return drawn;
}

function embedded({ width, height, rgb, alpha }: Pixels, label: string): EmbeddedImage {
  const dictionary = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  return {
    label,
    width,
    height,
    orientation: 1,
    obj: null,
    embed(pdf) {
      let mask = {};
      if (alpha !== null) {
        const reference = pdf.ref({ ...dictionary, ColorSpace: 'DeviceGray' });
        reference.end(alpha);
        mask = { SMask: reference };
      }
      this.obj = pdf.ref({ ...dictionary, ColorSpace: 'DeviceRGB', ...mask });
      this.obj.end(rgb);
    },
  };
}

function onWhite(raster: Pixels): Pixels {
  const { rgb, alpha } = raster;
  if (alpha === null) return raster;
  const mixed = rgb.map((value, i) => {
    const share = (alpha[Math.floor(i / 3)] ?? 255) / 255;
    return Math.round(value * share + 255 * (1 - share));
  });
  return { ...raster, rgb: mixed, alpha: null };
}
