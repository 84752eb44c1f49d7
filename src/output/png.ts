/**
 * Bitmap → PNG file. Sheets and cards hold few colours in smooth steps, so a palette of 256 keeps them
 * whole and makes the file a quarter of one in full colour. The only file that imports fast-png.
 */
import { encode } from 'fast-png';

/** An opaque picture: rows from the top, four bytes a pixel in PDFium's order: blue, green, red, unused. */
export type Bitmap = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** The file, in sRGB and without a date: the same bitmap gives the same bytes. */
export function encodePng({ width, height, pixels }: Bitmap): Uint8Array {
  const { palette, indices } = reduce(pixels);
  return encode({ width, height, data: indices, channels: 1, depth: 8, palette }, { zlib: { level: 6 } });
}

/** The most colours a PNG palette holds (PNG, 11.2.2). */
const mostColours = 256;

/** Colours that five bits a channel do not tell apart: their number and their mean, red, green and blue. */
type Shade = { readonly key: number; readonly count: number; readonly mean: readonly number[] };

/** A palette of the picture's colours, and for each pixel its place in it. */
function reduce(pixels: Uint8Array): { readonly palette: number[][]; readonly indices: Uint8Array } {
  const { shades, keys } = shadesOf(pixels);
  let boxes: (readonly Shade[])[] = shades.map((shade) => [shade]);
  if (boxes.length > mostColours) boxes = [shades];
  const extents = boxes.map(extentOf);
  while (boxes.length < Math.min(mostColours, shades.length)) {
    const place = extents.indexOf(Math.max(...extents));
    const halves = cut(boxes[place] ?? []);
    boxes.splice(place, 1, ...halves);
    extents.splice(place, 1, ...halves.map(extentOf));
  }
  const places = new Uint8Array(1 << 15);
  for (const [place, box] of boxes.entries()) for (const { key } of box) places[key] = place;
  const indices = new Uint8Array(keys.length);
  for (let i = 0; i < keys.length; i++) indices[i] = places[keys[i] ?? 0] ?? 0;
  return { palette: boxes.map(meanOf), indices };
}

function shadesOf(pixels: Uint8Array): { readonly shades: readonly Shade[]; readonly keys: Uint16Array } {
  const keys = new Uint16Array(pixels.length / 4);
  const counts = new Uint32Array(1 << 15);
  const sums = new Float64Array(3 << 15);
  for (let i = 0, at = 0; i < keys.length; i++, at += 4) {
    const [blue = 0, green = 0, red = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    keys[i] = key;
    counts[key] = (counts[key] ?? 0) + 1;
    sums[3 * key] = (sums[3 * key] ?? 0) + red;
    sums[3 * key + 1] = (sums[3 * key + 1] ?? 0) + green;
    sums[3 * key + 2] = (sums[3 * key + 2] ?? 0) + blue;
  }
  const shades: Shade[] = [];
  for (const [key, count] of counts.entries())
    if (count > 0)
      shades.push({
        key,
        count,
        mean: Array.from(sums.subarray(3 * key, 3 * key + 3), (sum) => sum / count),
      });
  return { shades, keys };
}

const channels = [0, 1, 2] as const;

/** How far the shades of a box lie apart in each channel. */
function extentsOf(box: readonly Shade[]): readonly number[] {
  return channels.map((channel) => {
    const values = box.map(({ mean }) => mean[channel] ?? 0);
    return Math.max(...values) - Math.min(...values);
  });
}

function extentOf(box: readonly Shade[]): number {
  return Math.max(...extentsOf(box));
}

/** The box in two, in the middle of the channel in which its shades lie farthest apart. */
function cut(box: readonly Shade[]): readonly (readonly Shade[])[] {
  const extents = extentsOf(box);
  const channel = extents.indexOf(Math.max(...extents));
  const values = box.map(({ mean }) => mean[channel] ?? 0);
  const middle = (Math.max(...values) + Math.min(...values)) / 2;
  const isLow = (shade: Shade): boolean => (shade.mean[channel] ?? 0) < middle;
  return [box.filter(isLow), box.filter((shade) => !isLow(shade))];
}

/** The colour that a box stands for: the mean of its pixels. */
function meanOf(box: readonly Shade[]): number[] {
  const count = box.reduce((sum, shade) => sum + shade.count, 0);
  return channels.map((channel) =>
    Math.round(box.reduce((sum, shade) => sum + shade.count * (shade.mean[channel] ?? 0), 0) / count),
  );
}
