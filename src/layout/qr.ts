/** QR codes as vectors. The only file that imports lean-qr. */
import { generate } from 'lean-qr';
import type { Element } from '../markup/document.ts';
import type { Box, Placed } from './box.ts';
import type { Owner, QrItem } from './frame.ts';

/** Light modules that must surround a code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** A code for the element's `href`, `width` pt wide with its quiet zone. */
export function layoutQr(
  element: Element,
  owner: Owner,
  width: number,
): { readonly children: readonly Placed[]; readonly height: number; readonly baseline: null } {
  const code = generate(element.attributes['href'] ?? '');
  const module = width / (code.size + 2 * quietZone);
  const runs: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      let length = 0;
      while (code.get(x + length, y)) length++;
      if (length > 0) runs.push({ x, y, length });
      x += length;
    }
  const item: QrItem = {
    kind: 'qr',
    x: quietZone * module,
    y: quietZone * module,
    module,
    size: code.size,
    runs,
    owner,
  };
  const box: Box = {
    width,
    height: width,
    baseline: null,
    items: [item],
    children: [],
    decoration: null,
    margin: { top: 0, bottom: 0 },
    inset: { top: 0, bottom: 0 },
    breakable: false,
    keepNext: false,
    header: null,
  };
  return { children: [{ box, x: 0, y: 0 }], height: width, baseline: null };
}
