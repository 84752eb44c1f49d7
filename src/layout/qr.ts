/** QR codes as vectors. The only file that imports lean-qr. */
import { generate } from 'lean-qr';
import type { Diagnostic } from '../diagnostic.ts';
import { elementsOf, type Element } from '../markup/document.ts';
import { plainBox, type Box, type Content } from './box.ts';
import type { Item, Owner, QrItem } from './frame.ts';

/** Light modules that must surround a code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4;

/** Least module that telephones read from a sheet on a wall, in pt: 0.76 mm (0.03 inch). */
const leastModule = (0.76 / 25.4) * 72;

/** A warning for each code among `items` that is too dense to be read, with the line that asked for it. */
export function smallCodes(items: readonly Item[], sheet: Element): readonly Diagnostic[] {
  return items.flatMap((item): Diagnostic[] => {
    if (item.kind !== 'qr' || item.module >= leastModule - 0.001) return [];
    const element = find(sheet, item.owner);
    const { file, line } = (element ?? sheet).origin;
    const side = (mm: number): string => (mm * (item.size + 2 * quietZone)).toFixed(0);
    return [
      {
        code: 'layout/small-qr',
        severity: 'warning',
        message: `QR 코드의 한 칸이 ${millimetres(item.module).toFixed(2)}mm라서 휴대전화로 읽기 어렵습니다.`,
        actual: element?.attributes['href'] ?? '',
        expected: '한 칸 0.76mm 이상',
        place: { file, line },
        hint: `더 짧은 주소를 적거나 템플릿에서 qr의 width를 ${side(0.77)}mm로 키워 주십시오.`,
      },
    ];
  });
}

function find(element: Element, id: Owner): Element | null {
  if (element.id === id) return element;
  for (const child of elementsOf(element)) {
    const found = find(child, id);
    if (found !== null) return found;
  }
  return null;
}

const millimetres = (points: number): number => (points / 72) * 25.4;

/** A code for the element's `href`, `width` pt wide with its quiet zone; in a draft only its room. */
export function layoutQr(element: Element, owner: Owner, width: number, isDraft: boolean): Content {
  const items = isDraft ? [] : [codeOf(element.attributes['href'] ?? '', owner, width)];
  const box: Box = { ...plainBox, width, height: width, items, breakable: false };
  return { children: [{ box, x: 0, y: 0 }], height: width, baseline: null };
}

function codeOf(href: string, owner: Owner, width: number): QrItem {
  const code = generate(href);
  const module = width / (code.size + 2 * quietZone);
  const runs: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      let length = 0;
      while (code.get(x + length, y)) length++;
      if (length > 0) runs.push({ x, y, length });
      x += length;
    }
  return { kind: 'qr', x: quietZone * module, y: quietZone * module, module, size: code.size, runs, owner };
}
