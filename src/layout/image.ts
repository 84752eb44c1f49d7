/** Pictures as boxes: as large as the style asks, always in proportion. */
import type { Element } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import { plainBox, type Box, type Content } from './box.ts';
import type { ImageItem, Owner } from './frame.ts';
import type { Style } from './style.ts';

/**
 * The size of a picture in pt: the largest within its height and what is `available`, which is its width
 * where the style gives one; by itself it grows no larger than it is.
 */
export function sizeOfImage(
  element: Element,
  style: Style,
  available: number,
  pictures: Pictures,
): { readonly width: number; readonly height: number } {
  const picture = pictures.get(element.attributes['src'] ?? '');
  if (picture === undefined) return { width: 0, height: 0 };
  const { width, height } = picture;
  const isFree = style.width.kind === 'auto' && style.height.kind !== 'pt';
  const tall = style.height.kind === 'pt' ? style.height.value : Number.POSITIVE_INFINITY;
  const scale = Math.min(available / width, tall / height, isFree ? 1 : Number.POSITIVE_INFINITY);
  return { width: width * scale, height: height * scale };
}

/** Lays a picture out in `available` pt, at the side that `text-align` says. */
export function layoutImage(
  element: Element,
  style: Style,
  owner: Owner,
  available: number,
  pictures: Pictures,
): Content {
  const picture = pictures.get(element.attributes['src'] ?? '');
  if (picture === undefined) return { children: [], height: 0, baseline: null };
  const { width, height } = sizeOfImage(element, style, available, pictures);
  // A flat picture stands in the middle of the height it was given.
  const tall = Math.max(height, style.height.kind === 'pt' ? style.height.value : 0);
  const y = (tall - height) / 2;
  const item: ImageItem = { kind: 'image', x: 0, y, width, height, picture, owner };
  const box: Box = { ...plainBox, width, height: tall, items: [item], breakable: false };
  const x = { left: 0, center: (available - width) / 2, right: available - width }[style.align];
  return { children: [{ box, x, y: 0 }], height: tall, baseline: null };
}
