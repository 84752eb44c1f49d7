/**
 * Tear-off strips (뜯는 띠): one text set several times, each turned to run up its strip, with cut marks
 * between. Only the first is content for a screen reader; the others say the same.
 */
import { asDecoration, emit, plainBox, type Box, type Content } from './box.ts';
import type { Item, RuleItem } from './frame.ts';
import type { Style } from './style.ts';

/** Length of a strip in pt when the template does not say: 50 mm, enough for a name and a number. */
const usualLength = 141.7;

/**
 * Lays out `count` strips side by side in `width` pt. `layOut` sets the content for the length of a
 * strip; content deeper than a strip is wide is set all the same, centred.
 */
export function layoutTearOff(
  style: Style,
  count: number,
  width: number,
  layOut: (length: number) => Content,
): Content {
  const length = style.height.kind === 'pt' ? style.height.value : usualLength;
  const content = layOut(length);
  const strip = width / count;
  const first: Box = { ...plainBox, width: length, height: content.height, children: content.children };
  const items: Item[] = [];
  for (let i = 0; i < count; i++) {
    const flat: Item[] = [];
    emit(i === 0 ? first : asDecoration(first), 0, 0, flat);
    const left = i * strip + (strip - content.height) / 2;
    items.push(...flat.map((item) => turned(item, left, length)));
    if (i > 0) items.push(cutMark(i * strip, 0, i * strip, length));
  }
  items.push(cutMark(0, 0, width, 0));
  const box: Box = { ...plainBox, width, height: length, items, breakable: false };
  return { children: [{ box, x: 0, y: 0 }], height: length, baseline: null };
}

function cutMark(x: number, y: number, toX: number, toY: number): RuleItem {
  return { kind: 'rule', x, y, toX, toY, width: 0.7, colour: '#58616a', dashed: true };
}

/** The item turned a quarter to the left: what ran right now runs up from the foot of the strip. */
function turned(item: Item, left: number, length: number): Item {
  const [x, y] = [left + item.y, length - item.x];
  switch (item.kind) {
    case 'text':
      return { ...item, x, y, turned: true };
    case 'rule':
      return { ...item, x, y, toX: left + item.toY, toY: length - item.toX };
    case 'image':
      return { ...item, x, y, turned: true };
    case 'qr':
      return { ...item, x, y: y - item.size * item.module };
    case 'rect':
    case 'outline':
    case 'link':
    case 'place':
      return { ...item, x, y: y - item.width, width: item.height, height: item.width };
  }
}
