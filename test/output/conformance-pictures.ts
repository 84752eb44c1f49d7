/** A sheet with pictures of every kind that is printed. */
import type { PdfKind } from '../../src/output/pdf.ts';
import { filesOf, jpeg, plainPng, svg, turned } from '../picture/files.ts';
import { paint } from './conformance-sheet.ts';

const pictures = filesOf({
  '빨강.png': plainPng(8, [255, 0, 0]),
  '반투명.png': plainPng(8, [0, 0, 255, 128]),
  '사진.jpg': jpeg(),
  '누운사진.jpg': turned(jpeg(), 6),
  '로고.svg': svg('<rect width="80" height="40" fill="#00ff00"/>'),
});
/** Pictures of 40 pt under each other from the top left corner, two of them the same. */
const markup = `<sheet title="그림"><style>@page { size: A4; margin: 0 } img { width: 40pt }</style>
<h1>가</h1>
${['빨강.png', '반투명.png', '사진.jpg', '누운사진.jpg', '로고.svg', '빨강.png'].map((name) => `<img src="${name}" alt="${name} 그림"/>`).join('\n')}
</sheet>`;

export function paintPictures(kind: PdfKind = {}): Promise<Uint8Array> {
  return paint(markup, kind, pictures);
}
