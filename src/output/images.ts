/**
 * Pictures as objects of a PDF, each once however often it is drawn. Pixels are written here, because
 * pdfkit's own reader of PNG splits transparency off at its leisure, after the page has ended.
 */
import type { EmbeddedImage, PDFDocument } from 'pdfkit';
import type { Jpeg } from '../picture/jpeg.ts';
import type { Picture } from '../picture/picture.ts';
import type { Pixels } from '../picture/png.ts';

/** The object for a picture drawn `width` pt wide. */
export type Images = (picture: Picture, width: number) => EmbeddedImage;

/** Pictures of one document; PDF/A-1 knows no transparency, so there they are laid on white (`opaque`). */
export function createImages(pdf: PDFDocument, opaque: boolean): Images {
  const known = new Map<Pixels | Jpeg, EmbeddedImage>();
  let count = 0;
  return (picture, width) => {
    const drawn = picture.at(width);
    let image = known.get(drawn);
    if (image !== undefined) return image;
    if (drawn.kind === 'jpeg') {
      image = pdf.openImage(drawn.bytes);
      image.orientation = drawn.orientation;
    } else image = embedded(opaque ? onWhite(drawn) : drawn, `P${++count}`);
    known.set(drawn, image);
    return image;
  };
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
